// data/categories.yaml: titles of the lists, and one row for each kind of item.

import { z } from 'zod';
import { confidence, id, text, texts } from './common.ts';

const reach = z.strictObject({ listed: z.enum(['yes', 'partly', 'no']), route: text, confidence });

const facts = z.record(id, z.union([text, texts]));

export const categoriesDocument = z.strictObject({
  lists: z
    .record(id, text)
    .meta({ description: 'Titles of the control lists, in the order in which they are shown.' }),
  presumptions: z
    .record(id, z.strictObject({ why: text, facts }))
    .optional()
    .meta({
      description: 'Sets of facts that several kinds of item presume, each with its reason.',
    }),
  categories: z.record(
    id,
    z.strictObject({
      aliases: texts.optional(),
      names: texts.optional().meta({
        description: "Words in an item's name that leave no doubt that it is of this kind.",
      }),
      eu: reach,
      us: reach,
      uk: reach,
      de: reach.optional(),
      sanctions: texts,
      entries: texts,
      'presumes-also': texts.optional().meta({ description: 'Sets of presumptions.' }),
      presumes: facts.optional().meta({
        description:
          'Facts of the item that every item of this kind has or lacks, with their value.',
      }),
    }),
  ),
});
