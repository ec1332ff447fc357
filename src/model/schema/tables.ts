// The manifest of a folder of tables as a schema, for whoever checks what a table was made of.

import * as z from 'zod';
import { day } from './common.ts';
import { manifest } from './manifest.ts';

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const colours = { red: count, amber: count, green: count };

const file = z.strictObject({
  file: z.string().describe('As it is called from the working folder; of a table, from its own.'),
  bytes: count,
  sha256,
});

export const tablesSchema = z
  .strictObject({
    schema: z.literal('licet/tables@1'),
    of: sha256.describe('Of everything of which the tables were made; the same of the same.'),
    shard: z
      .strictObject({ number: count.min(1), of: count.min(1) })
      .exactOptional()
      .describe('Which part of so many it is; absent where it holds everything.'),
    inputs: z.array(file).describe('In the order in which they were read.'),
    mapping: file.exactOptional().describe('What says what their columns mean.'),
    laterKnownAt: day
      .exactOptional()
      .describe('By what was known on this day each transaction was judged once more.'),
    transactions: z.strictObject({
      ...colours,
      waived: z
        .strictObject(colours)
        .exactOptional()
        .describe('By the colours that waivers leave to a gate.'),
      bounds: z
        .strictObject({
          certainly: z
            .strictObject(colours)
            .describe('That have the colour whatever the answers to what is unknown.'),
          possibly: z
            .strictObject(colours)
            .describe('That may have it by some answer: perhaps too many, never too few.'),
        })
        .describe('How many transactions surely have a colour, and how many may.'),
      rejected: count.describe('Rows, lines and documents that were not judged.'),
      brokenOff: count.describe('Files of which the rest could not be read.'),
      repeatedIds: count.describe('Transactions with an id that an earlier one has.'),
    }),
    lists: z
      .array(
        z.strictObject({
          list: z.string(),
          rows: count,
          taken: day,
          wholeAsOf: day.exactOptional().describe('Of an extract: the day of which it is whole.'),
          bundled: z.boolean(),
        }),
      )
      .describe('The lists of parties that were at hand.'),
    tables: z.array(file).describe('Every file of the folder but this one.'),
    manifest,
  })
  .describe('What a folder of tables was made of, by what, and what it is.');
