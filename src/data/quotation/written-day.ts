// A day as people write it into a cell → YYYY-MM-DD, or a month or year where no more is written. What can be read in two ways
// is refused unless the mapping says how; a two-digit year always.

import { addDays, isDay } from '../../model/dates.ts';

/** Which comes first in numbers. */
export const NUMBERS_ORDERS = ['day-first', 'month-first'] as const;
export type NumbersOrder = (typeof NUMBERS_ORDERS)[number];
/** The same; or from which year a spreadsheet counts days, where it gives their number. */
export type DayOrder = NumbersOrder | 'excel-1900' | 'excel-1904';

/**
 * The day of the number 0, and the numbers that are read, up to 31 December 9999. The count from 1900 has a 29 February of
 * that year, so that it holds from 1 March 1900 on; 0 is what a formula gives for an empty cell.
 */
const COUNTED = {
  'excel-1900': { from: '1899-12-30', first: 61, last: 2_958_465 },
  'excel-1904': { from: '1904-01-01', first: 1, last: 2_957_003 },
} as const;
const isCounted = (order: DayOrder | undefined): order is keyof typeof COUNTED =>
  order !== undefined && Object.hasOwn(COUNTED, order);
const SERIAL = /^\d{1,7}(?:\.\d+)?$/;

export type Read = { readonly value: string } | Refused;

export interface Refused {
  readonly what: string;
  readonly remedy: string;
}

/** Numbers alone, the year last: read by the order that the mapping says. */
const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/;
const TOGETHER = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR = /^(?:19|20)\d{2}$/;
const DAY_NAMED = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?[ -]+)?([a-z]{3,9})\.?,?[ -]+(\d{2}|\d{4})$/i;
const MONTH_NAMED = /^([a-z]{3,9})\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+(\d{2}|\d{4})$/i;
/** The hour, which no rule reads. */
const HOUR =
  /(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AP]M)?(?:Z|\s?[+-]\d{2}:?\d{2})?$/i;

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

export const writtenDay = (text: string, order: DayOrder | undefined): Read => {
  const bare = text.replace(HOUR, '');
  if (isCounted(order) && SERIAL.test(bare)) return counted(text, Math.floor(Number(bare)), order);
  if (YEAR.test(bare)) return { value: bare };
  const together = TOGETHER.exec(bare);
  if (together) return existing(text, together[1]!, together[2]!, together[3]);
  const yearFirst = YEAR_FIRST.exec(bare);
  if (yearFirst) return existing(text, yearFirst[1]!, yearFirst[3]!, yearFirst[4]);
  const named = DAY_NAMED.exec(bare);
  if (named && monthOf(named[2]!)) return existing(text, named[3]!, monthOf(named[2]!)!, named[1]);
  const american = MONTH_NAMED.exec(bare);
  if (american && monthOf(american[1]!))
    return existing(text, american[3]!, monthOf(american[1]!)!, american[2]);
  const numbers = NUMBERS.exec(bare);
  if (numbers) return ordered(text, numbers[1]!, numbers[3]!, numbers[4]!, order);
  return {
    what: `'${text}' is not a day that licet can read`,
    remedy: 'Write YYYY-MM-DD, or say under values what it means',
  };
};

/** A number of days; such as may be a year is refused. */
const counted = (text: string, days: number, order: keyof typeof COUNTED): Read => {
  const { from, first, last } = COUNTED[order];
  if (YEAR.test(text))
    return {
      what: `'${text}' may be a year, and the mapping says dates: ${order}`,
      remedy: 'Say under values what it means, or give years a column of their own',
    };
  if (days < first || days > last)
    return {
      what: `'${text}' is no number of a day, counted as ${order}`,
      remedy: 'Look whether the column holds days, and from which year they are counted',
    };
  return { value: addDays(from, days) };
};

/** How many texts of a column can only be read in one order, or in both; and how many are days in any. */
export const ordersOf = (
  texts: readonly string[],
): Readonly<Record<'dayFirst' | 'monthFirst' | 'either' | 'counted' | 'dated', number>> => {
  const orders = { dayFirst: 0, monthFirst: 0, either: 0, counted: 0, dated: 0 };
  for (const text of texts) {
    const [first, second] = NUMBERS_ORDERS.map((order) => 'value' in writtenDay(text, order));
    if (first || second) orders.dated += 1;
    else if (SERIAL.test(text)) orders.counted += 1;
    if (!isInNumbers(text)) continue;
    const [, a, , b] = NUMBERS.exec(text.replace(HOUR, ''))!;
    if (first && second && a !== b) orders.either += 1;
    else if (first && !second) orders.dayFirst += 1;
    else if (second && !first) orders.monthFirst += 1;
  }
  return orders;
};

/** Whether it is written in numbers alone, the year last. */
export const isInNumbers = (text: string): boolean => NUMBERS.test(text.replace(HOUR, ''));

const ordered = (
  text: string,
  first: string,
  second: string,
  year: string,
  order: DayOrder | undefined,
): Read => {
  const [a, b] = [Number(first), Number(second)];
  if (isCounted(order)) return ordered(text, first, second, year, undefined);
  if (order === undefined && a <= 12 && b <= 12 && a !== b)
    return {
      what: `'${text}' may be two days, ${dayText(a, b)} or ${dayText(b, a)}`,
      remedy: 'Write dates: day-first or dates: month-first into the mapping',
    };
  const monthFirst = order === undefined ? b > 12 : order === 'month-first';
  const [day, month] = monthFirst ? [second, first] : [first, second];
  if (order !== undefined && Number(month) > 12)
    return {
      what: `'${text}' has no month ${month}, and the mapping says dates: ${order}`,
      remedy: 'Look in which order the column is written, and whether it is written in one',
    };
  return existing(text, year, month, day);
};

/** 3 April */
const dayText = (day: number, month: number): string => {
  const name = MONTHS[month - 1]!;
  return `${day} ${name[0]!.toUpperCase()}${name.slice(1)}`;
};

const monthOf = (word: string): string | undefined => {
  const lower = word.toLowerCase();
  const at = MONTHS.findIndex(
    (name) =>
      name === lower || name.slice(0, 3) === lower || (lower === 'sept' && name === 'september'),
  );
  return at < 0 ? undefined : String(at + 1);
};

const existing = (text: string, year: string, month: string, day: string | undefined): Read => {
  if (year.length === 2)
    return {
      what: `'${text}' has a year of two digits`,
      remedy:
        'Show the year with four digits in the spreadsheet, or say under values what it means',
    };
  const pad = (part: string): string => part.padStart(2, '0');
  const start = `${year}-${pad(month)}`;
  const value = day === undefined ? start : `${start}-${pad(day)}`;
  const exists = isDay(day === undefined ? `${start}-01` : value);
  return exists
    ? { value }
    : { what: `'${text}' is not a day that exists`, remedy: 'Mend the cell' };
};
