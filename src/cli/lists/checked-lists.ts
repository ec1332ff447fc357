// Lists as licet check looks them over. An installed package has none of the files from which its whole lists were built, for they
// would be a fifth of it: there the lists are those that were built, which were held against what is expected of them then.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openShipped } from '../../data/library/installed.ts';
import { loadLists, type LoadedList } from '../../data/lists/lists.ts';
import { WHOLE_FILE } from '../../data/lists/whole-list.ts';
import { foldersIn } from '../../data/read/walk.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { Run } from '../run.ts';

/** Errors: a list is not as its list.yaml expects it, or the package is not as it was built. */
export const checkedLists = ({ root, env }: Pick<Run, 'root' | 'env'>): readonly LoadedList[] => {
  const folder = join(root, 'data', 'lists');
  if (foldersIn(folder).some((name) => existsSync(join(folder, name, WHOLE_FILE))))
    return loadLists(folder);
  const { store } = openShipped(root, cacheFolder(env));
  const parties = store.all();
  return store.lists.map((info) => ({
    info,
    parties: parties.filter(({ list }) => list === info.id),
  }));
};
