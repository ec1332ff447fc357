// data/categories.yaml: one row for each kind of item; every key that is not named here is a control list.

import { z } from 'zod';
import { confidence, id, text, texts } from './common.ts';

const reach = z.strictObject({ listed: z.enum(['yes', 'partly', 'no']), route: text, confidence });

const facts = z.record(id, z.union([text, texts]));

export const categoriesDocument = z.strictObject({
  presumptions: z
    .record(id, z.strictObject({ why: text, facts }))
    .optional()
    .meta({
      description: 'Sets of facts that several kinds of item presume, each with its reason.',
    }),
  exporters: z
    .record(id, z.strictObject({ why: text, countries: z.array(id).min(1), facts }))
    .optional()
    .meta({
      description:
        "What an exporter's seat says of each item until something else is stated, with its reason.",
    }),
  categories: z.record(
    id,
    z
      .object({
        aliases: texts.optional(),
        'found-by': texts.optional().meta({
          description:
            'Words under which people look for it. One may stand at several kinds; all are shown then.',
        }),
        'found-by-in': z
          .record(z.string().regex(/^[a-z]{2}$/), texts)
          .optional()
          .meta({
            description: 'The same in other languages, by language.',
          }),
        family: id.optional().meta({
          description: 'What it can do, as data/proportion.yaml names it.',
        }),
        names: texts.optional().meta({
          description: "Words in an item's name that leave no doubt that it is of this kind.",
        }),
        'names-unless-after': texts.optional().meta({
          description: 'Words right before such a name that make it another thing.',
        }),
        'names-unless-before': texts.optional().meta({
          description: 'Words right after such a name that make it a part of the thing, or for it.',
        }),
        sanctions: texts,
        entries: texts,
        'presumes-also': texts.optional().meta({ description: 'Sets of presumptions.' }),
        presumes: facts.optional().meta({
          description:
            'Facts of the item that every item of this kind has or lacks, with their value.',
        }),
        defines: z.array(facts).optional().meta({
          description:
            'What makes an item one of this kind: of each record every item has at least one value.',
        }),
      })
      .catchall(reach),
  ),
});
