// A day given on the command line.

import { isDay } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';

/** 'now' is today: hindsight. Nothing where none was given. Errors: no day, or one that has not come yet. */
export const knownAtOf = (knownAt: string | undefined, today: string): string | undefined => {
  if (knownAt === undefined || knownAt === 'now') return knownAt && today;
  const day = dayOf('--known-at', knownAt);
  if (day <= today) return day;
  throw new LicetError([
    {
      code: 'impossible-date',
      what: `--known-at: ${day} has not come yet, and nobody knows what will be published by then`,
      remedy: 'Write a day up to today, or now',
    },
  ]);
};

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
