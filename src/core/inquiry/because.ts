// Why a fact is asked, of a deal on its day: a clause that rests on a text that there was not is left out, and beside clauses
// of what asks it here one that only another text gives.

import type { Instrument } from '../../model/citation.ts';

/** Undefined where nothing is left. `askedBy`: 'ungp Principle 13'. */
export const becauseOn = (
  because: string,
  instruments: readonly Instrument[],
  asOf: string,
  askedBy: readonly string[],
): string | undefined => {
  const known = byId(instruments);
  const asking = new Set(askedBy.map((one) => one.split(' ')[0]!));
  const there = clausesOf(because).flatMap((clause) => {
    const text = thereOn(clause, known, asOf);
    return text === undefined ? [] : [{ text, cited: citedIn(text, known) }];
  });
  const isAsking = ({ cited }: { readonly cited: readonly Instrument[] }): boolean =>
    cited.some(({ id }) => asking.has(id));
  const kept = there.some(isAsking)
    ? there.filter((one) => one.cited.length === 0 || isAsking(one))
    : there;
  return kept.length === 0 ? undefined : kept.map(({ text }) => text).join('; ');
};

const maps = new WeakMap<readonly Instrument[], ReadonlyMap<string, Instrument>>();

const byId = (instruments: readonly Instrument[]): ReadonlyMap<string, Instrument> => {
  let found = maps.get(instruments);
  if (!found) maps.set(instruments, (found = new Map(instruments.map((one) => [one.id, one]))));
  return found;
};

/** Parted by semicolons that stand in no brackets. */
const clausesOf = (text: string): readonly string[] => text.split(/; (?![^()]*\))/);

/** Without the sources in brackets that there were not; undefined where that leaves none. */
const thereOn = (
  clause: string,
  known: ReadonlyMap<string, Instrument>,
  asOf: string,
): string | undefined => {
  const wasThere = (part: string): boolean =>
    citedIn(part, known).every(
      ({ since, until }) =>
        (since === 'undated' || since <= asOf) && (until === undefined || asOf < until),
    );
  const shorter = clause.replace(/\(([^()]*; [^()]*)\)/g, (whole, inner: string) => {
    const parts = inner.split('; ').filter(wasThere);
    return parts.length === 0 ? whole : `(${parts.join('; ')})`;
  });
  return wasThere(shorter) ? shorter : undefined;
};

/** The instruments that a text names by their ids. */
const citedIn = (text: string, known: ReadonlyMap<string, Instrument>): readonly Instrument[] =>
  text.split(/[\s(),;:]+/).flatMap((word) => known.get(word) ?? []);
