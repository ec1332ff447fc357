// The pattern of a transaction: everything by which a rule in force could tell two transactions
// apart, in one row of numbers. Two transactions of one pattern differ in nothing but names,
// origins and the texts of their evidence.

import type { Facts, Scope } from '../../model/facts.ts';

import type { Rulebook } from '../law/rulebook.ts';
import type { Numbering } from './numbering.ts';

export const patternOf = (
  rulebook: Rulebook,
  facts: Facts,
  numbering: Numbering,
): readonly number[] => {
  const { values } = rulebook;
  const row: number[] = [values.labelled(dayOf(rulebook, facts))];
  const add = (scope: Scope): void => {
    row.push(values.labelled(scope.label));
    for (const number of numbering.of(scope)) row.push(number);
  };
  const addAll = (scopes: readonly Scope[]): void => {
    row.push(scopes.length);
    for (const scope of scopes) add(scope);
  };
  for (const scope of facts.single.values()) add(scope);
  addAll(facts.items);
  addAll(facts.parties);
  const places = new Map(facts.parties.map((party, place) => [party, place]));
  const placeOf = (scope: Scope): number => places.get(scope) ?? -1;
  row.push(facts.endUsers.length, ...facts.endUsers.map(placeOf));
  row.push(facts.consignees.length, ...facts.consignees.map(placeOf));
  row.push(facts.endUsers === facts.consignees ? 1 : 0);
  for (const [kind, elements] of facts.elements) {
    if (kind === 'party' || kind === 'item') continue;
    addAll(elements);
    for (const { bearer, open } of elements) {
      row.push(bearer ? placeOf(bearer) : -2, open ? 1 : 0);
      for (const one of open ?? []) row.push(values.labelled(JSON.stringify(one)));
    }
  }
  return row;
};

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
