// Whole expressions found in a text, with the words around them: folded as names are for lists, without 'the', and whatever
// parts the letters of an expression, so that 'spy-ware' and 's p y w a r e' are read. It finds words; what they tell is
// for others to say.

import { foldingAnew, type Folding } from '../../matching/names/folding.ts';

export interface Expression<T> {
  /** As it is written in the data. */
  readonly name: string;
  readonly means: T;
  /** Counts at the end of a text, or before a comma or bracket, alone. */
  readonly isAtEnd?: boolean;
}

export interface Found<T> extends Expression<T> {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Sought<T> extends Expression<T> {
  /** Its letters without what parts them. */
  readonly letters: string;
}

/** Scripts that leave no space between words, or write several as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** What ends a part of a name. */
const PIECES = /[,;:()（），、\n|]|\s[-–—/]\s/u;
const BEGINNING = 2;

export const wordsOf = (text: string, folding: Folding = foldingAnew): readonly string[] =>
  folding.words(text).filter((word) => word !== 'the');

const unspaced = (text: string, folding = foldingAnew): string =>
  folding.letters(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

export class Expressions<T> {
  /** By the first letters, longest first. */
  readonly #byBeginning = new Map<string, Sought<T>[]>();
  readonly #unspaced: Sought<T>[] = [];

  constructor(all: readonly Expression<T>[], folding: Folding = foldingAnew) {
    for (const one of all) {
      if (UNSPACED.test(one.name)) {
        this.#unspaced.push({ ...one, letters: unspaced(one.name, folding) });
        continue;
      }
      const letters = wordsOf(one.name, folding).join('');
      const beginning = letters.slice(0, BEGINNING);
      const begun = this.#byBeginning.get(beginning);
      if (begun) begun.push({ ...one, letters });
      else this.#byBeginning.set(beginning, [{ ...one, letters }]);
    }
    for (const begun of this.#byBeginning.values())
      begun.sort((a, b) => b.letters.length - a.letters.length);
  }

  /** Every place of every expression, in the order of the text; of those that begin together the longest first. */
  in(text: string): readonly Found<T>[] {
    const found: Found<T>[] = [];
    const { words, ends } = piecesOf(text);
    const letters = words.join('');
    const places = new Map<number, number>();
    let length = 0;
    for (const [at, word] of words.entries()) places.set((length += word.length), at + 1);
    let start = 0;
    // What stands at the end of a longer expression tells nothing of its own.
    let covered = 0;
    for (const [at, word] of words.entries()) {
      for (const one of this.#byBeginning.get(letters.slice(start, start + BEGINNING)) ?? []) {
        const end = places.get(start + one.letters.length);
        if (end === undefined || !letters.startsWith(one.letters, start)) continue;
        if (one.isAtEnd && (!ends.has(end) || end <= covered)) continue;
        covered = Math.max(covered, end);
        const { letters: _, ...expression } = one;
        found.push({ ...expression, before: words.slice(0, at), after: words.slice(end) });
      }
      start += word.length;
    }
    if (UNSPACED.test(text)) {
      const whole = unspaced(text);
      for (const { letters: sought, ...one } of this.#unspaced)
        if (one.isAtEnd ? whole.endsWith(sought) : whole.includes(sought))
          found.push({ ...one, before: [], after: [] });
    }
    return found;
  }
}

/** The words of a text, and after how many of them a part of it ends. */
const piecesOf = (
  text: string,
): { readonly words: readonly string[]; readonly ends: ReadonlySet<number> } => {
  const words: string[] = [];
  const ends = new Set<number>();
  for (const piece of text.split(PIECES)) {
    words.push(...wordsOf(piece));
    ends.add(words.length);
  }
  return { words, ends };
};
