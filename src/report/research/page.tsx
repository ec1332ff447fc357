// What comes of a study of a table as one page with pictures, each with its numbers: it loads nothing, and reads without colour.

import { chartPage } from '../charts/chart-page.tsx';
import { AgreementBody } from './agreement-page.tsx';
import type { Study } from './index.ts';
import { SensitivityBody } from './sensitivity-page.tsx';
import { ValidationBody } from './validation-page.tsx';

export const studyPage = (study: Study): string => {
  switch (study.schema) {
    case 'licet/validation@1':
      return chartPage({
        title: `${study.table} beside ${study.outcomes}`,
        body: <ValidationBody study={study} />,
      });
    case 'licet/sensitivity@1':
      return chartPage({
        title: `${study.variations}: what the colours hang on`,
        body: <SensitivityBody study={study} />,
      });
    case 'licet/agreement@1':
      return chartPage({
        title: `${study.coders.join(', ')}: how far they agree`,
        body: <AgreementBody study={study} />,
      });
  }
};
