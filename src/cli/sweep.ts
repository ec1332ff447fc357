// --sweep: the same transaction on every day of a span, or with every answer to one question.

import { addDays, isDay } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import type { Answer, Verdict } from '../model/verdict.ts';
import { answerRows, declarationFor } from '../report/asked.ts';
import { jsonText } from '../report/json.ts';
import type { Paper } from '../report/page.ts';
import { answersPage, sweepJson, yearsPage, type SweepRow } from '../report/sweep.ts';
import type { Screener } from '../screener.ts';
import { withAnswersInstead } from './answers.ts';

/** `last`: the answer of the last row. Errors: the sweep is not of a form below, or over nothing. */
export const sweepText = (
  sweep: string,
  raw: RawTransaction,
  screener: Screener,
  format: 'text' | 'json',
  paper: Paper,
): { readonly text: string; readonly last: Verdict; readonly others: readonly Verdict[] } => {
  const span = spanOf(sweep);
  const filed = span ? undefined : screener.screen(raw).whole('standard', true);
  const rows = span ? daysOf(span, raw, screener) : answersOf(sweep, raw, screener);
  const text =
    format === 'json'
      ? jsonText(sweepJson(sweep, rows, filed), 'page')
      : filed
        ? answersPage(filed, rows, paper)
        : yearsPage(rows, span!.last, paper);
  const verdicts = rows.map(({ verdict }) => verdict);
  return { text, last: verdicts.at(-1)!, others: verdicts.slice(0, -1) };
};

interface Days {
  readonly first: string;
  readonly last: string;
}

const spanOf = (sweep: string): Days | undefined => {
  const [name, range = ''] = sweep.split('=', 2);
  if (name!.trim() !== 'as-of') return undefined;
  const [from = '', to = from] = range.split('..', 2).map((end) => end.trim());
  const first = /^\d{4}$/.test(from) ? `${from}-01-01` : from;
  const last = /^\d{4}$/.test(to) ? `${to}-12-31` : to;
  if (isDay(first) && isDay(last) && first <= last) return { first, last };
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `--sweep '${sweep}' is no span of days`,
      remedy: 'Write --sweep as-of=2008..2026, or two days with .. between them',
    },
  ]);
};

const coloursOf = ({ law, policy }: Answer): string => `${law} ${policy}`;

/** The first day, and each day on which a colour became another. */
const daysOf = ({ first, last }: Days, raw: RawTransaction, screener: Screener): SweepRow[] => {
  const on = (day: string): Answer => screener.screenAsOf(raw, day);
  const row = (at: string, answer: Answer): SweepRow => ({
    at,
    verdict: answer.whole('standard', true),
  });
  // Spans that are counted back from a day end on days of no list; they are found between these.
  const looked = [
    ...new Set([...screener.turningDays(raw, first, last), ...firstsOfMonths(first, last)]),
  ].sort();
  let before = on(first);
  let eve = first;
  const rows = [row(first, before)];
  for (const day of looked.slice(1)) {
    const answer = on(day);
    if (coloursOf(answer) !== coloursOf(before)) {
      const turned = firstUnlike(eve, day, coloursOf(before), on);
      rows.push(row(turned, on(turned)));
      // It may have turned more than once on the way.
      before = turned === day ? answer : on(turned);
      if (coloursOf(before) !== coloursOf(answer)) rows.push(row(day, answer));
    }
    before = answer;
    eve = day;
  }
  return rows;
};

const firstsOfMonths = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += 1) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`;
      if (day > first && day <= last) days.push(day);
    }
  return days;
};

/** The first day after `eve`, and not after `day`, with other colours: found by halving. */
const firstUnlike = (
  eve: string,
  day: string,
  colours: string,
  on: (day: string) => Answer,
): string => {
  let [low, high] = [eve, day];
  for (let middle = between(low, high); middle > low; middle = between(low, high)) {
    if (coloursOf(on(middle)) === colours) low = middle;
    else high = middle;
  }
  return high;
};

const DAY = 86_400_000;

const between = (low: string, high: string): string =>
  addDays(low, Math.floor((Date.parse(high) - Date.parse(low)) / DAY / 2));

const answersOf = (sweep: string, raw: RawTransaction, screener: Screener): SweepRow[] => {
  const [label = '', given] = sweep.split('=', 2).map((part) => part.trim());
  const values = given
    ? given.split(',').map((value) => value.trim())
    : answerRows({}, declarationFor(screener.facts, label)).map(({ value }) => value);
  if (values.length === 0)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `--sweep '${sweep}': ${label} has no fixed answers to go through`,
        remedy: `Say which: --sweep ${label}=KE,DE,SY, or sweep over time with as-of=2008..2026`,
      },
    ]);
  return values.map((value) => ({
    at: value,
    verdict: screener
      .screen(withAnswersInstead(raw, new Map([[label, value]]), screener.columns))
      .whole('standard', true),
  }));
};
