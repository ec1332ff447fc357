// How one name can be near another without being equal: three small features, each of which says what it saw.
// It compares spelling only. It does not know sounds, other scripts or translations, and a near name proves nothing.

import { COMMON_WORDS, SMALL_WORDS } from './common-words.ts';

/** What two near names have in common. */
export type NearFeature =
  /** The same letters, with the spaces elsewhere: 'Hik Vision' and 'Hikvision'. */
  | 'spaces'
  /** The same name but for what stands in brackets: 'Rapid Action Battalion (RAB)'. */
  | 'brackets'
  /** All words of one in the other, and one of them borne by hardly anybody else: 'Hangzhou Hikvision'. */
  | 'words';

/** Shorter names meet by chance when spaces go. */
const SHORTEST_SQUEEZED = 6;
/** Shorter words are borne by many, or stand for many. */
const SHORTEST_TELLING = 5;

/** The key without its spaces, where it is long enough to say something. */
export const squeezed = (key: string): string | undefined => {
  const letters = key.replaceAll(' ', '');
  return letters.length >= SHORTEST_SQUEEZED ? letters : undefined;
};

/** A name without its brackets, and what stood in them; undefined where it has none. */
export const unbracketed = (
  name: string,
): { readonly outside: string; readonly inside: readonly string[] } | undefined => {
  if (!name.includes('(')) return undefined;
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].map(([, text]) => text!.trim());
  const outside = name.replace(/\([^()]*\)/g, ' ').trim();
  return inside.length > 0 && outside !== '' ? { outside, inside } : undefined;
};

/** True where a bracket holds the first letters of the name, or of its words of weight: '(RAB)' after its name. */
export const isAcronymOf = (inside: string, words: readonly string[]): boolean => {
  const letters = inside.replace(/\./g, '').toLowerCase();
  const first = (of: readonly string[]): string => of.map((word) => word[0]).join('');
  return (
    letters.length > 1 &&
    (letters === first(words) || letters === first(words.filter((word) => !SMALL_WORDS.has(word))))
  );
};

/** Words of a name that can tell it from others at all. How rare they are, the names of an index say. */
export const mayTell = (word: string): boolean =>
  word.length >= SHORTEST_TELLING && !COMMON_WORDS.has(word) && !/^\d+$/.test(word);

/** The number of words shared where all words of one name are words of the other; else 0. */
export const sharedWhole = (a: readonly string[], b: readonly string[]): number => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word)) ? short.length : 0;
};

/** A name of a few letters, which many bodies share: it means a listed party only in that party's own territory. */
export const isWeak = (key: string): boolean => key.length <= 4 && !key.includes(' ');

/** All its words are borne by many: every state has a ministry of defence, and every town a technical service. */
export const isOfMany = (key: string): boolean =>
  key !== '' &&
  key
    .split(' ')
    .every((word) => COMMON_WORDS.has(word) || SMALL_WORDS.has(word) || /^\d+$/.test(word));
