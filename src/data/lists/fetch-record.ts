// What is known of the files that were fetched from the publishers: by what their servers know them again, and when a list was
// last found to be as it is kept. It hangs on the snapshot that was made of the files: of another one it says nothing.

import type Database from 'better-sqlite3';
import { lasting } from './lasting.ts';

/** Made in a store that has it not yet; a store without it is whole. */
export const FETCH_TABLES = `
  CREATE TABLE IF NOT EXISTS checked (list TEXT PRIMARY KEY, snapshot INTEGER NOT NULL, day TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS fetched (list TEXT NOT NULL, address TEXT NOT NULL, etag TEXT, modified TEXT, PRIMARY KEY (list, address)) WITHOUT ROWID;
`;

export interface FetchedFile {
  readonly address: string;
  readonly etag?: string;
  readonly modified?: string;
}

/** Day on which the publisher's server last gave what this snapshot holds. */
export const checkedOn = (
  database: Database.Database,
  list: string,
  snapshot: number,
): string | undefined => {
  const made = lasting(database, "SELECT 1 FROM sqlite_master WHERE name = 'checked'").get();
  if (made === undefined) return undefined;
  return lasting(database, 'SELECT day FROM checked WHERE list = ? AND snapshot = ?')
    .pluck()
    .get(list, snapshot) as string | undefined;
};

/** By address; empty where the snapshot was not made of fetched files. */
export const fetchedFor = (
  database: Database.Database,
  list: string,
  snapshot: number,
): ReadonlyMap<string, FetchedFile> => {
  if (checkedOn(database, list, snapshot) === undefined) return new Map();
  const rows = lasting(database, 'SELECT address, etag, modified FROM fetched WHERE list = ?').all(
    list,
  ) as { address: string; etag: string | null; modified: string | null }[];
  return new Map(
    rows.map(({ address, etag, modified }) => [
      address,
      { address, ...(etag !== null && { etag }), ...(modified !== null && { modified }) },
    ]),
  );
};

/** `snapshot`: the one that holds what the files hold. */
export const recordFetched = (
  database: Database.Database,
  list: string,
  snapshot: number,
  day: string,
  files: readonly FetchedFile[],
): void =>
  database
    .transaction(() => {
      lasting(database, 'INSERT OR REPLACE INTO checked VALUES (?, ?, ?)').run(list, snapshot, day);
      lasting(database, 'DELETE FROM fetched WHERE list = ?').run(list);
      for (const { address, etag, modified } of files)
        lasting(database, 'INSERT OR REPLACE INTO fetched VALUES (?, ?, ?, ?)').run(
          list,
          address,
          etag ?? null,
          modified ?? null,
        );
    })
    .immediate();
