// A day as people type it where an answer is asked or given: 13.11.2026, 3 April 2026. What may be two days is refused with both,
// unless the settings say which number comes first.

import { patternOf } from '../data/read/csv-header.ts';
import { holdsDay } from '../data/quotation/target.ts';
import {
  isInNumbers,
  NUMBERS_ORDERS,
  writtenDay,
  type NumbersOrder,
} from '../data/quotation/written-day.ts';
import type { Problem } from '../model/errors.ts';

/**
 * YYYY-MM-DD where it is one day; as it was typed where it is no day of any order, which is refused with its kind. `label`: as answers
 * are labelled. Errors: it may be two days.
 */
export const typedDay = (label: string, text: string): string | Problem => {
  if (!holdsDay(patternOf(label))) return text;
  const read = writtenDay(text, undefined);
  if ('value' in read) return read.value;
  const [dayFirst, monthFirst] = NUMBERS_ORDERS.map((order) => writtenDay(text, order));
  if (!(isInNumbers(text) && 'value' in dayFirst! && 'value' in monthFirst!)) return text;
  return {
    code: 'wrong-type',
    place: { file: `--set ${label}` },
    what: read.what,
    remedy: `Write ${dayFirst.value} or ${monthFirst.value}; with dates: day-first or dates: month-first in licet.yaml licet ask reads it`,
  };
};

/** The same of what was typed in numbers, with the order that the settings say; undefined where they say none. */
export const inOrder = (label: string, text: string, order: NumbersOrder | undefined): string => {
  if (order === undefined || !holdsDay(patternOf(label)) || !isInNumbers(text)) return text;
  const read = writtenDay(text, order);
  return 'value' in read ? read.value : text;
};

export const inOrderOfDays = (
  answers: ReadonlyMap<string, string>,
  order: NumbersOrder | undefined,
): ReadonlyMap<string, string> =>
  new Map([...answers].map(([label, text]) => [label, inOrder(label, text, order)]));
