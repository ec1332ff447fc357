// Listed parties that a party of a transaction may be: by its names, its numbers and its address.

import type { StatedParty } from '../../model/clearance.ts';
import type { Match, PartyStore } from '../../model/evidence.ts';
import type { Scope } from '../../model/facts.ts';
import type { NumberClass, PartyNumber } from '../../model/party-number.ts';
import { textOf } from './element.ts';

/** A party or owner that is looked for. */
export interface Sought {
  readonly bearer: Scope;
  readonly names: readonly string[];
  /** Undefined where it has no name, so that nobody can have cleared it. */
  readonly stated: StatedParty | undefined;
}

/** By names, and by numbers and address: of one listed party what says most. */
export const candidatesOf = (sought: Sought, store: PartyStore): readonly Match[] => {
  const { bearer: party, names, stated } = sought;
  const country = textOf(party, 'country');
  const named = store.find(names, country);
  const numbers = numbersIn(stated);
  const address = stated?.address;
  if (!store.bearing || (numbers.length === 0 && address === undefined)) return named;
  const bearing = store.bearing({
    numbers,
    ...(address !== undefined && { address }),
    ...(country !== undefined && { country }),
  });
  const isSame = (a: Match, b: Match): boolean =>
    a.listed.list === b.listed.list && a.listed.id === b.listed.id;
  return [
    ...named.filter((one) => !one.near || !bearing.some((other) => isSame(one, other))),
    ...bearing.filter((one) => !named.some((other) => !other.near && isSame(one, other))),
  ];
};

const CLASSES: Readonly<Record<string, NumberClass>> = {
  registration: 'registration',
  tax: 'tax',
  lei: 'lei',
  imo: 'imo',
};

const numbersIn = (stated: StatedParty | undefined): PartyNumber[] =>
  Object.entries(stated?.identifiers ?? {}).flatMap(([type, number]) => {
    const ofType = CLASSES[type];
    return ofType === undefined ? [] : [{ class: ofType, number }];
  });
