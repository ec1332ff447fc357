// A day given on the command line, or with a call of a client.

import { knownDayOf } from '../screener/days.ts';

export { dayOf, knownDayOf } from '../screener/days.ts';

/**
 * 'now' is today: hindsight. Nothing where none was given. `called`: as whoever gives it calls it. Errors: no day, or one that has not
 * come yet.
 */
export const knownAtOf = (
  knownAt: string | undefined,
  today: string,
  called = '--known-at',
): string | undefined => {
  if (knownAt === undefined) return undefined;
  return knownAt === 'now' ? today : knownDayOf(called, knownAt, today);
};
