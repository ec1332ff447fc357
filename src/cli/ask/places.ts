// Places as choices: found by code, English name or another name.

import type { Territory } from '../../model/evidence.ts';
import type { Choice } from './dialogue.ts';

export const placesOf = (territories: readonly Territory[]): Choice[] => {
  const names = new Map(territories.map(({ code, name }) => [code, name]));
  return territories
    .map(({ code, name, parent, aliases }) => ({
      value: code,
      names: [name, ...aliases],
      isPart: parent !== undefined,
      label: parent
        ? `${name} (${code}, part of ${names.get(parent) ?? parent})`
        : `${name} (${code})`,
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
};
