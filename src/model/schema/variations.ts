// The file of variations of licet sweep: each is a run of the same table with something otherwise.

import * as z from 'zod';
import { day, id, oneOrMany } from './common.ts';

const number = z
  .string()
  .refine((text) => /^-?\d+(\.\d+)?$/.test(text), { error: 'not a number. Write one such as 25' })
  .meta({ description: 'A number such as 25.' });

/** Far more than anybody reads, and few enough that a slip of the hand does not fill a night. */
export const MOST_RUNS = 200;

const variation = z.strictObject({
  name: z.string().min(1).describe('How the run is called; no two alike.'),
  parameters: z
    .record(id, oneOrMany(number))
    .optional()
    .describe('Thresholds of data/parameters or of a pack; of a list each value is a run.'),
  indices: z
    .record(id, id)
    .optional()
    .describe('By fact the index that supplies it, or none: it is unknown then.'),
  packs: z.record(id, z.enum(['on', 'off'])).optional(),
  'as-of': oneOrMany(day).optional(),
  'known-at': oneOrMany(z.union([z.literal('now'), day])).optional(),
  'lists-day': oneOrMany(day)
    .optional()
    .describe('Parties are listed as they were on this day, whatever the day of the law.'),
  lists: z.enum(['bundled', 'required']).optional(),
  presumptions: z.enum(['on', 'off']).optional(),
});

export type Variation = z.infer<typeof variation>;

export const variationsDocument = z.strictObject({
  variations: z.array(variation).min(1),
});
