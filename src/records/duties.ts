// Which duties follow from an answer, and the days by which they are due. It reads no clock.

import { citationsOf } from '../core/law/citations.ts';
import { judgedAs } from '../core/law/duty-rules.ts';
import { marksOf } from '../model/citation.ts';
import { addDays, addSpan, firstDay, inForce, lastDay, UNDATED } from '../model/dates.ts';
import type { Duty, DutyVersion, RecordedDuty } from '../model/duty.ts';
import type { Library } from '../model/pack.ts';
import type { Finding, Verdict } from '../model/verdict.ts';

type Follows = RecordedDuty['follows'] | 'no';

/**
 * `judged`: findings of the law of duties on the same deal. Of records to keep, every text in force from the day of the answer to
 * `until` counts: a later one may lengthen what is still kept.
 */
export const dutiesFollowing = (
  library: Library,
  { findings, asOf }: Pick<Verdict, 'findings' | 'asOf'>,
  judged: readonly Finding[],
  until: string,
): RecordedDuty[] => {
  const instruments = new Map(library.instruments.map((one) => [one.id, one]));
  const kinds = new Map(library.packs.map(({ id, kind }) => [id, kind]));
  return (library.duties ?? []).flatMap((duty) =>
    duty.versions
      .filter((version) => version.status === 'reviewed' && isRead(version, asOf, until))
      .flatMap((version): RecordedDuty[] => {
        const rules =
          version.followsFrom &&
          following(version.followsFrom, findings, version.kind === 'record-keeping');
        const follows = both(rules?.follows ?? 'yes', conditionOf(duty, version, judged));
        if (follows === 'no') return [];
        const { kind, title, outcomes, what, to, due, ofHome } = version;
        return [
          {
            duty: duty.id,
            kind,
            title,
            follows,
            ...(rules && { by: rules.by }),
            outcomes,
            what,
            ...(to !== undefined && { to }),
            due,
            ...(ofHome && { ofHome }),
            citations: citationsOf(version, instruments, kinds.get(duty.pack) ?? 'law'),
            marks: marksOf(version),
          },
        ];
      }),
  );
};

const isRead = (version: DutyVersion, asOf: string, until: string): boolean =>
  inForce(version, asOf) ||
  (version.kind === 'record-keeping' &&
    version.since !== UNDATED &&
    version.since > asOf &&
    version.since <= until);

/**
 * A finding that stands, or the relief that lifted one; else what may still stand or be lifted by it. `lifted`: a lifted finding
 * counts too, as what was licensed is put on record no less.
 */
const following = (
  rules: readonly string[],
  findings: readonly Finding[],
  lifted: boolean,
): { readonly follows: Follows; readonly by: readonly string[] } => {
  const named = new Set(rules);
  const ways = findings.flatMap(
    ({ rule, outcome, relievedBy, couldRelieve }): { rule: string; follows: Follows }[] => [
      ...(named.has(rule) && (lifted || relievedBy === undefined)
        ? [{ rule, follows: outcome === 'met' ? ('yes' as const) : ('open' as const) }]
        : []),
      ...(relievedBy !== undefined && named.has(relievedBy)
        ? [{ rule: relievedBy, follows: outcome === 'met' ? ('yes' as const) : ('open' as const) }]
        : []),
      ...couldRelieve
        .filter((one) => named.has(one.rule))
        .map((one) => ({ rule: one.rule, follows: 'open' as const })),
    ],
  );
  const sure = ways.filter(({ follows }) => follows === 'yes');
  const of = sure.length > 0 ? sure : ways;
  return {
    follows: of[0]?.follows ?? 'no',
    by: [...new Set(of.map(({ rule }) => rule))].sort(),
  };
};

/** Of several items or parties it is enough that it is so of one. */
const conditionOf = (duty: Duty, version: DutyVersion, judged: readonly Finding[]): Follows => {
  if (version.when === undefined) return 'yes';
  const name = judgedAs(duty, version);
  const mine = judged.filter(({ rule }) => rule === name);
  if (mine.some(({ outcome }) => outcome === 'met')) return 'yes';
  return mine.length > 0 ? 'open' : 'no';
};

const both = (a: Follows, b: Follows): Follows =>
  a === 'no' || b === 'no' ? 'no' : a === 'open' || b === 'open' ? 'open' : 'yes';

/** The days from which days are counted: the date of the deal, which may be a month or year, and that of the decision. */
export interface Counted {
  readonly date?: string;
  readonly decided: string;
}

export interface DueDay {
  readonly day: string;
  /** What it is due for: a day, a year '2026' or half of one '2026-H1'. */
  readonly period: string;
  readonly from: 'export' | 'decision';
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

/** The last day on which records are kept, by the longest of the duties that may apply. */
export interface Kept {
  /** 'open': an event ends it of which the deal says nothing. */
  readonly until: string;
  readonly by: readonly RecordedDuty[];
  /** Some of them turn on what is not known. */
  readonly open: boolean;
  /** The years of licet.yaml are longer than what the law asks. */
  readonly own: boolean;
}

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
  };
};
