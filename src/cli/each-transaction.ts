// Every transaction of the inputs in its order. What is wrong with a file does not keep the others from being read: all is told at
// the end, and then nothing else is.

import type { RawTransaction } from '../data/read/raw.ts';
import type { Columns } from '../data/read/csv-header.ts';
import { readTransactions, type InputFormat } from '../data/transaction/transactions.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import type { Input } from './inputs.ts';

/** Errors: everything that is wrong with the inputs, be it found in reading or by `take`. */
export const eachTransaction = async (
  inputs: readonly Input[],
  screener: { columnsOf(format: InputFormat): Columns },
  take: (raw: RawTransaction) => unknown,
): Promise<void> => {
  const problems: Problem[] = [];
  for (const { file, format } of inputs) {
    try {
      for await (const raw of readTransactions(file, format, screener.columnsOf(format)))
        await take(raw);
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new LicetError(problems);
};
