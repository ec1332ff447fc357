// Gathered names kept in SQLite: of a book with a hundred thousand names a search reads some dozen rows. Words that are compared
// with one another lie in one row, and so do keys of one hash's beginning.

import type Database from 'better-sqlite3';
import type { GatheredNames } from '../../matching/names/gather.ts';
import { bookedName, type BookedName, type NameBook } from '../../matching/names/name-book.ts';
import type { Word } from '../../matching/names/words.ts';
import { lasting } from './lasting.ts';
import {
  hashOf,
  packedKeys,
  packedName,
  packedRows,
  PackedRows,
  packedWord,
  underKey,
  unpackedName,
  unpackedWord,
} from './packed-book.ts';
import { bytesOf, numbersIn } from './packed-numbers.ts';

/** Named anew whenever words or keys are made otherwise, so that what an earlier version gathered is gathered again. */
const BOOKS = 'gathered_3';

/** One file may hold several books, each by its number. */
export const BOOK_TABLES = `
  CREATE TABLE IF NOT EXISTS ${BOOKS} (book INTEGER PRIMARY KEY, words INTEGER NOT NULL, key_rows INTEGER NOT NULL, weights BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS gathered_names (book INTEGER, number INTEGER, names TEXT NOT NULL, PRIMARY KEY (book, number)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS gathered_words (book INTEGER, number INTEGER, words TEXT NOT NULL, names BLOB NOT NULL, PRIMARY KEY (book, number)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS gathered_keys (book INTEGER, number INTEGER, keys BLOB NOT NULL, PRIMARY KEY (book, number)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS gathered_letters (book INTEGER, letters TEXT, names BLOB NOT NULL, PRIMARY KEY (book, letters)) WITHOUT ROWID;
`;

const TABLES = [BOOKS, 'gathered_names', 'gathered_words', 'gathered_keys', 'gathered_letters'];

const NAMES_A_ROW = 8;
const WORDS_A_ROW = 16;
const KEYS_A_ROW = 32;

export const removeBook = (database: Database.Database, book: number): void => {
  for (const table of TABLES) lasting(database, `DELETE FROM ${table} WHERE book = ?`).run(book);
};

export const writeBook = (
  database: Database.Database,
  book: number,
  { words, bearers, keys, letters, names }: GatheredNames,
): void => {
  const addNames = lasting(database, 'INSERT INTO gathered_names VALUES (?, ?, ?)');
  for (const [number, row] of rowsOf(names, NAMES_A_ROW))
    addNames.run(book, number, row.map(packedName).join('\n'));
  const addWords = lasting(database, 'INSERT INTO gathered_words VALUES (?, ?, ?, ?)');
  for (const [number, row] of rowsOf(words, WORDS_A_ROW)) {
    const at = number * WORDS_A_ROW;
    const borne = packedRows(bearers.slice(at, at + WORDS_A_ROW));
    addWords.run(book, number, row.map(packedWord).join('\n'), borne);
  }
  const rows = Array.from(
    { length: Math.ceil(keys.size / KEYS_A_ROW) },
    (): [number, readonly number[]][] => [],
  );
  for (const [key, places] of keys) {
    const hash = hashOf(key);
    rows[hash % rows.length]!.push([hash, places]);
  }
  const addKeys = lasting(database, 'INSERT INTO gathered_keys VALUES (?, ?, ?)');
  for (const [number, row] of rows.entries()) addKeys.run(book, number, packedKeys(row));
  const addLetters = lasting(database, 'INSERT INTO gathered_letters VALUES (?, ?, ?)');
  for (const [key, places] of letters) addLetters.run(book, key, Buffer.from(bytesOf(places)));
  const weights = Float64Array.from(names, ({ weight }) => weight);
  lasting(database, `INSERT INTO ${BOOKS} VALUES (?, ?, ?, ?)`).run(
    ...[book, words.length, rows.length],
    Buffer.from(weights.buffer),
  );
};

function* rowsOf<T>(all: readonly T[], length: number): Generator<[number: number, row: T[]]> {
  for (let at = 0; at < all.length; at += length) yield [at / length, all.slice(at, at + length)];
}

/** A book that another version wrote is not there. */
export const hasBook = (database: Database.Database, book: number): boolean =>
  lasting(database, 'SELECT 1 FROM sqlite_schema WHERE name = ?').get(BOOKS) !== undefined &&
  lasting(database, `SELECT 1 FROM ${BOOKS} WHERE book = ?`).get(book) !== undefined;

const NONE: readonly number[] = [];
/** Rows of names and of words that are kept in memory; past so many they are read again. */
const KEPT_ROWS = 20_000;

export class NamesInFile implements NameBook {
  readonly names: number;
  readonly words: number;
  readonly #book: number;
  readonly #nameRow: Database.Statement;
  readonly #wordRow: Database.Statement;
  readonly #keyRow: Database.Statement;
  readonly #letters: Database.Statement;
  readonly #weights: Float64Array;
  readonly #keyRows: (Uint8Array | undefined)[];
  readonly #wordRows = new Map<number, WordRow>();
  readonly #nameRows = new Map<number, Lines<BookedName>>();

  constructor(database: Database.Database, book: number) {
    this.#book = book;
    this.#nameRow = lasting(
      database,
      'SELECT names FROM gathered_names WHERE book = ? AND number = ?',
    ).pluck();
    this.#wordRow = lasting(
      database,
      'SELECT words, names FROM gathered_words WHERE book = ? AND number = ?',
    ).raw();
    this.#keyRow = lasting(
      database,
      'SELECT keys FROM gathered_keys WHERE book = ? AND number = ?',
    ).pluck();
    this.#letters = lasting(
      database,
      'SELECT names FROM gathered_letters WHERE book = ? AND letters = ?',
    ).pluck();
    const [words, rows, weights] = lasting(
      database,
      `SELECT words, key_rows, weights FROM ${BOOKS} WHERE book = ?`,
    )
      .raw()
      .get(book) as [number, number, Uint8Array];
    this.words = words;
    this.#keyRows = new Array<undefined>(rows).fill(undefined);
    // A copy begins where numbers of eight bytes may.
    this.#weights = new Float64Array(new Uint8Array(weights).buffer);
    this.names = this.#weights.length;
  }

  word(place: number): Word {
    return this.#rowOf(place).words.at(place % WORDS_A_ROW);
  }

  bearerCount(place: number): number {
    return this.#rowOf(place).names.count(place % WORDS_A_ROW);
  }

  bearers(place: number): ArrayLike<number> {
    return this.#rowOf(place).names.numbers(place % WORDS_A_ROW);
  }

  under(key: string): readonly number[] {
    if (this.#keyRows.length === 0) return NONE;
    const hash = hashOf(key);
    const number = hash % this.#keyRows.length;
    const row = (this.#keyRows[number] ??= this.#keyRow.get(this.#book, number) as Uint8Array);
    return underKey(row, hash);
  }

  lettered(letters: string): readonly number[] {
    const names = this.#letters.get(this.#book, letters) as Uint8Array | undefined;
    return names ? numbersIn(names) : NONE;
  }

  weight(name: number): number {
    return this.#weights[name]!;
  }

  name(place: number): BookedName {
    const number = Math.floor(place / NAMES_A_ROW);
    let row = this.#nameRows.get(number);
    if (!row) {
      const packed = this.#nameRow.get(this.#book, number) as string;
      row = new Lines(packed, (line) => bookedName(unpackedName(line), this));
      if (this.#nameRows.size >= KEPT_ROWS) this.#nameRows.clear();
      this.#nameRows.set(number, row);
    }
    return row.at(place % NAMES_A_ROW);
  }

  #rowOf(place: number): WordRow {
    const number = Math.floor(place / WORDS_A_ROW);
    let row = this.#wordRows.get(number);
    if (!row) {
      const [words, names] = this.#wordRow.get(this.#book, number) as [string, Uint8Array];
      row = new WordRow(words, names);
      if (this.#wordRows.size >= KEPT_ROWS) this.#wordRows.clear();
      this.#wordRows.set(number, row);
    }
    return row;
  }
}

/** What stands in the lines of a text, each read when it is asked for. */
class Lines<T> {
  readonly #lines: string[];
  readonly #read: (line: string) => T;
  readonly #known: (T | undefined)[];

  constructor(text: string, read: (line: string) => T) {
    this.#lines = text.split('\n');
    this.#read = read;
    this.#known = this.#lines.map(() => undefined);
  }

  at(place: number): T {
    return (this.#known[place] ??= this.#read(this.#lines[place]!));
  }
}

/** Words of one row and who bears them. */
class WordRow {
  readonly words: Lines<Word>;
  readonly #packedNames: Uint8Array;
  #names: PackedRows | undefined;

  constructor(words: string, names: Uint8Array) {
    this.words = new Lines(words, unpackedWord);
    this.#packedNames = names;
  }

  get names(): PackedRows {
    return (this.#names ??= new PackedRows(this.#packedNames));
  }
}
