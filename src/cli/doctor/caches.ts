// What is kept so that a run need not do it again, and whether a run would believe it: by its owner, its rights and its hash.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { STORE_FILE } from '../../data/library/compiled.ts';
import { keptOrWhyNot } from '../../data/read/kept-file.ts';
import { noteOf } from '../../data/read/seal.ts';
import type { CacheState } from '../../model/doctor-page.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { Run } from '../run.ts';

export const cachesOf = ({ root, env }: Pick<Run, 'root' | 'env'>): CacheState[] => {
  const dist = join(root, 'dist');
  const kept = cacheFolder(env);
  return [
    compiledCode(root, join(dist, 'cli.cjs')),
    ...(kept === undefined ? [] : [foundWhole(dist, kept), ...left(kept)]),
  ];
};

const compiledCode = (root: string, bundle: string): CacheState => {
  const [what, path] = ['compiled program', `${bundle}.cache`];
  if (!existsSync(path)) return { what, path, state: 'absent' };
  const start = createRequire(join(root, 'bin', 'start.cjs'))('./start.cjs') as {
    isTaken: (bundle: string) => boolean;
  };
  return start.isTaken(bundle)
    ? { what, path, state: 'believed' }
    : {
        what,
        path,
        state: 'not believed',
        why: 'it is not of this build, belongs to another user, or others may write it',
      };
};

const foundWhole = (dist: string, kept: string): CacheState => {
  const [what, path] = ['shipped lists found whole', noteOf(dist, STORE_FILE, kept)];
  if (!existsSync(path)) return { what, path, state: 'absent' };
  const note = keptOrWhyNot(path);
  return 'text' in note
    ? { what, path, state: 'believed' }
    : { what, path, state: 'not believed', why: note.whyNot };
};

/** Notes of other installations are small, and some may be in use. */
const STILL_READ = /^whole-/;

const left = (folder: string): CacheState[] => {
  let sizes: number[];
  try {
    sizes = readdirSync(folder)
      .filter((name) => !STILL_READ.test(name))
      .map((name) => statSync(join(folder, name)).size);
  } catch {
    return [];
  }
  if (sizes.length === 0) return [];
  const bytes = sizes.reduce((sum, one) => sum + one, 0);
  return [
    {
      what: 'files of other versions',
      path: folder,
      state: 'left',
      why: `${sizes.length === 1 ? 'one file' : `${sizes.length} files`} of ${Math.ceil(bytes / 1e6)} MB that this version does not read`,
    },
  ];
};
