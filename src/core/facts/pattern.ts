// The pattern of a transaction: everything by which a rule in force could tell two transactions
// apart, in rows of numbers. Two transactions of one pattern differ in nothing but names, origins and
// the texts of their evidence.

import type { Facts, Scope } from '../../model/facts.ts';
import { missingKey } from '../../model/missing.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { Numbering } from './numbering.ts';

/** The rows one after the other; those of subjects are the rows in which they were numbered. */
export class Pattern {
  readonly #rows: readonly (readonly number[])[];
  readonly #length: number;
  /** FNV-1a over whole numbers; unequal patterns of one hash are told apart by `is`. */
  readonly hash: number;

  constructor(rows: readonly (readonly number[])[]) {
    let hash = 0x811c9dc5;
    let length = 0;
    for (const row of rows) {
      length += row.length;
      for (let at = 0; at < row.length; at += 1) hash = Math.imul(hash ^ row[at]!, 0x01000193);
    }
    this.#rows = rows;
    this.#length = length;
    this.hash = hash;
  }

  /** A copy that lasts. */
  get whole(): Int32Array {
    return Int32Array.from(this.#rows.flat());
  }

  is(whole: Int32Array): boolean {
    if (whole.length !== this.#length) return false;
    let place = 0;
    for (const row of this.#rows)
      for (let at = 0; at < row.length; at += 1) if (row[at] !== whole[place++]) return false;
    return true;
  }
}

/** The first row says how the others are to be read: the day, labels, and how many there are of each. */
export const patternOf = (rulebook: Rulebook, facts: Facts, numbering: Numbering): Pattern => {
  const { values } = rulebook;
  const head: number[] = [0, values.labelled(dayOf(rulebook, facts))];
  const rows: (readonly number[])[] = [head];
  const add = (scope: Scope): void => {
    const numbers = numbering.of(scope);
    head.push(values.labelled(scope.label), numbers.length);
    rows.push(numbers);
  };
  const addAll = (scopes: readonly Scope[]): void => {
    head.push(scopes.length);
    for (const scope of scopes) add(scope);
  };
  const placeOf = (scope: Scope): number => facts.parties.indexOf(scope);
  const addPlaces = (scopes: readonly Scope[]): void => {
    head.push(scopes.length);
    for (const scope of scopes) head.push(placeOf(scope));
  };
  for (const scope of facts.single.values()) add(scope);
  addAll(facts.items);
  addAll(facts.parties);
  addPlaces(facts.endUsers);
  addPlaces(facts.consignees);
  head.push(facts.endUsers === facts.consignees ? 1 : 0);
  for (const [kind, elements] of facts.elements) {
    if (kind === 'party' || kind === 'item') continue;
    addAll(elements);
    for (const { bearer, open, facts: ofElement } of elements) {
      head.push(bearer ? placeOf(bearer) : -2, open ? 1 : 0);
      for (const one of open ?? []) head.push(values.labelled(JSON.stringify(one)));
      if (kind === 'licence') head.push(values.labelled(lackedBy(ofElement)));
    }
  }
  head[0] = head.length;
  return new Pattern(rows);
};

/** What is asked of a licence where the same is not known of it: its end, its conditions, what is drawn. */
const lackedBy = (facts: Scope['facts']): string =>
  [...facts]
    .filter(([, { value, missing = [] }]) => value === undefined && missing.length > 0)
    .map(([local, { missing = [] }]) => `${local} ${missing.map(missingKey).join(' ')}`)
    .sort()
    .join('|');

/**
 * What differs between days of the same law: packs that do not reach them, and where spans are
 * counted the day itself.
 */
const dayOf = (
  { spans, unreached, asOf }: Pick<Rulebook, 'spans' | 'unreached' | 'asOf'>,
  { elements }: Facts,
): string => {
  const counts = [...spans].some((kind) => !elements.has(kind) || elements.get(kind)!.length > 0);
  return `${counts ? asOf : ''} ${unreached}`;
};
