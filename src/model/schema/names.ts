// The shapes of data/names/*.yaml.

import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);
const count = z
  .string()
  .regex(/^[1-9]\d*$/)
  .transform(Number);
const byName = z.record(z.string().min(1), words);

export const legalForms = z.strictObject({ forms: byName, 'in-front': words });

export const companyWords = z.strictObject({ words: byName, joining: words });

export const givenNames = z.strictObject({ groups: z.array(words).min(1) });

/** Digits by the words for them. */
export const numberWords = z.strictObject({ numbers: z.record(z.string().min(1), count) });

export const nicknames = z.strictObject({ nicknames: z.array(words).min(1) });

export const personWords = z.strictObject({
  titles: words,
  ambiguous: words,
  particles: words,
  splits: words,
  kin: words,
  'parts-of-many': words,
});

export const wordCounts = z.strictObject({
  parties: count,
  words: z.record(z.string().min(1), count),
});
