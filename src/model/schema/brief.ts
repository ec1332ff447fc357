// The JSON of a verdict in brief. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { answered, colour, gate, many, outcome, text, texts } from './answer-parts.ts';

export const briefSchema = z.strictObject({
  schema: z.literal('licet/brief@1'),
  ...answered,
  findings: many(
    z.strictObject({
      rule: text,
      outcome,
      colour,
      subject: text,
      relievedBy: text.exactOptional(),
      waived: z.literal(true).exactOptional(),
    }),
  ),
  missing: texts,
  gaps: texts,
  clearances: z
    .strictObject({ holding: z.number().int(), void: z.number().int() })
    .exactOptional()
    .describe('How many recorded decisions on its matches hold, and how many are void.'),
  licences: z
    .strictObject({ holding: z.number().int(), open: z.number().int(), not: z.number().int() })
    .exactOptional()
    .describe('How many of those that are drawn on hold, are open, and lift nothing.'),
  waivers: z
    .strictObject({ holding: z.number().int(), void: z.number().int() })
    .exactOptional()
    .describe('How many take all findings of which they speak, and how many do not.'),
  gate: gate.exactOptional(),
  ask: text.exactOptional().describe('The fact to ask first.'),
});
