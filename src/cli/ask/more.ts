// Whether there is more than what is named so far: another item, another party. Asked while a deal is put together, since who
// sells on and what goes along decide as much as who uses it; a party that is named without its name is looked for all the same.

import { PARTY_ROLES, type FactTable } from '../../model/fact.ts';
import type { Question } from '../../model/verdict.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { isCompanyAlone } from '../../data/transaction/company-year.ts';
import { listAt, type Loose } from '../../data/transaction/answer-targets.ts';
import type { Choice, Message } from './dialogue.ts';
import type { Opener } from './openers.ts';
import { WAYS, type Putting } from './ways.ts';

/** Put where everything of the kind that is named was asked. */
export interface More extends Question {
  /** The fact with which another one begins, and the values that it can have. */
  readonly begins: string;
  readonly adds: readonly Choice[];
  readonly none: string;
}

type Role = Exclude<(typeof PARTY_ROLES)[number], 'exporter' | 'end-user'>;

const ROLES: Readonly<Record<Role, string>> = {
  reseller: 'a reseller or distributor',
  purchaser: 'a buyer that is not the user',
  broker: 'an agent or broker',
  'intermediate-consignee': 'somebody who receives it on the way',
  'ultimate-consignee': 'somebody else who receives it in the end',
  'freight-forwarder': 'a freight forwarder',
  payer: 'somebody else who pays for it',
};

/**
 * The openers with the questions whether there is more among them, until the day is said with which they end; of a file that is being
 * begun also where its day was given with it.
 */
export const withMore = (
  openers: readonly Opener[],
  { value }: RawTransaction,
  facts: FactTable,
  { said, isNew }: { readonly said: ReadonlySet<string>; readonly isNew: boolean },
): readonly (Opener | More)[] => {
  if (!isNew && !openers.some(({ fact }) => fact === 'date')) return openers;
  if (isCompanyAlone((value ?? {}) as Loose)) return openers;
  const of = (kind: string) => openers.filter(({ fact }) => fact.startsWith(kind));
  const [items, rest] = [of('item'), of('destination').concat(of('date'))];
  const others = openers.filter((one) => !items.includes(one) && !rest.includes(one));
  const more = [moreItems(value, facts), moreParties(value)].map((one) =>
    said.has(one.fact) ? [] : [one],
  );
  return [...items, ...more[0]!, ...others, ...more[1]!, ...rest];
};

const moreItems = (value: unknown, facts: FactTable): More => {
  const count = Math.max(listAt(value, 'items').length, 1);
  const forms = facts.get('item.supply-form')?.values ?? {};
  return {
    ...NOTHING,
    fact: `<more than ${count} items>`,
    about: [`<more than ${count} items>`],
    question: 'Is anything else supplied, that is another item, software, or support?',
    begins: `items.${count}.supply-form`,
    adds: Object.entries(forms).map(([form, words]) => ({ value: form, label: `Yes: ${words}` })),
    none: 'No, nothing else',
  };
};

const moreParties = (value: unknown): More => {
  const count = listAt(value, 'parties').length;
  return {
    ...NOTHING,
    fact: `<more than ${count} parties>`,
    about: [`<more than ${count} parties>`],
    question:
      'Has anybody else a part in it: who sells it on, buys it, pays for it, arranges, receives or carries it?',
    begins: `parties.${count}.role`,
    adds: Object.entries(ROLES).map(([role, words]) => ({ value: role, label: `Yes: ${words}` })),
    none: 'No, nobody else',
  };
};

const NOTHING = { subject: 'the transaction', askedBy: [], decides: [], evidence: '' };

export type MoreReply =
  | { readonly kind: 'stated'; readonly label: string; readonly value: string }
  | { readonly kind: 'no-more' | 'open' | 'back' | 'stop' };

export const putMore = async (asked: More, putting: Putting): Promise<MoreReply> => {
  const message: Message = [asked.question];
  const picked = await putting.dialogue.choose(message, [
    WAYS.open,
    { value: NO_MORE, label: asked.none },
    ...asked.adds,
    ...(putting.canGoBack ? [WAYS.back] : []),
    WAYS.stop,
  ]);
  switch (picked) {
    case WAYS.open.value:
      return { kind: 'open' };
    case NO_MORE:
      return { kind: 'no-more' };
    case WAYS.back.value:
      return { kind: 'back' };
    case WAYS.stop.value:
    case undefined:
      return { kind: 'stop' };
    default:
      return { kind: 'stated', label: asked.begins, value: picked };
  }
};

const NO_MORE = '<no-more>';

/** What was left open of the only item stays open once there are several, of which it is the first. */
export const openOfFirst = (open: ReadonlyMap<string, string>): [string, string][] =>
  [...open].flatMap(([label, question]): [string, string][] =>
    label.startsWith('item.') ? [[label.replace(/^item/, 'items.0'), question]] : [],
  );
