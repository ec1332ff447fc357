// The one schema of a transaction. Names and places are fixed here; every other fact comes from the declared vocabulary,
// so that a fact added to data/facts is at once accepted, asked, and shown in the JSON Schema.

import * as z from 'zod';
import { AT_ITEM, type FactTable, PARTY_ROLES, localName, namespaceOf } from '../fact.ts';
import { day, partialDay, text } from './common.ts';
import { type Purpose, UNKNOWN, amount, declared, scalar } from './fact-values.ts';
import { answer } from './stated-answer.ts';
import { licenceShape } from './stated-licence.ts';

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

const ON_ITS_OWN = 'not the name of a file alone. Leave out where it lies';

/** Where a file was made by licet new transactions. No rule reads it. */
const origin = z
  .strictObject({
    file: text
      .regex(/^[^/\\]+$/, { error: ON_ITS_OWN })
      .describe('What the spreadsheet is called. Nothing opens it.'),
    sheet: text.describe('Of a workbook.').optional(),
    rows: z
      .array(z.union([z.string().regex(/^[1-9]\d*$/), z.int().positive()]))
      .min(1)
      .describe('Rows of it, as a spreadsheet counts them.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, {
        error: 'not a SHA-256. Write its 64 digits, as sha256sum gives them',
      })
      .describe('SHA-256 of the spreadsheet.'),
    mapping: text
      .regex(/^[^/\\]+$/, { error: ON_ITS_OWN })
      .describe('The mapping by which it was read.'),
    on: day.describe('The day on which the transaction was made of it.'),
  })
  .describe('The spreadsheet of which licet new transactions made it. No rule reads it.');

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
    origin: origin.optional(),
    case: caseBlock.optional(),
  });

/** Words for an authority that are no territory, or not spelt as one. */
export const AUTHORITIES: ReadonlySet<string> = new Set(['eu', 'us', 'uk']);

const technicalOnly = (facts: FactTable): string[] =>
  [...facts.values()]
    .filter(({ path }) => namespaceOf(path) === 'item' && !AT_ITEM.has(localName(path)))
    .map(({ path }) => localName(path));

export type Transaction = z.infer<ReturnType<typeof transactionSchema>>;
