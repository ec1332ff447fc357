// What licet.yaml may say, as it is written.

import * as z from 'zod';
import { addSpan, parseSpan } from '../model/dates.ts';
import { count, id, span, yesNo } from '../model/schema/common.ts';
import { NUMBERS_ORDERS } from '../data/quotation/written-day.ts';
import { FAILING_FROM } from './exit-status.ts';

/** A folder of packs; or a packed pack, with the public key that must have signed it. */
const rulesSource = z.union([
  z.string(),
  z.strictObject({ path: z.string().min(1), key: z.string().min(1) }),
]);

/** Far more than any law asks, and few enough that the day until which a deal is kept has four digits of a year. */
const MOST_YEARS_KEPT = 1000;
/** A list may be one of the user's own, which only its store knows. */
const listId = z.string().min(1);

/** Any day on which a span is measured. */
const DAY = '2000-01-01';
/** Longer, nothing would be looked at again. */
const LONGEST_WAIT = '10 years';
const wait = span.refine(
  (text) => addSpan(DAY, parseSpan(text)!, 1) <= addSpan(DAY, parseSpan(LONGEST_WAIT)!, 1),
  { error: `longer than ${LONGEST_WAIT}. Write a shorter time` },
);

export const settingsDocument = z.strictObject({
  lists: z.union([z.enum(['bundled', 'required']), z.array(listId).min(1)]).optional(),
  'stale-after': z.record(listId, span).optional(),
  packs: z.record(id, z.enum(['on', 'unasked'])).optional(),
  jurisdictions: z.array(z.string().min(1)).min(1).optional(),
  rules: z.union([rulesSource, z.array(rulesSource)]).optional(),
  store: z.string().min(1).optional(),
  'fail-on': z.enum(FAILING_FROM).optional(),
  clearances: z.string().min(1).optional(),
  waivers: z.string().min(1).optional(),
  licences: z.string().min(1).optional(),
  company: z.string().min(1).optional(),
  'four-eyes': yesNo.optional(),
  proof: z.enum(['named', 'required']).optional(),
  'look-again-after': wait.optional(),
  exporter: z
    .strictObject({
      name: z.string().min(1).exactOptional(),
      country: z.string().min(1).exactOptional(),
    })
    .optional(),
  dates: z.enum(NUMBERS_ORDERS).optional(),
  formats: z.array(z.string().min(1)).min(1).optional(),
  records: z.string().min(1).optional(),
  'retention-years': count
    .refine((years) => years <= MOST_YEARS_KEPT, {
      error: `more than ${MOST_YEARS_KEPT}, and no law keeps records for so long. Write fewer years`,
    })
    .optional(),
});
