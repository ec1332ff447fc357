// The most that a comparison of two names can come to, told from how alike their words are, without laying them beside one
// another: whatever words are paired, none is more alike than the likest on the other side. It spares the comparison of names
// that cannot alert; it never says less than the comparison would.

import { joins } from './align.ts';
import { kindOf, POSSIBLE, squeezedDistance } from './compare.ts';
import type { PreparedName, Reading } from './prepare.ts';
import { COSTS, OTHER_NAME, WORDS_DIFFER } from './reasons.ts';
import type { Vocabulary } from './tables.ts';
import { likenessOf } from './word-likeness.ts';
import { weightOf, type Word } from './words.ts';
import type { NameKind } from '../../model/name-match.ts';

/** Reasons of next to no points are left out, and scores are rounded. */
const SLACK = 0.005;

export const atMost = (
  query: PreparedName,
  candidate: PreparedName,
  vocabulary: Vocabulary,
): number => {
  const kind = kindOf(query, candidate);
  let most = 0;
  for (const left of query.readings)
    for (const right of candidate.readings) {
      most = Math.max(most, ofReadings(left, right, kind, vocabulary));
      if (most >= 1) return 1;
    }
  return most + SLACK;
};

const ofReadings = (
  query: Reading,
  candidate: Reading,
  kind: NameKind,
  vocabulary: Vocabulary,
): number => {
  if (query.acronym !== undefined || candidate.acronym !== undefined) return 1;
  const [left, right] = [query.words, candidate.words];
  if (left[0]!.script === 'han' && right[0]!.script === 'han') return 1;
  if (squeezedDistance(query, candidate) <= 1) return 1;
  if (joins(left, right, vocabulary).length > 0) return 1;
  const [ofLeft, ofRight] = bestOf(left, right, vocabulary);
  const over = sideOf(left, ofLeft);
  const under = sideOf(right, ofRight);
  const cost = COSTS[kind];
  const most =
    1 -
    over.differing -
    under.differing -
    cost.query * over.missing -
    cost.listed * under.missing -
    OTHER_NAME[kind] * Math.min(over.speaking, under.speaking);
  // A name that stands whole in the other is possible, whatever else the other has.
  const isWhole = (values: readonly number[]): boolean => values.every((value) => value > 0.97);
  return most >= STANDS_FROM && most < POSSIBLE && (isWhole(ofLeft) || isWhole(ofRight))
    ? POSSIBLE
    : most;
};

/** What must be left of a score for a name to stand within another, with room for what is rounded. */
const STANDS_FROM = 0.29;

/** Of each word how alike the likest of the other side is. */
const bestOf = (
  left: readonly Word[],
  right: readonly Word[],
  vocabulary: Vocabulary,
): readonly [ofLeft: number[], ofRight: number[]] => {
  const ofLeft = left.map(() => 0);
  const ofRight = right.map(() => 0);
  for (let i = 0; i < left.length; i += 1)
    for (let j = 0; j < right.length; j += 1) {
      const { value } = likenessOf(left[i]!, right[j]!, vocabulary);
      if (value > ofLeft[i]!) ofLeft[i] = value;
      if (value > ofRight[j]!) ofRight[j] = value;
    }
  return [ofLeft, ofRight];
};

interface Side {
  /** What of the side has nothing alike, as a part of its weight, and of it what tells one bearer from another. */
  readonly missing: number;
  readonly speaking: number;
  /** What the words that have something alike lose by what differs. */
  readonly differing: number;
}

const sideOf = (words: readonly Word[], best: readonly number[]): Side => {
  const whole = weightOf(words);
  let [missing, speaking, differing] = [0, 0, 0];
  for (const [place, { kind, weight }] of words.entries()) {
    const value = best[place]!;
    if (value > 0) differing += (weight / whole) * (1 - value) * (WORDS_DIFFER / 2);
    else {
      missing += weight / whole;
      if (kind !== 'particle' && kind !== 'initial' && kind !== 'number')
        speaking += weight / whole;
    }
  }
  return { missing, speaking, differing };
};
