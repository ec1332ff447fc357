// Every type with which the name of a body agrees is a type that a party can have, and every tie one.

import type { Bodies } from '../model/body.ts';
import type { Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';

export const bodyProblems = (library: Library, { bodies, owned }: Bodies): Problem[] => {
  const refused = (
    fact: string,
    values: readonly string[],
    where: string,
    place: Problem['place'],
  ): Problem[] => {
    const admitted = Object.keys(library.facts.find(({ path }) => path === fact)?.values ?? {});
    return values
      .filter((value) => !admitted.includes(value))
      .map((value) => ({
        code: 'unknown-option-value',
        ...(place && { place }),
        what: `${where}: '${value}' is no value of ${fact}`,
        remedy: didYouMean(value, admitted, `Possible: ${admitted.join(', ')}`),
      }));
  };
  const file = { file: 'data/bodies.yaml' };
  return [
    ...bodies.flatMap(({ id, types, place }) => refused('party.type', types, id, place ?? file)),
    ...refused('party.type', owned.types, 'owned', file),
    ...refused('party.government-tie', owned.ties, 'owned', file),
    ...refused('party.government-tie', owned['minority-ties'], 'owned', file),
  ];
};
