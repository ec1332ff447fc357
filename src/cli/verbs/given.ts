// The transaction that a client means: sent whole with each call, or a file of the folder. Nothing of it is kept.

import * as z from 'zod';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { transactionFrom, transactionsIn } from '../../data/transaction/transactions.ts';
import { LicetError } from '../../model/errors.ts';
import { formatOf } from '../ask/deal-file.ts';
import type { Desk } from './desk.ts';
import { textWithin } from './folder.ts';
import { words } from './verb.ts';

/** What is a record, left as it came: its own schema is held to it later, and sees keys that a copy would lose. */
export const record = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: 'no record. Send an object, and not a text of one' },
);

/** Arguments by which a transaction is given. */
export const GIVEN = {
  transaction: record
    .optional()
    .describe('The transaction, whole. Nothing is kept between calls: send it again each time.'),
  file: words
    .optional()
    .describe('In its place: a YAML or JSON file, by its path in the folder of the server.'),
  id: words.optional().describe('Of a file with several transactions: which.'),
};

interface Given {
  readonly transaction?: Readonly<Record<string, unknown>> | undefined;
  readonly file?: string | undefined;
  readonly id?: string | undefined;
}

/** As messages call it. */
const SENT = 'transaction';

/** Errors: neither or both are given; the file cannot be read, or has no such transaction. */
export const givenTransaction = async (
  { transaction, file, id }: Given,
  { folder }: Pick<Desk, 'folder'>,
): Promise<RawTransaction> => {
  if ((transaction === undefined) === (file === undefined))
    throw wrongUse('Give either transaction or file, and one of them');
  if (file === undefined) return sentTransaction(transaction!);
  const raws = await transactionsIn(file, formatOf(file), textWithin(folder, file));
  const [first, ...others] =
    id === undefined ? raws : raws.filter(({ value }) => at(value, ['id']) === id);
  if (first && others.length === 0) return first;
  throw wrongUse(
    id === undefined
      ? `${file} holds ${raws.length} transactions: say by its id which is meant`
      : `${file} holds ${first ? 'several transactions' : 'no transaction'} with the id '${id}'`,
  );
};

/** As it came: a copy made through a text would have nothing where a value is wrong. It is a part of arguments that were read. */
export const sentTransaction = (value: object): RawTransaction => transactionFrom(value, SENT);

const wrongUse = (what: string): LicetError =>
  new LicetError([
    {
      code: 'missing-key',
      what,
      remedy:
        'The shape of a transaction is at licet://schema/transaction, over HTTP at /schema/transaction; it begins with an id',
    },
  ]);
