// What is still to be done of the duties of one kept record, and until when it must be kept.

import type { DecisionOutcome } from '../../model/decision.ts';
import { addDays } from '../../model/dates.ts';
import type { RecordedDuty } from '../../model/duty.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import { dueDayOf, keptUntil } from '../../records/duties.ts';
import type { Standing } from '../../records/standing.ts';
import type { DueReason } from '../../model/due-page.ts';
import { orderOf } from '../order.ts';
import type { Run } from '../run.ts';
import { screeningBy, screeningOn } from '../screening.ts';
import type { Settings } from '../settings.ts';
import { dutiesBy } from './duties.ts';
import { givenThen } from './replay.ts';
import { rawOf } from './replayable.ts';
import type { DueArguments } from './record-arguments.ts';

export type DutiesThen = (record: ScreeningRecord, until: string) => Promise<RecordedDuty[]>;

/** The duties of a record: those that it holds, and those of the packs of now by the days of then. */
export const screeningThen = async (
  given: Pick<DueArguments, 'rules' | 'lock' | 'clearances' | 'licences' | 'company'>,
  settings: Settings,
  run: Run,
): Promise<DutiesThen> => {
  const { sources } = await screeningBy(await orderOf(given, settings, run, new Map()));
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
    const now = dutiesBy(sources, order.options)(raw, screen(raw).whole('standard', true), until);
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

/** Of records to keep all, whatever was decided. */
export const owedOf = (duties: readonly RecordedDuty[], outcome: DecisionOutcome): RecordedDuty[] =>
  duties.filter(({ outcomes }) => outcomes.includes(outcome));

/** The date of the deal, as it was entered; absent where it has none. */
export const dateOf = ({ entered: { value } }: ScreeningRecord): { readonly date?: string } => {
  const date = value['date'];
  return typeof date === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(date) ? { date } : {};
};

/** `ownTooShort`: the years of licet.yaml end before the law of this deal does. */
export interface DutiesDue {
  readonly reasons: readonly DueReason[];
  readonly ownTooShort: boolean;
}

/** Of a deal on which nobody decided nothing is due, and nothing is over. */
export const dutiesDue = (
  duties: readonly RecordedDuty[],
  record: ScreeningRecord,
  { decided, fulfilled, onNewest }: Standing,
  { asOf, within, ownYears }: { asOf: string; within: number; ownYears: number | undefined },
): DutiesDue => {
  if (decided === undefined) return { reasons: [], ownTooShort: false };
  const counted = { ...dateOf(record), decided: decided.on };
  const last = addDays(asOf, within);
  const owed = owedOf(duties, decided.outcome);
  const due = owed.flatMap((duty): DueReason[] => {
    const when = dueDayOf(duty, counted);
    if (when === undefined || when.day > last) return [];
    const isDone = fulfilled.some((one) => one.duty === duty.duty && one.period === when.period);
    return isDone ? [] : [{ why: 'duty', late: when.day < asOf, ...when, duty }];
  });
  const kept = keptUntil(owed, counted, ownYears);
  // What was decided on an earlier record may have to be kept longer than this one says.
  const isOver = onNewest && kept !== undefined && kept.until !== 'open' && kept.until < asOf;
  // While something of it is still to be done, nothing is said to be over.
  return {
    reasons: isOver && due.length === 0 ? [{ why: 'retention-over', ...kept }] : due,
    ownTooShort: kept?.ownTooShort ?? false,
  };
};
