// What licet ships, compiled to one JSON file at build time because YAML is slow to read, and read back at start.

import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { EndUserRecord, Index, Territory } from '../model/evidence.ts';
import type { Categories } from '../model/category.ts';
import type { Library } from '../model/pack.ts';
import { LicetError } from '../model/errors.ts';
import { loadCategories } from './categories.ts';
import { loadEndUsers } from './end-users.ts';
import { readText, writeWhole } from './files.ts';
import { sha256 } from './hash.ts';
import { loadIndices } from './indices.ts';
import { loadLibrary } from './library.ts';
import { loadLists } from './lists.ts';
import { buildStore } from './store.ts';
import { parseTerritories } from './territories.ts';

export interface Shipped {
  readonly library: Library;
  readonly territories: readonly Territory[];
  readonly records: readonly EndUserRecord[];
  readonly indices: readonly Index[];
  readonly categories: Categories;
  /** SHA-256 of each data set, for the manifest. */
  readonly data: Readonly<Record<string, string>>;
}

const LIBRARY_FILE = 'library.json';
export const STORE_FILE = 'lists.sqlite';

/** Reads the sources below the project's root. Errors: every problem of every file. */
export const loadSources = (root: string): Shipped => {
  const data = join(root, 'data');
  const library = loadLibrary({ rules: [join(root, 'rules')], data });
  const territoriesText = readText(join(data, 'territories.csv'));
  const endUsers = loadEndUsers(join(data, 'end-users'));
  const indices = loadIndices(join(data, 'indices'));
  const categories = loadCategories(data);
  return {
    library,
    territories: parseTerritories('data/territories.csv', territoriesText),
    records: endUsers.records,
    indices,
    categories,
    data: {
      'end-users': endUsers.sha256,
      territories: sha256(territoriesText),
      parameters: sha256(JSON.stringify(library.parameters)),
      instruments: sha256(JSON.stringify(library.instruments)),
      facts: sha256(JSON.stringify(library.facts)),
      ...Object.fromEntries(indices.map((index) => [`indices/${index.id}`, index.sha256])),
    },
  };
};

/** Writes the compiled library and the store of the bundled lists into a folder. */
export const compile = (root: string, into: string): void => {
  const shipped = loadSources(root);
  const lists = loadLists(join(root, 'data', 'lists'));
  buildStore(
    join(into, STORE_FILE),
    lists.map(({ info }) => info),
    lists.flatMap(({ parties }) => parties),
  );
  writeWhole(join(into, LIBRARY_FILE), JSON.stringify(shipped));
};

export const readCompiled = (folder: string): Shipped => {
  const file = join(folder, LIBRARY_FILE);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Shipped;
  } catch (error) {
    throw new LicetError([
      { code: 'file-unreadable', place: { file }, what: `The compiled packs cannot be read (${(error as Error).message})`, remedy: 'Build licet again with npm run build' },
    ]);
  }
};
