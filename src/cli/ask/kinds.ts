// By kind of item the words under which people look for it: other words for it, words in names, and those that may mean
// several kinds.

import type { Categories } from '../../model/category.ts';

export const wordsOfKinds = ({
  categories,
}: Pick<Categories, 'categories'>): ReadonlyMap<string, readonly string[]> =>
  new Map(
    categories.map(({ id, aliases, names, foundBy }) => [id, [...aliases, ...names, ...foundBy]]),
  );
