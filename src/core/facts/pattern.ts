// The pattern of a transaction: everything by which a rule in force could tell two transactions
// apart, in one row of numbers. Two transactions of one pattern differ in nothing but names,
// origins and the texts of their evidence.

import type { Facts, Scope } from '../../model/facts.ts';
import type { Numbers, Values } from '../logic/values.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { Numbering } from './numbering.ts';

export const patternOf = (rulebook: Rulebook, facts: Facts, numbering: Numbering): Int32Array => {
  const row = new Row(rulebook.values, numbering);
  row.add(rulebook.values.labelled(dayOf(rulebook, facts)));
  for (const scope of facts.single.values()) row.subject(scope);
  row.subjects(facts.items);
  row.subjects(facts.parties);
  const places = new Map(facts.parties.map((party, place) => [party, place]));
  row.places(facts.endUsers, places);
  row.places(facts.consignees, places);
  row.add(facts.endUsers === facts.consignees ? 1 : 0);
  for (const [kind, elements] of facts.elements) {
    if (kind === 'party' || kind === 'item') continue;
    row.subjects(elements);
    for (const { bearer, open } of elements) {
      row.add(bearer ? (places.get(bearer) ?? -1) : -2);
      row.add(open ? 1 : 0);
      for (const one of open ?? []) row.add(rulebook.values.labelled(JSON.stringify(one)));
    }
  }
  return row.whole();
};

/**
 * What differs between days of the same law: packs that do not reach them, and where spans are
 * counted the day itself.
 */
const dayOf = ({ spans, unreached, asOf }: Rulebook, { elements }: Facts): string => {
  const counts = [...spans].some((kind) => !elements.has(kind) || elements.get(kind)!.length > 0);
  return `${counts ? asOf : ''} ${unreached}`;
};

/** A growing row of numbers. */
class Row {
  readonly #values: Values;
  readonly #numbering: Numbering;
  #row = new Int32Array(1024);
  #length = 0;

  constructor(values: Values, numbering: Numbering) {
    this.#values = values;
    this.#numbering = numbering;
  }

  add(number: number): void {
    this.#reserve(1);
    this.#row[this.#length] = number;
    this.#length += 1;
  }

  subject(scope: Scope): void {
    this.add(this.#values.labelled(scope.label));
    this.#all(this.#numbering.of(scope));
  }

  subjects(scopes: readonly Scope[]): void {
    this.add(scopes.length);
    for (const scope of scopes) this.subject(scope);
  }

  places(scopes: readonly Scope[], places: ReadonlyMap<Scope, number>): void {
    this.add(scopes.length);
    for (const scope of scopes) this.add(places.get(scope) ?? -1);
  }

  whole(): Int32Array {
    return this.#row.slice(0, this.#length);
  }

  #all(numbers: Numbers): void {
    this.#reserve(numbers.length);
    this.#row.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#row.length) return;
    const longer = new Int32Array(Math.max(this.#row.length * 2, this.#length + more));
    longer.set(this.#row);
    this.#row = longer;
  }
}
