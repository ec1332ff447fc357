// The JSON of the line before many answers, and of what was covered. A test holds it equal to its type; nothing in the program is
// read with it.

import * as z from 'zod';
import { many, notice, text } from './answer-parts.ts';
import { manifest } from './manifest.ts';

export const coverage = z.strictObject({
  packs: many(
    z.strictObject({
      pack: text,
      title: text,
      since: text,
      checkedTo: text,
      note: text.exactOptional(),
    }),
  ),
  lists: many(
    z.strictObject({
      list: text,
      rows: z.number().int(),
      taken: text,
      wholeAsOf: text
        .exactOptional()
        .describe('Of an extract: the earlier day of which its rows are the whole list.'),
      freshTo: text
        .exactOptional()
        .describe(
          'The last day of the law on which it is not stale; absent from answers of earlier versions.',
        ),
      sha256: text,
      bundled: z.boolean(),
      checked: z
        .boolean()
        .describe('False where no rule in force reads the list, or it is altered.'),
      altered: z
        .literal(true)
        .exactOptional()
        .describe("Something else than an import changed its rows in the user's store."),
    }),
  ),
  indices: many(
    z.strictObject({ index: text, title: text, rights: text, edition: text, bundled: z.boolean() }),
  ),
  notModelled: many(z.strictObject({ pack: text, what: text })),
  replaced: many(z.strictObject({ rule: text, by: text })),
});

export const runSchema = z.strictObject({
  schema: z.literal('licet/run@1'),
  coverage,
  manifest,
  notices: many(notice)
    .exactOptional()
    .describe('What is to be known of the files given beside the transactions.'),
});
