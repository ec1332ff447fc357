// What a country index says of a place that another state holds: the worse of the value of the territory to which it belongs
// and of that of whoever holds it, and which of them it is. Where its own has none that of the holder is all there is.

import type { Index } from '../../model/index-values.ts';
import type { Fact } from '../../model/facts.ts';
import { indexFact, type Clocks } from './index-values.ts';

export const heldIndexFact = (
  index: Index,
  country: string,
  holders: readonly { readonly code: string; readonly name: string }[],
  clocks: Clocks,
): Fact => {
  let worst = indexFact(index, country, clocks);
  for (const { code, name } of holders) {
    const fact = indexFact(index, code, clocks);
    if (fact.value === undefined) continue;
    if (worst.value === undefined || isWorse(numberOf(fact), numberOf(worst), index))
      worst = { ...fact, from: `${fact.from}, of ${name}, which holds it` };
  }
  return worst;
};

const isWorse = (
  one: number | undefined,
  other: number | undefined,
  { direction }: Pick<Index, 'direction'>,
): boolean =>
  one !== undefined &&
  other !== undefined &&
  ((direction === 'higher is freer' && one < other) ||
    (direction === 'higher is worse' && one > other));

const numberOf = ({ value }: Fact): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'object' && 'likeliest' in value
      ? value.likeliest
      : undefined;
