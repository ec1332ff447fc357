// The test file beside each rule, definition and entry.

import * as z from 'zod';
import { day, id, text, texts } from './common.ts';

const scalarOrMany = z.union([z.string(), texts]);
const element = z.record(id, scalarOrMany);
/** A value, several values, `unknown`, or the elements over which `some` ranges. */
const given = z.record(id, z.union([z.string(), z.array(z.union([z.string(), element]))]));

export const testDocument = z
  .strictObject({
    rule: id.optional(),
    define: id.optional(),
    entry: id.optional(),
    'as-of': day,
    facts: given,
    note: text.optional(),
    cases: z
      .array(
        z.strictObject({
          it: text,
          expect: z.enum(['met', 'not-met', 'undetermined', 'not-asked', 'not-in-force']),
          with: given.optional(),
          'as-of': day.optional(),
          asks: texts.optional(),
          codes: z.record(id, texts).optional(),
          note: text.optional(),
        }),
      )
      .min(1),
  })
  .refine(
    (file) =>
      [file.rule, file.define, file.entry].filter((value) => value !== undefined).length === 1,
    {
      error: 'needs exactly one of rule, define, entry',
    },
  );

export type TestFile = z.infer<typeof testDocument>;
export type TestCase = TestFile['cases'][number];
