// The tables of a book of names: words that are compared with one another lie in one row, and so do keys of one hash's beginning.

import type Database from 'better-sqlite3';
import { lasting } from './lasting.ts';

/** Named anew whenever words or keys are made otherwise, so that what an earlier version gathered is gathered again. */
export const BOOKS = 'book_of_names_3';
const EARLIER = [
  'book_of_names',
  'book_of_names_2',
  'gathered_2',
  ...['names', 'words', 'keys', 'letters'].flatMap((of) => [`gathered_${of}`, `book_${of}`]),
];

/**
 * One file may hold several books, each by its number. Rows have one number in the whole file: a table with two of them keeps
 * what is longer than a quarter of a page on pages of its own.
 */
export const BOOK_TABLES = `
  ${EARLIER.map((table) => `DROP TABLE IF EXISTS ${table};`).join(' ')}
  CREATE TABLE IF NOT EXISTS ${BOOKS} (book INTEGER PRIMARY KEY, key_rows INTEGER NOT NULL, weights BLOB NOT NULL, name_weights BLOB NOT NULL, letters BLOB NOT NULL, lengths BLOB NOT NULL, sound_lengths BLOB NOT NULL, sounds BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS booked_names (row INTEGER PRIMARY KEY, names TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS booked_words (row INTEGER PRIMARY KEY, words TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS booked_bearers (row INTEGER PRIMARY KEY, names BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS booked_keys (row INTEGER PRIMARY KEY, keys BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS booked_letters (book INTEGER, letters TEXT, names BLOB NOT NULL, PRIMARY KEY (book, letters)) WITHOUT ROWID;
`;

export const ROW_TABLES = ['booked_names', 'booked_words', 'booked_bearers', 'booked_keys'];
const ROWS_A_BOOK = 2 ** 32;
export const rowOf = (book: number, number: number): number => book * ROWS_A_BOOK + number;

/** By table: what of a row says of which book it is. */
export const BOOK_OF_NAMES: Readonly<Record<string, string>> = {
  [BOOKS]: 'book',
  booked_letters: 'book',
  ...Object.fromEntries(ROW_TABLES.map((table) => [table, `row / ${ROWS_A_BOOK}`])),
};

export const NAMES_A_ROW = 8;
export const WORDS_A_ROW = 16;
export const KEYS_A_ROW = 32;

/** A book that another version wrote is not there. */
export const hasBook = (database: Database.Database, book: number): boolean =>
  lasting(database, 'SELECT 1 FROM sqlite_schema WHERE name = ?').get(BOOKS) !== undefined &&
  lasting(database, `SELECT 1 FROM ${BOOKS} WHERE book = ?`).get(book) !== undefined;

export const removeBook = (database: Database.Database, book: number): void => {
  for (const table of [BOOKS, 'booked_letters'])
    lasting(database, `DELETE FROM ${table} WHERE book = ?`).run(book);
  for (const table of ROW_TABLES)
    lasting(database, `DELETE FROM ${table} WHERE row >= ? AND row < ?`).run(
      rowOf(book, 0),
      rowOf(book + 1, 0),
    );
};
