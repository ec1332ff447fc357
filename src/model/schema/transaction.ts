// The one schema of a transaction. Names and places are fixed here; every other fact comes from the declared vocabulary,
// so that a fact added to data/facts is at once accepted, asked, and shown in the JSON Schema.

import * as z from 'zod';
import { EVIDENCE_GRADES } from '../answer.ts';
import type { FactDeclaration, FactTable } from '../fact.ts';
import { ASKED_WITHOUT_RESULT, AT_ITEM, localName, namespaceOf, PARTY_ROLES } from '../fact.ts';
import { day, partialDay, text } from './common.ts';

const UNKNOWN = 'unknown';
const amount = z.union([
  z.string().regex(/^\d+(\.\d+)?$/, { error: 'not a number. Write digits, such as 300 or 2.5' }),
  z.number(),
]);
const scalar = z.string();

const yesNo = z.union([
  z.enum(['yes', 'no', 'true', 'false', UNKNOWN, ASKED_WITHOUT_RESULT]),
  z.boolean(),
]);
const nothing = z.enum([UNKNOWN, ASKED_WITHOUT_RESULT]);
const number = z.union([amount, nothing]);
const date = z.union([day, nothing]);
const oneOrMore = z.union([scalar, z.array(scalar)]);

/** The schema of one declared fact as a file may state it. Facts of one type share one schema, for there are hundreds. */
const factSchema = (fact: FactDeclaration): z.ZodType => {
  const values = Object.keys(fact.values ?? {});
  switch (fact.type) {
    case 'yes-no':
      return yesNo;
    case 'choice':
      // Who, what kind and where is never none; a fact that can be none says so among its values.
      return z.enum([...values, UNKNOWN, ASKED_WITHOUT_RESULT]);
    case 'choices': {
      const one = z.enum([...new Set([...values, 'none', UNKNOWN, ASKED_WITHOUT_RESULT])] as [
        string,
        ...string[],
      ]);
      return z.union([one, z.array(one)]);
    }
    case 'number':
      return number;
    case 'date':
      return date;
    case 'territories':
      return oneOrMore;
    default:
      return scalar;
  }
};

/** For editors each fact carries its question; reading needs none, and descriptions make copies. */
export type Purpose = 'reading' | 'editors';

const declared = (
  facts: FactTable,
  purpose: Purpose,
  namespace: string,
  without: readonly string[] = [],
): Record<string, z.ZodType> => {
  const shape: Record<string, z.ZodType> = {};
  const optional = new Map<z.ZodType, z.ZodType>();
  const absent = (schema: z.ZodType): z.ZodType => {
    const known = optional.get(schema) ?? schema.optional();
    optional.set(schema, known);
    return known;
  };
  for (const fact of facts.values()) {
    const name = localName(fact.path);
    if (namespaceOf(fact.path) === namespace && !fact.derived && !without.includes(name)) {
      const schema = factSchema(fact);
      shape[name] =
        purpose === 'editors' ? schema.describe(fact.question).optional() : absent(schema);
    }
  }
  return shape;
};

const source = z.strictObject({
  title: text,
  publisher: text.optional(),
  url: text.optional(),
  date: z.union([partialDay, z.literal('')]).optional(),
  note: text.optional(),
});

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

const IN_PER_CENT = 'no share in per cent. Write 0 to 100, such as 51 or 33.3';
const share = z.union([
  z.string().regex(/^(0*100(\.0*)?|0*\d{1,2}(\.\d+)?)$/, { error: IN_PER_CENT }),
  z.number({ error: IN_PER_CENT }).min(0, { error: IN_PER_CENT }).max(100, { error: IN_PER_CENT }),
]);

const owner: z.ZodType = z
  .strictObject({
    name: scalar.optional(),
    country: scalar.optional(),
    share: share.describe('Per cent of what stands above it that it holds.').optional(),
    owners: z
      .array(z.lazy(() => owner))
      .describe('Who owns it in turn.')
      .optional(),
  })
  .describe('An owner, as the register has it.');

const partyShape = (facts: FactTable, purpose: Purpose) => ({
  name: scalar.describe('Legal name.').optional(),
  aliases: z.array(scalar).describe('Other names, in any script.').optional(),
  address: scalar.optional(),
  identifiers: z.partialRecord(z.enum(['registration', 'lei', 'tax', 'imo']), scalar).optional(),
  owners: z.array(owner).optional(),
  ...declared(facts, purpose, 'party', ['role', 'name']),
});

const classification = z
  .record(z.string(), z.union([scalar, z.array(scalar)]))
  .describe('Declared classification by list (wassenaar, eu, us, uk …): a code, none, or EAR99.');

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
const licenceShape = (facts: FactTable, purpose: Purpose) =>
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
        .describe('Does it cover these items, parties and destination?')
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

export const transactionSchema = (facts: FactTable, purpose: Purpose = 'reading') =>
  z.strictObject({
    id: text.describe('A name for the transaction, unique in its file.'),
    title: text.optional(),
    date: z
      .union([partialDay, z.literal(UNKNOWN)])
      .describe(
        'The day of the export, or of the decision on it; the month or the year where no more is known.',
      )
      .optional(),
    'date-note': text.optional(),
    note: text.optional(),
    exporter: z.strictObject(partyShape(facts, purpose)).optional(),
    parties: z
      .array(
        z.strictObject({
          role: z.enum(PARTY_ROLES).describe('Role in the transaction.'),
          ...partyShape(facts, purpose),
        }),
      )
      .describe('Everybody else in the transaction.')
      .optional(),
    destination: z
      .strictObject(declared(facts, purpose, 'destination'))
      .describe('Where the item will be used.')
      .optional(),
    items: z
      .array(
        z.strictObject({
          ...declared(facts, purpose, 'item', technicalOnly(facts)),
          quantity: amount.describe('How many units of it go.').optional(),
          value: z
            .strictObject({
              amount: amount.describe('What all of its units are worth together, and not one.'),
              currency: z.string().regex(/^[A-Z]{3}$/, {
                error: 'not a currency code. Write three capitals, such as USD',
              }),
            })
            .optional(),
          classification: classification.optional(),
          facts: z
            .strictObject(declared(facts, purpose, 'item'))
            .describe('Technical facts.')
            .optional(),
        }),
      )
      .min(1)
      .optional(),
    'end-use': z.strictObject(declared(facts, purpose, 'end-use')).optional(),
    authority: z.strictObject(declared(facts, purpose, 'authority')).optional(),
    route: z.strictObject(declared(facts, purpose, 'route')).optional(),
    diligence: z.strictObject(declared(facts, purpose, 'diligence')).optional(),
    company: z
      .strictObject(declared(facts, purpose, 'company'))
      .describe('What the company itself does, looked at once a year.')
      .optional(),
    licences: z.array(licenceShape(facts, purpose)).optional(),
    answers: z
      .array(answer)
      .describe('Answers that somebody stands for; each is read as the fact that it answers.')
      .optional(),
    case: caseBlock.optional(),
  });

const paper = z
  .strictObject({
    file: text.describe('What the paper is called. Nothing opens it.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, {
        error: 'not a SHA-256. Write its 64 digits, as licet answer and sha256sum give them',
      })
      .describe('SHA-256 of the file.'),
    dated: day.describe('The day that it bears.'),
    grade: z
      .enum(EVIDENCE_GRADES)
      .describe(
        'Who made it: the exporter, the buyer or an agent, somebody outside the deal, an authority. Without it the paper proves nothing.',
      )
      .optional(),
    until: day.describe('First day on which it no longer proves anything.').optional(),
  })
  .describe('A paper that shows it.');

const answer = z
  .strictObject({
    fact: text.describe('The name that questions print, such as end-use.described.'),
    value: z.union([scalar, z.array(scalar).min(1), z.boolean(), z.number()]),
    by: text.describe('Who answered.'),
    on: day.describe('When.'),
    note: text.optional(),
    evidence: z.array(paper).optional(),
    withdrawn: z
      .strictObject({ by: text, on: day, reason: text })
      .describe('It is taken back, and stays in the record.')
      .optional(),
  })
  .describe('An answer with who gave it, when, and what shows it.');

/** Facts of a licence whose fields are fixed here. */
const LICENCE_FIELDS: readonly string[] = [
  'jurisdiction',
  'kind',
  'status',
  'since',
  'until',
  'covers',
];

/** Words for an authority that are no territory, or not spelt as one. */
export const AUTHORITIES: ReadonlySet<string> = new Set(['eu', 'us', 'uk']);

const technicalOnly = (facts: FactTable): string[] =>
  [...facts.values()]
    .filter(({ path }) => namespaceOf(path) === 'item' && !AT_ITEM.has(localName(path)))
    .map(({ path }) => localName(path));

export type Transaction = z.infer<ReturnType<typeof transactionSchema>>;
