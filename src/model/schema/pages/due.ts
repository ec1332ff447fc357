// The JSON of what must be looked at again. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { DECISION_OUTCOMES } from '../../decision.ts';
import { TURNED_TO } from '../../due-page.ts';
import { COUNTED_FROM } from '../../duty.ts';
import { recordedDuty } from '../record.ts';
import { colours, differing, many, text, texts } from './shapes.ts';

const namedRules = many(z.strictObject({ rule: text, title: text }));

const dueReason = z.union([
  z.strictObject({ why: z.enum(['undecided', 'recorded-again', 'record-unreadable']) }),
  z.strictObject({
    why: z.literal('stands-open'),
    day: text.describe('To hold, or to apply, was decided to be looked at again by this day.'),
  }),
  z.strictObject({ why: z.enum(['facts-changed', 'file-gone']), file: text }),
  z.strictObject({
    why: z.literal('duty'),
    day: text,
    period: text.describe('A day, a year, or half of one: 2026-H1.'),
    from: z.enum(COUNTED_FROM),
    late: z.boolean().describe('By a day that is known.'),
    exportDay: z
      .literal('unknown')
      .exactOptional()
      .describe(
        'It is counted from the export, and the stated day may be that of the decision, or there is none.',
      ),
    duty: recordedDuty,
    arose: z
      .strictObject({ outcome: z.enum(DECISION_OUTCOMES), on: text })
      .exactOptional()
      .describe('The decision from which it arose, where that is not the last one.'),
  }),
  z.strictObject({
    why: z.literal('retention-over'),
    until: text,
    by: many(recordedDuty),
    open: z.boolean().describe('Some of them turn on what is not known.'),
    own: z.boolean().describe('By the years of licet.yaml, which are longer than the law.'),
    ownTooShort: z
      .boolean()
      .describe('The years of licet.yaml end before the law does, and change nothing.'),
  }),
  z.strictObject({
    why: z.literal('answer-moved'),
    before: colours,
    after: colours,
    came: namedRules,
    went: namedRules,
    turned: many(z.strictObject({ rule: text, title: text, now: z.enum(TURNED_TO) })),
    gaps: texts.describe('What can no longer be looked at.'),
    days: differing.describe('The day of the law and of what is known, where they are others.'),
    moved: texts.describe('Packs, lists and data with another hash than then.'),
  }),
]);

export const dueSchema = z.strictObject({
  schema: z.literal('licet/due@1'),
  folder: text,
  asOf: text.describe('The day of the law by which each deal was screened again.'),
  due: many(
    z.strictObject({
      transaction: text,
      file: text,
      deal: text.exactOptional().describe('The file of the deal, where it is still there.'),
      recorded: text,
      outcome: z.enum(DECISION_OUTCOMES).exactOptional(),
      decided: text.exactOptional(),
      reasons: many(dueReason),
    }),
  ).describe('The gravest first.'),
  retentionWithoutEffect: z
    .strictObject({ years: z.number().int(), records: z.number().int() })
    .exactOptional()
    .describe('Years of licet.yaml that end before the law does, and of how many records.'),
});
