// Finds among many names those that may be a given one: few enough to be compared one by one, and hardly ever without the
// right one. Words are looked up by keys under which spellings of one word meet; names are ranked by the words they share.

import { firstLettersOf, isTelling, joined, keysOf } from './keys.ts';
import type { NameBook } from './name-book.ts';
import type { PreparedName } from './prepare.ts';
import type { Vocabulary } from './tables.ts';
import { slipKeysOf } from './signs-apart.ts';
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
  readonly #book: NameBook;

  constructor(book: NameBook, vocabulary: Vocabulary) {
    this.#book = book;
    this.#vocabulary = vocabulary;
  }

  /** Names that may be meant, the likeliest first; of equals the one gathered first. */
  find(name: PreparedName): Candidate[] {
    const shares = new Map<number, number>();
    const promise = (key: string): void => {
      for (const number of Array.from(this.#book.lettered(key))) shares.set(number, PROMISE);
    };
    for (const { text, words, acronym } of name.readings) {
      for (const key of slipKeysOf(text)) promise(key);
      if (acronym !== undefined) promise(`f${acronym}`);
      for (const first of firstLettersOf(words)) promise(`a${first}`);
      const telling = words.filter(isTelling);
      const whole = weightOf(telling);
      for (const [number, gain] of this.#gains(telling)) {
        const ofQuery = Math.min(1, gain / Math.max(whole, 0.1));
        const ofListed = Math.min(1, gain / Math.max(this.#book.weight(number), 0.1));
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
    const gains = new Map<number, number>();
    for (const word of [...words, ...joined(words)]) {
      const ofWord = new Map<number, number>();
      for (const [entry, value] of this.#near(word)) {
        const names = this.#book.bearers(entry);
        if (names.length > COMMON && words.length > 1) continue;
        const gain = word.weight * value;
        for (let at = 0; at < names.length; at += 1) {
          const number = names[at]!;
          if ((ofWord.get(number) ?? 0) < gain) ofWord.set(number, gain);
        }
      }
      for (const [number, gain] of ofWord) gains.set(number, (gains.get(number) ?? 0) + gain);
    }
    return gains;
  }

  #near(word: Word): (readonly [entry: number, value: number])[] {
    const found = new Map<number, number>();
    for (const key of keysOf(word, this.#vocabulary))
      for (const entry of Array.from(this.#book.under(key)))
        if (!found.has(entry))
          found.set(entry, likenessOf(word, this.#book.word(entry), this.#vocabulary).value);
    return [...found].filter(([, value]) => value > 0);
  }
}
