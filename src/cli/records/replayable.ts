// What can be screened again: a record, which keeps its transaction, or an answer of licet screen, whose transaction still lies
// where it lay. Where the file of a record is there as it was entered, its lines are known again.

import { existsSync } from 'node:fs';
import { sha256OfJson } from '../../data/read/hash.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { at, plainScalars } from '../../data/read/values.ts';
import { formatOf, readTransactions } from '../../data/transaction/transactions.ts';
import { LicetError } from '../../model/errors.ts';
import type { ScreeningRecord } from '../../model/record.ts';
import type { Verdict } from '../../model/verdict.ts';
import { answerAlone, wholeRecord } from '../../records/kept-record.ts';
import { pageStands, type PageStands } from './carried.ts';

export interface Replayable {
  /** Of a page whether it is the one of its record; absent of what is none. */
  readonly page?: PageStands;
  readonly verdict: Verdict;
  readonly raw: RawTransaction;
  /** The day on which it was screened; of an answer, which does not say, today. */
  readonly screened: string;
  readonly isRecord: boolean;
  /** The file of which the lines are not known any more. */
  readonly lineless?: string;
}

/** Errors: it is neither; it is damaged or masked; the transaction of an answer is not there any more. */
export const replayable = async (
  file: string,
  today: string,
  licet: string,
): Promise<Replayable> => {
  const answer = answerAlone(file);
  if (answer !== undefined) {
    const { transaction, asOf } = answer;
    const raw = await transactionAt(transaction);
    if (raw === undefined) throw gone(file, answer);
    // A transaction without a date was judged by the day of the run.
    const screened = at(raw.value, ['date']) === undefined ? asOf : today;
    return { verdict: answer, raw, screened, isRecord: false };
  }
  const whole = wholeRecord(file);
  const { record } = whole;
  const page = await pageStands(file, whole, licet);
  const { entered, verdict, screened } = record;
  const there = await transactionAt(verdict.transaction);
  const isAsEntered =
    there !== undefined && sha256OfJson(plainScalars(there.value)) === entered.sha256;
  return {
    verdict,
    screened,
    isRecord: true,
    ...(page && { page }),
    ...(isAsEntered ? { raw: there } : { raw: rawOf(record), lineless: entered.file }),
  };
};

/** The transaction of this id and line in its file, where that can still be read. */
const transactionAt = async ({
  id,
  file,
  line,
}: Verdict['transaction']): Promise<RawTransaction | undefined> => {
  const format = file === undefined ? undefined : formatOf(file);
  if (file === undefined || format === undefined || format === 'csv' || !existsSync(file))
    return undefined;
  try {
    for await (const raw of readTransactions(file, format, new Map()))
      if (raw.line === line && String(at(raw.value, ['id'])) === id) return raw;
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
  }
  return undefined;
};

const gone = (of: string, { transaction: { id, file, line = 1 } }: Verdict): LicetError => {
  const isRow = file !== undefined && !isReadAlone(file);
  const why =
    file === undefined
      ? 'says no file of it'
      : isRow
        ? `${file} is a table, of which a row is read by columns that the answer does not keep either`
        : `${file} does not have it at line ${line} any more`;
  return new LicetError([
    {
      code: 'file-unreadable',
      place: { file: of },
      what: `The answer does not keep its transaction '${id}', and ${why}`,
      remedy: isRow
        ? 'Screen the table again as then, and set the two beside one another with licet compare; or replay a record, which keeps its transaction'
        : 'Put the file back where it was, or replay a record, which keeps its transaction (licet record)',
    },
  ]);
};

/** A row of a table is read by columns, which are those of then. */
const isReadAlone = (file: string): boolean => !['csv', undefined].includes(formatOf(file));

/** As it was entered; the lines of its values are not kept with it. */
export const rawOf = ({ entered: { value, file, line } }: ScreeningRecord): RawTransaction => {
  const place = () => ({ file, line });
  return { value, file, line, place, keyPlace: place };
};
