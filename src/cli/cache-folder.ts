// Where work is kept that another run would have to do again: the user's cache folder. Nothing is lost with it.

import { join } from 'node:path';
import type { Run } from './run.ts';

/** Undefined where the environment names no home: nothing is kept then. */
export const cacheFolder = (env: Run['env']): string | undefined => {
  const home = env['HOME'] || env['USERPROFILE'];
  const caches = env['XDG_CACHE_HOME'] || (home && join(home, '.cache'));
  return caches ? join(caches, 'licet') : undefined;
};
