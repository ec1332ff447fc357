// Days as ISO text ('2010-12-15'), compared as text. No Date objects: they bring a clock and a time zone.

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first day of all, for what was in force before every record. */
export const UNDATED = 'undated';

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** True for a day that exists, written YYYY-MM-DD. */
export const isDay = (text: string): boolean => {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** A day, a month or a year. */
export const isPartialDay = (text: string): boolean =>
  isDay(text) || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const parts = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Beyond four digits of a year days would no longer be compared as text: what lies there counts as the day at the end. */
const within = (year: number, month: number, dayOfMonth: number): string =>
  year > 9999
    ? '9999-12-31'
    : year < 0
      ? '0000-01-01'
      : `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;

/** A day moved by whole months; the day of the month is cut to the last one that exists. */
export const addMonths = (day: string, months: number): string => {
  const [year, month, dayOfMonth] = parts(day);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return within(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
};

/** A day moved by whole days. */
export const addDays = (day: string, days: number): string => {
  let [year, month, dayOfMonth] = parts(day);
  dayOfMonth += days;
  while (dayOfMonth < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    dayOfMonth += daysInMonth(year, month);
  }
  while (dayOfMonth > daysInMonth(year, month)) {
    dayOfMonth -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return within(year, month, dayOfMonth);
};

/** How many days from one day to another; negative where the other is the earlier. */
export const daysFrom = (day: string, to: string): number => dayNumber(to) - dayNumber(day);

/** Days since a day long past, by the calendar that was always that of today. */
const dayNumber = (day: string): number => {
  const [year, month, dayOfMonth] = parts(day);
  const years = year - 1;
  const before = Array.from({ length: month - 1 }, (_, at) => daysInMonth(year, at + 1));
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    before.reduce((all, one) => all + one, 0) +
    dayOfMonth
  );
};

/** A span such as '5 years', '6 months' or '90 days'. */
export interface Span {
  readonly count: number;
  readonly unit: 'years' | 'months' | 'days';
}

export const parseSpan = (text: string): Span | undefined => {
  const match = /^(\d{1,5}) (year|month|day)s?$/.exec(text);
  if (!match) return undefined;
  return { count: Number(match[1]), unit: `${match[2]}s` as Span['unit'] };
};

/** The day a span before or after a day. */
export const addSpan = (day: string, span: Span, sign: 1 | -1): string => {
  if (span.unit === 'days') return addDays(day, sign * span.count);
  return addMonths(day, sign * span.count * (span.unit === 'years' ? 12 : 1));
};

/** First day of a date that may be a year or a month alone ('2011', '2011-03'). */
export const firstDay = (text: string): string =>
  text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;

/** Last day of a date that may be a year or a month alone. */
export const lastDay = (text: string): string => {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length === 7)
    return `${text}-${pad(daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7))), 2)}`;
  return text;
};

/** True while `day` lies in [since, until). `since` may be 'undated'; `until` is the first day no longer in force. */
export const inForce = (
  period: { readonly since: string; readonly until?: string | undefined },
  day: string,
): boolean =>
  (period.since === UNDATED || period.since <= day) &&
  (period.until === undefined || day < period.until);

/** Orders starts of periods: 'undated' is before every day. */
export const compareStart = (a: string, b: string): number => {
  if (a === b) return 0;
  if (a === UNDATED) return -1;
  if (b === UNDATED) return 1;
  return a < b ? -1 : 1;
};
