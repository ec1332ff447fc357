// Many names gathered to be searched. Words stand once, each with the names that bear it; keys lead to words.

import type { NameKind } from '../../model/name-match.ts';
import { firstLettersOf, isTelling, joined, keysOf } from './keys.ts';
import type { BookedName } from './name-book.ts';
import { prepare } from './prepare.ts';
import { slipKeysOf } from './signs-apart.ts';
import type { Vocabulary } from './tables.ts';
import { weightOf, type Word } from './words.ts';

export interface GatheredName extends BookedName {
  /** How much its telling words weigh together. */
  readonly weight: number;
}

export interface GatheredNames {
  readonly words: readonly Word[];
  /** By the place of a word the names that bear it, in rising order, each once. */
  readonly bearers: readonly (readonly number[])[];
  /** Places of words. */
  readonly keys: ReadonlyMap<string, readonly number[]>;
  /** By the first letters of names, by names that are but letters, and by Chinese signs without one: names. */
  readonly letters: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly GatheredName[];
}

export class NameGatherer {
  readonly #vocabulary: Vocabulary;
  readonly #placeOf = new Map<string, number>();
  readonly #words: Word[] = [];
  readonly #bearers: number[][] = [];
  readonly #keys = new Map<string, number[]>();
  readonly #letters = new Map<string, number[]>();
  readonly #names: GatheredName[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(party: number, name: string, kind: NameKind, weak = false): void {
    const prepared = prepare(name, this.#vocabulary, kind);
    if (prepared.readings.length === 0) return;
    const number = this.#names.length;
    let weight = 0;
    for (const { text, words, acronym } of prepared.readings) {
      for (const key of slipKeysOf(text)) added(this.#letters, key, number);
      if (acronym !== undefined) added(this.#letters, `a${acronym}`, number);
      for (const letters of firstLettersOf(words)) added(this.#letters, `f${letters}`, number);
      const telling = words.filter(isTelling);
      weight = Math.max(weight, weightOf(telling));
      for (const word of [...telling, ...joined(telling)]) {
        const bearers = this.#bearers[this.#placeOfWord(word)]!;
        if (bearers.at(-1) !== number) bearers.push(number);
      }
    }
    this.#names.push({ party, name, kind, weak, weight });
  }

  /** Words that differ in nothing stand once; those that a search cannot find have no key. */
  #placeOfWord(word: Word): number {
    const { text, latin, kind, means, weight } = word;
    const key = JSON.stringify([text, latin, kind, means, weight]);
    let place = this.#placeOf.get(key);
    if (place === undefined) {
      place = this.#words.push(word) - 1;
      this.#placeOf.set(key, place);
      this.#bearers.push([]);
      if (isTelling(word))
        for (const one of keysOf(word, this.#vocabulary)) added(this.#keys, one, place);
    }
    return place;
  }

  get gathered(): GatheredNames {
    return {
      words: this.#words,
      bearers: this.#bearers,
      keys: this.#keys,
      letters: this.#letters,
      names: this.#names,
    };
  }
}

const added = (rows: Map<string, number[]>, key: string, number: number): void => {
  const row = rows.get(key);
  if (!row) rows.set(key, [number]);
  else if (row.at(-1) !== number) row.push(number);
};
