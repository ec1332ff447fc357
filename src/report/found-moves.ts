// What moved between two answers of what was found, and no more: of what is open nobody has found anything yet.

import type { Finding, Verdict } from '../model/verdict.ts';
import { movesBetween } from './moved.ts';

export interface FoundMoves {
  readonly came: readonly Finding[];
  readonly went: readonly Finding[];
  /** As they are after, with another colour, outcome or relief than before. */
  readonly turned: readonly Finding[];
  /** What can be looked at no longer. */
  readonly gaps: readonly string[];
  /** True where one of the three colours moved. */
  readonly colours: boolean;
}

/** Undefined where no colour moved and nothing that was found, or could not be looked at, is another. */
export const foundMoves = (before: Verdict, after: Verdict): FoundMoves | undefined => {
  const { came, went, turned } = movesBetween(before, after);
  const known = new Set(before.gaps.map(({ what }) => what));
  const moves = {
    came: came.filter(isFound),
    went: went.filter(isFound),
    turned: turned.filter(({ from, to }) => isFound(from) || isFound(to)).map(({ to }) => to),
    gaps: after.gaps.map(({ what }) => what).filter((what) => !known.has(what)),
  };
  const colours = (['verdict', 'law', 'policy'] as const).some(
    (which) => before[which] !== after[which],
  );
  return !colours && Object.values(moves).every(({ length }) => length === 0)
    ? undefined
    : { ...moves, colours };
};

const isFound = ({ outcome }: Finding): boolean => outcome === 'met';
