// The keys under which spellings of one word meet, and what of a name tells it from others.

import { joinedOf } from './align.ts';
import { soundsOf } from './sounds.ts';
import type { Vocabulary } from './tables.ts';
import type { Word } from './words.ts';

const KEY_LETTERS = 7;

/** With and without the words between, and without 'company' at the end. */
export const firstLettersOf = (words: readonly Word[]): string[] => {
  const own = words.at(-1)?.means === 'company' ? words.slice(0, -1) : words;
  const first = (of: readonly Word[]): string => of.map(({ latin }) => latin[0] ?? '').join('');
  return [
    ...new Set([words, own, words.filter(isTelling), own.filter(isTelling)].map(first)),
  ].filter((letters) => letters.length > 2 && letters.length < 7);
};

export const isTelling = ({ kind }: Word): boolean => kind !== 'particle' && kind !== 'initial';

/**
 * Neighbours written together, so that 'Hik Vision' finds 'Hikvision': what tells, with what stands between or not, and a particle
 * with what it begins, as in 'El Sheikh' and 'Elsheikh'.
 */
export const joined = (words: readonly Word[]): Word[] => {
  const found: Word[] = [];
  let before: number | undefined;
  for (let at = 0; at < words.length; at += 1) {
    if (!isTelling(words[at]!)) continue;
    if (before !== undefined) {
      add(found, [words[before]!, words[at]!]);
      if (at === before + 2) add(found, words.slice(before, at + 1));
    }
    if (words[at - 1]?.kind === 'particle') add(found, [words[at - 1]!, words[at]!]);
    before = at;
    // Syllables that are written apart.
    for (let length = 3; length <= MOST_SYLLABLES; length += 1) {
      const run = words.slice(at, at + length);
      if (run.length < length || !run.every(isSyllable)) break;
      add(found, run);
    }
  }
  return found;
};

const MOST_SYLLABLES = 4;
const LONGEST_SYLLABLE = 4;

const isSyllable = ({ latin, kind }: Word): boolean =>
  kind === 'name' && latin.length <= LONGEST_SYLLABLE;

const LEAST_JOINED = 5;

const add = (found: Word[], run: readonly Word[]): void => {
  const [first] = run;
  if (run.some(({ kind, mode }) => kind === 'number' || mode !== first!.mode)) return;
  const word = joinedOf(run);
  if (word.latin.length >= LEAST_JOINED) found.push(word);
};

/** The consonants of a word in few classes, so that writings that differ in vowels and neighbours of sounds meet. */
export const skeletonOf = (sounds: string): string => {
  let skeleton = '';
  let last = '';
  for (let at = 0; at < sounds.length && skeleton.length < LONGEST_SKELETON; at += 1) {
    const sound = sounds[at]!;
    const heard = CLASSES.get(sound) ?? sound;
    if (heard === '' || heard === last) continue;
    skeleton += last = heard;
  }
  return skeleton;
};

const LONGEST_SKELETON = 6;

/** By a sound the one that stands for its class; nothing for what is left out. */
const CLASSES = new Map(
  [
    ['aeiouyjwWYAhH', ''],
    ['kqgGQXJ', 'k'],
    ['sScCzZ56T', 's'],
    ['tdD', 't'],
    ['bpvfBP', 'p'],
    ['lr', 'l'],
    ['mnN', 'n'],
  ].flatMap(([sounds, heard]) => [...sounds!].map((sound) => [sound, heard!] as const)),
);

/** Sounds that one language hears as another consonant, or not at all: 'Wahid' and 'Vahid', 'Najib' and 'Nadzhib'. */
const HEARD_OTHERWISE: readonly (readonly [sounds: RegExp, otherwise: string])[] = [
  [/[wW]/g, 'v'],
  [/v/g, 'w'],
  [/j/g, 'J'],
  [/[gGX]/g, 'h'],
  [/C/g, 'X'],
  [/[T65]/g, 't'],
  [/n[gGJ](?![aeiou])/g, 'n'],
];

/** The skeletons of a word by each way in which it may be heard. */
const skeletonsOf = (sounds: string): Set<string> => {
  let heard = [sounds];
  for (const [pattern, otherwise] of HEARD_OTHERWISE)
    if (sounds.search(pattern) >= 0)
      heard = heard.flatMap((one) => [one, one.replace(pattern, otherwise)]);
  return new Set(heard.map(skeletonOf));
};

/** Whether a short word begins and ends with a vowel. */
const edgesOf = (sounds: string): string =>
  `${/^[aeiouAWYyw]/.test(sounds) ? 'v' : 'c'}${/[aeiouAWYHh]$/.test(sounds) ? 'v' : 'c'}`;

/** Whether a key is of letters or sounds, and not of a meaning or of names that are one. These come first. */
export const isOfSpelling = (key: string): boolean =>
  key[0] === 's' || key[0] === 'p' || key[0] === 'l';

export const keysOf = (word: Word, vocabulary: Vocabulary): Set<string> => {
  const keys = new Set<string>();
  if (word.kind === 'number') return keys.add(`#${word.means ?? ''}`);
  if (word.means !== undefined) keys.add(`=${word.means}`);
  for (const group of vocabulary.groups.get(word.latin) ?? []) keys.add(`g${group}`);
  for (const group of vocabulary.nicknames.get(word.latin) ?? []) keys.add(`n${group}`);
  for (const skeleton of skeletonsOf(word.sounds))
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
