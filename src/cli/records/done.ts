// licet records done FILE|TRANSACTION: that a duty was done, put behind the log, so that it is due no more for its period.

import { existsSync } from 'node:fs';
import { LicetError, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Chained, Fulfilled } from '../../model/record-log.ts';
import { append, logIn } from '../../records/log-file.ts';
import { standingIn } from '../../records/standing.ts';
import { doneText } from '../../report/records.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { dutiesDecided, owedAfter, screeningThen, type OwedDuty } from './due-duties.ts';
import { existing, recordsFolder } from './folder.ts';
import { foundRecord } from './found-record.ts';
import type { DoneArguments } from './record-arguments.ts';

/** `named`: the id of a transaction of the log, or a file as licet decide takes it. */
export const doneCommand = async (
  named: string,
  given: DoneArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const { duty: wanted, by, on: day } = saidOf(given, run.today);
  const folder = existing(recordsFolder(given.folder, settings));
  const transaction = existsSync(named)
    ? (await foundRecord(named, given.folder, settings)).kept.record.verdict.transaction.id
    : named;
  const standing = standingIn(logIn(folder).entries).find((one) => one.transaction === transaction);
  if (standing === undefined)
    throw refused(
      'unknown-option-value',
      `Nothing is recorded of '${named}'`,
      'Name a recorded transaction, or its file',
    );
  const { screened, decided } = standing;
  if (decided === undefined)
    throw refused(
      'no-effect',
      `Nobody has decided on '${transaction}', so that nothing follows yet`,
      'Decide first: licet decide',
    );
  const all = await dutiesDecided(
    folder,
    standing,
    await screeningThen(given, settings, run),
    run.today,
  );
  if (all === undefined)
    throw refused(
      'damaged-record',
      `A record on which was decided of '${transaction}' cannot be read`,
      'See licet records verify',
    );
  const open = owedAfter(all, standing.fulfilled);
  const due = open.find(({ duty: { duty } }) => duty === wanted);
  if (due === undefined) throw notOpen(wanted, transaction, open, owedAfter(all, []));
  if (due.notBefore !== undefined && day < due.notBefore)
    throw refused(
      'impossible-date',
      `--on is ${day}, and '${wanted}' is due for what came on ${due.notBefore}: it cannot have been done before`,
      'Say when it was done; an earlier report is of another deal, and can be told with --note',
    );
  const { verdict, law, policy, file, page, record: hash } = screened;
  const [entry] = append(folder, ({ entries }) =>
    isDone(entries, transaction, due)
      ? []
      : [
          {
            kind: 'fulfilled',
            on: run.today,
            transaction,
            verdict,
            law,
            policy,
            file,
            page,
            record: hash,
            duty: wanted,
            period: due.when.period,
            done: day,
            by,
            ...(given.note !== undefined && { note: given.note }),
          },
        ],
  );
  if (entry === undefined) throw notOpen(wanted, transaction, open, owedAfter(all, []));
  run.streams.out(
    doneText(
      entry as Chained<Fulfilled>,
      open.filter((one) => one !== due && one.duty.duty === wanted).map(({ when }) => when.period),
    ),
  );
  return 0;
};

/** Whether somebody else has noted it while this was looked up. */
const isDone = (
  entries: readonly Chained[],
  transaction: string,
  { duty: { duty }, when: { period } }: OwedDuty,
): boolean =>
  entries.some(
    (one) =>
      one.kind === 'fulfilled' &&
      one.transaction === transaction &&
      one.duty === duty &&
      one.period === period,
  );

/** Errors: what follows was done already, or it does not follow. */
const notOpen = (
  wanted: string,
  transaction: string,
  open: readonly OwedDuty[],
  all: readonly OwedDuty[],
): LicetError => {
  const done = all.filter(({ duty }) => duty.duty === wanted);
  const rest = didYouMean(
    wanted,
    [...new Set(open.map(({ duty }) => duty.duty).filter((duty) => duty !== wanted))],
    'See licet records due --within 400',
  );
  return done.length > 0
    ? refused(
        'no-effect',
        `'${wanted}' was done already on '${transaction}', for ${done.map(({ when }) => when.period).join(', ')}`,
        rest,
      )
    : refused(
        'no-effect',
        `'${wanted}' does not follow from the answer on '${transaction}' and its decision`,
        rest,
      );
};

const refused = (code: Problem['code'], what: string, remedy: string): LicetError =>
  new LicetError([{ code, what, remedy }]);

/** Errors: all that is missing or cannot be, at once. */
const saidOf = (
  { duty, by, on }: DoneArguments,
  today: string,
): { duty: string; by: string; on: string } => {
  const problems: Problem[] = [];
  const said = (option: string, text: string | undefined, remedy: string): string => {
    if (text !== undefined && text.trim() !== '') return text.trim();
    problems.push({ code: 'missing-key', what: `${option} is missing`, remedy });
    return '';
  };
  const named = said('--duty', duty, 'Name it as licet records due does');
  const who = said('--by', by, 'Say who did it');
  const day = on === undefined ? today : dayOf('--on', on);
  if (day > today)
    problems.push({
      code: 'impossible-date',
      what: `--on is ${day}, which has not come yet`,
      remedy: 'Say when it was done, once it was',
    });
  if (problems.length > 0) throw new LicetError(problems);
  return { duty: named, by: who, on: day };
};
