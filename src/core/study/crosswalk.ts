// One code of a control list, in any spelling, across all lists: the entries that carry it, and
// what stands under it.

import { compareText } from '../../model/errors.ts';
import type { Library } from '../../model/pack.ts';
import type { Crosswalk } from '../../model/timeline.ts';
import { isUnder } from '../logic/codes.ts';
import { unprefixed } from '../logic/read-code.ts';
import { canonicalCode } from '../logic/spelling.ts';
import type { Timelines } from './timeline.ts';

/**
 * Undefined for text that is no code. A code that nothing carries has no entries and nothing under
 * it.
 */
export const crosswalk = (
  text: string,
  asOf: string,
  library: Library,
  timelines: Timelines,
): Crosswalk | undefined => {
  const code = canonicalCode(
    unprefixed({ before: library.controlLists.flatMap(({ before = [] }) => before) }, text),
  );
  if (code === undefined) return undefined;
  const carried = library.entries.map((entry) => ({
    entry,
    codes: codesOf(entry.versions.flatMap(({ periods }) => periods.map((period) => period.code))),
  }));
  const below = new Map<string, Crosswalk['under'][number]['entries'][number][]>();
  for (const { entry, codes } of carried) {
    for (const other of codes) {
      if (other === code || !isUnder(other, code)) continue;
      const periods = entry.versions
        .flatMap((version) => version.periods)
        .filter((period) => canonicalCode(period.code) === other);
      const lists = [...new Set(periods.map(({ list }) => list))].sort(compareText);
      below.set(other, [
        ...(below.get(other) ?? []),
        { entry: entry.id, title: entry.versions[0]!.title, lists },
      ]);
    }
  }
  return {
    schema: 'licet/crosswalk@1',
    code,
    asOf,
    entries: carried
      .filter(({ codes }) => codes.includes(code))
      .map(({ entry }) => timelines.ofEntry(entry)),
    under: [...below]
      .sort(([a], [b]) => compareText(a, b))
      .map(([other, entries]) => ({ code: other, entries })),
  };
};

/** Every code of the library, in one spelling, for suggestions. */
export const knownCodes = (library: Library): string[] =>
  codesOf(
    library.entries.flatMap(({ versions }) =>
      versions.flatMap(({ periods }) => periods.map(({ code }) => code)),
    ),
  ).sort(compareText);

/** Whether an entry stands on a list at a code, above it or below it, on any day. */
export const hasRow = ({ entries }: Library, list: string, code: string): boolean =>
  entries.some(({ versions }) =>
    versions.some(({ periods }) =>
      periods.some(
        (period) =>
          period.list === list && (isUnder(period.code, code) || isUnder(code, period.code)),
      ),
    ),
  );

const codesOf = (codes: readonly string[]): string[] => [
  ...new Set(codes.map((code) => canonicalCode(code) ?? code)),
];
