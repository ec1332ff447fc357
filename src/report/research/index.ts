// What comes of a study of a table, in each of its formats. The names are the choices of --format.

import type { Agreement } from '../../model/agreement.ts';
import type { Sensitivity } from '../../model/sensitivity.ts';
import type { Validation } from '../../model/validation.ts';
import { jsonText } from '../json.ts';
import { dataRow } from '../tables/data-row.ts';
import { AGREEMENT_COLUMNS, agreementCells } from './agreement-cells.ts';
import { agreementText } from './agreement-text.ts';
import type { StudyLook } from './look.ts';
import { RUN_COLUMNS, sensitivityCells } from './sensitivity-cells.ts';
import { sensitivityText } from './sensitivity-text.ts';
import { MEASURE_COLUMNS } from './shares.ts';
import { validationCells } from './validation-cells.ts';
import { validationText } from './validation-text.ts';

/** A page with pictures is made by page.tsx, which is read where somebody asks for it. */
export const STUDY_FORMAT_NAMES = ['text', 'json', 'csv', 'html'] as const;
export type StudyFormat = (typeof STUDY_FORMAT_NAMES)[number];

export type Study = Validation | Sensitivity | Agreement;

export const studyText = (
  study: Study,
  format: Exclude<StudyFormat, 'html'>,
  look: StudyLook,
): string => {
  switch (format) {
    case 'json':
      return jsonText(study, 'page');
    case 'csv':
      return cellsOf(study).map(dataRow).join('');
    case 'text':
      return pageOf(study, look);
  }
};

const pageOf = (study: Study, look: StudyLook): string => {
  switch (study.schema) {
    case 'licet/validation@1':
      return validationText(study, look);
    case 'licet/sensitivity@1':
      return sensitivityText(study, look);
    case 'licet/agreement@1':
      return agreementText(study, look);
  }
};

/** The header first. */
const cellsOf = (study: Study): readonly (readonly string[])[] => {
  switch (study.schema) {
    case 'licet/validation@1':
      return [MEASURE_COLUMNS, ...validationCells(study)];
    case 'licet/sensitivity@1':
      return [RUN_COLUMNS, ...sensitivityCells(study)];
    case 'licet/agreement@1':
      return [AGREEMENT_COLUMNS, ...agreementCells(study)];
  }
};
