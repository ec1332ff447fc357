// What licet ships, from its sources; compiled to one JSON file at build time because YAML is slow to read.

import { join } from 'node:path';
import { NOTES_FILE, notesOf } from './notes.ts';
import { LIBRARY_FILE, SHOWN_INDICES_FILE, STORE_FILE, type Shipped } from './compiled.ts';
import { loadNameTables } from '../names/name-tables.ts';
import { StateWords } from '../evidence/state-words.ts';
import { placeKeys } from '../places/place-keys.ts';

import { NAMES_FILE, vocabularyOf } from '../names/vocabulary.ts';
import { foldedOf } from '../../matching/names/folding.ts';
import { compileNames } from '../../matching/names/tables.ts';
import type { Index } from '../../model/index-values.ts';
import { loadBodies } from './bodies.ts';
import { loadCategories } from './categories.ts';
import { loadEndUsers } from '../evidence/end-users.ts';
import { keysOf } from '../evidence/history.ts';
import { homeKeysOf } from '../evidence/home-names.ts';
import { loadIncidentWords } from '../evidence/incident-words.ts';
import { readText, writeWhole } from '../read/files.ts';
import { sha256, sha256OfFiles } from '../read/hash.ts';
import { sealFolder, takenOver } from '../read/seal.ts';
import { filesBelow } from '../read/walk.ts';
import { importsIn } from '../evidence/index-description.ts';
import { loadIndices } from '../evidence/indices.ts';
import { loadLibrary, type Roots } from './library.ts';
import { loadOwnership } from './ownership.ts';
import { withRows } from './shared-conditions.ts';
import { loadLists } from '../lists/lists.ts';
import { buildStore } from '../lists/store.ts';
import { loadTerritories } from '../places/territories-file.ts';

/**
 * Reads the sources below the root of a project. `own`: folders of packs beside its own. Errors: every problem of every file.
 */
export const loadSources = (root: string, own: Roots['rules'] = []): Shipped => {
  const data = join(root, 'data');
  const library = loadLibrary({ rules: [join(root, 'rules'), ...own], data });
  const endUsers = loadEndUsers(join(data, 'end-users'), loadIncidentWords(data));
  const indices = loadIndices(join(data, 'indices'));
  const categories = loadCategories(data);
  const bodies = loadBodies(data);
  const territories = loadTerritories(data);
  const states = new StateWords(territories);
  const ownership = loadOwnership(data, library);
  return {
    library,
    territories,
    records: endUsers.records.map((record) => ({
      ...record,
      keys: keysOf(record),
      homeKeys: homeKeysOf(record, states),
    })),
    indices,
    imports: importsIn(join(data, 'indices')),
    categories,
    bodies,
    ownership,
    folded: foldedOf(searchedFor(territories, categories, bodies)),
    data: {
      'end-users': endUsers.sha256,
      territories: sha256(JSON.stringify(territories)),
      bodies: sha256(JSON.stringify(bodies)),
      categories: sha256(JSON.stringify(categories)),
      'control-lists': filesHash(join(data, 'control-lists')),
      names: filesHash(join(data, 'names')),
      'on-record': sha256(JSON.stringify(library.onRecord)),
      ownership: sha256(JSON.stringify(ownership)),
      parameters: sha256(JSON.stringify(library.parameters)),
      instruments: sha256(JSON.stringify(library.instruments)),
      facts: sha256(JSON.stringify(library.facts)),
      sheets: sha256(JSON.stringify(library.sheets)),
      ...Object.fromEntries(
        indices.filter(isRead).map((index) => [`indices/${index.id}`, index.sha256]),
      ),
    },
  };
};

/** Names that every start searches texts for. */
const searchedFor = (
  territories: Shipped['territories'],
  { categories }: Shipped['categories'],
  { bodies, before, firms, notTheUser, governments }: Shipped['bodies'],
): readonly string[] => [
  ...territories.flatMap(
    ({ name, parent, cities = [], towns = [], nearTowns = [], parts = [] }) => [
      ...(parent === undefined ? [] : [name]),
      ...cities,
      ...towns,
      ...nearTowns,
      ...parts,
    ],
  ),
  ...categories.flatMap(({ names, namesUnlessAfter }) => [...names, ...namesUnlessAfter]),
  ...bodies.flatMap(({ names, atEnd }) => [...names, ...atEnd]),
  ...before,
  ...firms,
  ...notTheUser,
  ...governments,
];

/** Of the YAML files of a folder as they are written: rows and names go to several places of what is compiled. */
const filesHash = (folder: string): string =>
  sha256OfFiles(
    filesBelow(folder, '.yaml').map((name) => ({ name, text: readText(join(folder, name)) })),
  );

/** A build that lies there already, and what tells its program from another. */
export interface EarlierBuild {
  readonly folder: string;
  /** SHA-256 of the program that builds now. */
  readonly program: string;
}

/**
 * Writes the compiled library and the store of the bundled lists into a folder. The store of an earlier build is taken over
 * where the same program would make it of the same lists.
 */
export const compile = (root: string, into: string, earlier: EarlierBuild): void => {
  const { indices, ...sources } = loadSources(root);
  const shipped = { ...sources, indices: indices.filter(isRead) };
  const shown = indices.filter((index) => !isRead(index));
  const lists = loadLists(join(root, 'data', 'lists'));
  const infos = lists.map(({ info }) => info);
  const tables = loadNameTables(join(root, 'data'), placeKeys(shipped.territories));
  const madeFrom = sha256(JSON.stringify([earlier.program, infos, tables, shipped.territories]));
  const store = join(into, STORE_FILE);
  if (!takenOver(earlier.folder, STORE_FILE, madeFrom, into))
    buildStore(
      store,
      infos,
      lists.flatMap((list) => list.parties),
      vocabularyOf(tables),
    );
  writeWhole(join(into, NAMES_FILE), asciiOf(JSON.stringify(compileNames(tables))));
  writeWhole(join(into, LIBRARY_FILE), asciiOf(textOf(shipped)));
  writeWhole(join(into, SHOWN_INDICES_FILE), asciiOf(JSON.stringify(shown)));
  writeWhole(join(into, NOTES_FILE), asciiOf(JSON.stringify(notesOf(shipped.library))));
  sealFolder(into, [LIBRARY_FILE, STORE_FILE, NAMES_FILE, SHOWN_INDICES_FILE, NOTES_FILE], {
    [STORE_FILE]: madeFrom,
  });
};

/** An index that rules may read; others are for pages. */
export const isRead = ({ fact }: Index): boolean => fact !== undefined;

const textOf = (shipped: Shipped): string => {
  const { library, conditions } = withRows(shipped.library, withoutPlaces);
  return JSON.stringify({ ...shipped, library, conditions }, withoutRemarks);
};

const withoutPlaces = (row: unknown): string => JSON.stringify(row, withoutRemarks);

/** Places in files and authors' notes are for those who study the packs (notes.ts); a screening needs neither. */
const withoutRemarks = (key: string, value: unknown): unknown =>
  key === 'place' || key === 'note' ? undefined : value;

/** JSON in ASCII alone is read twice as fast: its bytes are its letters. */
const asciiOf = (json: string): string =>
  json.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
