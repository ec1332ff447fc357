// Listed parties in SQLite: a cache of the list snapshots, built whole, stamped with their hashes, opened read-only.

import Database from 'better-sqlite3';
import { rmSync, renameSync } from 'node:fs';
import { LicetError } from '../../model/errors.ts';
import type {
  ListedParty,
  ListInfo,
  Match,
  MatchStrength,
  PartyStore,
} from '../../model/evidence.ts';
import { nameKey, nameKeys } from '../../matching/normalise.ts';

const LAYOUT = `
  CREATE TABLE list (id TEXT PRIMARY KEY, info TEXT NOT NULL);
  CREATE TABLE party (number INTEGER PRIMARY KEY, row TEXT NOT NULL);
  CREATE TABLE name (key TEXT NOT NULL, party INTEGER NOT NULL, strength TEXT NOT NULL);
`;
const INDEX = 'CREATE INDEX name_key ON name (key, party, strength)';
const VERSION = 1;

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
    const addName = database.prepare('INSERT INTO name VALUES (?, ?, ?)');
    database.transaction(() => {
      for (const list of lists) addList.run(list.id, JSON.stringify(list));
      for (const party of parties) {
        const { lastInsertRowid } = addParty.run(JSON.stringify(party));
        for (const [key, strength] of namesOf(party)) addName.run(key, lastInsertRowid, strength);
      }
    })();
    database.exec(INDEX);
    database.close();
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};

/** Each key once, with the strongest of the names that it stands for. */
const namesOf = (party: ListedParty): Map<string, MatchStrength> => {
  const names = new Map<string, MatchStrength>();
  const add = (name: string, strength: MatchStrength): void => {
    const key = nameKey(name);
    if (key !== '' && !names.has(key)) names.set(key, strength);
  };
  add(party.name, 'name');
  for (const alias of party.aliases) add(alias, 'alias');
  for (const name of party.nativeNames) add(name, 'native-name');
  return names;
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
  const find = database.prepare(
    'SELECT row, strength FROM name JOIN party ON party.number = name.party WHERE key = ? ORDER BY party.number',
  );
  return {
    lists,
    find: (names) => {
      const matches = new Map<string, Match>();
      const originals = new Map(names.map((name) => [nameKey(name), name]));
      for (const key of nameKeys(names)) {
        for (const { row, strength } of find.all(key) as {
          row: string;
          strength: MatchStrength;
        }[]) {
          const listed = JSON.parse(row) as ListedParty;
          const id = `${listed.list}/${listed.id}`;
          if (!matches.has(id))
            matches.set(id, { listed, strength, on: originals.get(key) ?? key });
        }
      }
      return [...matches.values()];
    },
    close: () => database.close(),
  };
};
