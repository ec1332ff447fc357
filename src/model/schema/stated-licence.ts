// A licence as a transaction states it.

import * as z from 'zod';
import type { FactTable } from '../fact.ts';
import { day, text } from './common.ts';
import { type Purpose, UNKNOWN, amount, declared, scalar } from './fact-values.ts';

const KINDS = [
  'individual',
  'global',
  'general',
  'exception',
  'decision',
  'classification',
] as const;

const STATUSES = [
  'granted',
  'pending',
  'refused',
  'denied',
  'revoked',
  'suspended',
  'withdrawn',
  'expired',
] as const;

/** What a licence that is drawn on from the register does not say again; the rest it may say where the register does not. */
const REGISTERED = ['jurisdiction', 'kind', 'id', 'status', 'items', 'users', 'quantity'] as const;

/** A licence that is written out, or the number of one of the register. */
export const licenceShape = (facts: FactTable, purpose: Purpose) =>
  z
    .strictObject({
      number: text
        .describe('Of a licence of the register on which the transaction draws.')
        .optional(),
      jurisdiction: scalar
        .describe('Whose authority decided: eu, us, uk, or a territory.')
        .optional(),
      kind: z.enum(KINDS).optional(),
      id: scalar.optional(),
      status: z
        .enum(STATUSES)
        .describe('denied is an older word for refused; withdrawn is by the applicant.')
        .optional(),
      since: day.describe('First day on which the status holds.').optional(),
      until: day.describe('First day on which it no longer holds.').optional(),
      covers: z
        .union([z.enum(['yes', 'no', 'partly', UNKNOWN]), z.boolean()])
        .describe(
          'Does it cover these items, what is done with them, the parties, the destination and the end use?',
        )
        .optional(),
      items: z.array(text).describe('Names of the items that it names.').optional(),
      users: z.array(text).describe('Names of the end users that it names.').optional(),
      quantity: amount.describe('How many units it allows in all.').optional(),
      ...declared(facts, purpose, 'licence', LICENCE_FIELDS),
    })
    .superRefine((licence, context) => {
      if (licence.number === undefined) {
        const missing = (key: string, values: readonly string[]): void =>
          context.addIssue(
            values.length === 0
              ? { code: 'invalid_type', expected: 'string', path: [key], input: undefined }
              : { code: 'invalid_value', values: [...values], path: [key], input: undefined },
          );
        if (licence.jurisdiction === undefined) missing('jurisdiction', []);
        if (licence.kind === undefined) missing('kind', KINDS);
        if (licence.status === undefined) missing('status', STATUSES);
        return;
      }
      for (const key of REGISTERED)
        if (licence[key] !== undefined)
          context.addIssue({
            code: 'custom',
            path: [key],
            message:
              'said by the register, which has the licence of this number. Leave it out here',
            input: licence[key],
          });
    })
    .meta({ anyOf: [{ required: ['number'] }, { required: ['jurisdiction', 'kind', 'status'] }] });

/** Facts of a licence whose fields are fixed here. */
const LICENCE_FIELDS: readonly string[] = [
  'jurisdiction',
  'kind',
  'status',
  'since',
  'until',
  'covers',
];
