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
  [
    'entry-on-unknown-list',
    'unknown-list',
    'packs/sound/probe.yaml:6:3',
    ["'eeu' is no control list", "Did you mean 'eu'?", 'Write data/control-lists/eeu.yaml'],
    ['case-failed'],
  ],
  [
    'row-carries-something-else',
    'unknown-key',
    'packs/sound/probe.yaml:6:3',
    ["carry no 'reason'", "Did you mean 'reasons'?", 'under carries'],
  ],
  [
    'control-list-not-named-for-file',
    'id-not-path',
    'data/control-lists/eu.yaml:1:15',
    ["'ue'", "'eu'", 'same name'],
    ['unknown-list'],
  ],
  [
    'control-list-with-broken-pattern',
    'wrong-type',
    'data/control-lists/eu.yaml:7:19',
    ['not a regular expression'],
    ['unknown-list'],
  ],
  [
    'control-list-rows-on-no-entry',
    'unknown-rule',
    'data/control-lists/xb.yaml:9:4',
    ["'sound/prob', which does not exist", "Did you mean 'sound/probe'?"],
  ],
  [
    'relief-not-primary',
    'relief-not-allowed',
    'packs/sound/granted.yaml:1:1',
    ['not primary throughout: conditions secondary, exceptions recalled', 'Read the text itself'],
  ],
  [
    'marks-half-stated',
    'unknown-option-value',
    'packs/sound/licence.yaml:6:32',
    ["'primry'", "Did you mean 'primary'?"],
    ['missing-key'],
  ],
];
