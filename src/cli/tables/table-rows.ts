// The rows of a folder of tables, read once from the first to the last, and the file held to what the manifest says of it.

import { join } from 'node:path';
import { checkedBytes } from '../../data/read/checked-bytes.ts';
import { dataRows, type DataRow } from '../../data/read/data-rows.ts';
import { LicetError } from '../../model/errors.ts';
import type { TablesManifest } from '../../model/tables.ts';

/** By these rows of one transaction are joined. */
export const KEY = ['id', 'file', 'line'] as const;

/** Errors: the file is not there, or not the one of the manifest; it lacks a wanted column. */
export const rowsIn = (
  folder: string,
  manifest: Pick<TablesManifest, 'tables'>,
  name: string,
  wanted: readonly string[],
): AsyncGenerator<readonly DataRow[]> => {
  const file = join(folder, name);
  const told = manifest.tables.find((one) => one.file === name);
  if (told === undefined) throw notOfManifest(file);
  return dataRows(
    checkedBytes(file, told.sha256, () => notOfManifest(file)),
    file,
    wanted,
  );
};

const notOfManifest = (file: string): LicetError =>
  new LicetError([
    {
      code: 'other-than-locked',
      place: { file },
      what: 'It is not the table that manifest.json names by its SHA-256',
      remedy: 'Make the tables anew; what was changed by hand has no manifest that speaks of it',
    },
  ]);

/** Rows behind one another, some at a time: all of one transaction stand together. */
export class TableRows {
  readonly #file: string;
  readonly #pieces: AsyncGenerator<readonly DataRow[]>;
  #rows: readonly DataRow[] = [];
  #at = 0;

  /** `pieces`: rows whose first cells are KEY. */
  constructor(file: string, pieces: AsyncGenerator<readonly DataRow[]>) {
    this.#file = file;
    this.#pieces = pieces;
  }

  /** The next row, undefined behind the last. */
  async next(): Promise<DataRow | undefined> {
    while (this.#at >= this.#rows.length) {
      const { value, done } = await this.#pieces.next();
      if (done === true) return undefined;
      [this.#rows, this.#at] = [value, 0];
    }
    return this.#rows[this.#at++]!;
  }

  /** So many rows of the transaction. Errors: they are another's. */
  take(count: number, of: DataRow): readonly DataRow[] | Promise<readonly DataRow[]> {
    if (this.#at + count > this.#rows.length) return this.#takeOn(count, of);
    const rows = this.#rows.slice(this.#at, this.#at + count);
    this.#at += count;
    for (const row of rows) if (!isSame(row, of)) throw this.#notJoined();
    return rows;
  }

  /** Errors: a row is left that no transaction has. */
  async end(): Promise<void> {
    if ((await this.next()) !== undefined) throw this.#notJoined();
  }

  async #takeOn(count: number, of: DataRow): Promise<readonly DataRow[]> {
    const rows: DataRow[] = [];
    while (rows.length < count) {
      const row = await this.next();
      if (row === undefined || !isSame(row, of)) throw this.#notJoined();
      rows.push(row);
    }
    return rows;
  }

  #notJoined(): LicetError {
    return new LicetError([
      {
        code: 'other-than-locked',
        place: { file: this.#file },
        what: 'Its rows are not those of the transactions in verdicts.csv, in their order',
        remedy: 'Make the tables anew',
      },
    ]);
  }
}

const isSame = (a: DataRow, b: DataRow): boolean => a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
