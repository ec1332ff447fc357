// The JSON of the register of licences. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { draw, shortfall } from '../answer-parts.ts';
import { many, number, text, texts, whole } from './shapes.ts';

const limit = z.strictObject({
  allowed: number,
  used: number,
  here: number.describe('What the transactions looked at draw.'),
  left: number,
  atLeast: z.boolean().describe('True where more may have gone, or may go, than is known.'),
  currency: text.exactOptional(),
});

export const licencesSchema = z.strictObject({
  schema: z.literal('licet/licences@1'),
  file: text,
  day: text,
  licences: many(
    z.strictObject({
      number: text,
      authority: text,
      kind: text,
      status: text,
      from: text.describe('File and line.'),
      holder: text.exactOptional(),
      issued: text.exactOptional(),
      until: text.exactOptional().describe('The first day on which it is no longer valid.'),
      daysLeft: whole.exactOptional().describe('0 and less where it has ended.'),
      quantity: limit.exactOptional(),
      value: limit.exactOptional(),
      conditions: z.strictObject({ met: whole, notMet: whole, open: whole }).exactOptional(),
      drawnBy: many(
        z.strictObject({
          transaction: text,
          from: text,
          holds: z.enum(['yes', 'no', 'open']),
          draws: draw,
          why: many(shortfall),
        }),
      ),
      over: texts.describe('What is wrong, each a clause.'),
      notSaid: texts.describe('What the register leaves open.'),
    }),
  ),
  transactions: whole
    .exactOptional()
    .describe('How many were looked at; absent where none were given.'),
});
