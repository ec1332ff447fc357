// licences.yaml: the exporter's licences. What a record leaves out is unknown, so that 'no limit' and 'no condition' are
// words of their own: `any`, and `none`.

import * as z from 'zod';
import { localName, namespaceOf, type FactTable } from '../fact.ts';
import { ANY } from '../licence.ts';
import { day, text } from './common.ts';

const NOT_A_NUMBER = 'not a number. Write digits, such as 300 or 2.5';
const amount = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, { error: NOT_A_NUMBER });

/** A word that stands in place of a list or a record; whatever else is written there is told as neither. */
const word = <W extends string>(only: W): z.ZodType<W> =>
  z
    .string()
    .refine((written) => written === only, {
      error: `neither '${only}' nor what belongs here. Write ${only}, or the records below the key`,
    })
    .meta({ enum: [only] }) as unknown as z.ZodType<W>;

const any = word(ANY);

const body = z.strictObject({
  name: text.describe('As the licence writes it.'),
  aliases: z.array(text).describe('Other names of it, in any script.').optional(),
});

const item = z
  .strictObject({
    name: text.describe('As the licence describes it, and as transactions name it.').optional(),
    list: text.describe('The control list of the code, such as us or eu.').optional(),
    code: text.describe('A code of that list; what stands under it is meant too.').optional(),
  })
  .superRefine(({ name, list, code }, context) => {
    const isCoded = list !== undefined || code !== undefined;
    const say = (message: string): void => context.addIssue({ code: 'custom', message });
    if (name !== undefined && isCoded)
      say('has both a name and a code. Write two items, for either is enough');
    else if (name === undefined && (list === undefined || code === undefined))
      say('has neither a name nor a code of a list. Write name:, or list: and code:');
  });

const limit = {
  allowed: amount.describe('In all.'),
  used: amount.describe('What has gone beside what drawn lists; 0 where nothing has.').optional(),
};

const currency = z.string().regex(/^[A-Z]{3}$/, {
  error: 'not a currency code. Write three capitals, such as USD',
});

const condition = z
  .strictObject({
    text: text.describe('As the licence has it.'),
    met: z
      .enum(['yes', 'no'])
      .describe('Left out where nobody has looked: then it is asked.')
      .optional(),
    by: text.describe('Who says so.').optional(),
    on: day.describe('When.').optional(),
  })
  .refine(({ met, by }) => met !== 'yes' || by !== undefined, {
    path: ['by'],
    error: 'is missing where a condition is called met. Write who says so',
  });

const draw = z.strictObject({
  transaction: text.describe('Its id.'),
  on: day.optional(),
  quantity: amount.optional(),
  value: amount.describe('In the currency of the licence.').optional(),
});

/** Facts of a licence that the register states under the names that rules read. */
export const REGISTERED_FACTS: readonly string[] = ['agency', 'authorisation', 'sanctions-clause'];

const registered = (facts: FactTable): Record<string, z.ZodType> =>
  Object.fromEntries(
    [...facts.values()]
      .filter(
        ({ path }) => namespaceOf(path) === 'licence' && REGISTERED_FACTS.includes(localName(path)),
      )
      .map(({ path, values, question }) => [
        localName(path),
        z
          .enum(Object.keys(values ?? {}))
          .describe(question)
          .optional(),
      ]),
  );

export const licencesDocument = (facts: FactTable) =>
  z.array(
    z.strictObject({
      number: text.describe('By which a transaction draws on it.'),
      authority: text.describe('Whose authority decided: eu, us, uk, or a territory.'),
      kind: z.enum(['individual', 'global', 'general', 'decision', 'classification']),
      status: z.enum([
        'granted',
        'pending',
        'refused',
        'revoked',
        'suspended',
        'withdrawn',
        'expired',
      ]),
      ...registered(facts),
      holder: z.union([any, body]).describe('To whom it was granted.').optional(),
      users: z
        .union([any, z.array(body)])
        .describe('The end users that it names.')
        .optional(),
      items: z
        .union([any, z.array(item)])
        .describe('What it names.')
        .optional(),
      territories: z
        .union([any, z.array(text)])
        .describe('Where the items may go and be used.')
        .optional(),
      quantity: z
        .union([any, z.strictObject(limit)])
        .describe('How many units it allows.')
        .optional(),
      value: z
        .union([any, z.strictObject({ ...limit, currency })])
        .describe('Which value it allows.')
        .optional(),
      drawn: z.array(draw).describe('What has gone out under it, by transaction.').optional(),
      issued: day.describe('The first day on which it is valid.').optional(),
      until: day.describe('The first day on which it is no longer valid.').optional(),
      conditions: z
        .union([word('none'), z.array(condition)])
        .describe('What the licence asks of its holder.')
        .optional(),
      note: text.optional(),
    }),
  );
