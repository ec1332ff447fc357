// The keys under which spellings of one word meet, and what of a name tells it from others.

import { soundsOf } from './sounds.ts';
import type { Vocabulary } from './tables.ts';
import type { Word } from './words.ts';

const KEY_LETTERS = 7;

/** With and without the words between. */
export const firstLettersOf = (words: readonly Word[]): string[] => {
  const telling = words.filter(isTelling);
  if (telling.length < 3) return [];
  const first = (of: readonly Word[]): string => of.map(({ latin }) => latin[0] ?? '').join('');
  return [...new Set([first(telling), first(words)])].filter((letters) => letters.length < 7);
};

export const isTelling = ({ kind }: Word): boolean => kind !== 'particle' && kind !== 'initial';

/** Neighbours written together, so that 'Hik Vision' finds 'Hikvision'. */
export const joined = (words: readonly Word[]): Word[] => {
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
export const skeletonOf = (sounds: string): string =>
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

export const keysOf = (word: Word, vocabulary: Vocabulary): Set<string> => {
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
