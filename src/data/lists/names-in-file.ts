// Gathered names kept in SQLite: of a book with a hundred thousand names a search reads some dozen rows.

import type Database from 'better-sqlite3';
import { bookedName, type BookedName, type NameBook } from '../../matching/names/name-book.ts';
import { WordTraits } from '../../matching/names/word-traits.ts';
import type { Word } from '../../matching/names/words.ts';
import { Lines } from './book-rows.ts';
import { lasting } from './lasting.ts';
import { BOOKS, NAMES_A_ROW, rowOf, WORDS_A_ROW } from './name-book-tables.ts';
import { hashOf, PackedRows, underKey, unpackedName, unpackedWord } from './packed-book.ts';
import { numbersIn } from './packed-numbers.ts';
import { unusable } from './store-errors.ts';

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
