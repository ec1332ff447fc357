// Numbers that only look like chance: the same seed gives the same ones on every machine, so that what was found is found again.

import { createHash } from 'node:crypto';

export interface Random {
  /** A whole number from 0 to `end`, without it. */
  below(end: number): number;
  of<T>(all: readonly T[]): T;
}

/** By mulberry32, of which the seed is the first word of a hash of the words. */
export const randomFrom = (...words: readonly (string | number)[]): Random => {
  let state = createHash('sha256').update(words.join(' ')).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, of: (all) => all[below(all.length)]! };
};
