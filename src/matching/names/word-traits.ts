// What can be told of a word without reading it: which letters and sounds it has, and how many. Most words that share a key with
// one asked for are not alike; these tell it of nearly all, and never of one that is.

import { mostLetters, mostSounds } from './alike.ts';
import { notIn, setOf, setOrAll, setOrAllIn } from './letter-sets.ts';
import { leastOf, leastsFor, plainDistance } from './sound-costs.ts';
import type { Word } from './words.ts';

const LONGEST = 254;
/** In place of how many letters it has: a word that is compared in full, for it is not written in letters that stand for sounds. */
const IN_FULL = 255;
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

/** As they are kept, those of all words one after the other. */
export interface Traits {
  /** Its letters as bits. */
  readonly letters: Int32Array;
  /** How many letters it has, and how many sounds. */
  readonly lengths: Uint8Array;
  readonly soundLengths: Uint8Array;
  /** Its sounds; none of a word that is compared in full. */
  readonly sounds: Uint8Array;
}

export const traitsOf = (words: readonly Word[]): Traits => {
  const letters = Int32Array.from(words, ({ latin }) => setOf(latin));
  const lengths = Uint8Array.from(words, (word) => (isSpelt(word) ? word.latin.length : IN_FULL));
  const soundLengths = Uint8Array.from(words, ({ sounds }, place) =>
    lengths[place] === IN_FULL ? 0 : sounds.length,
  );
  const sounds = new Uint8Array(soundLengths.reduce((sum, length) => sum + length, 0));
  let next = 0;
  for (const [place, word] of words.entries())
    for (let at = 0; at < soundLengths[place]!; at += 1)
      sounds[next++] = word.sounds.charCodeAt(at);
  return { letters, lengths, soundLengths, sounds };
};

/** Traits with where the sounds of each word begin. */
export class WordTraits {
  readonly letters: Int32Array;
  readonly lengths: Uint8Array;
  readonly sounds: Uint8Array;
  /** Behind the last word the end. */
  readonly begins: Uint32Array;
  /** By word, none where it was not asked for. */
  readonly #soundSets: Int32Array;

  constructor({ letters, lengths, soundLengths, sounds }: Traits) {
    this.letters = letters;
    this.lengths = lengths;
    this.sounds = sounds;
    this.begins = new Uint32Array(lengths.length + 1);
    for (let place = 0; place < lengths.length; place += 1)
      this.begins[place + 1] = this.begins[place]! + soundLengths[place]!;
    this.#soundSets = new Int32Array(lengths.length);
  }

  /** Whether it is compared in full. */
  isInFull(place: number): boolean {
    return this.lengths[place] === IN_FULL;
  }

  /** Its sounds as bits; it is not compared in full. */
  soundSet(place: number): number {
    return (this.#soundSets[place] ||= setOrAllIn(
      this.sounds,
      this.begins[place]!,
      this.begins[place + 1]!,
    ));
  }

  /** Its sounds; undefined where it is compared in full. */
  soundsOf(place: number): string | undefined {
    if (this.isInFull(place)) return undefined;
    let sounds = '';
    for (let at = this.begins[place]!; at < this.begins[place + 1]!; at += 1)
      sounds += String.fromCharCode(this.sounds[at]!);
    return sounds;
  }
}

/** A word asked for beside those of a book. */
export class AskedWord {
  readonly #traits: WordTraits;
  readonly #sounds: string;
  readonly #soundSet: number;
  readonly #letterSet: number;
  readonly #letters: number;
  readonly #isSpelt: boolean;
  /** What a sound costs at least beside this word. */
  readonly #least: ReturnType<typeof leastsFor>;

  constructor(word: Word, traits: WordTraits) {
    this.#traits = traits;
    this.#sounds = word.sounds;
    this.#soundSet = setOrAll(word.sounds);
    this.#letterSet = setOf(word.latin);
    this.#letters = word.latin.length;
    this.#isSpelt = isSpelt(word);
    this.#least = leastsFor(this.#soundSet);
  }

  /** False only where the words are less alike than must be by their letters and by their sounds. */
  mayBe(place: number): boolean {
    const traits = this.#traits;
    if (!this.#isSpelt || traits.isInFull(place)) return true;
    return this.#byLetters(traits.letters[place]!, traits.lengths[place]!) || this.#bySounds(place);
  }

  #byLetters(set: number, letters: number): boolean {
    const most = mostLetters(Math.min(this.#letters, letters));
    if (Math.abs(this.#letters - letters) > most) return false;
    return notIn(this.#letterSet, set) <= most && notIn(set, this.#letterSet) <= most;
  }

  /** What is quickly told first. */
  #bySounds(place: number): boolean {
    const { sounds, begins } = this.#traits;
    const from = begins[place]!;
    const length = begins[place + 1]! - from;
    const most = mostSounds(Math.min(this.#sounds.length, length));
    const set = this.#traits.soundSet(place);
    const { byBit, byCode } = this.#least;
    const isKnown = this.#soundSet !== -1;
    let sum = 0;
    if (isKnown && set !== -1)
      for (let rest = set & ~this.#soundSet; rest !== 0; rest &= rest - 1) {
        sum += byBit[31 - Math.clz32(rest & -rest)]!;
        if (sum > most) return false;
      }
    if (leastOf(this.#sounds, set, most) > most) return false;
    if (isKnown) {
      sum = 0;
      for (let at = from; at < from + length; at += 1) sum += byCode[sounds[at]!]!;
      if (sum > most) return false;
    }
    return plainDistance(this.#sounds, sounds, from, length, most) <= most;
  }
}
