// The lists that a command looks into: the shipped ones, and in place of each that was imported the imported one.

import { join } from 'node:path';
import { LIBRARY_FILE } from '../../data/library/compiled.ts';
import { openShipped } from '../../data/library/installed.ts';
import { withImported } from '../../data/lists/joined-store.ts';
import type { WholePartyStore } from '../../model/evidence.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { Run } from '../run.ts';

/** `file`: the user's store, which need not be there. */
export const loadedLists = (
  file: string,
  { root, env, open }: Pick<Run, 'root' | 'env' | 'open'>,
): WholePartyStore =>
  withImported(
    (open ?? openShipped)(root, cacheFolder(env)).store,
    file,
    join(root, 'dist', LIBRARY_FILE),
  );
