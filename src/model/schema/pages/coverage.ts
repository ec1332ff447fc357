// The JSON of which rules transactions and cases exercise. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { EXERCISES, NEVER_BECAUSE } from '../../rule-coverage.ts';
import { many, number, text, whole } from './shapes.ts';

const exercises = {
  rules: whole,
  fired: whole.describe('Met in at least one.'),
  turned: whole.describe('Never met, and left open by missing facts in at least one.'),
  notFired: whole,
  neverExamined: whole,
  share: number.describe('Of the rules those that fired, in per cent, cut off after one decimal.'),
};

export const ruleCoverageSchema = z.strictObject({
  schema: z.literal('licet/coverage@1'),
  transactions: whole,
  cases: whole.exactOptional().describe('Cases beside the rules; absent without --cases.'),
  ...exercises,
  floor: z.strictObject({ percent: text, reached: z.boolean() }).exactOptional(),
  packs: many(
    z.strictObject({
      pack: text,
      kind: z.enum(['law', 'policy']),
      ...exercises,
      list: many(
        z.strictObject({
          rule: text,
          title: text,
          exercise: z.enum(EXERCISES),
          neverBecause: z.enum(NEVER_BECAUSE).exactOptional(),
          fired: whole.describe('In how many transactions and cases.'),
          turned: whole,
          notFired: whole,
        }),
      ),
    }),
  ),
});
