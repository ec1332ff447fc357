// The JSON of studies of a table as schemas for whoever reads them. A test holds them equal to their types.

import * as z from 'zod';
import { SCALES } from '../agreement.ts';
import { STANCES } from '../outcome.ts';
import { SWEPT_COLOURS } from '../sensitivity.ts';
import { COMPARED_COLOURS } from '../validation.ts';
import { colour } from './answer-parts.ts';
import { manifest } from './manifest.ts';

const text = z.string();
const count = z.number().int().min(0);
const number = z.number();
const many = <T extends z.ZodType>(schema: T) => z.array(schema);

const interval = z.strictObject({ low: number, high: number });
const share = z.strictObject({
  count,
  of: count,
  share: number.exactOptional().describe('Absent where there was nothing to count.'),
  interval: interval.exactOptional().describe('Of Wilson, 95 %.'),
});

const inColours = z.strictObject({ red: count, amber: count, green: count });
const bounds = z
  .strictObject({ transactions: count, certainly: inColours, possibly: inColours })
  .describe('How many transactions surely have a colour, and how many may.');

const someIds = z.strictObject({ count, ids: many(text).describe('The first of them.') });

const missed = z.strictObject({
  id: text,
  file: text,
  line: text,
  outcome: text,
  outcomeLine: count,
  reasons: many(text).describe('What the verdict rests on, and what stands beside that.'),
});

export const validationSchema = z.strictObject({
  schema: z.literal('licet/validation@1'),
  table: text,
  outcomes: text,
  colour: z.enum(COMPARED_COLOURS),
  counts: z.strictObject({
    transactions: count,
    compared: count,
    against: count,
    for: count,
    neither: count,
    severalOutcomes: count.describe('Of these the gravest counts.'),
  }),
  notCompared: z.strictObject({
    withoutOutcome: someIds,
    repeatedIds: someIds.describe('Ids with an outcome that several transactions bear.'),
    withoutTransaction: someIds.describe('Outcomes of no transaction.'),
  }),
  words: many(z.strictObject({ word: text, stance: z.enum(STANCES), rows: count })),
  all: share.describe('Of those compared, those against which an authority decided.'),
  byColour: many(
    z.strictObject({
      colour,
      against: share,
      lift: z.strictObject({ value: number, interval: interval.exactOptional() }).exactOptional(),
    }),
  ),
  signs: many(
    z.strictObject({
      sign: z.enum(['red', 'red-or-amber']),
      precision: share,
      recall: share,
      spared: share.describe('Of those for which an authority decided, those without the sign.'),
    }),
  ),
  bounds,
  missed: z.strictObject({ againstAndGreen: many(missed), forAndRed: many(missed) }),
});

const key = { id: text, file: text, line: text };

const run = z.strictObject({
  name: text,
  varied: many(z.strictObject({ what: text, to: text })),
  colours: inColours,
  bounds,
  worse: count,
  better: count,
  moves: many(z.strictObject({ from: colour, to: colour, count })),
  flips: many(z.strictObject({ ...key, from: colour, to: colour })),
  refused: many(z.strictObject({ ...key, why: text })),
});

export const sensitivitySchema = z.strictObject({
  schema: z.literal('licet/sensitivity@1'),
  inputs: many(text),
  variations: text,
  colour: z.enum(SWEPT_COLOURS),
  transactions: count,
  rejected: count.describe('Transactions that cannot be judged; they stand in no run.'),
  base: run,
  runs: many(run),
  manifest: manifest.describe('Of what the run without a variation was made.'),
});

export const agreementSchema = z.strictObject({
  schema: z.literal('licet/agreement@1'),
  coders: many(text),
  id: text,
  rows: z.strictObject({ inAll: count, notInAll: z.record(text, count) }),
  columns: many(
    z.strictObject({
      column: text,
      scale: z.enum(SCALES),
      units: count.describe('Rows that at least two have coded.'),
      values: count,
      codedOnce: count,
      missing: z.record(text, count),
      pairs: many(
        z.strictObject({
          coders: z.tuple([text, text]),
          alike: share,
          kappa: number.exactOptional().describe("Cohen's."),
          standardError: number.exactOptional(),
          interval: interval.exactOptional(),
        }),
      ),
      alpha: number.exactOptional().describe("Krippendorff's, over all coders."),
      disagreements: count,
    }),
  ),
  inOneOnly: many(text),
  disagreements: many(z.strictObject({ id: text, column: text, said: z.record(text, text) })),
});
