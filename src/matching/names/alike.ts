// How alike two words are, by their letters and by their sounds: 1 the same, 0 not to be taken for one another.

import type { Mode } from './sounds.ts';
import { soundDistance } from './sound-costs.ts';

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
  const distance = soundDistance(a, b, mode, most);
  if (distance > most) return 0;
  return 1 - distance / (mode === 'plain' ? 0.75 * shorter + 1 : shorter + 1.5);
};

/** Edits of letters, neighbours that changed places counted as one (optimal string alignment). */
export const letterDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const width = b.length + 1;
  let before: Int32Array | undefined;
  let last = Int32Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int32Array(width);
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (
        before &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    before = last;
    last = row;
  }
  return last[width - 1]!;
};

/** Of two spellings in letters: slips of the hand. */
export const letterLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5) return swapped(a, b) ? 0.72 : 0;
  const most = shorter < 9 ? 1 : 2;
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
