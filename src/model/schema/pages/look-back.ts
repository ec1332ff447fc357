// The JSON of a past shipment looked at again. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { RECLASSIFIED, SINCE } from '../../look-back.ts';
import { colour, name } from '../answer-parts.ts';
import { colours, many, text, texts, whole } from './shapes.ts';

export const lookBackSchema = z.strictObject({
  schema: z.literal('licet/look-back@1'),
  transaction: name,
  day: text.describe('Of the shipment.'),
  later: text.describe('The day by which it is looked at again.'),
  before: colours,
  after: colours,
  moved: many(
    z.strictObject({
      since: z
        .enum(SINCE)
        .describe('A listed party, other law, what became known, another colour, no longer.'),
      rule: text,
      title: text,
      colour,
      relievedBy: text.exactOptional(),
      evidence: texts,
    }),
  ),
  newFindings: whole.describe('Findings that count and did not by the day, or are graver.'),
  reclassified: many(
    z.strictObject({ item: text, list: text, code: text, now: z.enum(RECLASSIFIED) }),
  ).describe('Control entries of which it is another matter whether the item meets them.'),
  gaps: texts.describe('What cannot be looked at by the later day, and was no gap by the day.'),
  gapsGone: texts.describe('What could not be looked at by the day, and is no gap by the later.'),
});
