// A party as histories are asked for it: its names, where it sits, what it is, and who holds that place.

import type { Scope } from '../../model/facts.ts';
import { textOf } from '../evidence/element.ts';
import type { History } from '../evidence/history.ts';
import type { Who } from '../evidence/who.ts';
import type { Place, Territories } from '../places/territories.ts';
import { isWithUse } from './at-destination.ts';
import type { Flat } from './flatten.ts';

export const whoIs = (party: Scope, flat: Flat, territories: Territories, asOf: string): Who => {
  const country = textOf(party, 'country');
  const region =
    textOf(party, 'region') ??
    (isWithDestination(party, flat) ? textOf(flat.single.get('destination'), 'region') : undefined);
  const who: Who = {
    names: flat.names.get(party) ?? [],
    country,
    region,
    type: party.kind === 'owner' ? undefined : textOf(party, 'type'),
  };
  return placedWho(who, controlOf(party, flat), territories, asOf);
};

/** With whoever holds the place where it sits. `control`: as of `controlOf`. */
export const placedWho = (
  who: Who,
  control: 'own' | 'other' | undefined,
  territories: Territories,
  asOf: string,
): Who => {
  const { country, region } = who;
  if (country === undefined) return who;
  const here = territories.heldOn(placeIn(country, region), asOf);
  const holding = here.filter(({ inPart }) => !inPart || control === 'other');
  const holders = holding.flatMap(({ by }) => by ?? []);
  const perhaps =
    region === undefined
      ? territories.partsHeldOn(country, asOf)
      : here.filter(({ inPart }) => inPart && control === undefined);
  const kindred = territories.kindredOn(country, asOf);
  return {
    ...who,
    ...(kindred.length > 0 && { kindred }),
    ...(holders.length > 0 && { holders }),
    ...(holding.some(({ by }) => by === undefined) && { ruledApart: true }),
    ...(perhaps.length > 0 && { perhapsHolders: perhaps.flatMap(({ by }) => by ?? []) }),
  };
};

/** Where something is; undefined where nobody says in which state. */
export const placeOf = (scope: Scope): Place | undefined => {
  const country = textOf(scope, 'country');
  return country === undefined ? undefined : placeIn(country, textOf(scope, 'region'));
};

const placeIn = (country: string, region: string | undefined): Place => ({
  country,
  ...(region !== undefined && { region }),
});

/** Whether the state to which it belongs, or another, controls the area where it sits; undefined where nobody says. */
const controlOf = (party: Scope, flat: Flat): 'own' | 'other' | undefined => {
  const stated = textOf(party, 'in-uncontrolled-area');
  if (stated !== undefined) return stated === 'yes' ? 'other' : 'own';
  if (!isWithDestination(party, flat)) return undefined;
  const use = textOf(flat.single.get('destination'), 'government-controlled');
  return use === undefined ? undefined : use === 'yes' ? 'own' : 'other';
};

/** Facts without which nobody can say that no other record applies to a party at the destination. */
export const missingHistory = (
  party: Scope,
  who: Who,
  flat: Flat,
  history: History,
): readonly string[] => [
  ...history
    .missingOf(who)
    .map((fact) =>
      fact === 'region' && isWithDestination(party, flat)
        ? 'destination.region'
        : `${party.label}.${fact}`,
    ),
  ...(who.region !== undefined && history.wouldCount(who)
    ? [`${party.label}.in-uncontrolled-area`]
    : []),
];

const isWithDestination = (party: Scope, flat: Flat): boolean =>
  isWithUse(
    textOf(party, 'role') ?? '',
    textOf(party, 'country'),
    textOf(flat.single.get('destination'), 'country'),
  );
