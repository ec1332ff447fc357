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
      remedy: `Write the day as YYYY-MM-DD${writtenSo(day)}`,
    },
  ]);
};

/** Of a day that is written day first it is said how it would stand; which of two numbers is the month nobody guesses. */
const writtenSo = (day: string): string => {
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(day.trim()) ?? [];
  if (first === undefined) return '';
  const two = (text: string): string => text.padStart(2, '0');
  const ways = [[second!, first] as const, [first, second!] as const]
    .map(([month, dayOfMonth]) => `${year}-${two(month)}-${two(dayOfMonth)}`)
    .filter(isDay);
  return ways.length === 0 ? '' : `: ${[...new Set(ways)].join(', or ')}`;
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
          about: { option: 'known-at' },
          what: `Evidence published after ${knownAt} is left out, though the law is that of ${asOf}`,
          why: 'known-at is before as-of: incidents and indices that became known in between were not looked at.',
          remedy: `Leave known-at out, or give ${asOf} or a later day.`,
        },
      ];
