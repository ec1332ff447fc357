// The JSON of what other packs or another day change. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { CHANGES } from '../../diff.ts';
import { colour, name } from '../answer-parts.ts';
import { manifest } from '../manifest.ts';
import { colours, differing, many, text, texts, whole } from './shapes.ts';

const reason = z.strictObject({
  rule: text,
  title: text,
  subject: text,
  outcome: z.enum(['met', 'undetermined']),
  colour: colour.describe('green of one that is lifted.'),
  relievedBy: text.exactOptional(),
});

const diffAnswer = colours.extend({ asOf: text, knownAt: text });

const diffSide = z.strictObject({
  packs: text.describe('As it was given.'),
  says: text.describe('What that is, and where its data comes from.'),
  asOf: text
    .exactOptional()
    .describe('The day of the law; absent where it is that of each transaction.'),
  manifest,
});

export const diffSchema = z.strictObject({
  schema: z.literal('licet/diff@1'),
  from: diffSide,
  to: diffSide,
  moved: z
    .strictObject({ packs: differing, data: differing, options: differing })
    .describe('What the two sides are made with and differ in, by hash.'),
  counts: z.strictObject({
    transactions: whole,
    unreadable: whole,
    worse: whole,
    better: whole,
    reasons: whole,
    unchanged: whole,
  }),
  transactions: many(
    z.strictObject({
      transaction: name,
      change: z
        .enum(CHANGES)
        .describe('unreadable: one side refuses it; reasons: the colours are the same.'),
      from: diffAnswer.exactOptional().describe('Absent where that side refuses it.'),
      to: diffAnswer.exactOptional(),
      gained: many(reason),
      lost: many(reason),
      turned: many(z.strictObject({ from: reason, to: reason })),
      gaps: z.strictObject({ gained: texts, lost: texts }),
      refused: texts.exactOptional().describe('What the side that refuses it says.'),
    }),
  ).describe('The gravest first; one that does not change is counted alone.'),
});
