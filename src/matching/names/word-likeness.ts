// How alike two words of names are, and in what way.

import { letterLikeness, soundLikeness } from './alike.ts';
import { soundsOf, type Mode } from './sounds.ts';
import type { Vocabulary } from './tables.ts';
import type { Word } from './words.ts';

export type Way =
  | 'same'
  | 'same-number'
  | 'same-concept'
  | 'one-given-name'
  | 'short-form'
  | 'initial'
  | 'first-letters'
  | 'spelling'
  | 'sound';

export interface Likeness {
  readonly value: number;
  readonly way: Way;
}

const NONE: Likeness = { value: 0, way: 'sound' };
const SAME: Likeness = { value: 1, way: 'same' };

/** Least likeness that counts at all. */
const LEAST = 0.66;

export const likenessOf = (a: Word, b: Word, vocabulary: Vocabulary): Likeness => {
  if (a.kind === 'number' || b.kind === 'number')
    return a.kind === b.kind && a.means === b.means ? { value: 1, way: 'same-number' } : NONE;
  if (a.means !== undefined && a.means === b.means) return { value: 1, way: 'same-concept' };
  if (a.text === b.text) return SAME;
  // Signs are compared as signs: many that sound alike are other names.
  if (a.script === 'han' && b.script === 'han')
    return a.latin === b.latin ? { value: 0.75, way: 'sound' } : NONE;
  if (a.latin === b.latin && a.latin !== '' && a.mode !== 'abjad' && b.mode !== 'abjad')
    return SAME;
  if (a.kind === 'initial' || b.kind === 'initial') return initial(a, b);
  if (a.kind === 'particle' || b.kind === 'particle') return NONE;
  if (shares(vocabulary.groups, a, b)) return { value: 0.93, way: 'one-given-name' };
  if (shares(vocabulary.nicknames, a, b)) return { value: 0.8, way: 'short-form' };
  if (isOtherGender(a.latin, b.latin)) return { value: 0.78, way: 'spelling' };
  const mode = poorer(a.mode, b.mode);
  const [left, right] = [soundsIn(a, mode), soundsIn(b, mode)];
  const sound = soundLikeness(left, right, mode);
  const letters = lettersAlike(a, b, mode);
  const value = Math.max(sound, letters) * firstSounds(left, right);
  if (value < LEAST) return NONE;
  return { value, way: letters > sound ? 'spelling' : 'sound' };
};

/** Short words that leave the vowels out differ in one letter and are other names. */
const LEAST_ABJAD = 5;

const lettersAlike = (a: Word, b: Word, mode: Mode): number => {
  if (mode === 'plain') return letterLikeness(a.latin, b.latin);
  const isSlip =
    mode === 'abjad' &&
    a.script === b.script &&
    Math.min(a.text.length, b.text.length) >= LEAST_ABJAD;
  return isSlip ? letterLikeness(a.text, b.text) : 0;
};

/** A word that begins with quite another sound is less alike than its other letters say. */
const firstSounds = (a: string, b: string): number => {
  if (a[0] === b[0] || a === '' || b === '') return 1;
  return soundLikeness(a.slice(0, 2), b.slice(0, 2), 'plain') > 0 ? 1 : 0.95;
};

const initial = (a: Word, b: Word): Likeness => {
  if (a.latin === '' || b.latin === '' || a.kind === b.kind) return NONE;
  return a.latin[0] === b.latin[0] || a.sounds[0] === b.sounds[0]
    ? { value: 0.85, way: 'initial' }
    : NONE;
};

/** 'Antonio' and 'Antonia'. */
const isOtherGender = (a: string, b: string): boolean =>
  a.length === b.length &&
  a.length > 3 &&
  (a.endsWith('a') || a.endsWith('o')) &&
  (b.endsWith('a') || b.endsWith('o')) &&
  a.slice(0, -1) === b.slice(0, -1);

const shares = (groups: ReadonlyMap<string, readonly number[]>, a: Word, b: Word): boolean => {
  const left = groups.get(a.latin);
  if (!left) return false;
  const right = groups.get(b.latin);
  return right !== undefined && left.some((group) => right.includes(group));
};

const ORDER: readonly Mode[] = ['abjad', 'kana', 'pinyin', 'hangul'];

/** Both are heard as the one hears that is written in fewer sounds. */
const poorer = (a: Mode, b: Mode): Mode =>
  a === b ? a : (ORDER.find((mode) => mode === a || mode === b) ?? 'plain');

const soundsIn = (word: Word, mode: Mode): string => {
  if (word.mode === mode) return word.sounds;
  return mode === 'pinyin' || mode === 'hangul' ? soundsOf(word.latin, mode) : word.sounds;
};
