// How the transactions of one file are read: as they are written, unless somebody says what its columns mean.

import type { RawTransaction } from '../data/read/raw.ts';
import { readTransactions, type InputFormat } from '../data/transaction/transactions.ts';
import type { Order, Screening } from './screening.ts';

export type ReadInput = (file: string, format: InputFormat) => AsyncGenerator<RawTransaction>;

/** By the columns that licet has names for. `goesOn`: a row that cannot be read is a transaction that is refused. */
export const asWritten =
  ({ screener }: Screening, { ignored }: Order, goesOn = false): ReadInput =>
  (file, format) =>
    readTransactions(file, format, screener.columnsOf(format), ignored, goesOn);
