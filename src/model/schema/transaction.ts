// The one schema of a transaction. Names and places are fixed here; every other fact comes from the declared vocabulary,
// so that a fact added to data/facts is at once accepted, asked, and shown in the JSON Schema.

import { z } from 'zod';
import type { FactDeclaration, FactTable } from '../fact.ts';
import { localName, namespaceOf, PARTY_ROLES } from '../fact.ts';
import { day, partialDay, text } from './common.ts';

const UNKNOWN = 'unknown';
const amount = z.union([z.string().regex(/^\d+(\.\d+)?$/, { error: 'not a number' }), z.number()]);
const scalar = z.string();

/** The schema of one declared fact as a file may state it. */
const factSchema = (fact: FactDeclaration): z.ZodType => {
  const described = <T extends z.ZodType>(schema: T): T => schema.describe(fact.question) as T;
  const values = Object.keys(fact.values ?? {});
  switch (fact.type) {
    case 'yes-no':
      return described(z.union([z.enum(['yes', 'no', UNKNOWN]), z.boolean()]));
    case 'choice':
      return described(z.enum([...new Set([...values, 'none', UNKNOWN])] as [string, ...string[]]));
    case 'choices': {
      const one = z.enum([...new Set([...values, 'none', UNKNOWN])] as [string, ...string[]]);
      return described(z.union([one, z.array(z.enum(values as [string, ...string[]]))]));
    }
    case 'number':
      return described(z.union([amount, z.literal(UNKNOWN)]));
    case 'date':
      return described(z.union([day, z.literal(UNKNOWN)]));
    case 'territories':
      return described(z.union([scalar, z.array(scalar)]));
    default:
      return described(scalar);
  }
};

const declared = (facts: FactTable, namespace: string, without: readonly string[] = []): Record<string, z.ZodType> => {
  const shape: Record<string, z.ZodType> = {};
  for (const fact of facts.values()) {
    const name = localName(fact.path);
    if (namespaceOf(fact.path) === namespace && !fact.derived && !without.includes(name)) shape[name] = factSchema(fact).optional();
  }
  return shape;
};

const source = z.strictObject({ title: text, publisher: text.optional(), url: text.optional(), date: z.union([partialDay, z.literal('')]).optional(), note: text.optional() });

/** What a library of cases says about a transaction. No rule reads it. */
const caseBlock = z
  .strictObject({
    summary: text,
    'known-then': text.optional(),
    outcome: text.optional(),
    expected: z.strictObject({
      verdict: z.enum(['red', 'amber', 'green']),
      also: z.array(z.enum(['red', 'amber', 'green'])).optional(),
      why: text,
    }),
    confidence: z.enum(['verified', 'recalled', 'constructed']),
    tags: z.array(z.string()).optional(),
    sources: z.array(source).optional(),
    note: text.optional(),
  })
  .describe('What was expected of this transaction, and its sources. No rule reads it.');

const owner = z.strictObject({ name: text, country: scalar.optional(), share: amount.optional() });

const partyShape = (facts: FactTable) => ({
  name: scalar.describe('Legal name.').optional(),
  aliases: z.array(scalar).describe('Other names, in any script.').optional(),
  address: scalar.optional(),
  identifiers: z.record(z.enum(['registration', 'lei', 'tax', 'imo']), scalar).optional(),
  owners: z.array(owner).optional(),
  ...declared(facts, 'party', ['role', 'name']),
});

const classification = z
  .record(z.string(), z.union([scalar, z.array(scalar)]))
  .describe('Declared classification by list (wassenaar, eu, us, uk …): a code, none, or EAR99.');

export const transactionSchema = (facts: FactTable) =>
  z.strictObject({
    id: text.describe('A name for the transaction, unique in its file.'),
    title: text.optional(),
    date: z.union([day, z.literal(UNKNOWN)]).describe('The day of the export, or of the decision on it.').optional(),
    'date-note': text.optional(),
    note: text.optional(),
    exporter: z.strictObject(partyShape(facts)).optional(),
    parties: z
      .array(z.strictObject({ role: z.enum(PARTY_ROLES).describe('Role in the transaction.'), ...partyShape(facts) }))
      .describe('Everybody else in the transaction.')
      .optional(),
    destination: z.strictObject(declared(facts, 'destination')).describe('Where the item will be used.').optional(),
    items: z
      .array(
        z.strictObject({
          ...declared(facts, 'item', technicalOnly(facts)),
          quantity: amount.optional(),
          value: z.strictObject({ amount, currency: z.string().regex(/^[A-Z]{3}$/, { error: 'not a currency code such as USD' }) }).optional(),
          classification: classification.optional(),
          facts: z.strictObject(declared(facts, 'item')).describe('Technical facts.').optional(),
        }),
      )
      .min(1)
      .optional(),
    'end-use': z.strictObject(declared(facts, 'end-use')).optional(),
    authority: z.strictObject(declared(facts, 'authority')).optional(),
    route: z.strictObject(declared(facts, 'route')).optional(),
    diligence: z.strictObject(declared(facts, 'diligence')).optional(),
    licences: z
      .array(
        z.strictObject({
          jurisdiction: scalar.describe('eu, us, uk, or a territory code.'),
          kind: z.enum(['individual', 'global', 'general', 'exception', 'decision']),
          id: scalar.optional(),
          status: z.enum(['granted', 'pending', 'denied', 'revoked']),
          since: day.optional(),
          until: day.describe('First day on which it is no longer valid.').optional(),
          covers: z.union([z.enum(['yes', 'no', 'partly', UNKNOWN]), z.boolean()]).describe('Does it cover these items, parties and destination?').optional(),
        }),
      )
      .optional(),
    case: caseBlock.optional(),
  });

/** Facts that stand directly at an item and not only under its `facts`. */
export const AT_ITEM = new Set(['name', 'category', 'supply-form', 'us-jurisdiction']);

const technicalOnly = (facts: FactTable): string[] =>
  [...facts.values()].filter(({ path }) => namespaceOf(path) === 'item' && !AT_ITEM.has(localName(path))).map(({ path }) => localName(path));

export type Transaction = z.infer<ReturnType<typeof transactionSchema>>;
