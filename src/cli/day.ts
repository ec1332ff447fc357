// A day given on the command line.

import { isDay } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';

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
