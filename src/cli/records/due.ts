// licet records due: what of the kept records has to be looked at again. Each deal is screened once more by the law and the
// evidence of the day; what is no longer as it was recorded is told, the gravest first.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf, readTransactions } from '../../data/transaction/transactions.ts';
import { sha256OfJson } from '../../data/read/hash.ts';
import { plainScalars } from '../../data/read/values.ts';
import { addSpan } from '../../model/dates.ts';
import type { DuePage, DueReason, DueRecord, TurnedTo } from '../../model/due-page.ts';
import { LicetError } from '../../model/errors.ts';
import type { Decided } from '../../model/record-log.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { Finding, Verdict } from '../../model/verdict.ts';
import { compared } from '../../records/compared.ts';
import { wholeRecord } from '../../records/kept-record.ts';
import { logIn } from '../../records/log-file.ts';
import { standingIn, type Standing } from '../../records/standing.ts';
import { jsonText } from '../../report/json.ts';
import { foundMoves } from '../../report/found-moves.ts';
import { byGravityOfDue, dueText } from '../../report/due.ts';
import { orderOf } from '../order.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import { screeningBy, screeningOn, type Screening } from '../screening.ts';
import { readSettings } from '../settings.ts';
import { dutiesDecided, dutiesDue, screeningThen } from './due-duties.ts';
import { existing, recordsFolder } from './folder.ts';
import type { DueArguments } from './record-arguments.ts';
import { givenThen } from './replay.ts';
import { rawOf } from './replayable.ts';

/** The status is 1 where something is due. */
export const dueCommand = async (
  folder: string | undefined,
  given: DueArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const where = existing(recordsFolder(folder, settings));
  const { asOf = run.today, ...ofAnyDay } = given;
  const first = await screeningBy(await orderOf({ ...given, asOf }, settings, run, new Map()));
  const within = daysWithin(given.within ?? '30');
  const dutiesThen = await screeningThen(ofAnyDay, settings, run);
  const progress = new Progress(run.streams, 'records');
  const due: DueRecord[] = [];
  let keptLonger = 0;
  for (const standing of standingIn(logIn(where).entries)) {
    const reasons = await reasonsFor(
      join(where, standing.screened.file),
      standing,
      async (record) =>
        screeningOn(
          first.sources,
          await orderOf(
            { ...given, ...givenThen(record), asOf, knownAt: 'now' },
            { ...settings, lists: givenThen(record).lists },
            run,
            new Map(),
          ),
        ),
      async () => {
        const all = await dutiesDecided(where, standing, dutiesThen, asOf);
        if (all === undefined) return [{ why: 'record-unreadable' }];
        const { reasons: owed, ownTooShort } = dutiesDue(all, standing, {
          asOf,
          within,
          ownYears: settings.retentionYears,
        });
        if (ownTooShort) keptLonger += 1;
        return owed;
      },
      (decision) => standsOpen(decision, addSpan(decision.on, settings.lookAgainAfter, 1), asOf),
    );
    const { transaction, screened, decided } = standing;
    const file = join(where, screened.file);
    if (reasons.length > 0)
      due.push({
        transaction,
        file,
        ...dealOf(file),
        recorded: screened.on,
        ...(decided && { outcome: decided.outcome, decided: decided.on }),
        reasons,
      });
    await progress.count();
  }
  progress.end();
  due.sort(byGravityOfDue);
  const own = settings.retentionYears;
  const page: DuePage = {
    schema: 'licet/due@1',
    folder: where,
    asOf,
    due,
    ...(own !== undefined &&
      keptLonger > 0 && { retentionWithoutEffect: { years: own, records: keptLonger } }),
  };
  run.streams.out(given.format === 'json' ? jsonText(page, 'page') : dueText(page, run.streams));
  return due.length === 0 ? 0 : 1;
};

const reasonsFor = async (
  file: string,
  { decided, onNewest }: Standing,
  screeningFor: (record: ScreeningRecord) => Promise<Screening>,
  dutiesOf: () => Promise<readonly DueReason[]>,
  openOf: (decision: Decided) => readonly DueReason[],
): Promise<DueReason[]> => {
  const record = readable(file);
  if (record === undefined) return [{ why: 'record-unreadable' }];
  const reasons: DueReason[] = [];
  if (decided === undefined) reasons.push({ why: 'undecided' });
  else if (!onNewest) reasons.push({ why: 'recorded-again' });
  else reasons.push(...openOf(decided));
  const now = await enteredNow(record);
  if (now === 'gone') reasons.push({ why: 'file-gone', file: record.entered.file });
  else if (now !== record.entered.sha256)
    reasons.push({ why: 'facts-changed', file: record.entered.file });
  const { screen } = await screeningFor(record);
  const [before, after] = [record.verdict, screen(rawOf(record)).whole('full', true)];
  const move = moveBetween(before, after);
  const duties = decided === undefined ? [] : await dutiesOf();
  return [...(move === undefined ? reasons : [...reasons, move]), ...duties];
};

/** Errors: no number of days. */
const daysWithin = (given: string): number => {
  if (/^\d{1,4}$/.test(given)) return Number(given);
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `--within is '${given}', which is no number of days`,
      remedy: 'Write digits, as in --within 90',
    },
  ]);
};

/** Neither to hold nor to apply ends a deal: each is looked at again in time. */
const standsOpen = ({ outcome }: Decided, day: string, asOf: string): readonly DueReason[] =>
  (outcome === 'hold' || outcome === 'apply') && day <= asOf ? [{ why: 'stands-open', day }] : [];

const moveBetween = (before: Verdict, after: Verdict): DueReason | undefined => {
  const moves = foundMoves(before, after);
  if (moves === undefined) return undefined;
  const { before: was, after: is, inputs } = compared(before, after);
  return {
    why: 'answer-moved',
    before: was,
    after: is,
    came: moves.came.map(named),
    went: moves.went.map(named),
    turned: moves.turned.map((finding) => ({ ...named(finding), now: standingOf(finding) })),
    gaps: moves.gaps,
    days: inputs.days,
    moved: [...inputs.packs, ...inputs.lists, ...inputs.data].map(({ what }) => what),
  };
};

const named = ({ rule, title }: Finding) => ({ rule, title });

const standingOf = ({ outcome, relievedBy }: Finding): TurnedTo =>
  relievedBy !== undefined ? 'lifted' : outcome === 'met' ? 'met' : 'open';

const readable = (file: string): ScreeningRecord | undefined => {
  try {
    return wholeRecord(file).record;
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
};

/** A deal that came from a stream lies nowhere. */
const dealOf = (file: string): Pick<DueRecord, 'deal'> => {
  const entered = readable(file)?.entered.file;
  return entered === undefined || entered === '-' || !existsSync(entered) ? {} : { deal: entered };
};

/** The hash of the deal as its file has it now; of a table or a stream nobody can say. */
const enteredNow = async ({ entered, verdict }: ScreeningRecord): Promise<string> => {
  const { file, sha256 } = entered;
  if (file === '-') return sha256;
  if (!existsSync(file)) return 'gone';
  const format = formatOf(file);
  if (format === undefined || format === 'csv') return sha256;
  for await (const { value } of readTransactions(file, format, new Map()))
    if ((value as { id?: unknown } | null)?.id === verdict.transaction.id)
      return sha256OfJson(plainScalars(value));
  return 'gone';
};
