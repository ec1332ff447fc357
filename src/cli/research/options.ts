// Options of the commands that study a table: against outcomes, under other settings, and coded by several.

import { COMPARED_COLOURS } from '../../model/validation.ts';
import { SWEPT_COLOURS } from '../../model/sensitivity.ts';
import {
  ALL,
  AS_OF,
  CLEARANCES,
  COMPANY,
  CONFIG,
  HELD,
  IGNORE_COLUMNS,
  INPUT,
  JOBS,
  KNOWN_AT,
  LICENCES,
  LISTS,
  MAP,
  NO_PRESUMPTIONS,
  OUTPUT,
  RULES,
  type OptionRow,
} from '../options.ts';
import { STUDY_FORMAT_NAMES } from '../../report/research/index.ts';

const FORMAT: OptionRow = {
  flags: '-f, --format <name>',
  description: 'how it is written; csv: a row for each number that was counted',
  choices: STUDY_FORMAT_NAMES,
  default: 'text',
};

/** How a table is screened that is none of verdicts yet. */
const SCREENED: readonly OptionRow[] = [
  AS_OF,
  KNOWN_AT,
  LISTS,
  RULES,
  ...HELD,
  CLEARANCES,
  LICENCES,
  COMPANY,
  INPUT,
  IGNORE_COLUMNS,
  MAP,
  NO_PRESUMPTIONS,
];

export const VALIDATE_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--against <file>',
    description: 'the table of outcomes (CSV): a row for each decision of an authority',
  },
  {
    flags: '--id <column>',
    description: 'the column of outcomes that holds the id of the transaction',
    default: 'id',
  },
  {
    flags: '--outcome <column>',
    description: 'the column that holds what the authority did',
    default: 'outcome',
  },
  {
    flags: '--means <word=side>',
    description:
      'what a word of that column says of the transaction: against, for or neither (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--colour <which>',
    description: 'which colour is set beside the outcome',
    choices: COMPARED_COLOURS,
    default: 'verdict',
  },
  FORMAT,
  { ...ALL, description: 'name everybody who was missed' },
  OUTPUT,
  {
    flags: '--rows <file>',
    description: 'write a row for each transaction and outcome, with what was compared (CSV)',
  },
  {
    flags: '--out <folder>',
    description:
      'of a table of deals: where the tables of answers are written (default: its name with .tables)',
  },
  ...SCREENED,
  JOBS,
  CONFIG,
];

export const SWEEP_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--vary <file>',
    description: 'the variations (YAML; licet schema variations): each is a run of the same table',
  },
  {
    flags: '--colour <which>',
    description: 'which colour has to turn',
    choices: SWEPT_COLOURS,
    default: 'verdict',
  },
  FORMAT,
  { ...ALL, description: 'name every transaction that turns' },
  OUTPUT,
  {
    flags: '--flips <file>',
    description: 'write a row for each transaction that turns in a variation (CSV)',
  },
  ...SCREENED,
  CONFIG,
];

export const AGREE_OPTIONS: readonly OptionRow[] = [
  {
    flags: '--id <column>',
    description: 'the column by which rows of the coders are one',
    default: 'id',
  },
  {
    flags: '--ordinal <column=values>',
    description:
      'a column whose values have an order: the lowest first, with commas between them; without values they are numbers (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--interval <column>',
    description: 'a column of numbers whose distances count (may be repeated)',
    repeat: 'one',
  },
  {
    flags: '--missing <words>',
    description:
      'words that stand for an empty cell, with commas between them (may be repeated); else only an empty cell is missing',
    repeat: 'list',
  },
  {
    flags: '--ignore-columns <names>',
    description: 'columns that are not compared, with commas between the names (may be repeated)',
    repeat: 'list',
  },
  FORMAT,
  { ...ALL, description: 'name every row on which they do not agree' },
  OUTPUT,
  {
    flags: '--rows <file>',
    description: 'write a row for each cell on which they do not agree, to be settled (CSV)',
  },
];
