// The deal as a reader looks for it: who, what, where and for what. Every fact that somebody stated stands in one of its
// tables: what is not of the deal itself is an answer to a question.

import type { GivenAnswer } from '../../model/answer.ts';
import { PARTY_ROLES } from '../../model/fact.ts';
import type { DealPart, FindingFact, Verdict } from '../../model/verdict.ts';
import { capital, plainLabel, plainValue } from './plain.ts';

export interface DealParty {
  readonly role: string;
  readonly name: string;
  readonly country: string;
  readonly kind: string;
  /** Address, other names, owners. */
  readonly more: string;
}

export interface DealItem {
  readonly name: string;
  readonly kind: string;
  readonly suppliedAs: string;
  readonly amount: string;
  /** Codes as declared, and what is said of whose law reaches it. */
  readonly codes: string;
}

/** A line of what is not of one party or item: 'Used in', 'Route', 'Licence'. */
export interface Term {
  readonly what: string;
  readonly value: string;
}

/** Facts of one part, in the order of the file. */
export interface Answered {
  readonly about: string;
  /** As the verdict calls it. */
  readonly part: string;
  readonly facts: readonly FindingFact[];
}

export interface Deal {
  readonly parties: readonly DealParty[];
  readonly items: readonly DealItem[];
  readonly terms: readonly Term[];
  readonly answers: readonly Answered[];
}

/** By place as it is written, how it is called. */
type Places = Readonly<Record<string, string>>;

const OF_PLACE = /(?:^|\.)(?:country|region)$/;

/**
 * Facts of a part that were shown are taken; what is left is an answer. What the file does not state itself, and somebody
 * answered by name, is shown where it belongs, marked; its own row stands among the answers.
 */
class Facts {
  readonly #left: Set<FindingFact>;
  readonly #part: DealPart;
  readonly #places: Places;
  readonly #byName: ReadonlySet<FindingFact>;

  constructor(part: DealPart, byName: readonly FindingFact[], places: Places) {
    this.#part = part;
    this.#places = places;
    const stated = new Set(part.facts.map(({ fact }) => fact));
    this.#byName = new Set(byName.filter(({ fact }) => !stated.has(fact)));
    this.#left = new Set([...part.facts, ...this.#byName]);
  }

  take(key: string): string | undefined {
    const found = [...this.#left].find(({ fact }) => fact === key);
    if (found === undefined) return undefined;
    this.#left.delete(found);
    return this.#shown(found).value;
  }

  /** In words for a reader. */
  takeAll(pattern: RegExp): readonly FindingFact[] {
    const found = [...this.#left].filter(({ fact }) => pattern.test(fact));
    for (const one of found) this.#left.delete(one);
    return found.map((one) => this.#shown(one));
  }

  #shown(one: FindingFact): FindingFact {
    const place = OF_PLACE.test(one.fact) ? this.#places[one.value] : undefined;
    const value = place ?? plainValue(one.fact, one.value);
    return { ...one, value: this.#byName.has(one) ? `${value} (answered by name)` : value };
  }

  left(about: string): Answered[] {
    const facts = this.#part.facts.filter((one) => this.#left.has(one));
    return facts.length === 0 ? [] : [{ about, part: this.#part.part, facts }];
  }
}

const NOT_STATED = 'not stated';

/** Parts of which a file may say nothing, and answers may. */
const ALONE = ['destination', 'end-use'];

/** How answers call a part: by its role or kind where it is the only one, else by its place in the list. */
const labelsOf = (parts: readonly DealPart[], part: DealPart): readonly string[] => {
  const list = (isOne: (name: string) => boolean): number =>
    parts.filter((one) => isOne(one.part)).indexOf(part);
  const alone = parts.filter((one) => one.part === part.part).length === 1 ? [part.part] : [];
  if (part.part === 'item') return [...alone, `items.${list((name) => name === 'item')}`];
  if (part.part === 'exporter' || !isParty(part.part)) return alone;
  return [...alone, `parties.${list((name) => isParty(name) && name !== 'exporter')}`];
};

/** What counts of the answers on a part; those that contradict one another stand beside one another. */
const byNameOf = (
  labels: readonly string[],
  answers: readonly GivenAnswer[],
): readonly FindingFact[] => {
  const values = new Map<string, FindingFact>();
  for (const { fact: whole, value, from, standing } of answers) {
    const label = labels.find((one) => whole.startsWith(`${one}.`));
    if (label === undefined || standing !== 'counts') continue;
    const fact = whole.slice(label.length + 1);
    const before = values.get(fact);
    if (before === undefined) values.set(fact, { fact, value, from });
    else if (!before.value.split(' / ').includes(value))
      values.set(fact, { ...before, value: `${before.value} / ${value}` });
  }
  return [...values.values()];
};

export const dealOf = (verdict: Verdict, places: Places = {}): Deal => {
  const { transaction, deal: entered = [], answers: given = [] } = verdict;
  const missing = ALONE.filter((name) => entered.every(({ part }) => part !== name));
  const deal = [...entered, ...missing.map((part) => ({ part, facts: [] }))];
  const parties: DealParty[] = [];
  const items: DealItem[] = [];
  const terms: Term[] = [];
  const answers: Answered[] = [];
  for (const part of deal) {
    const facts = new Facts(part, byNameOf(labelsOf(deal, part), given), places);
    const about = capital(plainLabel(part.part));
    if (isParty(part.part)) {
      const party = partyOf(about, facts);
      parties.push(party);
      answers.push(...facts.left(`${about} ${party.name === NOT_STATED ? '' : party.name}`.trim()));
    } else if (part.part === 'item') {
      const item = itemOf(facts);
      items.push(item);
      answers.push(...facts.left(item.name === NOT_STATED ? about : item.name));
    } else {
      terms.push(...termsOf(part.part, facts));
      answers.push(...facts.left(about));
    }
  }
  return {
    parties,
    items,
    terms: [{ what: 'Called', value: transaction.id }, ...routeOf(parties), ...terms],
    answers,
  };
};

const isParty = (part: string): boolean => (PARTY_ROLES as readonly string[]).includes(part);

const told = (facts: readonly FindingFact[]): string =>
  facts.map(({ fact, value }) => `${plainLabel(fact)}: ${value}`).join('; ');

const partyOf = (role: string, facts: Facts): DealParty => {
  const place = [facts.take('country'), facts.take('region')].filter((one) => one !== undefined);
  return {
    role,
    name: facts.take('name') ?? NOT_STATED,
    country: place.length === 0 ? NOT_STATED : place.join(', '),
    kind: facts.take('type') ?? NOT_STATED,
    more: told(facts.takeAll(/^(?:address|aliases|identifiers\b.*|owners\b.*)$/)) || '–',
  };
};

/** What a line is worth is of all its units. */
const isOfSeveral = (quantity: string | undefined): boolean =>
  quantity !== undefined && Number(quantity) !== 1;

const itemOf = (facts: Facts): DealItem => {
  const [quantity, amount, currency] = ['quantity', 'value.amount', 'value.currency'].map((key) =>
    facts.take(key),
  );
  const worth = [amount, currency].filter((one) => one !== undefined).join(' ');
  const law = facts.takeAll(/^us-jurisdiction$/);
  return {
    name: facts.take('name') ?? NOT_STATED,
    kind: facts.take('category') ?? NOT_STATED,
    suppliedAs: facts.take('supply-form') ?? NOT_STATED,
    amount:
      [
        ...(quantity === undefined ? [] : [`${quantity} ×`]),
        ...(worth === '' ? [] : [isOfSeveral(quantity) ? `together ${worth}` : worth]),
      ].join(', ') || NOT_STATED,
    codes:
      told([
        ...facts
          .takeAll(/^classification\./)
          .map((one) => ({ ...one, fact: one.fact.slice('classification.'.length) })),
        ...law,
      ]) || 'none declared',
  };
};

/** Of each part what belongs to the deal, under the heading of the line. */
const TERMS: Readonly<Record<string, readonly (readonly [key: string, what: string])[]>> = {
  transaction: [
    ['date', 'Day of the deal'],
    ['date-note', 'Note on the day'],
  ],
  'end-use': [
    ['stated', 'End use, as stated'],
    ['purposes', 'Purposes'],
  ],
};

/** Of which rows of which spreadsheet it was made. */
const originOf = (facts: Facts): Term[] => {
  const [file, sheet, rows, sha256, mapping, on] = [
    'file',
    'sheet',
    'rows',
    'sha256',
    'mapping',
    'on',
  ].map((key) => facts.take(key));
  const where = [
    file,
    ...(sheet === undefined ? [] : [`sheet ‘${sheet}’`]),
    `${rows?.includes(',') === true ? 'rows' : 'row'} ${rows}`,
  ].join(', ');
  return [
    {
      what: 'Made of a spreadsheet',
      value: `${where}; on ${on}, by ${mapping}; SHA-256 of it: ${sha256}`,
    },
  ];
};

const termsOf = (part: string, facts: Facts): Term[] => {
  if (part === 'origin') return originOf(facts);
  if (part === 'licence') return [{ what: 'Licence', value: told(facts.takeAll(/./)) }];
  if (part === 'destination') {
    const place = [facts.take('country'), facts.take('region')].filter((one) => one !== undefined);
    return place.length === 0 ? [] : [{ what: 'Used in', value: place.join(', ') }];
  }
  return (TERMS[part] ?? []).flatMap(([key, what]) => {
    const value = facts.take(key);
    return value === undefined ? [] : [{ what, value }];
  });
};

/** From whom by way of whom to whom, as their roles have it. Nothing goes by way of who only pays. */
const routeOf = (parties: readonly DealParty[]): Term[] => {
  const of = (wanted: (role: string) => boolean): string[] =>
    parties
      .filter(({ role }) => wanted(role))
      .map(({ role, country }) => `${country} (${role.toLowerCase()})`);
  const isFirst = (role: string): boolean => role === 'Exporter';
  const isLast = (role: string): boolean => role === 'End user' || role === 'Ultimate consignee';
  const [from, by, to] = [
    of(isFirst),
    of((role) => !isFirst(role) && !isLast(role) && role !== 'Payer'),
    of(isLast),
  ] as const;
  if (from.length + by.length + to.length === 0) return [];
  const legs = [
    ...(from.length > 0 ? [`from ${from.join(', ')}`] : []),
    ...(by.length > 0 ? [`by way of ${by.join(', ')}`] : []),
    ...(to.length > 0 ? [`to ${to.join(', ')}`] : []),
  ];
  return [{ what: 'Route, by the parties', value: legs.join(' ') }];
};
