// data/categories.yaml: titles of the lists, and one row for each kind of item.

import { z } from 'zod';
import { confidence, id, text, texts } from './common.ts';

const reach = z.strictObject({ listed: z.enum(['yes', 'partly', 'no']), route: text, confidence });

export const categoriesDocument = z.strictObject({
  lists: z
    .record(id, text)
    .meta({ description: 'Titles of the control lists, in the order in which they are shown.' }),
  categories: z.record(
    id,
    z.strictObject({
      aliases: texts.optional(),
      eu: reach,
      us: reach,
      uk: reach,
      de: reach.optional(),
      sanctions: texts,
      entries: texts,
      presumes: z
        .record(id, z.union([text, texts]))
        .optional()
        .meta({
          description:
            'Facts of the item that every item of this kind has or lacks, with their value.',
        }),
    }),
  ),
});
