// Gathered names kept in SQLite: of a book with a hundred thousand names a search reads some dozen rows. Words that are compared
// with one another lie in one row, and so do keys of one hash's beginning.

import type Database from 'better-sqlite3';
import type { GatheredNames } from '../../matching/names/gather.ts';
import { bookedName, type BookedName, type NameBook } from '../../matching/names/name-book.ts';
import { WordTraits } from '../../matching/names/word-traits.ts';
import type { Word } from '../../matching/names/words.ts';
import { Lines, WordRow } from './book-rows.ts';
import { KeyRows } from './key-rows.ts';
import { lasting } from './lasting.ts';
import {
  hashOf,
  packedKeys,
  packedName,
  packedRows,
  packedWord,
  underKey,
  unpackedName,
} from './packed-book.ts';
import { bytesOf, numbersIn } from './packed-numbers.ts';

/** Named anew whenever words or keys are made otherwise, so that what an earlier version gathered is gathered again. */
const BOOKS = 'book_of_names_2';
const EARLIER = [
  'book_of_names',
  'gathered_2',
  ...['names', 'words', 'keys', 'letters'].map((of) => `gathered_${of}`),
];

/**
 * One file may hold several books, each by its number. Rows have one number in the whole file: a table with two of them keeps
 * what is longer than a quarter of a page on pages of its own.
 */
export const BOOK_TABLES = `
  ${EARLIER.map((table) => `DROP TABLE IF EXISTS ${table};`).join(' ')}
  CREATE TABLE IF NOT EXISTS ${BOOKS} (book INTEGER PRIMARY KEY, words INTEGER NOT NULL, key_rows INTEGER NOT NULL, weights BLOB NOT NULL, traits BLOB NOT NULL, sounds BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS book_names (row INTEGER PRIMARY KEY, names TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS book_words (row INTEGER PRIMARY KEY, words TEXT NOT NULL, names BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS book_keys (row INTEGER PRIMARY KEY, keys BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS book_letters (book INTEGER, letters TEXT, names BLOB NOT NULL, PRIMARY KEY (book, letters)) WITHOUT ROWID;
`;

const ROW_TABLES = ['book_names', 'book_words', 'book_keys'];
const ROWS_A_BOOK = 2 ** 32;
const rowOf = (book: number, number: number): number => book * ROWS_A_BOOK + number;

/** By table: what of a row says of which book it is. */
export const BOOK_OF_NAMES: Readonly<Record<string, string>> = {
  [BOOKS]: 'book',
  book_letters: 'book',
  ...Object.fromEntries(ROW_TABLES.map((table) => [table, `row / ${ROWS_A_BOOK}`])),
};

const NAMES_A_ROW = 8;
const WORDS_A_ROW = 16;
const KEYS_A_ROW = 32;

export const removeBook = (database: Database.Database, book: number): void => {
  for (const table of [BOOKS, 'book_letters'])
    lasting(database, `DELETE FROM ${table} WHERE book = ?`).run(book);
  for (const table of ROW_TABLES)
    lasting(database, `DELETE FROM ${table} WHERE row >= ? AND row < ?`).run(
      rowOf(book, 0),
      rowOf(book + 1, 0),
    );
};

/** Rows of one table of a book, each without the number of the book; of a table of rows each begins with its number in the book. */
export interface BookPart {
  readonly table: string;
  readonly rows: readonly (readonly (number | string | Uint8Array)[])[];
}

const ROWS_A_PART = 500;

/** A book as it is written down, piece by piece. */
export function* bookParts(gathered: GatheredNames): Generator<BookPart> {
  const { words, traits, bearers, keys, letters, names } = gathered;
  yield* partsOf('book_names', rowsOf(names, NAMES_A_ROW), ([number, row]) => [
    number,
    row.map(packedName).join('\n'),
  ]);
  yield* partsOf('book_words', rowsOf(words, WORDS_A_ROW), ([number, row]) => {
    const at = number * WORDS_A_ROW;
    const borne = packedRows(bearers.slice(at, at + WORDS_A_ROW));
    return [number, row.map(packedWord).join('\n'), borne];
  });
  const keyRows = new KeyRows(keys, KEYS_A_ROW);
  yield* partsOf('book_keys', keyRows.all(), ([number, row]) => [number, packedKeys(row)]);
  yield* partsOf('book_letters', letters, ([key, places]) => [key, bytesOf(places)]);
  const weights = Float64Array.from(names, ({ weight }) => weight);
  const whole = [weights, traits.numbers, traits.sounds].map((one) => Buffer.from(one.buffer));
  yield { table: BOOKS, rows: [[words.length, keyRows.count, ...whole]] };
}

function* partsOf<T>(
  table: string,
  all: Iterable<T>,
  packed: (one: T) => BookPart['rows'][number],
): Generator<BookPart> {
  let rows: BookPart['rows'][number][] = [];
  for (const one of all) {
    rows.push(packed(one));
    if (rows.length < ROWS_A_PART) continue;
    yield { table, rows };
    rows = [];
  }
  yield { table, rows };
}

export const addPart = (
  database: Database.Database,
  book: number,
  { table, rows }: BookPart,
): void => {
  for (const row of rows) {
    const [first, ...rest] = row;
    const values = ROW_TABLES.includes(table)
      ? [rowOf(book, first as number), ...rest]
      : [book, ...row];
    const places = values.map(() => '?').join(', ');
    lasting(database, `INSERT INTO ${table} VALUES (${places})`).run(...values);
  }
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
const KEPT_KEY_ROWS = 30_000;

/** Bytes that are read hold nothing else: they are copied only where they do not begin where numbers may. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
  byteOffset === 0 && byteLength === buffer.byteLength
    ? (buffer as ArrayBuffer)
    : (buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);

export class NamesInFile implements NameBook {
  readonly names: number;
  readonly words: number;
  readonly traits: WordTraits;
  readonly #book: number;
  readonly #nameRow: Database.Statement;
  readonly #wordRow: Database.Statement;
  readonly #keyRow: Database.Statement;
  readonly #letters: Database.Statement;
  readonly #weights: Float64Array;
  readonly #keyRows: (Uint8Array | undefined)[];
  #keptKeyRows = 0;
  readonly #wordRows = new Map<number, WordRow>();
  readonly #nameRows = new Map<number, Lines<BookedName>>();

  constructor(database: Database.Database, book: number) {
    this.#book = book;
    this.#nameRow = lasting(database, 'SELECT names FROM book_names WHERE row = ?').pluck();
    this.#wordRow = lasting(database, 'SELECT words, names FROM book_words WHERE row = ?').raw();
    this.#keyRow = lasting(database, 'SELECT keys FROM book_keys WHERE row = ?').pluck();
    this.#letters = lasting(
      database,
      'SELECT names FROM book_letters WHERE book = ? AND letters = ?',
    ).pluck();
    const [words, rows, weights, numbers, sounds] = lasting(
      database,
      `SELECT words, key_rows, weights, traits, sounds FROM ${BOOKS} WHERE book = ?`,
    )
      .raw()
      .get(book) as [number, number, Uint8Array, Uint8Array, Uint8Array];
    this.words = words;
    this.#keyRows = new Array<undefined>(rows).fill(undefined);
    this.#weights = new Float64Array(bufferOf(weights));
    this.traits = new WordTraits({
      numbers: new Int32Array(bufferOf(numbers)),
      sounds,
    });
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
    const count = this.#keyRows.length;
    const number = hash % count;
    let row = this.#keyRows[number];
    if (!row) {
      row = this.#keyRow.get(rowOf(this.#book, number)) as Uint8Array;
      if (this.#keptKeyRows >= KEPT_KEY_ROWS) {
        this.#keyRows.fill(undefined);
        this.#keptKeyRows = 0;
      }
      this.#keyRows[number] = row;
      this.#keptKeyRows += 1;
    }
    return underKey(row, Math.floor(hash / count));
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
      const packed = this.#nameRow.get(rowOf(this.#book, number)) as string;
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
      const [words, names] = this.#wordRow.get(rowOf(this.#book, number)) as [string, Uint8Array];
      row = new WordRow(words, names);
      if (this.#wordRows.size >= KEPT_ROWS) this.#wordRows.clear();
      this.#wordRows.set(number, row);
    }
    return row;
  }
}
