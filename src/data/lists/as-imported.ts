// Whether a list in the user's store is as it was imported. Nothing but an import changes what is kept of it, so that triggers note
// whatever else does, and counting the parties of a list takes a millisecond: both are looked at whenever the store is opened. The
// sum over all rows is for licet lists doctor. It is no seal: who may write the file may write all of this anew.

import type Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Snapshot } from '../../model/snapshot.ts';
import { sha256 } from '../read/hash.ts';
import { lasting } from './lasting.ts';
import { BOOK_OF_LISTED } from './listed-tables.ts';
import { unpackedText } from './packed-party.ts';

export const WATCH_TABLES = `
  CREATE TABLE IF NOT EXISTS as_imported (book INTEGER PRIMARY KEY, parties INTEGER NOT NULL, sha256 TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS altered (book INTEGER PRIMARY KEY);
`;

const OF_SNAPSHOT = 'SELECT book FROM snapshot JOIN book_of_list USING (list) WHERE number =';

/** By table: the books of which a row of it tells. `row`: NEW or OLD. */
const BOOKS_OF: Readonly<Record<string, (row: string) => string>> = {
  ...Object.fromEntries(
    Object.entries(BOOK_OF_LISTED).map(([table, book]) => [
      table,
      (row: string): string => `SELECT ${row}.${book}`,
    ]),
  ),
  book_of_list: (row) => `SELECT ${row}.book`,
  as_imported: (row) => `SELECT ${row}.book`,
  altered: (row) => `SELECT ${row}.book`,
  snapshot: (row) => `SELECT book FROM book_of_list WHERE list = ${row}.list`,
  standing: (row) => `${OF_SNAPSHOT} ${row}.snapshot`,
  content: (row) =>
    `SELECT book FROM book_of_list WHERE list IN (SELECT list FROM snapshot JOIN standing ON number = snapshot WHERE content = ${row}.number)`,
};

const WATCHES: readonly { readonly name: string; readonly sql: string }[] = Object.entries(
  BOOKS_OF,
).flatMap(([table, booksOf]) =>
  (['INSERT', 'UPDATE', 'DELETE'] as const).map((verb) => {
    const name = `watch_${table}_${verb.toLowerCase()}`;
    const books = [
      ...(verb === 'DELETE' ? [] : [booksOf('NEW')]),
      ...(verb === 'INSERT' ? [] : [booksOf('OLD')]),
    ];
    return {
      name,
      sql: `CREATE TRIGGER ${name} AFTER ${verb} ON ${table} BEGIN ${books.map((of) => `INSERT OR IGNORE INTO altered ${of};`).join(' ')} END`,
    };
  }),
);

/** Within the transaction of an import, which alone may change what is kept. */
export const unwatch = (database: Database.Database): void =>
  void database.exec(WATCHES.map(({ name }) => `DROP TRIGGER IF EXISTS ${name};`).join(''));

/** What was found before the triggers went: an import of one list makes no other the one that was imported. */
export const noteAltered = (database: Database.Database, books: readonly number[]): void => {
  for (const book of books) lasting(database, 'INSERT OR IGNORE INTO altered VALUES (?)').run(book);
};

/** At the end of an import: the book is as it was imported, unless rows of earlier snapshots are gone. */
export const watch = (
  database: Database.Database,
  book: number,
  snapshots: readonly Snapshot[],
): void => {
  lasting(database, 'INSERT OR REPLACE INTO as_imported VALUES (?, ?, ?)').run(
    book,
    partiesIn(database, book),
    sumOf(database, book),
  );
  lasting(database, 'DELETE FROM altered WHERE book = ?').run(book);
  if (snapshots.some((one) => standingIn(database, one) !== one.parties))
    lasting(database, 'INSERT INTO altered VALUES (?)').run(book);
  database.exec(WATCHES.map(({ sql }) => `${sql};`).join(''));
};

/** What tells at once of each book that its rows are others. `newest`: the newest snapshot of its list. */
export const alteredIn = (
  database: Database.Database,
): ((book: number, newest: Snapshot | undefined) => boolean) => {
  const noted = new Set(
    has(database, 'altered')
      ? (lasting(database, 'SELECT book FROM altered').pluck().all() as number[])
      : [],
  );
  const triggers = new Set(
    lasting(database, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'").pluck().all(),
  );
  // A store of an earlier version has neither triggers nor counts; one that lost some of either is blind.
  const isWatched = triggers.size > 0 || hasCounts(database);
  const isBlind = isWatched && WATCHES.some(({ sql }) => !triggers.has(sql));
  return (book, newest) => {
    if (newest === undefined || isBlind || noted.has(book)) return true;
    const parties = partiesIn(database, book);
    const kept = keptOf(database, book);
    // What an earlier version imported has no count of its own; who came off is kept beside who stands there.
    return kept === undefined ? parties < newest.parties : kept.parties !== parties;
  };
};

/** Everything in which a list is another than was imported, in sentences without the full stop. */
export const alterationsOf = (
  database: Database.Database,
  book: number,
  snapshots: readonly Snapshot[],
): readonly string[] => {
  const kept = keptOf(database, book);
  return [
    ...(kept !== undefined && kept.sha256 !== sumOf(database, book)
      ? ['The rows in which its parties are looked up are not those that were imported']
      : []),
    ...snapshots.flatMap((one) => {
      const standing = standingIn(database, one);
      return standing === one.parties
        ? []
        : [`Of the ${one.parties} parties of snapshot ${one.number} ${standing} are kept`];
    }),
    ...rewritten(database, snapshots),
  ];
};

const keptOf = (
  database: Database.Database,
  book: number,
): { readonly parties: number; readonly sha256: string } | undefined =>
  has(database, 'as_imported')
    ? (lasting(database, 'SELECT parties, sha256 FROM as_imported WHERE book = ?').get(
        book,
      ) as ReturnType<typeof keptOf>)
    : undefined;

const hasCounts = (database: Database.Database): boolean =>
  has(database, 'as_imported') &&
  lasting(database, 'SELECT 1 FROM as_imported').get() !== undefined;

const has = (database: Database.Database, table: string): boolean =>
  lasting(database, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !==
  undefined;

const partiesIn = (database: Database.Database, book: number): number =>
  lasting(database, 'SELECT count(*) FROM party WHERE book = ?').pluck().get(book) as number;

const standingIn = (database: Database.Database, { number }: Snapshot): number =>
  lasting(
    database,
    'SELECT count(*) FROM standing JOIN content ON content = content.number WHERE snapshot = ?',
  )
    .pluck()
    .get(number) as number;

/** Over all rows of a book, table by table, in the order of their keys. */
const sumOf = (database: Database.Database, book: number): string => {
  const hash = createHash('sha256');
  for (const [table, of] of Object.entries(BOOK_OF_LISTED)) {
    const columns = lasting(database, `SELECT name FROM pragma_table_info('${table}')`)
      .pluck()
      .all() as string[];
    const rows = lasting(
      database,
      `SELECT * FROM ${table} WHERE ${of} = ? ORDER BY ${columns.slice(0, 3).join(', ')}`,
    ).raw();
    for (const row of rows.iterate(book) as IterableIterator<(string | number | Uint8Array)[]>)
      for (const value of row) {
        const bytes = typeof value === 'object' ? value : String(value);
        hash.update(`${typeof value} ${bytes.length} `).update(bytes);
      }
  }
  return hash.digest('hex');
};

/** Rows of the publisher that are no longer what their own sum says. */
const rewritten = (database: Database.Database, snapshots: readonly Snapshot[]): string[] => {
  const rows = lasting(
    database,
    'SELECT sha256, party FROM content WHERE number IN (SELECT content FROM standing JOIN snapshot ON snapshot = snapshot.number WHERE list = ?)',
  ).raw();
  let others = 0;
  for (const list of new Set(snapshots.map((one) => one.list)))
    for (const [sum, body] of rows.iterate(list) as IterableIterator<[string, Buffer]>)
      if (sha256(unpackedText(body)) !== sum) others += 1;
  return others === 0 ? [] : [`Of ${others} rows of the publisher the text is another`];
};
