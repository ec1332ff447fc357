// waivers.yaml: findings that a gate lets pass for a time. Who may grant one and for which days is part of its shape, so that
// a file written by hand is held to it.

import * as z from 'zod';
import { addMonths, isDay } from '../dates.ts';
import { looksLike } from '../look-alikes.ts';
import { COVERS, MOST_YEARS } from '../waiver.ts';
import { day } from './common.ts';

const said = z.string().refine((text) => text.trim() !== '', {
  error: 'empty. Write it out, for somebody else will rely on it',
});

const record = z
  .strictObject({
    rule: said.describe('The id of the rule whose finding is waived.'),
    transaction: said.describe(
      'The id of the transaction, or a pattern in which * stands for any letters.',
    ),
    subject: said
      .describe('Only of the finding about this party or item, as the answer names it.')
      .optional(),
    covers: z
      .enum(COVERS)
      .describe(
        'The worst for which it was granted: open, only while nobody decided it; amber (the default); red, which has to be said.',
      )
      .optional(),
    reason: said.describe('Why it may pass.'),
    owner: said.describe('Who answers for it.'),
    approver: said.describe('Who approved it: another person than the owner.'),
    from: day.describe('The first day on which it holds.'),
    expires: day.describe(
      `The last day on which it holds, no more than ${MOST_YEARS} years after the first.`,
    ),
    ticket: said.describe('Where the decision is kept.'),
  })
  .superRefine(({ owner, approver, from, expires }, context) => {
    if (looksLike(owner, approver))
      context.addIssue({
        code: 'custom',
        path: ['approver'],
        message: `the owner too, and nobody approves a waiver of their own. Name another person`,
        input: approver,
      });
    if (isDay(from) && isDay(expires) && expires <= from)
      context.addIssue({
        code: 'custom',
        path: ['expires'],
        message: `not after the first day, ${from}. Write a later day`,
        input: expires,
      });
    const latest = isDay(from) && addMonths(from, 12 * MOST_YEARS);
    if (latest !== false && isDay(expires) && expires > latest)
      context.addIssue({
        code: 'custom',
        path: ['expires'],
        message: `more than ${MOST_YEARS} years after the first day, ${from}. Write ${latest} or an earlier day, and have it granted anew then`,
        input: expires,
      });
  });

export const waiversDocument = z.array(record);
