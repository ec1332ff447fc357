// Places as choices: found by code, English name or another name.

import type { Territory } from '../../model/territory.ts';
import { isOfThePast } from '../../data/places/territories.ts';
import type { Choice } from './dialogue.ts';

export interface Place extends Choice {
  /** The state of which it is a part. */
  readonly parent?: string;
}

export const placesOf = (territories: readonly Territory[]): Place[] => {
  const names = new Map(territories.map(({ code, name }) => [code, name]));
  return territories
    .filter((territory) => !isOfThePast(territory))
    .map(({ code, name, parent, aliases }) => ({
      value: code,
      names: [name, ...aliases],
      isPart: parent !== undefined,
      ...(parent !== undefined && { parent }),
      label: parent
        ? `${name} (${code}, part of ${names.get(parent) ?? parent})`
        : `${name} (${code})`,
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
};

const ELSEWHERE: Choice = { value: 'none', label: 'none: elsewhere in the state' };

/** Of a state's own parts only they are offered. `state`: the code of the state, where it is known. */
export const placesFor = (
  places: readonly Place[],
  fact: string,
  state: string | undefined,
): readonly Choice[] => {
  if (state === undefined || !fact.endsWith('.region')) return places;
  const parts = places.filter(({ parent }) => parent === state);
  return parts.length === 0 ? places : [ELSEWHERE, ...parts];
};
