// What the packs cover on a day: said in every verdict, and a gap where they do not reach that far.

import { addSpan, inForce } from '../../model/dates.ts';
import type { Condition } from '../../model/condition.ts';
import { compareText } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Gap } from '../../model/verdict.ts';

export type PackCoverage = Pick<Coverage, 'packs' | 'notModelled' | 'replaced'>;

export const coverageOf = (library: Library, asOf: string): PackCoverage => ({
  packs: library.packs
    .map(({ id, title, since, checkedTo }) => ({
      pack: id,
      title,
      since,
      checkedTo,
      ...(checkedTo < asOf && { note: `not compared with the law after ${checkedTo}` }),
    }))
    .sort((a, b) => compareText(a.pack, b.pack)),
  notModelled: library.packs
    .flatMap((pack) => pack.notModelled.map(({ what }) => ({ pack: pack.id, what })))
    .sort((a, b) => compareText(a.pack, b.pack) || compareText(a.what, b.what)),
  replaced: library.packs
    .flatMap((pack) => [
      ...pack.retires.map((rule) => ({ rule, by: `${pack.id} (retired)` })),
      ...Object.entries(pack.overrides).map(([rule, by]) => ({ rule, by })),
    ])
    .sort((a, b) => compareText(a.rule, b.rule)),
});

/** A gap for the transactions that a pack can speak to, on days that it does not reach. */
export interface CoverageGap {
  readonly touches: Condition | undefined;
  readonly gap: Gap;
}

/** Days before a pack begins, or long after anybody compared it with the law. */
export const coverageGaps = (library: Library, asOf: string): CoverageGap[] =>
  library.packs.flatMap(({ id, kind, since, checkedTo, staleAfter, touches }): CoverageGap[] => {
    if (!inForce({ since }, asOf)) {
      const gap = {
        kind,
        about: { pack: id, why: 'before' },
        what: `${id} does not cover ${asOf}`,
        why: `The pack speaks from ${since} on.`,
        remedy: 'Check the law of that day by hand.',
      };
      return [{ touches, gap }];
    }
    if (asOf <= addSpan(checkedTo, staleAfter, 1)) return [];
    const gap = {
      kind,
      about: { pack: id, why: 'stale' },
      what: `${id} is out of date for ${asOf}`,
      why: `It was last compared with the law on ${checkedTo} and is stale after ${staleAfter.count} ${staleAfter.unit}.`,
      remedy: 'Use a newer pack, or check what has changed since.',
    };
    return [{ touches, gap }];
  });
