// Listed parties in SQLite: a cache of the list snapshots, built whole, stamped with their hashes, opened read-only.
// A store from which rows were taken, or that is not the one that was built, is refused: a party that is not found in it
// would look like one that is not listed.

import Database from 'better-sqlite3';
import { closeSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Vocabulary } from '../../matching/names/tables.ts';
import { LicetError } from '../../model/errors.ts';
import type { ListedParty, ListInfo, WholePartyStore } from '../../model/evidence.ts';
import { openVocabulary } from '../names/vocabulary.ts';
import { lasting, lastingDatabase } from './lasting.ts';
import type { ListedNames } from './listed-names.ts';
import { LINK_TABLE, LISTED_TABLES, namesIn, writeListed } from './listed-tables.ts';
import { unpackedParty, type Kept } from './packed-party.ts';
import { layOut } from './store-layout.ts';

const LAYOUT = `
  CREATE TABLE list (id TEXT PRIMARY KEY, info TEXT NOT NULL);
  CREATE TABLE built (changes INTEGER NOT NULL);
  ${LISTED_TABLES}
  ${LINK_TABLE}
`;
const VERSION = 8;
/** All that is shipped is one book. */
const BOOK = 0;

/** Writes the store to a temporary name and renames it into place. */
export const buildStore = (
  file: string,
  lists: readonly ListInfo[],
  parties: Iterable<ListedParty>,
  vocabulary: Vocabulary,
): void => {
  const [loose, whole] = [`${file}.${process.pid}.loose.tmp`, `${file}.${process.pid}.tmp`];
  const remove = (): void => [loose, whole].forEach((one) => rmSync(one, { force: true }));
  remove();
  try {
    const gathered = emptyStore(loose);
    gathered.transaction(() => writeListed(gathered, BOOK, parties, vocabulary))();
    gathered.close();
    const database = emptyStore(whole);
    lasting(database, 'ATTACH ? AS loose').run(loose);
    const addList = lasting(database, 'INSERT INTO list VALUES (?, ?)');
    database.transaction(() => {
      for (const list of lists) addList.run(list.id, JSON.stringify(list));
      layOut(database, 'loose');
    })();
    lasting(database, 'INSERT INTO built VALUES (?)').run(stateOf(whole).changes + 1);
    database.close();
    renameSync(whole, file);
  } finally {
    remove();
  }
};

const emptyStore = (file: string): Database.Database => {
  const database = lastingDatabase(new Database(file));
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA user_version = ${VERSION};`);
  database.exec(LAYOUT);
  return database;
};

/**
 * What SQLite writes at the beginning of a file: how often it was changed, and how long it should be. To count its rows instead
 * would mean to read a tenth of it at each start.
 */
const stateOf = (file: string): { readonly changes: number; readonly bytes: number } => {
  const head = Buffer.alloc(100);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, head, 0, head.length, 0);
  } finally {
    closeSync(opened);
  }
  return { changes: head.readUInt32BE(24), bytes: head.readUInt16BE(16) * head.readUInt32BE(28) };
};

const damaged = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'damaged-build',
      place: { file },
      what,
      remedy: 'Build licet again with npm run build',
    },
  ]);

/** Opens a store. Errors: the file is missing, was built by another version, or is not whole. */
export const openStore = (file: string): WholePartyStore & { close(): void } => {
  let database: Database.Database;
  try {
    database = lastingDatabase(new Database(file, { readonly: true, fileMustExist: true }));
  } catch (error) {
    throw damaged(
      file,
      `The store of listed parties cannot be opened (${(error as Error).message})`,
    );
  }
  try {
    return opened(file, database);
  } catch (error) {
    database.close();
    if (error instanceof LicetError) throw error;
    throw damaged(file, `The store of listed parties cannot be read (${(error as Error).message})`);
  }
};

const opened = (file: string, database: Database.Database): ReturnType<typeof openStore> => {
  if (lasting(database, 'PRAGMA user_version').pluck().get() !== VERSION)
    throw damaged(file, 'The store of listed parties was built by another version');
  const { changes, bytes } = stateOf(file);
  const built = lasting(database, 'SELECT changes FROM built').pluck().get();
  if (built !== changes || statSync(file).size !== bytes)
    throw damaged(file, 'The store of listed parties does not hold the rows it was built with');
  const infos = lasting(database, 'SELECT info FROM list ORDER BY id').pluck().all() as string[];
  const lists = infos.map((info) => JSON.parse(info) as ListInfo);
  let known: ListedNames | undefined;
  const names = (): ListedNames =>
    (known ??= namesIn(database, BOOK, () => openVocabulary(dirname(file))));
  return {
    lists,
    find: (given, country) => names().find(given, country),
    bearing: (sought) => names().bearing(sought),
    naming: (given) => names().naming(given),
    search: (query) => names().search(query),
    all: () =>
      (lasting(database, 'SELECT row FROM party ORDER BY number').pluck().all() as Kept[]).map(
        unpackedParty,
      ),
    close: () => database.close(),
  };
};
