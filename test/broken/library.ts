// Mistakes in what a pack and its data say of each other: periods, domains, control lists, horizons, marks.

import type { Row } from './row.ts';

const LICENCE = 'packs/sound/licence.yaml';

export const LIBRARY: readonly Row[] = [
  [
    'days-beside-periods',
    'unknown-key',
    `${LICENCE}:6:1`,
    ["'since' stands beside 'periods'", 'Write it into the period'],
  ],
  ['period-without-start', 'missing-key', `${LICENCE}:8:5`, ["'periods.1.since' is missing"]],
  ['no-start', 'missing-key', `${LICENCE}:1:1`, ["'since' is missing", 'or periods:']],
  [
    'periods-overlap',
    'version-overlap',
    `${LICENCE}:7:5`,
    ['two periods are in force on 2022-01-01', 'until: 2022-01-01'],
  ],
];
