// Finds among many names those that may be a given one: few enough to be compared one by one, and hardly ever without the
// right one. Words are looked up by keys under which spellings of one word meet; names are ranked by the words they share.

import type { GatheredNames } from './gather.ts';
import { firstLettersOf, isTelling, joined, keysOf } from './keys.ts';
import type { PreparedName } from './prepare.ts';
import type { Vocabulary } from './tables.ts';
import { likenessOf } from './word-likeness.ts';
import { weightOf, type Word } from './words.ts';

/** Words of more names than this find nobody by themselves. */
const COMMON = 3000;
const MOST_CANDIDATES = 80;
/** What the shared words must promise: with less no comparison alerts. */
const PROMISE = 0.6;

export interface Candidate {
  /** The place of the name among those gathered. */
  readonly name: number;
  /** The most that a comparison can come to, by the words that the names share. */
  readonly share: number;
}

export class NameSearch {
  readonly #vocabulary: Vocabulary;
  readonly #names: GatheredNames;

  constructor(names: GatheredNames, vocabulary: Vocabulary) {
    this.#names = names;
    this.#vocabulary = vocabulary;
  }

  /** Names that may be meant, the likeliest first; of equals the one gathered first. */
  find(name: PreparedName): Candidate[] {
    const { letters, names } = this.#names;
    const shares = new Map<number, number>();
    const promise = (key: string): void => {
      for (const number of rowOf(letters, key)) shares.set(number, PROMISE);
    };
    for (const { words, acronym } of name.readings) {
      if (acronym !== undefined) promise(`f${acronym}`);
      for (const first of firstLettersOf(words)) promise(`a${first}`);
      const telling = words.filter(isTelling);
      const whole = weightOf(telling);
      for (const [number, gain] of this.#gains(telling)) {
        const ofQuery = Math.min(1, gain / Math.max(whole, 0.1));
        const ofListed = Math.min(1, gain / Math.max(names[number]!.weight, 0.1));
        const share = 1 - 0.7 * (1 - ofQuery) - 0.34 * (1 - ofListed);
        if (share >= PROMISE && (shares.get(number) ?? 0) < share) shares.set(number, share);
      }
    }
    return [...shares]
      .map(([number, share]) => ({ name: number, share }))
      .sort((a, b) => b.share - a.share || a.name - b.name)
      .slice(0, MOST_CANDIDATES);
  }

  /** What the words share with each name: their weights, each by how alike its best word is. */
  #gains(words: readonly Word[]): Map<number, number> {
    const { bearers } = this.#names;
    const gains = new Map<number, number>();
    for (const word of [...words, ...joined(words)]) {
      const ofWord = new Map<number, number>();
      for (const [entry, value] of this.#near(word)) {
        const names = bearers[entry]!;
        if (names.length > COMMON && words.length > 1) continue;
        const gain = word.weight * value;
        for (const number of names) if ((ofWord.get(number) ?? 0) < gain) ofWord.set(number, gain);
      }
      for (const [number, gain] of ofWord) gains.set(number, (gains.get(number) ?? 0) + gain);
    }
    return gains;
  }

  #near(word: Word): (readonly [entry: number, value: number])[] {
    const { keys, words } = this.#names;
    const found = new Map<number, number>();
    for (const key of keysOf(word, this.#vocabulary))
      for (const entry of rowOf(keys, key))
        if (!found.has(entry))
          found.set(entry, likenessOf(word, words[entry]!, this.#vocabulary).value);
    return [...found].filter(([, value]) => value > 0);
  }
}

const NONE: readonly number[] = [];

const rowOf = (
  rows: Readonly<Record<string, readonly number[]>>,
  key: string,
): readonly number[] => (Object.hasOwn(rows, key) ? rows[key]! : NONE);
