// Legal forms with a slip of the hand in them: 'Corporration', 'Obshchestvo s Ogranichennoi Otvetstveennostyu'.

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
  if (at + length > words.length) return undefined;
  const long = longOf(forms);
  for (let place = at; place < at + length; place += 1)
    for (const meant of meantBy(words[place]!, long))
      for (const { words: form, means } of long.phrases.get(meant)!)
        if (
          form.length === length &&
          form.every(
            (one, index) => one === (at + index === place ? meant : words[at + index]!.latin),
          )
        )
          return { length, means };
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

interface LongWords {
  /** By a long word the forms that have it. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** The long words by how many letters they have. */
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

const NONE: readonly string[] = [];

/** Asked of each word for every length of a form that it may be in. */
const meanings = new WeakMap<Word, readonly string[]>();

/** The long words of forms that a word is a slip away from. */
const meantBy = (word: Word, long: LongWords): readonly string[] => {
  let meant = meanings.get(word);
  if (!meant) meanings.set(word, (meant = near(word, long)));
  return meant;
};

const near = ({ latin, script }: Word, { byLength }: LongWords): readonly string[] => {
  if (script !== 'latin' || latin.length < LEAST) return NONE;
  const found: string[] = [];
  for (let length = latin.length - 1; length <= latin.length + 1; length += 1)
    for (const one of byLength.get(length) ?? [])
      if (sharesEnd(latin, one) && letterDistance(latin, one, 1) === 1) found.push(one);
  return found;
};

/** One slip leaves the beginning or the end. */
const sharesEnd = (a: string, b: string): boolean =>
  a.slice(0, 3) === b.slice(0, 3) || a.slice(-3) === b.slice(-3);

const known = new WeakMap<Phrases, LongWords>();

const longOf = (forms: Phrases): LongWords => {
  let long = known.get(forms);
  if (!long) known.set(forms, (long = longWordsOf([...forms.values()].flat())));
  return long;
};

const longWordsOf = (all: readonly Phrase[]): LongWords => {
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of all)
    for (const word of phrase.words) {
      if (word.length <= LEAST || !/^[a-z]+$/.test(word)) continue;
      const row = phrases.get(word);
      if (row) row.push(phrase);
      else phrases.set(word, [phrase]);
    }
  const byLength = new Map<number, string[]>();
  for (const word of phrases.keys())
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  return { phrases, byLength };
};
