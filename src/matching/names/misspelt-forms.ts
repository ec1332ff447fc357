// Legal forms with a slip of the hand in them: 'Corporration', 'Obshchestvo s Ogranichennoi Otvetstveennostyu'. Looked up by what is
// left of a long word without one of its letters, in which a word and its misspelling meet.

import { letterDistance } from './alike.ts';
import type { Phrase, Phrases } from './tables.ts';
import type { Word } from './words.ts';

/** Shorter words are other words where one letter differs. */
const LEAST = 6;

type Form = { readonly length: number; readonly means: string } | undefined;

/** So many words from a place on, with a slip in one long word of them. */
export const misspeltForm = (
  words: readonly Word[],
  at: number,
  length: number,
  forms: Phrases,
): Form => {
  const run = words.slice(at, at + length);
  if (run.length < length) return undefined;
  const { phrases: index, letters } = indexOf(forms);
  if (!run.some((word) => mayBeMisspelt(word, letters))) return undefined;
  const spelt = run.map(({ latin }) => latin);
  for (const [place, word] of run.entries()) {
    if (!mayBeMisspelt(word, letters)) continue;
    for (const left of lettersLeft(word.latin))
      for (const { words: form, means } of index.get(keyOf(spelt, place, left)) ?? [])
        if (letterDistance(word.latin, form[place]!, 1) === 1) return { length, means };
  }
  return undefined;
};

/** Of several words: one word in front is a form only as it is spelt. */
export const misspeltInFront = (words: readonly Word[], forms: Phrases): Form => {
  for (let length = Math.min(5, words.length - 1); length > 1; length -= 1) {
    const found = misspeltForm(words, 0, length, forms);
    if (found) return found;
  }
  return undefined;
};

/** Asked of each word for every length of a form that it may be in. */
const asked = new WeakMap<Word, boolean>();

const mayBeMisspelt = (word: Word, letters: ReadonlySet<string>): boolean => {
  let may = asked.get(word);
  if (may === undefined) {
    const { latin, script } = word;
    may =
      script === 'latin' &&
      latin.length >= LEAST &&
      lettersLeft(latin).some((left) => letters.has(left));
    asked.set(word, may);
  }
  return may;
};

/** The word, and it without each of its letters. */
const lettersLeft = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

const keyOf = (words: readonly string[], place: number, left: string): string =>
  words.map((word, at) => (at === place ? `*${left}` : word)).join(' ');

interface Index {
  /** By their words, one long word of them without a letter. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What is left of any long word. */
  readonly letters: ReadonlySet<string>;
}

const indices = new WeakMap<Phrases, Index>();

const indexOf = (forms: Phrases): Index => {
  let index = indices.get(forms);
  if (!index) indices.set(forms, (index = indexed([...forms.values()].flat())));
  return index;
};

const indexed = (all: readonly Phrase[]): Index => {
  const phrases = new Map<string, Phrase[]>();
  const letters = new Set<string>();
  for (const phrase of all)
    for (const [place, word] of phrase.words.entries()) {
      if (word.length <= LEAST || !/^[a-z]+$/.test(word)) continue;
      for (const left of new Set(lettersLeft(word))) {
        letters.add(left);
        const key = keyOf(phrase.words, place, left);
        const row = phrases.get(key);
        if (row) row.push(phrase);
        else phrases.set(key, [phrase]);
      }
    }
  return { phrases, letters };
};
