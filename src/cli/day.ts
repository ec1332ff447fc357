// A day given on the command line.

import { knownDayOf } from '../screener/days.ts';

export { dayOf, knownDayOf } from '../screener/days.ts';

/** 'now' is today: hindsight. Nothing where none was given. Errors: no day, or one that has not come yet. */
export const knownAtOf = (knownAt: string | undefined, today: string): string | undefined => {
  if (knownAt === undefined) return undefined;
  return knownAt === 'now' ? today : knownDayOf('--known-at', knownAt, today);
};
