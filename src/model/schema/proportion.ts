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
  }),
});

export type ProportionShape = z.infer<typeof proportionDocument>['proportion'];
export type Row = ProportionShape['rows'][number];

/** Where the table stands; its rows are the cases of its definitions. */
export const PROPORTION = 'data/proportion.yaml';
