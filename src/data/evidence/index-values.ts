// The value of a country index for the destination, as it was published by the day on which evidence counts.

import { addSpan } from '../../model/dates.ts';
import type { Index } from '../../model/evidence.ts';
import type { Fact } from '../../model/facts.ts';

/**
 * The value of the newest edition published by known-at. Undefined where that edition has none for the territory, or is
 * stale: a year without a value is never the year before.
 */
export const indexValue = (index: Index, country: string, knownAt: string): Fact | undefined => {
  const edition = index.editions.findLast(({ published }) => published <= knownAt);
  const value = edition === undefined ? undefined : index.values[country]?.[edition.year];
  if (
    edition === undefined ||
    value === undefined ||
    knownAt > addSpan(edition.published, index.staleAfter, 1)
  )
    return undefined;
  return { value, from: `${index.id} ${edition.year}, published ${edition.published}` };
};
