// Many names gathered to be searched. Words stand once, each with the names that bear it; keys lead to words. Names are kept
// prepared, so that whoever compares them has nothing to work out again.

import type { NameKind } from '../../model/name-match.ts';
import { firstLettersOf, isTelling, joined, keysOf, skeletonOf } from './keys.ts';
import { prepare, type Reading } from './prepare.ts';
import { slipKeysOf } from './signs-apart.ts';
import type { Vocabulary } from './tables.ts';
import { traitsOf, type Traits } from './word-traits.ts';
import { weightOf, type Word } from './words.ts';

/** A reading with the places of its words in place of them. */
export interface GatheredReading extends Omit<Reading, 'words' | 'letters'> {
  readonly places: readonly number[];
}

export interface GatheredName {
  /** The number of the party that bears it. */
  readonly party: number;
  readonly name: string;
  /** As it was prepared. */
  readonly kind: NameKind;
  readonly weak: boolean;
  readonly readings: readonly GatheredReading[];
  /** How much its telling words weigh together. */
  readonly weight: number;
}

/** While words are still gathered, their places are not the last. */
interface GatheringName extends Omit<GatheredName, 'readings'> {
  readonly readings: readonly (Omit<GatheredReading, 'places'> & { readonly places: number[] })[];
}

export interface GatheredNames {
  /** By meaning and sounds: words that are compared with one another lie near each other. */
  readonly words: readonly Word[];
  /** What can be told of each word without reading it. */
  readonly traits: Traits;
  /** By the place of a word the names that a search finds by it, in rising order, each once. */
  readonly bearers: readonly (readonly number[])[];
  /** Tells each key of each word with the place of the word; the words in rising order. */
  readonly keys: (tell: (key: string, place: number) => void) => void;
  /** By the first letters of names, by names that are but letters, and by Chinese signs without one: names. */
  readonly letters: ReadonlyMap<string, readonly number[]>;
  readonly names: readonly GatheredName[];
}

export class NameGatherer {
  readonly #vocabulary: Vocabulary;
  /** By their letters: of most there is one. */
  readonly #placesOf = new Map<string, readonly number[]>();
  readonly #words: Word[] = [];
  readonly #bearers: number[][] = [];
  readonly #letters = new Map<string, number[]>();
  readonly #names: GatheringName[] = [];
  #gathered: GatheredNames | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Names of one party are added one after the other. */
  add(party: number, name: string, given: NameKind, weak = false): void {
    const { kind, readings } = prepare(name, this.#vocabulary, given);
    if (readings.length === 0) return;
    const number = this.#names.length;
    let weight = 0;
    for (const { text, words, acronym } of readings) {
      for (const key of slipKeysOf(text)) added(this.#letters, key, number);
      if (acronym !== undefined) added(this.#letters, `a${acronym}`, number);
      for (const letters of firstLettersOf(words)) added(this.#letters, `f${letters}`, number);
      const telling = words.filter(isTelling);
      weight = Math.max(weight, weightOf(telling));
      for (const word of [...telling, ...joined(words)]) {
        const place = this.#placeOfWord(word);
        const bearers = this.#bearers[place]!;
        // Most words have one: an array that was empty once keeps room for many.
        if (bearers.length === 0) this.#bearers[place] = [number];
        else if (bearers.at(-1) !== number) bearers.push(number);
      }
    }
    const kept = readings.map(({ text, part, acronym, leaves, words }) => {
      const places = words.map((word) => this.#placeOfWord(word));
      return acronym === undefined && leaves === undefined
        ? { text, part, places }
        : {
            ...{ text, part, ...(acronym !== undefined && { acronym }) },
            ...(leaves !== undefined && { leaves }),
            places,
          };
    });
    this.#names.push({ party, name, kind, weak, readings: kept, weight });
  }

  /** Words that differ in nothing stand once. */
  #placeOfWord(word: Word): number {
    const places = this.#placesOf.get(word.text) ?? NONE;
    const known = places.find((one) => same(this.#words[one]!, word));
    if (known !== undefined) return known;
    const place = this.#words.push(withOneText(word)) - 1;
    this.#placesOf.set(word.text, [...places, place]);
    this.#bearers.push(NONE);
    return place;
  }

  /** The names are given away with it: none is added afterwards. */
  get gathered(): GatheredNames {
    return (this.#gathered ??= this.#all());
  }

  #all(): GatheredNames {
    this.#placesOf.clear();
    const inOrder = this.#inOrder();
    const placeOf = new Uint32Array(inOrder.length);
    for (const [place, before] of inOrder.entries()) placeOf[before] = place;
    const words = inOrder.map((before) => this.#words[before]!);
    for (const { readings } of this.#names)
      for (const { places } of readings)
        for (const [at, place] of places.entries()) places[at] = placeOf[place]!;
    return {
      words,
      traits: traitsOf(words),
      bearers: inOrder.map((before) => this.#bearers[before]!),
      keys: (tell) => this.#keysOf(words, tell),
      letters: this.#letters,
      names: this.#names,
    };
  }

  #inOrder(): number[] {
    const sortedBy = this.#words.map(
      ({ means = '', sounds, text }) => `${means} ${skeletonOf(sounds)} ${text}`,
    );
    const less = (a: number, b: number): boolean => sortedBy[a]! < sortedBy[b]!;
    return this.#words
      .map((_, place) => place)
      .sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : a - b));
  }

  /** Words that no search can find by themselves have no key. */
  #keysOf(words: readonly Word[], tell: (key: string, place: number) => void): void {
    for (const [place, word] of words.entries())
      if (isTelling(word)) for (const key of keysOf(word, this.#vocabulary)) tell(key, place);
  }
}

/** Of most words the letters and sounds are the text: they are held once. */
const withOneText = (word: Word): Word => ({
  ...word,
  latin: word.latin === word.text ? word.text : word.latin,
  sounds: word.sounds === word.text ? word.text : word.sounds,
});

/** Given to every word, and never written to. */
const NONE: number[] = [];

const same = (a: Word, b: Word): boolean =>
  a.latin === b.latin &&
  a.script === b.script &&
  a.mode === b.mode &&
  a.sounds === b.sounds &&
  a.kind === b.kind &&
  a.means === b.means &&
  a.weight === b.weight;

export const added = (rows: Map<string, number[]>, key: string, number: number): void => {
  const row = rows.get(key);
  if (!row) rows.set(key, [number]);
  else if (row.at(-1) !== number) row.push(number);
};
