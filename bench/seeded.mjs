// Numbers that look like chance and are the same in every run.

/** A generator of numbers from 0 to 1 (a linear congruence). */
export const seeded = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
