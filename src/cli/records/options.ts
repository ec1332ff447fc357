// Options of the commands that keep screenings and decisions for the file.

import { DECISION_OUTCOMES } from '../../model/decision.ts';
import {
  ALL,
  AS_OF,
  CLEARANCES,
  COMPANY,
  CONFIG,
  FAIL_ON,
  HELD,
  INPUT,
  KNOWN_AT,
  LICENCES,
  LISTS,
  NO_PRESUMPTIONS,
  PLAIN_FORMAT,
  RULES,
  WAIVERS,
  type OptionRow,
} from '../options.ts';

const FOLDER: OptionRow = {
  flags: '--folder <folder>',
  description: 'the folder of records (default: that of licet.yaml, else records)',
};

export const RECORD_OPTIONS: readonly OptionRow[] = [
  {
    flags: '-f, --format <name>',
    description: 'how the record is written; markdown holds no record, and goes to --output alone',
    choices: ['html', 'pdf', 'markdown', 'json'],
    default: 'html',
  },
  { flags: '--by <name>', description: 'who has it screened; stands in the record' },
  {
    flags: '--with-sources',
    description:
      'put what the answer rests on into the record, each piece with its hash: instruments cited, rows, index values',
  },
  FOLDER,
  {
    flags: '-o, --output <file>',
    description: 'write one record to this file alone, and nothing to the log',
  },
  {
    flags: '--mask',
    description:
      'with --output: a copy without personal data of natural persons; of a transaction, or of a record that was kept',
  },
  AS_OF,
  KNOWN_AT,
  LISTS,
  RULES,
  ...HELD,
  CLEARANCES,
  WAIVERS,
  LICENCES,
  COMPANY,
  INPUT,
  FAIL_ON,
  NO_PRESUMPTIONS,
  ALL,
  CONFIG,
];

export const DECIDE_OPTIONS: readonly OptionRow[] = [
  { flags: '--outcome <outcome>', description: 'what was decided', choices: DECISION_OUTCOMES },
  { flags: '--by <name>', description: 'who decided' },
  { flags: '--reason <text>', description: 'why' },
  {
    flags: '--countersign <name>',
    description: 'who signs beside; asked for where licet.yaml says four-eyes: yes',
  },
  FOLDER,
  CONFIG,
];

export const RECORDS_VERIFY_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  {
    flags: '--expect <hash>',
    description: 'a hash that the log ended with once: it must still stand in it',
  },
  CONFIG,
];

export const RECORDS_DUE_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  { ...AS_OF, description: 'the day by which it would be due (default: today)' },
  {
    flags: '--within <days>',
    description: 'duties whose day comes within so many days, and those that are late',
    default: '30',
  },
  RULES,
  ...HELD,
  CLEARANCES,
  LICENCES,
  COMPANY,
  CONFIG,
];

export const RECORDS_DONE_OPTIONS: readonly OptionRow[] = [
  { flags: '--duty <id>', description: 'the duty, as licet records due names it' },
  { flags: '--by <name>', description: 'who did it' },
  { flags: '--on <day>', description: 'when it was done (default: today)' },
  { flags: '--note <text>', description: 'a number, or where the receipt lies' },
  FOLDER,
  RULES,
  ...HELD,
  CLEARANCES,
  LICENCES,
  COMPANY,
  CONFIG,
];

export const LOOK_BACK_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  { flags: '--since <day>', description: 'shipments of this day and later (default: all)' },
  {
    flags: '--until <day>',
    description: 'by the law and the evidence of this day (default: today)',
  },
  LISTS,
  RULES,
  ...HELD,
  CLEARANCES,
  LICENCES,
  COMPANY,
  INPUT,
  ALL,
  CONFIG,
];

export const REPLAY_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  RULES,
  ...HELD,
  CLEARANCES,
  WAIVERS,
  LICENCES,
  COMPANY,
  ALL,
  CONFIG,
];

export const PRECEDENTS_OPTIONS: readonly OptionRow[] = [
  PLAIN_FORMAT,
  FOLDER,
  RULES,
  ...HELD,
  ALL,
  CONFIG,
];

export const COMPARE_OPTIONS: readonly OptionRow[] = [PLAIN_FORMAT, ALL];
