// data/holders.yaml: who holds places that belong to another; data/changes.yaml: what territories were, and became.

import * as z from 'zod';
import { confidence, id, partialDay, text, texts, yesNo } from './common.ts';

const until = partialDay.meta({ description: 'The first day on which it was so no more.' });

export const holdersDocument = z.strictObject({
  held: z.array(
    z.strictObject({
      place: id,
      by: id.optional().meta({ description: 'The territory whose bodies act there.' }),
      authorities: text.optional().meta({
        description: 'Who rules there without being recognised by other states.',
      }),
      since: partialDay,
      until: until.optional(),
      'in-part': yesNo.optional(),
      'own-law': yesNo.optional().meta({
        description:
          'Whether the law of those to whom it belongs is applied there all the same; no where absent.',
      }),
      source: text,
      confidence,
      note: text.optional(),
    }),
  ),
});

export const changesDocument = z.strictObject({
  earlier: z.record(id, z.array(z.strictObject({ was: id, since: partialDay.optional(), until }))),
  continues: z.record(id, texts).meta({ description: 'Whose bodies went on as its own.' }),
  ended: z.record(id, texts).meta({ description: 'Territories of today, by the one that ended.' }),
  former: z.array(z.strictObject({ place: id, code: id, name: text, until })),
});
