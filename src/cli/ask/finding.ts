// Which of many choices somebody means who types: what was typed in full stands first, a whole before its parts, so that Enter
// takes nothing else by a likeness of letters.

import { wordsOf } from '../../data/transaction/expressions.ts';
import type { Choice } from './dialogue.ts';

/** Those that fit, the likeliest first; of equals in their order. Each word that was typed begins a word of the choice. */
export const found = <T extends string>(
  typed: string,
  choices: readonly Choice<T>[],
): readonly Choice<T>[] => {
  const sought = plain(typed);
  return choices
    .map((choice) => ({ choice, rank: rankOf(sought, choice) }))
    .filter(({ rank }) => rank < NONE)
    .sort((a, b) => a.rank - b.rank || partOf(a.choice) - partOf(b.choice))
    .map(({ choice }) => choice);
};

const partOf = ({ isPart = false }: Choice): number => Number(isPart);

const NONE = 4;

const rankOf = (sought: string, { value, label, names = [] }: Choice): number => {
  const called = [value, ...names].map(plain);
  if (called.includes(sought)) return 0;
  if (called.some((name) => name.startsWith(sought))) return 1;
  if (called.some((name) => fits(sought, name))) return 2;
  return fits(sought, plain(`${value} ${label} ${names.join(' ')}`)) ? 3 : NONE;
};

const fits = (sought: string, name: string): boolean => {
  const words = name.split(' ');
  return sought.split(' ').every((part) => words.some((word) => word.startsWith(part)));
};

/** Small letters without marks, words with one space between them. */
const plain = (text: string): string => wordsOf(text).join(' ');
