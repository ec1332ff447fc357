// What moved between two answers of what was found, and no more: of what is open nobody has found anything yet.

import type { Finding, Gap, Verdict } from '../model/verdict.ts';
import { gapKey } from './gap-key.ts';
import { movesBetween } from './moved.ts';

export interface FoundMoves {
  readonly came: readonly Finding[];
  readonly went: readonly Finding[];
  /** As they are after, with another colour, outcome or relief than before. */
  readonly turned: readonly Finding[];
  /** What could be looked at before and cannot after; first what may explain a colour that moved. */
  readonly gaps: readonly string[];
  /** What could not be looked at before and can after. */
  readonly gapsGone: readonly string[];
  /** True where one of the three colours moved. */
  readonly colours: boolean;
}

/** Undefined where no colour moved and nothing that was found, or cannot be looked at, is another. */
export const foundMoves = (before: Verdict, after: Verdict): FoundMoves | undefined => {
  const { came, went, turned } = movesBetween(before, after);
  const moves = {
    came: came.filter(isFound),
    went: went.filter(isFound),
    turned: turned.filter(({ from, to }) => isFound(from) || isFound(to)).map(({ to }) => to),
    gaps: gapsOnlyIn(after, before),
  };
  const colours = (['verdict', 'law', 'policy'] as const).some(
    (which) => before[which] !== after[which],
  );
  return !colours && Object.values(moves).every(({ length }) => length === 0)
    ? undefined
    : { ...moves, gapsGone: gapsOnlyIn(before, after), colours };
};

const gapsOnlyIn = (one: Verdict, other: Verdict): string[] => {
  const known = new Set(other.gaps.map(keyOf));
  const only = one.gaps.filter((gap) => !known.has(keyOf(gap)));
  const explains = ({ kind }: Gap): boolean => one[kind] !== other[kind];
  const sorted = [...only.filter(explains), ...only.filter((gap) => !explains(gap))];
  return [...new Set(sorted.map(({ what }) => what))];
};

const keyOf = (gap: Gap): string => JSON.stringify(gapKey(gap));

const isFound = ({ outcome }: Finding): boolean => outcome === 'met';
