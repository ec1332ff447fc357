// Finds among many names those that may be a given one: few enough to be compared one by one, and hardly ever without the
// right one. Words are looked up by keys under which spellings of one word meet; names are ranked by the words they share.

import { isOfMany } from '../near.ts';
import { firstLettersOf, isOfSpelling, isTelling, joined, keysOf } from './keys.ts';
import type { NameBook } from './name-book.ts';
import type { PreparedName } from './prepare.ts';
import type { Vocabulary } from './tables.ts';
import { slipKeysOf } from './signs-apart.ts';
import { Sums } from './sums.ts';
import { likenessOf } from './word-likeness.ts';
import { AskedWord } from './word-traits.ts';
import { weightOf, type Word } from './words.ts';

/** Words of more names than this find nobody by themselves. */
const COMMON = 3000;
const MOST_CANDIDATES = 120;
/** Very many names share common words; past the first, those are taken too that promise much. */
const MOST_LIKELY = 400;
const LIKELY = 0.72;
/** What the shared words must promise: with less no comparison alerts. */
const PROMISE = 0.6;
/** Likenesses that are kept, for the words of one run come again; past so many they are worked out anew. */
const KEPT = 300_000;

export interface Candidate {
  /** The place of the name among those gathered. */
  readonly name: number;
  /** The most that a comparison can come to, by the words that the names share. */
  readonly share: number;
}

/** Words of the book that are like one, with how alike they are. */
interface Near {
  readonly words: readonly number[];
  readonly values: readonly number[];
}

/** What a word weighs in a query that tells nobody apart, such as that of a town: beside it a listed name may stand whole. */
const OF_MANY = 0.35;

const ownWeight = (words: readonly Word[]): number =>
  words.reduce(
    (sum, { text, weight }) => sum + (isOfMany(text) ? Math.min(weight, OF_MANY) : weight),
    0,
  );

export class NameSearch {
  readonly #vocabulary: Vocabulary;
  readonly #book: NameBook;
  readonly #sums: Sums;
  readonly #near = new Map<string, Near>();
  #kept = 0;
  /** Of each word of the book in which round it was last seen. */
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(book: NameBook, vocabulary: Vocabulary) {
    this.#book = book;
    this.#vocabulary = vocabulary;
    this.#sums = new Sums(book.names);
    this.#seen = new Uint32Array(book.words);
  }

  /** Names that may be meant, the likeliest first; of equals the one gathered first. */
  find(name: PreparedName): Candidate[] {
    const shares = new Map<number, number>();
    const promise = (key: string): void => {
      const names = this.#book.lettered(key);
      for (let at = 0; at < names.length; at += 1) shares.set(names[at]!, PROMISE);
    };
    for (const { text, words, acronym } of name.readings) {
      for (const key of slipKeysOf(text)) promise(key);
      if (acronym !== undefined) promise(`f${acronym}`);
      for (const first of firstLettersOf(words)) promise(`a${first}`);
      const telling = words.filter(isTelling);
      const whole = Math.max(name.kind === 'person' ? weightOf(telling) : ownWeight(telling), 0.1);
      this.#gains(telling, joined(words)).each((number, gain) => {
        const ofQuery = Math.min(1, gain / whole);
        // Were the listed name no more than what is shared, it would not do.
        if (1 - 0.7 * (1 - ofQuery) < PROMISE) return;
        const ofListed = Math.min(1, gain / Math.max(this.#book.weight(number), 0.1));
        const share = 1 - 0.7 * (1 - ofQuery) - 0.34 * (1 - ofListed);
        if (share >= PROMISE && (shares.get(number) ?? 0) < share) shares.set(number, share);
      });
    }
    return [...shares]
      .map(([number, share]) => ({ name: number, share }))
      .sort((a, b) => b.share - a.share || a.name - b.name)
      .slice(0, MOST_LIKELY)
      .filter(({ share }, place) => place < MOST_CANDIDATES || share >= LIKELY);
  }

  /** What the words share with each name: their weights, each by how alike its best word is. */
  #gains(words: readonly Word[], runs: readonly Word[]): Sums {
    this.#sums.clear();
    for (const word of [...words, ...runs]) {
      const near = this.#nearTo(word);
      for (const [at, entry] of near.words.entries()) {
        if (words.length > 1 && this.#book.bearerCount(entry) > COMMON) continue;
        this.#sums.offer(this.#book.bearers(entry), word.weight * near.values[at]!);
      }
      this.#sums.settle();
    }
    return this.#sums;
  }

  #nearTo(word: Word): Near {
    const { kind, text, latin, sounds, means = '' } = word;
    const asked = `${kind}\n${text}\n${latin}\n${sounds}\n${means}`;
    let near = this.#near.get(asked);
    if (!near) {
      near = this.#looked(word);
      if (this.#kept > KEPT) {
        this.#near.clear();
        this.#kept = 0;
      }
      this.#kept += near.words.length + 1;
      this.#near.set(asked, near);
    }
    return near;
  }

  #looked(word: Word): Near {
    const seen = this.#seen;
    const asked = new AskedWord(word, this.#book.traits);
    this.#round += 1;
    const near: { words: number[]; values: number[] } = { words: [], values: [] };
    for (const key of keysOf(word, this.#vocabulary)) {
      const bySpelling = isOfSpelling(key);
      const under = this.#book.under(key);
      for (let at = 0; at < under.length; at += 1) {
        const entry = under[at]!;
        if (seen[entry] === this.#round) continue;
        seen[entry] = this.#round;
        if (bySpelling && !asked.mayBe(entry)) continue;
        const { value } = likenessOf(word, this.#book.word(entry), this.#vocabulary);
        if (value === 0) continue;
        near.words.push(entry);
        near.values.push(value);
      }
    }
    return near;
  }
}
