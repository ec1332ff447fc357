// Indices that the user imported, beside the store of imported lists, among those that are screened with.

import {
  importedIndices,
  indicesFolder,
  withImportedIndices,
} from '../data/index-import/index-store.ts';
import type { Shipped } from '../data/library/compiled.ts';

/** In place of each index that was imported the imported one, and beside them those by which a fact of the packs is supplied. */
export const withIndices = <S extends Pick<Shipped, 'indices' | 'library' | 'data'>>(
  sources: S,
  store: string | undefined,
): S => {
  const facts = new Set(sources.library.facts.map(({ path }) => path));
  const mine = (store === undefined ? [] : importedIndices(indicesFolder(store))).filter(
    ({ fact }) => fact !== undefined && facts.has(fact),
  );
  if (mine.length === 0) return sources;
  return {
    ...sources,
    indices: withImportedIndices(sources.indices, mine),
    data: {
      ...sources.data,
      ...Object.fromEntries(mine.map(({ id, sha256: hash }) => [`indices/${id}`, hash])),
    },
  };
};
