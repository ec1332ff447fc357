// Gathered names kept in SQLite: of a book with a hundred thousand names a search reads some dozen rows. Words that are compared
// with one another lie in one row, and so do keys of one hash's beginning.

import type Database from 'better-sqlite3';
import type { GatheredNames } from '../../matching/names/gather.ts';
import { bookedName, type BookedName, type NameBook } from '../../matching/names/name-book.ts';
import { WordTraits } from '../../matching/names/word-traits.ts';
import type { Word } from '../../matching/names/words.ts';
import { Lines } from './book-rows.ts';
import { KeyRows } from './key-rows.ts';
import { lasting } from './lasting.ts';
import { unusable } from './store-errors.ts';
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

const ROW_TABLES = ['booked_names', 'booked_words', 'booked_bearers', 'booked_keys'];
const ROWS_A_BOOK = 2 ** 32;
const rowOf = (book: number, number: number): number => book * ROWS_A_BOOK + number;

/** By table: what of a row says of which book it is. */
export const BOOK_OF_NAMES: Readonly<Record<string, string>> = {
  [BOOKS]: 'book',
  booked_letters: 'book',
  ...Object.fromEntries(ROW_TABLES.map((table) => [table, `row / ${ROWS_A_BOOK}`])),
};

const NAMES_A_ROW = 8;
const WORDS_A_ROW = 16;
const KEYS_A_ROW = 32;

export const removeBook = (database: Database.Database, book: number): void => {
  for (const table of [BOOKS, 'booked_letters'])
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
  const weights = new Weights();
  yield* partsOf('booked_names', rowsOf(names, NAMES_A_ROW), ([number, row]) => [
    number,
    row.map(packedName).join('\n'),
  ]);
  const known = new WordTraits(traits);
  yield* partsOf('booked_words', rowsOf(words, WORDS_A_ROW), ([number, row]) => {
    const packed = row.map((word, at) =>
      packedWord(word, {
        weight: weights.placeOf(word.weight),
        sounds: known.soundsOf(number * WORDS_A_ROW + at),
      }),
    );
    return [number, packed.join('\n')];
  });
  yield* partsOf('booked_bearers', rowsOf(bearers, WORDS_A_ROW), ([number, row]) => [
    number,
    packedRows(row),
  ]);
  const keyRows = new KeyRows(keys, KEYS_A_ROW);
  yield* partsOf('booked_keys', keyRows.all(), ([number, row]) => [number, packedKeys(row)]);
  yield* partsOf('booked_letters', letters, ([key, places]) => [key, bytesOf(places)]);
  const ofNames = Uint32Array.from(names, ({ weight }) => weights.placeOf(weight));
  const whole = [
    ...[weights.all, ofNames],
    ...[traits.letters, traits.lengths, traits.soundLengths, traits.sounds],
  ].map((one) => Buffer.from(one.buffer));
  yield { table: BOOKS, rows: [[keyRows.count, ...whole]] };
}

/** Words and names have some thousand weights between them: each is kept once. */
class Weights {
  readonly #places = new Map<number, number>();

  placeOf(weight: number): number {
    let place = this.#places.get(weight);
    if (place === undefined) this.#places.set(weight, (place = this.#places.size));
    return place;
  }

  get all(): Float64Array {
    return Float64Array.from(this.#places.keys());
  }
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
  readonly #file: string;
  readonly #book: number;
  readonly #nameRow: Database.Statement;
  readonly #wordRow: Database.Statement;
  readonly #bearerRow: Database.Statement;
  readonly #keyRow: Database.Statement;
  readonly #letters: Database.Statement;
  readonly #weights: Float64Array;
  /** By name the place of its weight. */
  readonly #nameWeights: Uint32Array;
  readonly #keyRows: (Uint8Array | undefined)[];
  #keptKeyRows = 0;
  readonly #wordRows = new Map<number, Lines<Word>>();
  readonly #bearerRows = new Map<number, PackedRows>();
  readonly #nameRows = new Map<number, Lines<BookedName>>();

  constructor(database: Database.Database, book: number) {
    this.#file = database.name;
    this.#book = book;
    const rowIn = (table: string, what: string): Database.Statement =>
      lasting(database, `SELECT ${what} FROM ${table} WHERE row = ?`).pluck();
    this.#nameRow = rowIn('booked_names', 'names');
    this.#wordRow = rowIn('booked_words', 'words');
    this.#bearerRow = rowIn('booked_bearers', 'names');
    this.#keyRow = rowIn('booked_keys', 'keys');
    this.#letters = lasting(
      database,
      'SELECT names FROM booked_letters WHERE book = ? AND letters = ?',
    ).pluck();
    const [rows, weights, nameWeights, letters, lengths, soundLengths, sounds] = lasting(
      database,
      `SELECT key_rows, weights, name_weights, letters, lengths, sound_lengths, sounds FROM ${BOOKS} WHERE book = ?`,
    )
      .raw()
      .get(book) as [
      number,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.#keyRows = new Array<undefined>(rows).fill(undefined);
    this.#weights = new Float64Array(bufferOf(weights));
    this.#nameWeights = new Uint32Array(bufferOf(nameWeights));
    this.traits = new WordTraits({
      letters: new Int32Array(bufferOf(letters)),
      lengths,
      soundLengths,
      sounds,
    });
    this.words = lengths.length;
    this.names = this.#nameWeights.length;
  }

  word(place: number): Word {
    const number = Math.floor(place / WORDS_A_ROW);
    const row = kept(this.#wordRows, number, () => {
      const first = number * WORDS_A_ROW;
      return new Lines(this.#read(this.#wordRow, number) as string, (line, at) =>
        unpackedWord(line, this.#weights, this.traits.soundsOf(first + at)),
      );
    });
    return row.at(place % WORDS_A_ROW);
  }

  bearerCount(place: number): number {
    return this.#bearersBeside(place).count(place % WORDS_A_ROW);
  }

  bearers(place: number): ArrayLike<number> {
    return this.#bearersBeside(place).numbers(place % WORDS_A_ROW);
  }

  under(key: string): readonly number[] {
    if (this.#keyRows.length === 0) return NONE;
    const hash = hashOf(key);
    const count = this.#keyRows.length;
    const number = hash % count;
    let row = this.#keyRows[number];
    if (!row) {
      row = this.#read(this.#keyRow, number) as Uint8Array;
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
    return this.#weights[this.#nameWeights[name]!]!;
  }

  name(place: number): BookedName {
    const number = Math.floor(place / NAMES_A_ROW);
    const row = kept(
      this.#nameRows,
      number,
      () =>
        new Lines(this.#read(this.#nameRow, number) as string, (line) =>
          bookedName(unpackedName(line), this),
        ),
    );
    return row.at(place % NAMES_A_ROW);
  }

  #bearersBeside(place: number): PackedRows {
    const number = Math.floor(place / WORDS_A_ROW);
    return kept(
      this.#bearerRows,
      number,
      () => new PackedRows(this.#read(this.#bearerRow, number) as Uint8Array),
    );
  }

  #read(statement: Database.Statement, number: number): unknown {
    const row = statement.get(rowOf(this.#book, number));
    // Somebody may bear the name, and nobody can say who.
    if (row === undefined)
      throw unusable(this.#file, 'Rows in which its names are looked up are not in it any more');
    return row;
  }
}

const kept = <T>(rows: Map<number, T>, number: number, read: () => T): T => {
  let row = rows.get(number);
  if (row === undefined) {
    row = read();
    if (rows.size >= KEPT_ROWS) rows.clear();
    rows.set(number, row);
  }
  return row;
};
