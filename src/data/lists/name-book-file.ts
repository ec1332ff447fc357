// Gathered names kept in SQLite: of a book with a hundred thousand names a search reads some dozen rows.

import type Database from 'better-sqlite3';
import type { GatheredNames } from '../../matching/names/gather.ts';
import type { BookedName, NameBook } from '../../matching/names/name-book.ts';
import type { Word } from '../../matching/names/words.ts';
import type { NameKind } from '../../model/name-match.ts';
import { lasting } from './lasting.ts';

/** One file may hold several books, each by its number. */
export const BOOK_TABLES = `
  CREATE TABLE book_name (book INTEGER, place INTEGER, party INTEGER NOT NULL, kind TEXT NOT NULL, weak INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (book, place)) WITHOUT ROWID;
  CREATE INDEX book_name_party ON book_name (book, party);
  CREATE TABLE book_word (book INTEGER, place INTEGER, word TEXT NOT NULL, names BLOB NOT NULL, PRIMARY KEY (book, place)) WITHOUT ROWID;
  CREATE TABLE book_key (book INTEGER, key TEXT, words BLOB NOT NULL, PRIMARY KEY (book, key)) WITHOUT ROWID;
  CREATE TABLE book_letters (book INTEGER, letters TEXT, names BLOB NOT NULL, PRIMARY KEY (book, letters)) WITHOUT ROWID;
  CREATE TABLE book (book INTEGER PRIMARY KEY, weights BLOB NOT NULL);
`;

const TABLES = ['book_name', 'book_word', 'book_key', 'book_letters', 'book'];

export const removeBook = (database: Database.Database, book: number): void => {
  for (const table of TABLES) lasting(database, `DELETE FROM ${table} WHERE book = ?`).run(book);
};

export const writeBook = (
  database: Database.Database,
  book: number,
  { words, bearers, keys, letters, names }: GatheredNames,
): void => {
  const addName = lasting(database, 'INSERT INTO book_name VALUES (?, ?, ?, ?, ?, ?)');
  for (const [place, { party, kind, weak, name }] of names.entries())
    addName.run(book, place, party, kind, weak ? 1 : 0, name);
  const addWord = lasting(database, 'INSERT INTO book_word VALUES (?, ?, ?, ?)');
  for (const [place, word] of words.entries())
    addWord.run(book, place, packedWord(word), bytesOf(bearers[place]!));
  const addKey = lasting(database, 'INSERT INTO book_key VALUES (?, ?, ?)');
  for (const [key, places] of keys) addKey.run(book, key, bytesOf(places));
  const addLetters = lasting(database, 'INSERT INTO book_letters VALUES (?, ?, ?)');
  for (const [key, places] of letters) addLetters.run(book, key, bytesOf(places));
  const weights = Float64Array.from(names, ({ weight }) => weight);
  lasting(database, 'INSERT INTO book VALUES (?, ?)').run(book, Buffer.from(weights.buffer));
};

/** Its text, in Latin letters, sounds, weight, script, mode, kind, meaning. */
type PackedWord = [
  string, string | 0, string | 0, number, (Word['script'] | 0)?, (Word['mode'] | 0)?, (Word['kind'] | 0)?, string?,
]; // prettier-ignore
/** For what equals the text, or is as in most words. */
const SAME = 0;

const packedWord = ({ text, latin, script, mode, sounds, kind, weight, means }: Word): string => {
  const but = <T>(value: T, usual: T): T | 0 => (value === usual ? SAME : value);
  const packed: PackedWord = [text, but(latin, text), but(sounds, text), weight];
  const rest = [
    but(script, 'latin'),
    but(mode, 'plain'),
    but(kind, 'name'),
    means ?? SAME,
  ] as const;
  return JSON.stringify(rest.every((one) => one === SAME) ? packed : [...packed, ...rest]);
};

/** Stores of users that were written before words were packed hold them in full. */
const unpackedWord = (packed: string): Word => {
  const kept = JSON.parse(packed) as PackedWord | Word;
  if (!Array.isArray(kept)) return kept as Word;
  const [text, latin, sounds, weight, script, mode, kind, means] = kept as PackedWord;
  return {
    text,
    latin: latin === SAME ? text : latin,
    script: script || 'latin',
    mode: mode || 'plain',
    sounds: sounds === SAME ? text : sounds,
    kind: kind || 'name',
    ...(means && { means }),
    weight,
  };
};

/** Numbers rise, so that the steps between them are small: each in as many bytes as it needs, seven bits a byte. */
const bytesOf = (numbers: readonly number[]): Buffer => {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    let step = number - before;
    before = number;
    for (; step > 0x7f; step = Math.floor(step / 0x80)) bytes.push((step & 0x7f) | 0x80);
    bytes.push(step);
  }
  return Buffer.from(bytes);
};

const numbersIn = (bytes: Uint8Array): number[] => {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    let step = 0;
    let unit = 1;
    for (; bytes[at]! > 0x7f; at += 1, unit *= 0x80) step += (bytes[at]! & 0x7f) * unit;
    number += step + bytes[at]! * unit;
    numbers.push(number);
  }
  return numbers;
};

const NONE: readonly number[] = [];

export class NamesInFile implements NameBook {
  readonly #book: number;
  readonly #name: Database.Statement;
  readonly #namesOf: Database.Statement;
  readonly #word: Database.Statement;
  readonly #key: Database.Statement;
  readonly #letters: Database.Statement;
  readonly #weights: Float64Array;
  readonly #words = new Map<number, KeptWord>();
  readonly #names = new Map<number, BookedName>();

  constructor(database: Database.Database, book: number) {
    this.#book = book;
    this.#name = lasting(
      database,
      'SELECT party, kind, weak, name FROM book_name WHERE book = ? AND place = ?',
    );
    this.#namesOf = lasting(
      database,
      'SELECT place FROM book_name WHERE book = ? AND party = ? ORDER BY place',
    ).pluck();
    this.#word = lasting(
      database,
      'SELECT word, names FROM book_word WHERE book = ? AND place = ?',
    );
    this.#key = lasting(database, 'SELECT words FROM book_key WHERE book = ? AND key = ?').pluck();
    this.#letters = lasting(
      database,
      'SELECT names FROM book_letters WHERE book = ? AND letters = ?',
    ).pluck();
    const weights = lasting(database, 'SELECT weights FROM book WHERE book = ?')
      .pluck()
      .get(book) as Uint8Array;
    // A copy begins where numbers of eight bytes may.
    this.#weights = new Float64Array(new Uint8Array(weights).buffer);
  }

  word(place: number): Word {
    return this.#wordAt(place).word;
  }

  bearers(place: number): readonly number[] {
    const kept = this.#wordAt(place);
    return (kept.names ??= numbersIn(kept.packed));
  }

  under(key: string): readonly number[] {
    const words = this.#key.get(this.#book, key) as Uint8Array | undefined;
    return words ? numbersIn(words) : NONE;
  }

  lettered(letters: string): readonly number[] {
    const names = this.#letters.get(this.#book, letters) as Uint8Array | undefined;
    return names ? numbersIn(names) : NONE;
  }

  weight(name: number): number {
    return this.#weights[name]!;
  }

  name(place: number): BookedName {
    let name = this.#names.get(place);
    if (!name) {
      const row = this.#name.get(this.#book, place) as {
        party: number;
        kind: NameKind;
        weak: number;
        name: string;
      };
      name = { party: row.party, kind: row.kind, weak: row.weak === 1, name: row.name };
      this.#names.set(place, name);
    }
    return name;
  }

  namesOf(party: number): readonly number[] {
    return this.#namesOf.all(this.#book, party) as number[];
  }

  #wordAt(place: number): KeptWord {
    let kept = this.#words.get(place);
    if (!kept) {
      const row = this.#word.get(this.#book, place) as { word: string; names: Uint8Array };
      kept = { word: unpackedWord(row.word), packed: row.names, names: undefined };
      this.#words.set(place, kept);
    }
    return kept;
  }
}

/** The names of most words that are looked at are never asked for. */
interface KeptWord {
  readonly word: Word;
  readonly packed: Uint8Array;
  names: readonly number[] | undefined;
}
