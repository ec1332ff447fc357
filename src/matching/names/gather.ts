// Many names gathered to be searched: plain data, so that a build can keep it. Words stand once, each with the names that bear
// it; keys lead to words.

import type { NameKind } from '../../model/name-match.ts';
import { firstLettersOf, isTelling, joined, keysOf } from './keys.ts';
import { prepare, type PreparedName, type Reading } from './prepare.ts';
import type { Vocabulary } from './tables.ts';
import { weightOf, type Word } from './words.ts';

/** A reading, its words by their places. */
interface GatheredReading extends Omit<Reading, 'words'> {
  readonly words: readonly number[];
}

interface GatheredName {
  /** The number of the party that bears it. */
  readonly party: number;
  readonly name: string;
  readonly kind: NameKind;
  readonly weak: boolean;
  readonly weight: number;
  readonly readings: readonly GatheredReading[];
}

export interface GatheredNames {
  readonly words: readonly Word[];
  /** By the place of a word the names that bear it, in rising order, each once. */
  readonly bearers: readonly (readonly number[])[];
  /** Places of words. */
  readonly keys: Readonly<Record<string, readonly number[]>>;
  /** By the first letters of names, and by names that are but letters: names. */
  readonly letters: Readonly<Record<string, readonly number[]>>;
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
    for (const { words, acronym } of prepared.readings) {
      if (acronym !== undefined) added(this.#letters, `a${acronym}`, number);
      for (const letters of firstLettersOf(words)) added(this.#letters, `f${letters}`, number);
      const telling = words.filter(isTelling);
      weight = Math.max(weight, weightOf(telling));
      for (const word of [...telling, ...joined(telling)]) {
        const bearers = this.#bearers[this.#placeOfWord(word)]!;
        if (bearers.at(-1) !== number) bearers.push(number);
      }
    }
    const readings = prepared.readings.map((reading) => ({
      ...reading,
      words: reading.words.map((word) => this.#placeOfWord(word)),
    }));
    this.#names.push({ party, name, kind: prepared.kind, weak, weight, readings });
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
      keys: Object.fromEntries(this.#keys),
      letters: Object.fromEntries(this.#letters),
      names: this.#names,
    };
  }
}

/** The name as it was prepared. */
export const preparedAgain = (
  { words }: GatheredNames,
  { name, kind, readings }: GatheredName,
): PreparedName => ({
  name,
  kind,
  readings: readings.map((reading) => ({
    ...reading,
    words: reading.words.map((place) => words[place]!),
  })),
});

const added = (rows: Map<string, number[]>, key: string, number: number): void => {
  const row = rows.get(key);
  if (!row) rows.set(key, [number]);
  else if (row.at(-1) !== number) row.push(number);
};
