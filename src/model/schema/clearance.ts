// clearances.yaml: what people recorded of matches. How long one may last is part of its shape, so that a file written by
// hand is held to it as well.

import * as z from 'zod';
import { LONGEST_CLEARANCE } from '../clearance.ts';
import { addSpan, isDay } from '../dates.ts';
import { day } from './common.ts';

const said = z.string().refine((text) => text.trim() !== '', {
  error: 'empty. Write it out, for somebody else will rely on it',
});

const sha256 = (what: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256. Record the decision with licet clear' })
    .describe(`SHA-256 of ${what}; written by licet clear.`);

const record = z
  .strictObject({
    party: said.describe('Its name as the transaction writes it.'),
    listed: z
      .string()
      .regex(/^[a-z0-9-]+\/\S+$/, {
        error: 'not a listed party. Write its list and id, such as us-entity-list/ID',
      })
      .describe('List and id of the listed party; end-users/ID of a body with a history.'),
    'party-record': sha256('what the transaction stated of the party'),
    'listed-record': sha256('the row of the list, or the history'),
    reason: said.describe('Why it is another party.'),
    by: said.describe('Who decided.'),
    'approved-by': said.describe('Who else looked at it.').optional(),
    on: day.describe('The day of the decision.'),
    expires: day.describe('The last day on which it holds.'),
  })
  .superRefine(({ on, expires }, context) => {
    if (!isDay(on) || !isDay(expires)) return;
    const wrong = wrongSpan(on, expires);
    if (wrong)
      context.addIssue({
        code: 'custom',
        path: ['expires'],
        message: `${wrong.what}. ${wrong.remedy}`,
        input: expires,
      });
  });

/** What is wrong with how long a clearance lasts. */
export const wrongSpan = (
  on: string,
  expires: string,
): { readonly what: string; readonly remedy: string } | undefined => {
  if (expires < on)
    return { what: `before the day of the decision, ${on}`, remedy: 'Write a later day' };
  const last = addSpan(on, LONGEST_CLEARANCE, 1);
  if (expires <= last) return undefined;
  return {
    what: `more than ${LONGEST_CLEARANCE.count} ${LONGEST_CLEARANCE.unit} after the decision, and parties and lists change`,
    remedy: `Write ${last} or an earlier day, and look again then`,
  };
};

export const clearancesDocument = z.array(record);
