// The installed package: where it lies, its version, and all that it ships, opened. A program that imports licet begins here.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WholePartyStore } from '../../model/evidence.ts';
import { openStore } from '../lists/store.ts';
import { readCompiled, STORE_FILE, type Shipped } from './compiled.ts';

/** The folder of the installed package: dist/ is one below it. */
export const packageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    try {
      const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string;
      };
      if (name === 'licet') return folder;
    } catch {
      // No package.json here: look one folder up.
    }
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('licet is not installed whole: its package.json is missing');
    folder = parent;
  }
};

export const version = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

export type Opened = Shipped & { readonly store: WholePartyStore; readonly version: string };

/**
 * Packs, lists, records, indices and territories as shipped: what a Screener needs. `kept`: a folder in which it is kept that the
 * lists were found whole. Errors: the package is not built, or not as it was built.
 */
export const openShipped = (root: string = packageRoot(), kept?: string): Opened => {
  const dist = join(root, 'dist');
  return {
    ...readCompiled(dist, kept),
    store: openStore(join(dist, STORE_FILE)),
    version: version(root),
  };
};
