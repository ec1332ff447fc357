// Listed parties in SQLite: a cache of the list snapshots, built whole, stamped with their hashes, opened read-only.
// A store from which rows were taken, or that is not the one that was built, is refused: a party that is not found in it
// would look like one that is not listed.

import Database from 'better-sqlite3';
import { rmSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { LicetError } from '../../model/errors.ts';
import type { ListedParty, ListInfo, WholePartyStore } from '../../model/evidence.ts';
import type { ListedSearch } from '../../matching/names/listed-search.ts';
import { openListedSearch } from '../names/vocabulary.ts';
import { keysOf, ListedNames, type Near } from './listed-names.ts';

const LAYOUT = `
  CREATE TABLE list (id TEXT PRIMARY KEY, info TEXT NOT NULL);
  CREATE TABLE party (number INTEGER PRIMARY KEY, row TEXT NOT NULL);
  CREATE TABLE name (key TEXT NOT NULL, party INTEGER NOT NULL);
  CREATE TABLE built (parties INTEGER NOT NULL, names INTEGER NOT NULL);
`;
const VERSION = 2;

/** Writes the store to a temporary name and renames it into place. */
export const buildStore = (
  file: string,
  lists: readonly ListInfo[],
  parties: Iterable<ListedParty>,
): void => {
  const temporary = `${file}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  try {
    const database = new Database(temporary);
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA user_version = ${VERSION};`);
    database.exec(LAYOUT);
    const addList = database.prepare('INSERT INTO list VALUES (?, ?)');
    const addParty = database.prepare('INSERT INTO party (row) VALUES (?)');
    const addName = database.prepare('INSERT INTO name VALUES (?, ?)');
    const addBuilt = database.prepare(
      'INSERT INTO built SELECT (SELECT count(*) FROM party), (SELECT count(*) FROM name)',
    );
    lastingToTheEnd.push(database, addList, addParty, addName, addBuilt);
    database.transaction(() => {
      for (const list of lists) addList.run(list.id, JSON.stringify(list));
      for (const party of parties) {
        const { lastInsertRowid } = addParty.run(JSON.stringify(party));
        for (const key of keysOf(party)) addName.run(key, lastInsertRowid);
      }
      addBuilt.run();
    })();
    database.close();
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
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

/**
 * Databases and statements are kept as long as the process. From Node 24 on, one that is collected while no JavaScript
 * runs, as at the end of a run, aborts the process (better-sqlite3 12); a closed database holds no file.
 */
const lastingToTheEnd: unknown[] = [];

const lasting = (database: Database.Database, sql: string): Database.Statement => {
  const statement = database.prepare(sql);
  lastingToTheEnd.push(statement);
  return statement;
};

/** Opens a store. Errors: the file is missing, was built by another version, or is not whole. */
export const openStore = (file: string): WholePartyStore & { close(): void } => {
  let database: Database.Database;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw damaged(
      file,
      `The store of listed parties cannot be opened (${(error as Error).message})`,
    );
  }
  lastingToTheEnd.push(database);
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
  const missing = lasting(
    database,
    `SELECT count(*) FROM built
     WHERE parties <> (SELECT count(*) FROM party) OR names <> (SELECT count(*) FROM name)`,
  ).pluck();
  if (missing.get() !== 0)
    throw damaged(file, 'The store of listed parties does not hold the rows it was built with');
  const infos = lasting(database, 'SELECT info FROM list ORDER BY id').pluck().all() as string[];
  const lists = infos.map((info) => JSON.parse(info) as ListInfo);
  let names: ListedNames | undefined;
  return {
    lists,
    find: (given, country) =>
      (names ??= namesIn(database, nearIn(dirname(file)))).find(given, country),
    all: () =>
      (lasting(database, 'SELECT row FROM party ORDER BY number').pluck().all() as string[]).map(
        (row) => JSON.parse(row) as ListedParty,
      ),
    close: () => database.close(),
  };
};

type NearOf = (partyOf: (number: number) => ListedParty) => Near;

/** Names like one another are looked for in what the build gathered beside the store, opened when the first is asked for. */
const nearIn =
  (folder: string): NearOf =>
  (partyOf) => {
    let search: ListedSearch | undefined;
    return (query) =>
      (search ??= openListedSearch(folder, (party) => countryOf(partyOf(party)))).find(query);
  };

const countryOf = ({ country }: ListedParty): { readonly countries?: readonly string[] } =>
  country === undefined ? {} : { countries: [country] };

/** All names are held in memory, for near ones are not to be had by a key; rows are read when they are found. */
const namesIn = (database: Database.Database, near: NearOf): ListedNames => {
  const row = lasting(database, 'SELECT row FROM party WHERE number = ?').pluck();
  const rows = new Map<number, ListedParty>();
  const partyOf = (number: number): ListedParty => {
    let party = rows.get(number);
    if (!party) rows.set(number, (party = JSON.parse(row.get(number) as string) as ListedParty));
    return party;
  };
  return new ListedNames(
    lasting(database, 'SELECT key, party FROM name ORDER BY party').all() as {
      key: string;
      party: number;
    }[],
    partyOf,
    near(partyOf),
  );
};
