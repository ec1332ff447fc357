// First letters of names that are other letters.

import type { NameKind } from '../../model/name-match.ts';
import type { Reading } from './prepare.ts';

/** So few are said one by one, and each is another body's: 'ISI' is not 'ICI', though they may sound alike. */
const MOST_SAID_ONE_BY_ONE = 4;

/** `kinds`: of whom the names are. A person's short name in capitals is a word that is said: 'OMAR' may be 'UMAR'. */
export const areOtherLetters = (
  { acronym: a }: Reading,
  { acronym: b }: Reading,
  kinds: readonly NameKind[],
): boolean =>
  !kinds.includes('person') &&
  a !== undefined &&
  b !== undefined &&
  a !== b &&
  Math.min(a.length, b.length) <= MOST_SAID_ONE_BY_ONE;
