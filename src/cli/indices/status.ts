// licet index status: which country indices are loaded, of which edition and day, and which can be imported.

import { join } from 'node:path';
import { importable } from '../../data/evidence/index-description.ts';
import {
  importedIndices,
  indicesFolder,
  withImportedIndices,
  type ImportedIndex,
} from '../../data/index-import/index-store.ts';
import { readCompiled, readShownIndices } from '../../data/library/compiled.ts';
import { addSpan } from '../../model/dates.ts';
import { newestEdition, type Index } from '../../model/index-values.ts';
import { jsonText } from '../../report/json.ts';
import { indicesText, type IndexStatus } from '../../report/indices.ts';
import { storeFile } from '../lists/store-file.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';

export interface IndexStatusArguments {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

/** Status 1 where one that rules read is stale. */
export const indexStatusCommand = async (
  given: IndexStatusArguments,
  { root, env, today, streams }: Run,
): Promise<number> => {
  const folder = indicesFolder(storeFile(await readSettings(given), env));
  const dist = join(root, 'dist');
  const shipped = readCompiled(dist);
  const read = new Set(shipped.library.facts.map(({ path }) => path));
  const indices = withImportedIndices(
    [...shipped.indices, ...readShownIndices(dist)],
    importedIndices(folder),
  ).map((index) => statusOf(index, read, today));
  const loaded = new Set(indices.map(({ index }) => index));
  const unused = importable(join(root, 'data', 'indices')).filter((name) => !loaded.has(name));
  streams.out(
    given.format === 'json'
      ? jsonText({ folder, indices, unused }, 'page')
      : indicesText(indices, unused, folder, streams),
  );
  return indices.some(({ stale, read: isRead }) => stale && isRead) ? 1 : 0;
};

const statusOf = (
  index: Index | ImportedIndex,
  facts: ReadonlySet<string>,
  today: string,
): IndexStatus => {
  const newest = index.editions.at(-1)!;
  const staleFrom = addSpan(newest.published, index.staleAfter, 1);
  return {
    index: index.id,
    title: index.title,
    edition: newestEdition(index)!,
    published: newest.published,
    years: index.editions.map(({ year }) => year),
    values: index.rows,
    read: index.fact !== undefined && facts.has(index.fact),
    ...(index.imported !== undefined && { imported: index.imported }),
    ...('files' in index && { files: index.files }),
    staleFrom,
    stale: today > staleFrom,
    rights: index.rights,
    sha256: index.sha256,
  };
};
