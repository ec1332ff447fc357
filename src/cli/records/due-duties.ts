// What is still to be done after the decisions on one transaction, and until when its records must be kept.

import { join } from 'node:path';
import { addDays } from '../../model/dates.ts';
import type { DueDay, DueReason } from '../../model/due-page.ts';
import type { RecordedDuty } from '../../model/duty.ts';
import { LicetError } from '../../model/errors.ts';
import type { Chained, Decided } from '../../model/record-log.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import {
  dueDayOf,
  earliestDone,
  isExportDayKnown,
  keptUntil,
  type Counted,
} from '../../records/duties.ts';
import { wholeRecord } from '../../records/kept-record.ts';
import type { Standing } from '../../records/standing.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy, screeningOn } from '../screening.ts';
import type { Settings } from '../settings.ts';
import { dutiesBy, dutyRulebooks } from './duties.ts';
import { givenThen } from './replay.ts';
import { rawOf } from './replayable.ts';
import type { DueArguments } from './record-arguments.ts';

export type DutiesThen = (record: ScreeningRecord, until: string) => Promise<RecordedDuty[]>;

/** `asOf`: what is due by a later day follows from the law of the day of the deal all the same. */
type GivenForDuties = Pick<
  DueArguments,
  'rules' | 'lock' | 'clearances' | 'licences' | 'company'
> & {
  readonly asOf?: never;
};

/** The duties of a record: those that it holds, and those of the packs of now by the days of then. */
export const screeningThen = async (
  given: GivenForDuties,
  settings: Settings,
  run: Run,
): Promise<DutiesThen> => {
  const { sources } = await screeningBy(await orderOf(given, settings, run, new Map()));
  const rulebooks = dutyRulebooks(sources);
  return async (record, until) => {
    const { lists, ...then } = givenThen(record);
    const order = await orderOf(
      { ...given, ...then },
      { ...settings, lists },
      { ...run, today: record.screened },
      new Map(),
    );
    const raw = rawOf(record);
    const { screen } = screeningOn(sources, order);
    const dutiesOf = dutiesBy(sources, order.options, rulebooks);
    const now = dutiesOf(raw, screen(raw).whole('standard', true), until);
    return withThoseOfThen(now, record.duties ?? []);
  };
};

/** A pack that asks for fewer years, or for another decision, by now takes nothing back of records that were to be kept. */
export const withThoseOfThen = (
  now: readonly RecordedDuty[],
  then: readonly RecordedDuty[],
): RecordedDuty[] => {
  const known = new Set(now.map(({ duty }) => duty));
  return [...now, ...then.filter(({ duty, due }) => !known.has(duty) || 'keep' in due)];
};

/** The date of the deal, as it was entered; absent where it has none. */
const dateOf = ({ entered: { value } }: ScreeningRecord): { readonly date?: string } => {
  const date = value['date'];
  return typeof date === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(date) ? { date } : {};
};

/** A decision, with the record on which it was made and the duties that follow from that. */
export interface DutiesDecided {
  readonly decided: Chained<Decided>;
  readonly record: ScreeningRecord;
  readonly duties: readonly RecordedDuty[];
}

/** Of each decision. Undefined where the record of one cannot be read. */
export const dutiesDecided = async (
  folder: string,
  { decisions }: Standing,
  dutiesThen: DutiesThen,
  until: string,
): Promise<readonly DutiesDecided[] | undefined> => {
  const by = new Map<string, Omit<DutiesDecided, 'decided'>>();
  const all: DutiesDecided[] = [];
  for (const { decided, files } of decisions) {
    let known = by.get(decided.record);
    if (known === undefined) {
      const record = files.map((file) => recordIn(join(folder, file))).find((one) => one);
      if (record === undefined) return undefined;
      known = { record, duties: await dutiesThen(record, until) };
      by.set(decided.record, known);
    }
    all.push({ decided, ...known });
  }
  return all;
};

const recordIn = (file: string): ScreeningRecord | undefined => {
  try {
    return wholeRecord(file).record;
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
};

export interface OwedDuty {
  readonly duty: RecordedDuty;
  readonly when: DueDay;
  /** The day of the export from which it is counted is not known. */
  readonly exportDay?: 'unknown';
  /** The first day on which it can have been done; absent where any can. */
  readonly notBefore?: string;
  /** The decision from which it arose. */
  readonly decided: Chained<Decided>;
}

/**
 * What is to be done after all that was decided, the earliest first. What arose from a decision stays after another one: whether
 * something went in between the log does not say.
 */
export const owedAfter = (
  all: readonly DutiesDecided[],
  fulfilled: Standing['fulfilled'],
): readonly OwedDuty[] => {
  const owed = new Map<string, OwedDuty>();
  for (const { decided, record, duties } of all)
    for (const duty of owedBy(duties, decided)) {
      const counted = countedBy(record, decided);
      const when = dueDayOf(duty, counted);
      if (when === undefined) continue;
      const notBefore = earliestDone(duty, counted);
      const key = `${duty.duty} ${when.period}`;
      const known = owed.get(key);
      if (known === undefined || when.day < known.when.day)
        owed.set(key, {
          duty,
          when,
          decided,
          ...(!isExportDayKnown(duty, counted) && { exportDay: 'unknown' }),
          ...(notBefore !== undefined && { notBefore }),
        });
    }
  return [...owed.values()]
    .filter(
      ({ duty, when }) =>
        !fulfilled.some((one) => one.duty === duty.duty && one.period === when.period),
    )
    .sort((a, b) => (a.when.day < b.when.day ? -1 : a.when.day > b.when.day ? 1 : 0));
};

/** Of records to keep all, whatever was decided. */
const owedBy = (duties: readonly RecordedDuty[], { outcome }: Decided): RecordedDuty[] =>
  duties.filter(({ outcomes }) => outcomes.includes(outcome));

const countedBy = (record: ScreeningRecord, { on }: Chained<Decided>): Counted => ({
  ...dateOf(record),
  decided: on,
});

/** `ownTooShort`: the years of licet.yaml end before the law of this deal does. */
export interface DutiesDue {
  readonly reasons: readonly DueReason[];
  readonly ownTooShort: boolean;
}

/** Of a deal on which nobody decided nothing is due, and nothing is over. */
export const dutiesDue = (
  all: readonly DutiesDecided[],
  { fulfilled, onNewest }: Standing,
  { asOf, within, ownYears }: { asOf: string; within: number; ownYears: number | undefined },
): DutiesDue => {
  const last = addDays(asOf, within);
  const owed = owedAfter(all, fulfilled);
  const due = owed
    .filter(({ when }) => when.day <= last)
    .map(({ duty, when, decided, exportDay }): DueReason => ({
      why: 'duty',
      late: exportDay === undefined && when.day < asOf,
      ...(exportDay && { exportDay }),
      ...when,
      duty,
      ...(decided !== all.at(-1)!.decided && {
        arose: { outcome: decided.outcome, on: decided.on },
      }),
    }));
  const kept = all.map(({ decided, record, duties }) =>
    keptUntil(owedBy(duties, decided), countedBy(record, decided), ownYears),
  );
  const longest = kept.reduce((a, b) =>
    a === undefined || b === undefined ? undefined : a.until > b.until ? a : b,
  );
  // What was recorded and not decided may have to be kept longer than what was decided.
  const isOver =
    onNewest && longest !== undefined && longest.until !== 'open' && longest.until < asOf;
  // While something of it is still to be done, nothing is said to be over.
  return {
    reasons: isOver && owed.length === 0 ? [{ why: 'retention-over', ...longest }] : due,
    ownTooShort: longest?.ownTooShort ?? false,
  };
};
