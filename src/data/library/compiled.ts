// What was compiled at build time, read back at start: it loads no YAML, no schema and no CSV.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Categories } from '../../model/category.ts';
import { LicetError } from '../../model/errors.ts';
import type { EndUserRecord, Index, Territory } from '../../model/evidence.ts';
import type { Library } from '../../model/pack.ts';

export interface Shipped {
  readonly library: Library;
  readonly territories: readonly Territory[];
  readonly records: readonly EndUserRecord[];
  readonly indices: readonly Index[];
  readonly categories: Categories;
  /** SHA-256 of each data set, for the manifest. */
  readonly data: Readonly<Record<string, string>>;
}

export const LIBRARY_FILE = 'library.json';
export const STORE_FILE = 'lists.sqlite';

export const readCompiled = (folder: string): Shipped => {
  const file = join(folder, LIBRARY_FILE);
  try {
    return JSON.parse(readFileSync(file, 'latin1')) as Shipped;
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: `The compiled packs cannot be read (${(error as Error).message})`,
        remedy: 'Build licet again with npm run build',
      },
    ]);
  }
};
