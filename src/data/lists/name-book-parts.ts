// Gathered names as they are written down, piece by piece.

import type Database from 'better-sqlite3';
import type { GatheredNames } from '../../matching/names/gather.ts';
import { WordTraits } from '../../matching/names/word-traits.ts';
import { KeyRows } from './key-rows.ts';
import { lasting } from './lasting.ts';
import {
  BOOKS,
  KEYS_A_ROW,
  NAMES_A_ROW,
  ROW_TABLES,
  rowOf,
  WORDS_A_ROW,
} from './name-book-tables.ts';
import { packedKeys, packedName, packedRows, packedWord } from './packed-book.ts';
import { bytesOf } from './packed-numbers.ts';

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
