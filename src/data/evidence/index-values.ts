// What a country index says of a territory, as it was published by the day on which evidence counts.

import { addSpan } from '../../model/dates.ts';
import type { Index } from '../../model/evidence.ts';
import type { Fact } from '../../model/facts.ts';

/**
 * The fact that the index supplies, by the newest edition published by known-at. Undefined where that edition has no value for
 * the territory, or is stale: a year without a value is never the year before.
 */
export const indexFact = (index: Index, country: string, knownAt: string): Fact | undefined => {
  const edition = index.editions.findLast(({ published }) => published <= knownAt);
  if (edition === undefined || knownAt > addSpan(edition.published, index.staleAfter, 1))
    return undefined;
  const value = valueIn(index, country, edition.year);
  if (value === undefined) return undefined;
  const from = `${index.id} ${edition.year}, published ${edition.published}`;
  if (index.changeOver === undefined) return { value, from };
  const earlier = String(Number(edition.year) - index.changeOver);
  const before = valueIn(index, country, earlier);
  return before === undefined
    ? undefined
    : { value: rounded(value - before), from: `${from}, less ${earlier}` };
};

/** `absent` counts only for a year that the index covers. */
export const valueIn = (
  { values, editions, absent }: Index,
  country: string,
  year: string,
): number | undefined =>
  values[country]?.[year] ??
  (editions.some((edition) => edition.year === year) ? absent : undefined);

/** Decimals that subtraction adds are no measurement. */
const rounded = (value: number): number => Number(value.toFixed(6));
