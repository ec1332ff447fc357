// By kind of item the words under which people look for it: other words for it, words in names, those that may mean several
// kinds, and those of other languages.

import type { Categories } from '../../model/category.ts';

export const wordsOfKinds = ({
  categories,
}: Pick<Categories, 'categories'>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    categories.map(({ id, aliases, names, foundBy }) => [
      id,
      [...new Set([...aliases, ...names, ...foundBy].flatMap((word) => [word, inTwo(word)]))],
    ]),
  );

const IN_TWO: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A keyboard without German letters writes each as two. */
const inTwo = (word: string): string =>
  word.toLowerCase().replace(/[äöüß]/g, (letter) => IN_TWO[letter]!);
