// Why a fact is asked, of a deal on its day: a clause that rests on a text that there was not is left out, and beside clauses
// of what asks it here one that only another text gives. A clause that names no text leans on those that do, and goes with them.

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
  const isCiting = there.some(({ cited }) => cited.length > 0);
  if (!isCiting && citedIn(because, known).length > 0) return undefined;
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
const clausesOf = (text: string): readonly string[] => {
  const clauses = [''];
  for (const piece of aroundBrackets(text)) {
    const [first, ...others] = piece.startsWith('(') ? [piece] : piece.split('; ');
    clauses.push(`${clauses.pop()!}${first!}`, ...others);
  }
  return clauses;
};

/** What stands in outer brackets, with them, is a piece by itself; so is what stands between. */
const aroundBrackets = (text: string): readonly string[] => {
  const pieces = [''];
  let depth = 0;
  for (const sign of text.split(/([()])/)) {
    if (sign === '(' && depth === 0) pieces.push('');
    pieces.push(`${pieces.pop()!}${sign}`);
    if (sign === '(') depth += 1;
    if (sign !== ')' || depth === 0) continue;
    depth -= 1;
    if (depth === 0) pieces.push('');
  }
  return pieces;
};

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
  const shorter = aroundBrackets(clause)
    .map((piece) => {
      if (!piece.startsWith('(') || !piece.endsWith(')')) return piece;
      const parts = clausesOf(piece.slice(1, -1)).filter(wasThere);
      return parts.length === 0 ? piece : `(${parts.join('; ')})`;
    })
    .join('');
  return wasThere(shorter) ? shorter : undefined;
};

/** The instruments that a text names by their ids. */
const citedIn = (text: string, known: ReadonlyMap<string, Instrument>): readonly Instrument[] =>
  text.split(/[\s(),;:]+/).flatMap((word) => known.get(word) ?? []);
