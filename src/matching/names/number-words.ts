// Words that are numbers: digits, ordinals, and in names of bodies Roman numbers and numbers in words.

import type { Vocabulary } from './tables.ts';

const ROMAN = /^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** The digits of a number; undefined of any other word. */
export const numberOf = (
  word: string,
  isBody: boolean,
  { numbers }: Pick<Vocabulary, 'numbers'>,
): string | undefined => {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return ordinal[1];
  if (!isBody) return undefined;
  const written = numbers.get(word);
  if (written !== undefined) return written;
  return ROMAN.test(word) && word.length > 1 ? String(romanValue(word)) : undefined;
};

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const romanValue = (word: string): number =>
  [...word].reduce((sum, letter, at) => {
    const value = ROMAN_VALUES[letter]!;
    const next = ROMAN_VALUES[word[at + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
