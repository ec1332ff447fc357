// What can be told of a word without reading it: which letters and sounds it has, and how many. Most words that share a key with
// one asked for are not alike; these tell it of nearly all, and never of one that is.

import { mostLetters, mostSounds } from './alike.ts';
import { notIn, setOf, setOrAll } from './letter-sets.ts';
import { leastOf, leastsFor, plainDistance } from './sound-costs.ts';
import type { Word } from './words.ts';

/** Numbers a word: sounds as bits, letters as bits, and how many there are of each beside the marks. */
const NUMBERS = 3;
const LONGEST = 255;
const SOUNDS_AT = 8;
/** A word that is compared in full, for it is not written in letters that stand for sounds. */
const IN_FULL = 1 << 16;
const isSpelt = ({ kind, mode, script, latin, sounds }: Word): boolean =>
  mode === 'plain' &&
  script !== 'han' &&
  kind !== 'number' &&
  kind !== 'initial' &&
  kind !== 'particle' &&
  latin.length <= LONGEST &&
  sounds.length <= LONGEST &&
  IS_ASCII.test(sounds);

const IS_ASCII = /^[\0-\x7f]*$/;

/** As they are kept. */
export interface Traits {
  readonly numbers: Int32Array;
  /** The sounds of all words one after the other, those left out that are compared in full. */
  readonly sounds: Uint8Array;
}

export const traitsOf = (words: readonly Word[]): Traits => {
  const traits = new Int32Array(words.length * NUMBERS);
  let length = 0;
  for (const [place, word] of words.entries()) {
    const at = place * NUMBERS;
    traits[at] = setOrAll(word.sounds);
    traits[at + 1] = setOf(word.latin);
    traits[at + 2] = IN_FULL;
    if (!isSpelt(word)) continue;
    traits[at + 2] = word.latin.length | (word.sounds.length << SOUNDS_AT);
    length += word.sounds.length;
  }
  const sounds = new Uint8Array(length);
  let next = 0;
  for (const [place, word] of words.entries())
    if (traits[place * NUMBERS + 2] !== IN_FULL)
      for (let at = 0; at < word.sounds.length; at += 1)
        sounds[next++] = word.sounds.charCodeAt(at);
  return { numbers: traits, sounds };
};

/** Traits with where the sounds of each word begin. */
export class WordTraits {
  readonly numbers: Int32Array;
  readonly sounds: Uint8Array;
  readonly begins: Uint32Array;

  constructor({ numbers, sounds }: Traits) {
    this.numbers = numbers;
    this.sounds = sounds;
    this.begins = new Uint32Array(numbers.length / NUMBERS);
    let at = 0;
    for (let place = 0; place < this.begins.length; place += 1) {
      this.begins[place] = at;
      at += (numbers[place * NUMBERS + 2]! >> SOUNDS_AT) & LONGEST;
    }
  }
}

/** A word asked for beside those of a book. */
export class AskedWord {
  readonly #traits: WordTraits;
  readonly #numbers: Int32Array;
  readonly #sounds: string;
  readonly #soundSet: number;
  readonly #letterSet: number;
  readonly #letters: number;
  readonly #isSpelt: boolean;
  /** What a sound costs at least beside this word. */
  readonly #least: ReturnType<typeof leastsFor>;

  constructor(word: Word, traits: WordTraits) {
    this.#traits = traits;
    this.#numbers = traits.numbers;
    this.#sounds = word.sounds;
    this.#soundSet = setOrAll(word.sounds);
    this.#letterSet = setOf(word.latin);
    this.#letters = word.latin.length;
    this.#isSpelt = isSpelt(word);
    this.#least = leastsFor(this.#soundSet);
  }

  /** False only where the words are less alike than must be by their letters and by their sounds. */
  mayBe(place: number): boolean {
    const at = place * NUMBERS;
    const marks = this.#numbers[at + 2]!;
    if (!this.#isSpelt || (marks & IN_FULL) !== 0) return true;
    return (
      this.#byLetters(this.#numbers[at + 1]!, marks & LONGEST) ||
      this.#bySounds(place, (marks >> SOUNDS_AT) & LONGEST)
    );
  }

  #byLetters(set: number, letters: number): boolean {
    const most = mostLetters(Math.min(this.#letters, letters));
    if (Math.abs(this.#letters - letters) > most) return false;
    return notIn(this.#letterSet, set) <= most && notIn(set, this.#letterSet) <= most;
  }

  /** What is quickly told first. */
  #bySounds(place: number, length: number): boolean {
    const most = mostSounds(Math.min(this.#sounds.length, length));
    const set = this.#numbers[place * NUMBERS]!;
    const { byBit, byCode } = this.#least;
    const isKnown = this.#soundSet !== -1;
    let sum = 0;
    if (isKnown && set !== -1)
      for (let rest = set & ~this.#soundSet; rest !== 0; rest &= rest - 1) {
        sum += byBit[31 - Math.clz32(rest & -rest)]!;
        if (sum > most) return false;
      }
    if (leastOf(this.#sounds, set, most) > most) return false;
    const { sounds, begins } = this.#traits;
    const from = begins[place]!;
    if (isKnown) {
      sum = 0;
      for (let at = from; at < from + length; at += 1) sum += byCode[sounds[at]!]!;
      if (sum > most) return false;
    }
    return plainDistance(this.#sounds, sounds, from, length, most) <= most;
  }
}
