// The tables of the user's store of lists: how they are laid out, and whether all of them are there.

import type Database from 'better-sqlite3';
import { WATCH_TABLES } from './as-imported.ts';
import { FETCH_TABLES } from './fetch-record.ts';
import { lasting } from './lasting.ts';
import { LINK_TABLE, LISTED_TABLES, PARTIES_BY_BOOK } from './listed-tables.ts';
import { BOOK_TABLES, BOOKS } from './name-book-tables.ts';
import { unusable } from './store-errors.ts';

const VERSION = 1;
const LAYOUT = `
  CREATE TABLE book_of_list (book INTEGER PRIMARY KEY, list TEXT NOT NULL UNIQUE, description TEXT NOT NULL);
  CREATE TABLE snapshot (number INTEGER PRIMARY KEY, list TEXT NOT NULL, info TEXT NOT NULL);
  CREATE INDEX snapshot_list ON snapshot (list, number);
  CREATE TABLE content (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, party BLOB NOT NULL);
  CREATE TABLE standing (snapshot INTEGER NOT NULL, id TEXT NOT NULL, content INTEGER NOT NULL, PRIMARY KEY (snapshot, id)) WITHOUT ROWID;
  ${LISTED_TABLES}
  ${PARTIES_BY_BOOK}
  PRAGMA user_version = ${VERSION};
`;

/** Makes the tables that are missing, in a new store or in one of an earlier version of licet. */
export const layOutForUse = (database: Database.Database): void => {
  if (database.pragma('user_version', { simple: true }) === 0) database.exec(LAYOUT);
  database.exec(FETCH_TABLES + LISTED_TABLES + PARTIES_BY_BOOK + LINK_TABLE + WATCH_TABLES);
};

/** Errors: another version's; it is closed then. */
export const ofThisVersion = (file: string, database: Database.Database): Database.Database => {
  if (database.pragma('user_version', { simple: true }) === VERSION) return database;
  database.close();
  throw unusable(file, 'The store of lists was made by another version of licet');
};

/** Errors: a table without which nobody is found is gone; the database is closed then. */
export const whole = (file: string, database: Database.Database): Database.Database => {
  const there = lasting(database, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const needed = there.includes(BOOKS) ? [...ALWAYS, ...OF_BOOKS] : ALWAYS;
  const gone = needed.find((table) => !there.includes(table));
  if (gone === undefined) return database;
  database.close();
  throw unusable(file, `The table ${gone} of the store of lists is not in it any more`);
};

const createdBy = (layout: string): readonly string[] =>
  [...layout.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g)].map(([, table]) => table!);

/** The tables of a book of names, which a store of an earlier version has not. */
const OF_BOOKS = createdBy(BOOK_TABLES);
const ALWAYS = createdBy(LAYOUT).filter((table) => !OF_BOOKS.includes(table));
