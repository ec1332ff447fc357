// data/incidents.yaml → the words in which means and gravity of incidents are said. Whether their sets exist is asked by the check.

import { join } from 'node:path';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { IncidentWords } from '../../model/end-user-record.ts';
import { incidentWordsDocument } from '../../model/schema/end-user.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';

const FILE = 'incidents.yaml';

/** Errors: every problem of the file. */
export const loadIncidentWords = (data: string): IncidentWords => {
  const problems: Problem[] = [];
  const document = readSource(join(data, FILE), FILE, `data/${FILE}`, problems)?.documents[0];
  const shape = document && shaped(incidentWordsDocument, document, problems);
  if (!shape) throw new LicetError(problems);
  return {
    means: Object.fromEntries(
      Object.entries(shape.means).map(([word, { what, 'goes-with': sets }]) => [
        word,
        { what, goesWith: sets === 'none' ? [] : sets },
      ]),
    ),
    gravity: shape.gravity,
  };
};
