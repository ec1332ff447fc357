// Listed parties in SQLite: a cache of the list snapshots, built whole, stamped with their hashes, opened read-only.

import Database from 'better-sqlite3';
import { rmSync, renameSync } from 'node:fs';
import { LicetError } from '../../model/errors.ts';
import type { ListedParty, ListInfo, PartyStore } from '../../model/evidence.ts';
import { keysOf, ListedNames } from './listed-names.ts';

const LAYOUT = `
  CREATE TABLE list (id TEXT PRIMARY KEY, info TEXT NOT NULL);
  CREATE TABLE party (number INTEGER PRIMARY KEY, row TEXT NOT NULL);
  CREATE TABLE name (key TEXT NOT NULL, party INTEGER NOT NULL);
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
    database.pragma('journal_mode = OFF');
    database.pragma(`user_version = ${VERSION}`);
    database.exec(LAYOUT);
    const addList = database.prepare('INSERT INTO list VALUES (?, ?)');
    const addParty = database.prepare('INSERT INTO party (row) VALUES (?)');
    const addName = database.prepare('INSERT INTO name VALUES (?, ?)');
    database.transaction(() => {
      for (const list of lists) addList.run(list.id, JSON.stringify(list));
      for (const party of parties) {
        const { lastInsertRowid } = addParty.run(JSON.stringify(party));
        for (const key of keysOf(party)) addName.run(key, lastInsertRowid);
      }
    })();
    database.close();
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** Opens a store. Errors: the file is missing, or was built by another version. */
export const openStore = (file: string): PartyStore & { close(): void } => {
  let database: Database.Database;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: `The store of listed parties cannot be opened (${(error as Error).message})`,
        remedy: 'Build licet again with npm run build',
      },
    ]);
  }
  if (database.pragma('user_version', { simple: true }) !== VERSION) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: 'The store of listed parties was built by another version',
        remedy: 'Build licet again with npm run build',
      },
    ]);
  }
  const lists = (
    database.prepare('SELECT info FROM list ORDER BY id').pluck().all() as string[]
  ).map((info) => JSON.parse(info) as ListInfo);
  let names: ListedNames | undefined;
  return {
    lists,
    find: (given) => (names ??= namesIn(database)).find(given),
    close: () => database.close(),
  };
};

/** All names are held in memory, for near ones are not to be had by a key; rows are read when they are found. */
const namesIn = (database: Database.Database): ListedNames => {
  const row = database.prepare('SELECT row FROM party WHERE number = ?').pluck();
  const rows = new Map<number, ListedParty>();
  return new ListedNames(
    database.prepare('SELECT key, party FROM name ORDER BY party').all() as {
      key: string;
      party: number;
    }[],
    (number) => {
      let party = rows.get(number);
      if (!party) rows.set(number, (party = JSON.parse(row.get(number) as string) as ListedParty));
      return party;
    },
  );
};
