// The record that a file stands for: a dossier or its JSON itself, or the newest one of a transaction as it is now.

import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Columns } from '../../data/read/csv-header.ts';
import { sha256OfJson } from '../../data/read/hash.ts';
import { plainScalars } from '../../data/read/values.ts';
import { formatOf, readTransactions } from '../../data/transaction/transactions.ts';
import { LicetError } from '../../model/errors.ts';
import {
  DOSSIER_ENDINGS,
  keptRecord,
  wholeRecord,
  type KeptRecord,
} from '../../records/kept-record.ts';
import { logIn } from '../../records/log-file.ts';
import type { Settings } from '../settings.ts';
import { existing, recordsFolder } from './folder.ts';

/** A table is many transactions; none is read here. */
const NO_COLUMNS: Columns = new Map();

export interface FoundRecord {
  readonly folder: string;
  /** Its file within the folder. */
  readonly name: string;
  readonly kept: KeptRecord;
}

/** A record is given itself, or by its transaction: then its newest record is meant, if the file still says what was screened. */
export const foundRecord = async (
  file: string,
  given: string | undefined,
  settings: Pick<Settings, 'records'>,
): Promise<FoundRecord> => {
  if (holdsRecord(file)) {
    const folder = given ?? dirname(file);
    const kept = wholeRecord(file);
    const known = logIn(folder).entries.some(({ record }) => record === kept.sha256);
    if (!known) throw notRecorded(file, folder);
    return { folder, name: basename(file), kept };
  }
  const folder = existing(recordsFolder(given, settings));
  if (!existsSync(file)) refuseId(file, folder);
  const entered = sha256OfJson(plainScalars(await onlyValueIn(file)));
  for (const { file: name, kind } of [...logIn(folder).entries].reverse()) {
    const candidate = join(folder, name);
    if (kind !== 'screened' || !existsSync(candidate)) continue;
    const kept = wholeRecord(candidate);
    if (kept.record.entered.sha256 === entered) return { folder, name, kept };
  }
  throw notRecorded(file, folder);
};

/** Whoever gives the id of a deal is told its newest record: whether its file still says the same nobody could look at. */
const refuseId = (id: string, folder: string): void => {
  const newest = logIn(folder).entries.findLast(
    ({ kind, transaction }) => kind === 'screened' && transaction === id,
  );
  if (newest === undefined) return;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `'${id}' is the id of a transaction, and here belongs a file`,
      remedy: `Give its newest record, ${join(folder, newest.file)}, or the file of the transaction`,
    },
  ]);
};

/** A page is taken for one; of JSON it is looked at. Errors: one that was changed. */
export const holdsRecord = (file: string): boolean =>
  DOSSIER_ENDINGS.includes(extname(file).toLowerCase()) || isRecord(file);

const isRecord = (file: string): boolean => {
  if (extname(file).toLowerCase() !== '.json' || !existsSync(file)) return false;
  try {
    return keptRecord(file).record.schema === 'licet/record@1';
  } catch (error) {
    if (error instanceof LicetError && error.problems[0]?.code === 'damaged-record') throw error;
    return false;
  }
};

const onlyValueIn = async (file: string): Promise<unknown> => {
  const format = formatOf(file);
  const values: unknown[] = [];
  if (format !== undefined && format !== 'csv')
    for await (const { value } of readTransactions(file, format, NO_COLUMNS)) values.push(value);
  if (values.length === 1) return values[0];
  throw new LicetError([
    {
      code: 'unknown-option-value',
      place: { file },
      what: 'decide is about one record, and this names none or several',
      remedy: 'Give the dossier itself',
    },
  ]);
};

const notRecorded = (file: string, folder: string): LicetError =>
  new LicetError([
    {
      code: 'not-understood',
      place: { file },
      what: `The log of ${folder} holds no record of it as it is now`,
      remedy: `Screen and record it first: licet record ${file}`,
    },
  ]);
