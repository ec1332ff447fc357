// The tables in which listed parties are looked up, the same in what is shipped and in the user's own store: their rows, the keys
// of their names, and the book of names in which like ones are found.

import type Database from 'better-sqlite3';
import { numberKeys } from '../../matching/identifiers.ts';
import { NameGatherer } from '../../matching/names/gather.ts';
import { ListedSearch } from '../../matching/names/listed-search.ts';
import type { NameBook } from '../../matching/names/name-book.ts';
import { NamesInMemory } from '../../matching/names/names-in-memory.ts';
import type { Vocabulary } from '../../matching/names/tables.ts';
import type { ListedParty } from '../../model/evidence.ts';
import { gather, GatheringHere, namesOfParty, type Gathering } from './gathering.ts';
import { lasting } from './lasting.ts';
import { factsOf, keysOf, linkKeysOf, ListedNames } from './listed-names.ts';
import { unusable } from './store-errors.ts';
import { unpackedParty, type Kept } from './packed-party.ts';
import { addPart } from './name-book-parts.ts';
import { BOOK_OF_NAMES, BOOK_TABLES, hasBook, removeBook } from './name-book-tables.ts';
import { NamesInFile } from './names-in-file.ts';

export const LISTED_TABLES = `
  CREATE TABLE IF NOT EXISTS party (number INTEGER PRIMARY KEY, book INTEGER NOT NULL, row BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS name (key TEXT NOT NULL, party INTEGER NOT NULL, book INTEGER NOT NULL, PRIMARY KEY (key, book, party)) WITHOUT ROWID;
  ${BOOK_TABLES}
`;

/** Where there are several books. */
export const PARTIES_BY_BOOK = 'CREATE INDEX IF NOT EXISTS party_book ON party (book);';

/**
 * Names of others that rows give, and numbers that tell their parties apart, with rows that are an address alone. Stores of users
 * that were written before have none, and no tables.
 */
export const LINK_TABLE = `
  CREATE TABLE IF NOT EXISTS link (key TEXT NOT NULL, party INTEGER NOT NULL, book INTEGER NOT NULL, PRIMARY KEY (key, book, party)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS number (key TEXT NOT NULL, party INTEGER NOT NULL, book INTEGER NOT NULL, PRIMARY KEY (key, book, party)) WITHOUT ROWID;
`;
/** By table: what of a row says of which book it is. */
export const BOOK_OF_LISTED: Readonly<Record<string, string>> = {
  party: 'book',
  name: 'book',
  link: 'book',
  number: 'book',
  ...BOOK_OF_NAMES,
};

/** No number has it for a key. */
const AN_ADDRESS = '@';

/** Takes the place of what the book held. */
export const writeListed = (
  database: Database.Database,
  book: number,
  parties: Iterable<ListedParty>,
  vocabulary: Vocabulary,
): void => {
  const gathering = new GatheringHere(vocabulary);
  writeRows(database, book, parties, gathering);
  for (const part of gathering.parts()) addPart(database, book, part);
};

/** The same, where names may be gathered elsewhere meanwhile. */
export const writeListedWith = async (
  database: Database.Database,
  book: number,
  parties: Iterable<ListedParty>,
  gathering: Gathering,
): Promise<void> => {
  writeRows(database, book, parties, gathering);
  for await (const part of gathering.parts()) addPart(database, book, part);
};

const writeRows = (
  database: Database.Database,
  book: number,
  parties: Iterable<ListedParty>,
  gathering: Gathering,
): void => {
  lasting(database, 'DELETE FROM party WHERE book = ?').run(book);
  lasting(database, 'DELETE FROM name WHERE book = ?').run(book);
  removeBook(database, book);
  const addParty = lasting(database, 'INSERT INTO party (book, row) VALUES (?, ?)');
  const addName = lasting(database, 'INSERT INTO name VALUES (?, ?, ?)');
  lasting(database, 'DELETE FROM link WHERE book = ?').run(book);
  lasting(database, 'DELETE FROM number WHERE book = ?').run(book);
  const addNumber = lasting(database, 'INSERT OR IGNORE INTO number VALUES (?, ?, ?)');
  const links = new Links();
  for (const party of parties) {
    const number = Number(addParty.run(book, JSON.stringify(party)).lastInsertRowid);
    const keys = keysOf(party);
    links.add(party, keys, number);
    for (const { number: written } of party.numbers ?? [])
      for (const key of numberKeys(written)) addNumber.run(key, number, book);
    if (bearsNoName(party)) {
      addNumber.run(AN_ADDRESS, number, book);
      continue;
    }
    for (const key of keys) if (key !== '') addName.run(key, number, book);
    gathering.add(namesOfParty(number, party));
  }
  const addLink = lasting(database, 'INSERT OR IGNORE INTO link VALUES (?, ?, ?)');
  for (const { key, number } of links.toOthers) addLink.run(key, number, book);
};

/** Whom the rows name that are no rows of the same list: those are found by their own names. */
class Links {
  /** By list the keys of its parties. */
  readonly #own = new Map<string, Set<string>>();
  readonly #named: { readonly list: string; readonly key: string; readonly number: number }[] = [];

  add(party: ListedParty, keys: readonly string[], number: number): void {
    let own = this.#own.get(party.list);
    if (!own) this.#own.set(party.list, (own = new Set()));
    for (const key of keys) own.add(key);
    for (const key of linkKeysOf(party)) this.#named.push({ list: party.list, key, number });
  }

  get toOthers(): { readonly key: string; readonly number: number }[] {
    return this.#named.filter(({ list, key }) => !this.#own.get(list)!.has(key));
  }
}

/** An entry that is an address alone bears nobody's name. */
const bearsNoName = ({ kind }: ListedParty): boolean => kind === 'address';

/** Names of a book in the file; gathered anew, which takes its time, where an earlier version wrote the file. */
const bookIn = (database: Database.Database, book: number, vocabulary: Vocabulary): NameBook => {
  if (hasBook(database, book)) return new NamesInFile(database, book);
  const gatherer = new NameGatherer(vocabulary);
  const rows = lasting(
    database,
    'SELECT number, row FROM party WHERE book = ? ORDER BY number',
  ).all(book);
  for (const { number, row } of rows as { number: number; row: Kept }[]) {
    const party = unpackedParty(row);
    if (!bearsNoName(party)) gather(gatherer, namesOfParty(number, party));
  }
  return new NamesInMemory(gatherer.gathered);
};

/** `vocabulary`: opened when the first name is compared. */
export const namesIn = (
  database: Database.Database,
  book: number,
  vocabulary: () => Vocabulary,
): ListedNames => {
  const row = lasting(database, 'SELECT row FROM party WHERE number = ?').pluck();
  const parties = new Map<number, ListedParty>();
  const partyOf = (number: number): ListedParty => {
    let party = parties.get(number);
    if (!party) {
      const kept = row.get(number) as Kept | undefined;
      // Somebody who bears the name stands on the list, and nobody can say who.
      if (kept === undefined)
        throw unusable(database.name, 'The row of a party that it names is not in it any more');
      parties.set(number, (party = unpackedParty(kept)));
    }
    return party;
  };
  const bearers = lasting(
    database,
    'SELECT party FROM name WHERE key = ? AND book = ? ORDER BY party',
  ).pluck();
  const naming = keyed(database, 'link', book);
  const numbered = keyed(database, 'number', book);
  let search: ListedSearch | undefined;
  const opened = (): ListedSearch => {
    const known = vocabulary();
    return new ListedSearch(
      bookIn(database, book, known),
      known,
      (party) => factsOf(partyOf(party)),
      numbered,
    );
  };
  return new ListedNames(
    (key) => bearers.all(key, book) as number[],
    partyOf,
    (query) => (search ??= opened()).find(query),
    { naming, numbered, addresses: () => numbered(AN_ADDRESS) },
  );
};

/** Parties under a key of a table that stores of earlier versions lack. */
const keyed = (
  database: Database.Database,
  table: 'link' | 'number',
  book: number,
): ((key: string) => readonly number[]) => {
  const has = lasting(database, 'SELECT 1 FROM sqlite_master WHERE name = ?').get(table);
  if (has === undefined) return () => [];
  const rows = lasting(
    database,
    `SELECT party FROM ${table} WHERE key = ? AND book = ? ORDER BY party`,
  ).pluck();
  return (key) => rows.all(key, book) as number[];
};
