// Rows of a book as they are read: what stands in them is taken apart when it is asked for.

import type { Word } from '../../matching/names/words.ts';
import { PackedRows, unpackedWord } from './packed-book.ts';

/** What stands in the lines of a text, each read when it is asked for. */
export class Lines<T> {
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
export class WordRow {
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
