// What the packs cover on a day: said in every verdict, and a gap where they do not reach that far.

import { addSpan, inForce } from '../model/dates.ts';
import { compareText } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import type { Coverage, Gap } from '../model/verdict.ts';

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

/** Days before a pack begins, or long after anybody compared it with the law. */
export const coverageGaps = (library: Library, asOf: string): Gap[] =>
  library.packs.flatMap((pack): Gap[] => {
    if (!inForce({ since: pack.since }, asOf)) {
      return [
        {
          what: `${pack.id} does not cover ${asOf}`,
          why: `The pack speaks from ${pack.since} on.`,
          remedy: 'Check the law of that day by hand.',
        },
      ];
    }
    if (asOf <= addSpan(pack.checkedTo, pack.staleAfter, 1)) return [];
    return [
      {
        what: `${pack.id} is out of date for ${asOf}`,
        why: `It was last compared with the law on ${pack.checkedTo} and is stale after ${pack.staleAfter.count} ${pack.staleAfter.unit}.`,
        remedy: 'Use a newer pack, or check what has changed since.',
      },
    ];
  });
