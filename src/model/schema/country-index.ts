// index.yaml of a country index, and import.yaml beside it: which columns of the publisher's own file hold what.

import * as z from 'zod';
import { DIRECTIONS } from '../index-values.ts';
import { count, id, oneOrMany, span, text, texts, yesNo } from './common.ts';

export const indexDocument = z.strictObject({
  index: id,
  title: text,
  publisher: text,
  address: text,
  rights: text,
  attribution: text.optional(),
  fact: id.optional().meta({
    description:
      'The fact that it supplies; absent: no rule reads it, and it is shown by licet destination alone.',
  }),
  'change-over': count.optional().meta({
    description:
      'The fact is by how much the value changed over so many years, both of the newest edition; absent: the value.',
  }),
  measure: text,
  scale: z.strictObject({
    least: text,
    most: text,
    step: text.optional().meta({
      description: 'Of a scale of levels or counts: by how much two next to each other differ.',
    }),
  }),
  direction: z.enum(DIRECTIONS),
  absent: text.optional().meta({
    description:
      'The value of a territory that has no row in a year that is covered, where covered.csv beside it names the territory in that year or is missing; absent: unknown.',
  }),
  bounds: z.enum(['read', 'worse', 'shown']).optional().meta({
    description:
      'How rules read the numbers between which the publisher holds a value to lie: read, anywhere between them (so it is where absent); worse, from the value to the worse one, so that an estimate is never milder than its value; shown, the value alone.',
  }),
  revised: yesNo.optional().meta({
    description: 'The publisher estimates the whole series anew with each edition.',
  }),
  note: text.optional(),
  'edition-year-offset': count.optional().meta({
    description:
      'The publisher calls the edition after the year in which it appears, so many years after the one that it is about.',
  }),
  'published-month-day': z.string().regex(/^\d{2}-\d{2}$/),
  'published-year-offset': count,
  'stale-after': span,
  expectations: z.strictObject({
    least: count,
    most: count,
    known: z.array(z.strictObject({ territory: text, year: text, value: text })),
  }),
});

export const indexImportDocument = z.strictObject({
  import: id,
  /** Names by which a column goes in the publisher's files over the years; the first that the header has. */
  columns: z.strictObject({
    territory: oneOrMany(text),
    code: oneOrMany(text).optional().meta({
      description:
        'A column of ISO 3166 codes of two or three letters, which goes before the name.',
    }),
    year: oneOrMany(text).optional(),
    value: oneOrMany(text).meta({ description: '{edition} in a name stands for the edition.' }),
    least: oneOrMany(text).optional(),
    most: oneOrMany(text).optional(),
  }),
  'largest-of': z.array(text).min(1).optional().meta({
    description:
      'Columns of which the largest number is the value; columns.value then names the first of them.',
  }),
  year: z.enum(['about', 'edition']).meta({
    description:
      'Whether the column of the year holds the year that a value is about, or the edition.',
  }),
  delimiter: text.optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  times: text.optional().meta({ description: "What the publisher's numbers are multiplied by." }),
  blank: texts.optional().meta({ description: 'What stands in a cell without a value.' }),
  names: z.record(text, text).optional().meta({
    description:
      "Codes of territories by the publisher's names, where licet knows these by no name.",
  }),
  'left-out': texts.optional().meta({
    description:
      'Rows that are no territory of today: former states, parts of states, regions, means.',
  }),
});
