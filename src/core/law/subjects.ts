// Which subjects conditions are about: those that they read themselves, and those that the facts defined
// by law rest on in turn.

import { factsRead, type Condition } from '../../model/condition.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import { kindOf } from '../logic/values.ts';

/** Subjects a rule is applied to, one after the other. */
export const SUBJECTS = ['item', 'party', 'end-user', 'consignee'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What supplies a fact that nobody states. */
export interface Supply {
  /** The kind of subject whose fact it is. */
  readonly kind: string;
  readonly conditions: readonly Condition[];
}

/** Supplies by the fact, as it is declared: 'item.eu', 'party.government-end-user'. */
export type Supplies = ReadonlyMap<string, Supply>;

export const subjectsOf = (conditions: readonly Condition[], supplies: Supplies): Subject[] => {
  const read = new Set<string>();
  for (const condition of conditions) collect(condition, supplies, read);
  return SUBJECTS.filter((subject) => read.has(subject));
};

/** The subjects other than its own on which a supplied fact turns. */
export const othersOf = (supply: Supply, supplies: Supplies): Subject[] => {
  const read = readBy(supply, supplies);
  return SUBJECTS.filter((subject) => subject !== supply.kind && read.has(subject));
};

const collect = (condition: Condition, supplies: Supplies, read: Set<string>): void => {
  for (const { fact, within } of factsRead(condition)) {
    const namespace = namespaceOf(fact);
    if (namespace !== within) read.add(namespace);
    const supply = supplies.get(`${kindOf(namespace)}.${localName(fact)}`);
    if (supply) for (const one of readBy(supply, supplies)) if (one !== supply.kind) read.add(one);
  }
};

/** What a supply reads, itself and through what supplies it in turn; worked out once. */
const readBy = (supply: Supply, supplies: Supplies): ReadonlySet<string> => {
  let read = known.get(supply);
  if (!read) {
    // It stands there before it is whole, so that a circle, which is refused elsewhere, ends.
    known.set(supply, (read = new Set()));
    for (const condition of supply.conditions) collect(condition, supplies, read);
  }
  return read;
};

const known = new WeakMap<Supply, Set<string>>();
