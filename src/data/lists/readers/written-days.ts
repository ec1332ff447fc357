// Days and births as publishers write them. A day that does not exist (30 February), or that is written in a way not known
// here, is no day: the text is kept, and nothing is made of it.

import { isDay } from '../../../model/dates.ts';
import type { PublishedBirth } from '../../../model/published-party.ts';
import { cleanText } from './clean-text.ts';

/** In which order a date of numbers alone is written. */
export type DayOrder = 'year-first' | 'day-first' | 'month-first';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthNamed = (text: string): number => MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const pad = (value: number): string => String(value).padStart(2, '0');

/** A year, a month or a day as ISO text; undefined where the text is none, or is one that does not exist. */
export const partialDayIn = (text: string, order: DayOrder): string | undefined => {
  const words = text.trim();
  if (/^\d{4}$/.test(words)) return words;
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*|[+-]\d{2}:\d{2}|Z)?$/.exec(words);
  if (iso) return assembled(Number(iso[1]), Number(iso[2]), iso[3] && Number(iso[3]));
  const named = /^(?:(\d{1,2})\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(words);
  if (named && monthNamed(named[2]!) > 0)
    return assembled(Number(named[3]), monthNamed(named[2]!), named[1] && Number(named[1]));
  const american = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(words);
  if (american && monthNamed(american[1]!) > 0)
    return assembled(Number(american[3]), monthNamed(american[1]!), Number(american[2]));
  const numbers = /^(\d{1,2}|dd|mm)[/.](\d{1,2}|mm|dd)[/.](\d{4})$/i.exec(words);
  if (!numbers) return undefined;
  // '02/03/2021' alone does not say which is the month.
  if (order === 'year-first' && isTwoWays(numbers[1]!, numbers[2]!)) return undefined;
  const [day, month] =
    order === 'month-first' ? [numbers[2]!, numbers[1]!] : [numbers[1]!, numbers[2]!];
  // 'dd/mm/1958' and '00/00/1958' stand for a year alone.
  if (/^(00?|mm|dd)$/i.test(month)) return numbers[3];
  return assembled(
    Number(numbers[3]),
    Number(month),
    /^(00?|dd|mm)$/i.test(day) ? undefined : Number(day),
  );
};

const isTwoWays = (first: string, second: string): boolean =>
  first !== second && [first, second].every((part) => Number(part) >= 1 && Number(part) <= 12);

const assembled = (
  year: number,
  month: number,
  day: number | '' | undefined,
): string | undefined => {
  if (month < 1 || month > 12) return undefined;
  const start = `${String(year).padStart(4, '0')}-${pad(month)}`;
  if (day === undefined || day === '') return start;
  const whole = `${start}-${pad(day)}`;
  return isDay(whole) ? whole : undefined;
};

/** A whole day; undefined where the text gives none. */
export const dayIn = (text: string | undefined, order: DayOrder): string | undefined => {
  if (text === undefined) return undefined;
  const found = partialDayIn(text, order);
  return found !== undefined && isDay(found) ? found : undefined;
};

const CIRCA = /^(?:circa|c\.|ca\.|about|approx(?:imately|\.)?)\s+/i;
const RANGE = /^(?:between )?(.+?) ?(?: (?:to|and) |(?<=\d{4}) ?[-–] ?(?=\d{4}))(.+)$/i;

/** 'x or y' is two, where both are understood. `text`: with what is seen of it kept, clean. */
export const birthsIn = (text: string, order: DayOrder, circa = false): PublishedBirth[] => {
  const written = cleanText(text) ?? text;
  const births = written.split(/ or /i).map((one) => birthIn(one, order, circa));
  return births.every(({ from }) => from !== undefined) ? births : [birthIn(written, order, circa)];
};

const birthIn = (written: string, order: DayOrder, circa = false): PublishedBirth => {
  const about = CIRCA.test(written);
  const bare = written.replace(CIRCA, '');
  const range = RANGE.exec(bare);
  const from = partialDayIn(range ? range[1]! : bare, order);
  const to = range ? partialDayIn(range[2]!.replace(CIRCA, ''), order) : from;
  return {
    written,
    circa: circa || about,
    ...(from !== undefined && to !== undefined && { from, to }),
  };
};
