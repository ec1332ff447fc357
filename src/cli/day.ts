// A day given on the command line.

import { isDay } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';

/** 'now' is today: hindsight. Nothing where none was given. */
export const knownAtOf = (knownAt: string | undefined, today: string): string | undefined =>
  knownAt === 'now' ? today : knownAt && dayOf('--known-at', knownAt);

export const dayOf = (option: string, day: string): string => {
  if (isDay(day)) return day;
  throw new LicetError([
    {
      code: 'impossible-date',
      what: `${option}: '${day}' is not a day that exists`,
      remedy: 'Write the day as YYYY-MM-DD',
    },
  ]);
};
