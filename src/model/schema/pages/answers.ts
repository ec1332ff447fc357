// The JSON of answers by name. A test holds it equal to its type; nothing in the program is read with it.

import * as z from 'zod';
import { givenAnswer, paper } from '../answer-parts.ts';
import { many, text } from './shapes.ts';

export const answersSchema = z.strictObject({
  schema: z.literal('licet/answers@1'),
  file: text,
  asOf: text.describe('The day of the law.'),
  answers: many(
    givenAnswer.omit({ papers: true }).extend({
      papers: many(
        paper.extend({
          found: z
            .union([text, z.literal(false)])
            .exactOptional()
            .describe('The file that has its hash; absent where no folder was named.'),
        }),
      ),
    }),
  ),
});
