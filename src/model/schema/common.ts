// Shapes shared by the schemas of pack and data files. Scalars arrive as text (YAML failsafe schema); zod types them here.

import * as z from 'zod';
import { isDay, isPartialDay, parseSpan, UNDATED } from '../dates.ts';

const DAY_REMEDY = 'Write the day as YYYY-MM-DD';

export const day = z
  .string()
  .refine(isDay, { error: `not a day that exists. ${DAY_REMEDY}` })
  .meta({ description: 'A day, YYYY-MM-DD.', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** A day, or 'undated' for what was in force before every record. */
export const start = z
  .string()
  .refine((text) => text === UNDATED || isDay(text), {
    error: `neither a day that exists nor 'undated'. ${DAY_REMEDY}`,
  })
  .meta({
    description: "First day in force, or 'undated' where the start is older than every record.",
  });

/** A day, a month or a year. */
export const partialDay = z.string().refine(isPartialDay, {
  error: 'not a day, month or year. Write YYYY, YYYY-MM or YYYY-MM-DD',
});

export const span = z
  .string()
  .refine((text) => parseSpan(text) !== undefined, {
    error: "not a span of time. Write it as '5 years', '6 months' or '90 days'",
  })
  .meta({ description: "A span such as '5 years', '6 months' or '90 days'." });

export const confidence = z.enum(['verified', 'recalled']);
export const yesNo = z.enum(['yes', 'no']);

export const count = z
  .string()
  .refine((text) => /^\d+$/.test(text), { error: 'not a whole number. Write digits only' })
  .transform(Number);

export const id = z.string().min(1);
export const text = z.string().min(1);
export const texts = z.array(z.string());

/** One value or a list of them. */
export const oneOrMany = <T extends z.ZodType>(schema: T) =>
  z.union([schema, z.array(schema).min(1)]);
