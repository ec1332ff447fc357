// The days by which duties are due, and until which records are kept. It reads no clock.

import { addDays, addSpan, firstDay, lastDay } from '../model/dates.ts';
import type { DueDay, Kept } from '../model/due-page.ts';
import type { RecordedDuty } from '../model/duty.ts';

/** The days from which days are counted: the date of the deal, which may be a month or year, and that of the decision. */
export interface Counted {
  readonly date?: string;
  readonly decided: string;
}

/** Undefined of records to keep. Of a coarse date the earliest day. */
export const dueDayOf = ({ due }: RecordedDuty, { date, decided }: Counted): DueDay | undefined => {
  const from = date === undefined ? ('decision' as const) : ('export' as const);
  const exported = date === undefined ? decided : firstDay(date);
  if ('keep' in due) return undefined;
  if ('within' in due)
    return due.after === 'decision'
      ? { day: addSpan(decided, due.within, 1), period: decided, from: 'decision' }
      : { day: addSpan(exported, due.within, 1), period: exported, from };
  if ('businessDays' in due)
    return due.after === 'decision'
      ? { day: afterBusinessDays(decided, due.businessDays), period: decided, from: 'decision' }
      : { day: afterBusinessDays(exported, due.businessDays), period: exported, from };
  if ('before' in due)
    return { day: due.by ? addSpan(exported, due.by, -1) : exported, period: exported, from };
  const year = exported.slice(0, 4);
  const next = String(Number(year) + 1);
  if ('eachYear' in due) return { day: `${next}-${due.eachYear}`, period: year, from };
  const isFirst = exported.slice(5) < '07';
  return {
    day: isFirst ? `${year}-${due.halfYearly[0]}` : `${next}-${due.halfYearly[1]}`,
    period: `${year}-H${isFirst ? 1 : 2}`,
    from,
  };
};

/**
 * Whether the day of the export is known where a duty is counted from it. The date of a deal is that of its export or of the
 * decision on it: where both are one day, or it has none, the export may have been on a later one.
 */
export const isExportDayKnown = (
  { due }: Pick<RecordedDuty, 'due'>,
  { date, decided }: Counted,
): boolean => {
  if ('after' in due && due.after === 'decision') return true;
  return date !== undefined && !(firstDay(date) <= decided && decided <= lastDay(date));
};

/**
 * The first day on which a duty can have been done, as what it is counted from had come; none of what is done before the export,
 * which may precede the deal and the decision by any time. Of a coarse date the earliest day.
 */
export const earliestDone = (
  { due }: RecordedDuty,
  { date, decided }: Counted,
): string | undefined => {
  if ('keep' in due || 'before' in due) return undefined;
  if ('after' in due && due.after === 'decision') return decided;
  return date === undefined ? decided : firstDay(date);
};

const afterBusinessDays = (start: string, count: number): string => {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (![0, 6].includes(weekdayOf(day))) left -= 1;
  }
  return day;
};

/** 0 is Sunday. By the congruence of Sakamoto, which knows neither clock nor time zone. */
const weekdayOf = (day: string): number => {
  const [written, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  const year = month < 3 ? written - 1 : written;
  return (
    (year +
      Math.floor(year / 4) -
      Math.floor(year / 100) +
      Math.floor(year / 400) +
      shift +
      dayOfMonth) %
    7
  );
};

/** Undefined where no pack says how long by the law of the exporter's state: then nothing is said to be over. `ownYears`: they lengthen and never shorten. */
export const keptUntil = (
  duties: readonly RecordedDuty[],
  { date, decided }: Counted,
  ownYears: number | undefined,
): Kept | undefined => {
  const keeping = duties.filter(({ due }) => 'keep' in due);
  if (!keeping.some(({ ofHome, follows }) => ofHome === true && follows === 'yes'))
    return undefined;
  // Of a coarse date the last day; a decision after it may be what ended the transaction.
  const exported = date === undefined ? decided : lastDay(date);
  const start = exported > decided ? exported : decided;
  const yearEnd = `${start.slice(0, 4)}-12-31`;
  const days = keeping.map(({ due }) =>
    // Of a deal without a date nobody knows when the goods went: the decision may be long before.
    !('keep' in due) || due.from === 'later-event' || date === undefined
      ? 'open'
      : addSpan(due.from === 'export' ? start : yearEnd, due.keep, 1),
  );
  const own = ownYears === undefined ? '' : addSpan(yearEnd, { count: ownYears, unit: 'years' }, 1);
  // 'open' stands behind every day.
  const longest = days.reduce((a, b) => (a > b ? a : b), '');
  return {
    until: own > longest ? own : longest,
    by: keeping.filter((_, index) => days[index] === longest),
    open: keeping.some(({ follows }) => follows === 'open'),
    own: own > longest,
    ownTooShort: own !== '' && own < longest,
  };
};
