// Days that are given beside transactions, on the command line or to the library.

import { isDay } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';
import type { Gap } from '../model/verdict.ts';

/** `option`: as whoever gives it calls it. Errors: no day. */
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

/** The day by which evidence was published. Errors: no day, or one that has not come yet. */
export const knownDayOf = (option: string, given: string, today: string): string => {
  const day = dayOf(option, given);
  if (day <= today) return day;
  throw new LicetError([
    {
      code: 'impossible-date',
      what: `${option}: ${day} has not come yet, and nobody knows what will be published by then`,
      remedy: 'Write a day up to today, or now',
    },
  ]);
};

/** What was published between the two days was there to be known on the day of the law, and was not looked at. */
export const unknownBetween = (knownAt: string, asOf: string): readonly Gap[] =>
  knownAt >= asOf
    ? []
    : [
        {
          kind: 'policy',
          what: `Evidence published after ${knownAt} is left out, though the law is that of ${asOf}`,
          why: 'known-at is before as-of: incidents and indices that became known in between were not looked at.',
          remedy: `Leave known-at out, or give ${asOf} or a later day.`,
        },
      ];
