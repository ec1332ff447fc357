// data/bodies.yaml: one row for each kind of body that the name of a party can tell of.

import { z } from 'zod';
import { id, text, texts } from './common.ts';

export const bodiesDocument = z.strictObject({
  before: texts,
  firms: texts,
  'not-the-user': texts,
  governments: texts,
  owned: z.strictObject({ types: texts, ties: texts, 'minority-ties': texts }),
  bodies: z.record(
    id,
    z.strictObject({
      what: text,
      types: texts,
      names: texts,
      'at-end': texts.optional(),
      'in-statements': z.literal('yes').optional(),
      'even-as-firm': z.literal('yes').optional(),
    }),
  ),
});
