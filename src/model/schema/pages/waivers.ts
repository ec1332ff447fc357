// The JSON of the waivers of a file. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { waiver, waiverLapses } from '../answer-parts.ts';
import { many, text, whole } from './shapes.ts';

export const waiversSchema = z.strictObject({
  schema: z.literal('licet/waivers@1'),
  file: text,
  day: text,
  waivers: many(
    z.strictObject({
      ...waiver,
      record: text.describe('File and line.'),
      daysLeft: whole.describe('To the last day on which it holds; negative where that is over.'),
      lapses: waiverLapses.describe('Why it lifts nothing at all; empty where it may.'),
      usedBy: many(
        z.strictObject({
          transaction: text,
          from: text.describe('File and line.'),
          findings: whole.describe('Of its rule, that stand.'),
          waived: whole,
          void: waiverLapses.exactOptional().describe('Why not all of them.'),
        }),
      ).describe('The transactions with a finding of which it speaks.'),
      unused: z
        .literal(true)
        .exactOptional()
        .describe('It could be for a transaction that was looked at, and no such finding stands.'),
    }),
  ),
  transactions: whole.exactOptional().describe('How many were looked at; absent without files.'),
});
