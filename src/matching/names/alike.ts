// How alike two words are, by their letters and by their sounds: 1 the same, 0 not to be taken for one another.

import type { Mode } from './sounds.ts';
import { notIn, setOf } from './letter-sets.ts';
import { differPast, soundDistance } from './sound-costs.ts';

/**
 * What may differ, by the length of the shorter word. Past it two words are not alike at all, so that many half-likenesses
 * do not add up.
 */
const allowed = (length: number): number => {
  if (length <= 2) return 0.3;
  if (length === 3) return 0.5;
  if (length === 4) return 0.85;
  if (length <= 6) return 1.1;
  if (length <= 8) return 1.6;
  return 2.1;
};

/** The most that sounds of two words can differ that are alike; the shorter has so many. */
export const mostSounds = (shorter: number): number => allowed(shorter) + ROUNDED;

/** Sums of the same costs in another order differ by less. */
const ROUNDED = 1e-9;

/** The same in letters: with fewer than five two may have changed places, or the last be another. */
export const mostLetters = (shorter: number): number =>
  shorter < SHORTEST_SLIP ? 1 : mostSlips(shorter);

/** Longer words are no names, and are compared letter by letter only. */
const LONGEST = 60;

/** Of two rows of sounds: 1 where nothing differs, less the more does, 0 past what may differ. */
export const soundLikeness = (a: string, b: string, mode: Mode): number => {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return 0;
  // What a poorer writing leaves out makes its words shorter.
  const most = allowed(mode === 'plain' ? shorter : Math.max(a.length, b.length));
  if (shorter > LONGEST) return 0;
  if (mode === 'plain' && differPast(a, b, most)) return 0;
  const distance = soundDistance(a, b, mode, most);
  if (distance > most) return 0;
  return 1 - distance / (mode === 'plain' ? 0.75 * shorter + 1 : shorter + 1.5);
};

/** Rows are used again; what is longer has rows of its own. */
const BUFFER = 128;
const ROWS = [0, 1, 2].map(() => new Int32Array(BUFFER));

/** Edits of letters, neighbours that changed places counted as one (optimal string alignment); Infinity past `most`. */
export const letterDistance = (a: string, b: string, most: number): number => {
  let [endA, endB] = [a.length, b.length];
  if (Math.abs(endA - endB) > most) return Infinity;
  // What both begin and end with costs nothing.
  let from = 0;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const [height, width] = [endA - from, endB - from + 1];
  if (height === 0 || width === 1) {
    const distance = Math.max(height, width - 1);
    return distance > most ? Infinity : distance;
  }
  let [before, last, row] =
    width <= BUFFER
      ? [ROWS[0]!, ROWS[1]!, ROWS[2]!]
      : [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  for (let j = 0; j < width; j += 1) last[j] = j;
  for (let i = 1; i <= height; i += 1) {
    const letter = a.charCodeAt(from + i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const other = b.charCodeAt(from + j - 1);
      let cost = last[j - 1]! + (letter === other ? 0 : 1);
      if (last[j]! + 1 < cost) cost = last[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      if (
        i > 1 &&
        j > 1 &&
        before[j - 2]! + 1 < cost &&
        letter === b.charCodeAt(from + j - 2) &&
        a.charCodeAt(from + i - 2) === other
      )
        cost = before[j - 2]! + 1;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    const oldest = before;
    before = last;
    last = row;
    row = oldest;
  }
  const distance = last[width - 1]!;
  return distance > most ? Infinity : distance;
};

/** Letters that only one of two words has: each takes a slip. */
const lettersApart = (a: string, b: string): number => {
  const [ofA, ofB] = [setOf(a), setOf(b)];
  return Math.max(notIn(ofA, ofB), notIn(ofB, ofA));
};

const SHORTEST_SLIP = 5;
const mostSlips = (shorter: number): number => (shorter < 9 ? 1 : 2);

/** Of two spellings in letters: slips of the hand. */
export const letterLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_SLIP) return swapped(a, b) ? 0.72 : 0;
  const most = mostSlips(shorter);
  if (Math.abs(a.length - b.length) > most || lettersApart(a, b) > most) return 0;
  const distance = letterDistance(a, b, most);
  return distance > most ? 0 : 1 - (0.9 * distance) / (shorter + 1);
};

/** Two neighbours of a short word that changed places, and nothing else. */
const swapped = (a: string, b: string): boolean => {
  if (a.length !== b.length || a.length < 3) return false;
  for (let at = 0; at + 1 < a.length; at += 1)
    if (a[at] !== b[at])
      return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return false;
};
