// What states, regions and the towns that are noticed are called, as names are compared.

import { nameKey } from '../../matching/normalise.ts';
import type { Territory } from '../../model/territory.ts';
import { isOfThePast } from './territories.ts';

export const placeKeys = (territories: readonly Territory[]): string[] => [
  ...new Set(
    territories
      .filter((territory) => !isOfThePast(territory))
      .flatMap(({ name, aliases, cities = [] }) => [name, ...aliases, ...cities])
      .map(nameKey),
  ),
];
