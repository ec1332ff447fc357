// How names that texts are searched for are folded: anew, or as the build did it.

import type { Folded } from '../../model/folded.ts';
import { plainText, plainWords } from './tables.ts';

export interface Folding {
  /** The words of a name, as plainWords gives them. */
  words(name: string): readonly string[];
  /** Its letters, as plainText gives them. */
  letters(name: string): string;
}

export const foldingAnew: Folding = { words: plainWords, letters: plainText };

/** `folded`: absent where nothing was built. */
export const foldingBy = (folded: Folded | undefined): Folding =>
  folded === undefined
    ? foldingAnew
    : {
        words: (name) => own(folded.words, name)?.split(' ') ?? plainWords(name),
        letters: (name) => own(folded.letters, name) ?? plainText(name),
      };

/** Anybody may be called 'constructor'. */
const own = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What is worth keeping of names: of those of Latin letters alone, which are quickly folded, nothing. */
export const foldedOf = (names: readonly string[]): Folded => {
  const slow = [...new Set(names)].filter((name) => !QUICK.test(name));
  const words = slow.map((name) => [name, plainWords(name).join(' ')] as const);
  const letters = slow.filter((name) => UNSPACED.test(name)).map((name) => [name, plainText(name)]);
  return {
    words: Object.fromEntries(words.filter(([, found]) => found !== '')),
    letters: Object.fromEntries(letters) as Folded['letters'],
  };
};

/** Latin letters with spaces between, which are parted without a search for anything else. */
const QUICK = /^[A-Za-z ]+$/;
/** Scripts that leave no space between words, or write several as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
