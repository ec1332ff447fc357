// How many control entries of each list the packs hold on a day, and how many of them rest on texts
// that were seen.

import { inForce } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';

export interface ListCoverage {
  readonly list: string;
  readonly entries: number;
  readonly verified: number;
  readonly recalled: number;
  /** Decided by a declared classification alone. */
  readonly declarationOnly: number;
  /** Periods that ended before the day. */
  readonly past: number;
}

export const listCoverage = (library: Library, asOf: string): ListCoverage[] => {
  const all = library.entries.flatMap(({ versions }) =>
    versions
      .filter(({ status }) => status === 'reviewed')
      .flatMap((version) =>
        version.periods.map((period) => ({ period, declarationOnly: version.when === undefined })),
      ),
  );
  const lists = [...new Set(all.map(({ period }) => period.list))].sort(compareText);
  return lists.map((list) => {
    const own = all.filter(({ period }) => period.list === list);
    const now = own.filter(({ period }) => inForce(period, asOf));
    const verified = now.filter(({ period }) => period.confidence === 'verified').length;
    return {
      list,
      entries: now.length,
      verified,
      recalled: now.length - verified,
      declarationOnly: now.filter(({ declarationOnly }) => declarationOnly).length,
      past: own.filter(({ period }) => period.until !== undefined && period.until <= asOf).length,
    };
  });
};
