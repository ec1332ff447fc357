// First letters of names that are other letters.

import type { Reading } from './prepare.ts';

/** So few are said one by one, and each is another body's: 'ISI' is not 'ICI', though they may sound alike. */
const MOST_SAID_ONE_BY_ONE = 4;

export const areOtherLetters = ({ acronym: a }: Reading, { acronym: b }: Reading): boolean =>
  a !== undefined &&
  b !== undefined &&
  a !== b &&
  Math.min(a.length, b.length) <= MOST_SAID_ONE_BY_ONE;
