// Finds among many names those that may be a given one: few enough to be compared one by one, and hardly ever without the
// right one. Words are looked up by keys under which spellings of one word meet; names are ranked by the words they share.

import type { PreparedName } from './prepare.ts';
import { soundsOf } from './sounds.ts';
import type { Vocabulary } from './tables.ts';
import { likenessOf } from './word-likeness.ts';
import type { Word } from './words.ts';

/** Words of more names than this find nobody by themselves. */
const COMMON = 3000;
const MOST_CANDIDATES = 80;
/** What the shared words must promise: with less no comparison alerts. */
const PROMISE = 0.6;
const KEY_LETTERS = 7;

interface Entry {
  readonly word: Word;
  /** Names that bear the word, in rising order, each once. */
  readonly names: number[];
}

export interface Candidate {
  readonly name: number;
  /** The most that a comparison can come to, by the words that the names share. */
  readonly share: number;
}

export class NameSearch {
  readonly #vocabulary: Vocabulary;
  readonly #entries = new Map<string, Entry>();
  readonly #byKey = new Map<string, Entry[]>();
  /** By the first letters of names, and by names that are but letters. */
  readonly #letters = new Map<string, number[]>();
  readonly #weights: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Takes in a name under a number; numbers rise. */
  add(number: number, name: PreparedName): void {
    let heaviest = 0;
    for (const { words, acronym } of name.readings) {
      if (acronym !== undefined) this.#enterLetters(`a${acronym}`, number);
      for (const letters of firstLettersOf(words)) this.#enterLetters(`f${letters}`, number);
      const telling = words.filter(isTelling);
      heaviest = Math.max(heaviest, weightOf(telling));
      for (const word of [...telling, ...joined(telling)]) this.#enter(word, number);
    }
    this.#weights[number] = heaviest;
  }

  #enterLetters(key: string, number: number): void {
    const row = this.#letters.get(key);
    if (!row) this.#letters.set(key, [number]);
    else if (row.at(-1) !== number) row.push(number);
  }

  #enter(word: Word, number: number): void {
    const key = `${word.mode} ${word.mode === 'abjad' ? word.text : word.latin}`;
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { word, names: [] };
      this.#entries.set(key, entry);
      for (const one of keysOf(word, this.#vocabulary)) {
        const row = this.#byKey.get(one);
        if (row) row.push(entry);
        else this.#byKey.set(one, [entry]);
      }
    }
    if (entry.names.at(-1) !== number) entry.names.push(number);
  }

  /** The numbers of names that may be meant, the likeliest first; of equals the lower number. */
  find(name: PreparedName): Candidate[] {
    const shares = new Map<number, number>();
    for (const { words, acronym } of name.readings) {
      if (acronym !== undefined)
        for (const number of this.#letters.get(`f${acronym}`) ?? []) shares.set(number, PROMISE);
      for (const letters of firstLettersOf(words))
        for (const number of this.#letters.get(`a${letters}`) ?? []) shares.set(number, PROMISE);
      const telling = words.filter(isTelling);
      const ofReading = new Map<number, number>();
      for (const word of [...telling, ...joined(telling)]) {
        const ofWord = new Map<number, number>();
        for (const [entry, value] of this.#near(word)) {
          if (entry.names.length > COMMON && telling.length > 1) continue;
          const gain = word.weight * value;
          for (const number of entry.names)
            if ((ofWord.get(number) ?? 0) < gain) ofWord.set(number, gain);
        }
        for (const [number, gain] of ofWord)
          ofReading.set(number, (ofReading.get(number) ?? 0) + gain);
      }
      const whole = weightOf(telling);
      for (const [number, gain] of ofReading) {
        const ofQuery = Math.min(1, gain / Math.max(whole, 0.1));
        const ofListed = Math.min(1, gain / Math.max(this.#weights[number]!, 0.1));
        const share = 1 - 0.7 * (1 - ofQuery) - 0.34 * (1 - ofListed);
        if (share >= PROMISE && (shares.get(number) ?? 0) < share) shares.set(number, share);
      }
    }
    return [...shares]
      .map(([number, share]) => ({ name: number, share }))
      .sort((a, b) => b.share - a.share || a.name - b.name)
      .slice(0, MOST_CANDIDATES);
  }

  #near(word: Word): (readonly [Entry, number])[] {
    const found = new Map<Entry, number>();
    for (const key of keysOf(word, this.#vocabulary))
      for (const entry of this.#byKey.get(key) ?? []) {
        if (found.has(entry)) continue;
        found.set(entry, likenessOf(word, entry.word, this.#vocabulary).value);
      }
    return [...found].filter(([, value]) => value > 0);
  }
}

/** With and without the words between. */
const firstLettersOf = (words: readonly Word[]): string[] => {
  const telling = words.filter(isTelling);
  if (telling.length < 3) return [];
  const first = (of: readonly Word[]): string => of.map(({ latin }) => latin[0] ?? '').join('');
  return [...new Set([first(telling), first(words)])].filter((letters) => letters.length < 7);
};

const weightOf = (words: readonly Word[]): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

const isTelling = ({ kind }: Word): boolean => kind !== 'particle' && kind !== 'initial';

/** Neighbours written together, so that 'Hik Vision' finds 'Hikvision'. */
const joined = (words: readonly Word[]): Word[] => {
  const found: Word[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [a, b] = [words[at]!, words[at + 1]!];
    if (a.kind === 'number' || b.kind === 'number' || a.mode !== b.mode) continue;
    const [text, latin] = [a.text + b.text, a.latin + b.latin];
    if (latin.length < 5) continue;
    found.push({
      ...a,
      text,
      latin,
      kind: 'name',
      sounds: soundsOf(a.mode === 'abjad' ? text : latin, a.mode),
      weight: a.weight + b.weight,
    });
  }
  return found;
};

/** The consonants of a word in few classes, so that writings that differ in vowels and neighbours of sounds meet. */
const skeletonOf = (sounds: string): string =>
  sounds
    .replace(/[aeiouyjwWYAhH]/g, '')
    .replace(/[kqgGQXJ]/g, 'k')
    .replace(/[sScCzZ56T]/g, 's')
    .replace(/[tdD]/g, 't')
    .replace(/[bpvfBP]/g, 'p')
    .replace(/[lr]/g, 'l')
    .replace(/[mnN]/g, 'n')
    .replace(/(.)\1+/g, '$1')
    .slice(0, 6);

/** Whether a short word begins and ends with a vowel. */
const edgesOf = (sounds: string): string =>
  `${/^[aeiouAWYyw]/.test(sounds) ? 'v' : 'c'}${/[aeiouAWYHh]$/.test(sounds) ? 'v' : 'c'}`;

const keysOf = (word: Word, vocabulary: Vocabulary): Set<string> => {
  const keys = new Set<string>();
  if (word.kind === 'number') return keys.add(`#${word.means ?? ''}`);
  if (word.means !== undefined) keys.add(`=${word.means}`);
  for (const group of vocabulary.groups.get(word.latin) ?? []) keys.add(`g${group}`);
  for (const group of vocabulary.nicknames.get(word.latin) ?? []) keys.add(`n${group}`);
  const skeleton = skeletonOf(word.sounds);
  if (skeleton.length > 2) keys.add(`s${skeleton}`);
  else keys.add(`s${skeleton}${edgesOf(word.sounds)}`);
  // Short names of Chinese and Korean syllables meet those in Latin letters by their own sounds.
  if (word.mode === 'pinyin' || word.mode === 'hangul') keys.add(`p${word.sounds}`);
  else if (word.latin.length < 8) {
    keys.add(`p${soundsOf(word.latin, 'pinyin')}`);
    keys.add(`p${soundsOf(word.latin, 'hangul')}`);
  }
  if (word.mode === 'abjad') return keys;
  const letters = word.latin.slice(0, KEY_LETTERS);
  keys.add(`l${letters}`);
  if (letters.length >= 4)
    for (let at = 0; at < letters.length; at += 1)
      keys.add(`l${letters.slice(0, at)}${letters.slice(at + 1)}`);
  return keys;
};
