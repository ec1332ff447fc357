// Settings that change nothing as they stand: said, since whoever wrote them believes that they do.

import { spanIn } from '../model/list-needs.ts';
import type { ListInfo } from '../model/evidence.ts';
import type { Library } from '../model/pack.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Settings } from './settings.ts';

export interface Bearing {
  readonly library: Library;
  readonly store: { readonly lists: readonly ListInfo[] };
  /** Of the day of the run. */
  readonly coverage: Coverage;
}

/** A sentence for each; none where there is no settings file. */
export const withoutEffect = (settings: Settings, on: Bearing): string[] => {
  const { file, alreadyOn } = settings;
  if (file === undefined) return [];
  return [
    ...alreadyOn.map((id) => `packs: ${id} is on by itself`),
    ...leftOutTwice(settings, on).map(
      (id) => `packs: ${id} is not asked about anyway, since jurisdictions does not name its own`,
    ),
    ...asLong(settings, on).map((id) => `stale-after: ${id} is stale after that by itself`),
    ...unread(settings, on).map((id) => `lists: no rule in force today reads ${id}`),
  ].map((what) => `${file}: without effect: ${what}`);
};

const leftOutTwice = ({ asked: { jurisdictions, unasked = [] } }: Settings, on: Bearing) =>
  jurisdictions === undefined
    ? []
    : unasked.filter((id) => {
        const own = on.library.packs.find((pack) => pack.id === id)?.jurisdiction;
        return own !== undefined && !jurisdictions.includes(own);
      });

const asLong = ({ staleAfter }: Settings, { store }: Bearing): string[] =>
  store.lists
    .filter(({ id, staleAfter: own }) => {
      if (!Object.hasOwn(staleAfter, id)) return false;
      const { count, unit } = spanIn(staleAfter[id]!);
      return count === own.count && unit === own.unit;
    })
    .map(({ id }) => id);

const unread = ({ lists }: Settings, { coverage }: Bearing): readonly string[] =>
  typeof lists === 'string'
    ? []
    : lists.filter((id) => coverage.lists.some(({ list, checked }) => list === id && !checked));
