// data/proportion.yaml: which questions the standards call for, by kind of item, user and place.

import * as z from 'zod';
import { confidence, day, id, oneOrMany, start, text, texts } from './common.ts';

const some = z.array(id).min(1);
const named = z.record(id, z.strictObject({ what: text, when: z.unknown() }));

const row = z.strictObject({
  items: some.meta({ description: 'Families of items; each kind of item names its own.' }),
  users: z.union([z.literal('any'), some]),
  places: z.union([z.literal('any'), some]),
  also: z.unknown().optional().meta({ description: 'A condition that narrows the row.' }),
  asks: z.record(id, text).meta({
    description: 'By group or question: the paragraph that asks it there.',
  }),
});

const spare = z.strictObject({
  items: some,
  when: z.unknown().meta({ description: 'What makes it a deal of which less is asked.' }),
  unless: z
    .unknown()
    .meta({ description: 'Where this is so, or is not known, nothing is spared.' }),
  spares: z.record(id, text).meta({
    description: 'By group or question: the paragraph by which it is not asked again.',
  }),
});

export const proportionDocument = z.strictObject({
  proportion: z.strictObject({
    title: text,
    note: text,
    periods: z
      .array(
        z.strictObject({
          since: start,
          until: day.optional(),
          provision: oneOrMany(text),
          confidence: confidence.optional(),
        }),
      )
      .min(1),
    families: z.record(id, text),
    users: named,
    places: named,
    groups: z.record(id, texts),
    questions: z.record(id, text),
    rows: z.array(row).min(1),
    spared: z.array(spare).optional().meta({
      description: 'Where less is asked than the rows ask.',
    }),
  }),
});

export type ProportionShape = z.infer<typeof proportionDocument>['proportion'];
export type Row = ProportionShape['rows'][number];
export type Spare = NonNullable<ProportionShape['spared']>[number];

/** Where the table stands; its rows are the cases of its definitions. */
export const PROPORTION = 'data/proportion.yaml';
