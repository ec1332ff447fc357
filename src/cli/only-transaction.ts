// The one transaction of a file, for commands that are about one.

import type { RawTransaction } from '../data/read/raw.ts';
import { readTransactions, type InputFormat } from '../data/transaction/transactions.ts';
import { LicetError } from '../model/errors.ts';
import { inputsOf } from './inputs.ts';
import type { Screening } from './screening.ts';

/** `command`: as it is typed. Errors: none, or several. */
export const onlyIn = async (
  file: string,
  command: string,
  input: InputFormat | undefined,
  { screener }: Screening,
): Promise<RawTransaction> => {
  const { inputs } = inputsOf([file], input);
  const raws: RawTransaction[] = [];
  for (const { file, format } of inputs)
    for await (const raw of readTransactions(file, format, screener.columnsOf(format))) {
      raws.push(raw);
      if (raws.length > 1) break;
    }
  const [raw] = raws;
  if (raw && raws.length === 1) return raw;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      place: { file },
      what: `${command} is about one transaction, and this holds several`,
      remedy: 'Give a file with one',
    },
  ]);
};
