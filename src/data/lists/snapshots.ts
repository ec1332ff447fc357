// The user's store of lists: one SQLite file. Every import is a snapshot, which nothing changes afterwards; rows that did not
// change from one to the next are kept once. An import is one transaction: whoever reads beside it sees the state before it
// or the whole of it, and a program that is killed leaves the state before.

import Database from 'better-sqlite3';
import { closeSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { LicetError } from '../../model/errors.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { PublishedParty } from '../../model/published-party.ts';
import {
  stateOf,
  type Difference,
  type Snapshot,
  type SnapshotInfo,
} from '../../model/snapshot.ts';
import { sha256 } from '../read/hash.ts';
import { openPlain } from '../read/plain-file.ts';
import { alterationsOf, alteredIn, noteAltered, unwatch, watch } from './as-imported.ts';
import { lasting, lastingDatabase } from './lasting.ts';
import { notWritten, unusable } from './store-errors.ts';
import { layOutForUse, ofThisVersion, whole } from './user-tables.ts';
import { packedText, unpackedParty, unpackedPublished, type Kept } from './packed-party.ts';

/** How long a second import waits for the first. */
const PATIENCE = 60_000;

export class Snapshots {
  readonly database: Database.Database;

  constructor(database: Database.Database) {
    this.database = database;
  }

  /** Makes the file, and its folder, where there is none. Errors: it cannot be written, or is another version's. */
  static toWrite(file: string): Snapshots {
    const isNew = !existsSync(file);
    try {
      if (isNew) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const database = lastingDatabase(new Database(file, { timeout: PATIENCE }));
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      database
        .transaction(() => {
          layOutForUse(database);
        })
        .immediate();
      return new Snapshots(ofThisVersion(file, database));
    } catch (error) {
      if (error instanceof LicetError) throw error;
      throw notWritten(file, error);
    }
  }

  /** Undefined where nothing was imported yet. Errors: it cannot be read, is another version's, or a list of it has no book. */
  static toRead(file: string): Snapshots | undefined {
    if (!existsSync(file)) return undefined;
    try {
      closeSync(openPlain(file));
      const database = lastingDatabase(new Database(file, { readonly: true }));
      // One transaction for as long as it is open: all that is read is of one state, whatever is imported meanwhile.
      database.exec('BEGIN');
      const snapshots = new Snapshots(whole(file, ofThisVersion(file, database)));
      const [lost] = snapshots.#withoutBook;
      if (lost === undefined) return snapshots;
      snapshots.close();
      throw unusable(file, `What is looked up of the list ${lost} is not in it any more`);
    } catch (error) {
      if (error instanceof LicetError) throw error;
      throw unusable(file, `The store of lists cannot be read (${(error as Error).message})`);
    }
  }

  /** Of one list or of all, oldest first. */
  of(list?: string): Snapshot[] {
    const rows = lasting(
      this.database,
      'SELECT number, info FROM snapshot WHERE ? IS NULL OR list = ? ORDER BY number',
    ).all(list ?? null, list ?? null) as { number: number; info: string }[];
    return rows.map(({ number, info }) => ({ number, ...(JSON.parse(info) as SnapshotInfo) }));
  }

  /** The one that was imported last, of whatever day it is. */
  last(list: string): Snapshot | undefined {
    return this.of(list).at(-1);
  }

  /** By the day of their state; of two of one day the one that was imported first. */
  inOrder(list: string): Snapshot[] {
    return this.of(list).sort((a, b) =>
      stateOf(a) < stateOf(b) ? -1 : stateOf(a) > stateOf(b) ? 1 : a.number - b.number,
    );
  }

  /** The newest snapshot whose state is of this day or an earlier one. */
  asOf(list: string, day: string): Snapshot | undefined {
    return this.inOrder(list)
      .filter((snapshot) => stateOf(snapshot) <= day)
      .at(-1);
  }

  /** Adds a snapshot without parties; `keep` adds those. Inside a transaction only. */
  begin(list: string): number {
    return Number(
      lasting(this.database, "INSERT INTO snapshot (list, info) VALUES (?, '')").run(list)
        .lastInsertRowid,
    );
  }

  /** Lists that are not as they were imported, as far as that shows at once. */
  get altered(): ReadonlySet<string> {
    return new Set([...this.#alteredBooks.map(({ list }) => list), ...this.#withoutBook]);
  }

  get #alteredBooks(): { readonly book: number; readonly list: string }[] {
    const isAltered = alteredIn(this.database);
    return this.books.filter(({ book, list }) => isAltered(book, this.inOrder(list).at(-1)));
  }

  /** Lists that were imported and in which nobody is found: only a look at the snapshots tells that they were there. */
  get #withoutBook(): string[] {
    return lasting(
      this.database,
      'SELECT DISTINCT list FROM snapshot WHERE list NOT IN (SELECT list FROM book_of_list) ORDER BY list',
    )
      .pluck()
      .all() as string[];
  }

  /** In what a list is another than was imported, in sentences without the full stop; reads every row of it. */
  alterations(list: string): readonly string[] {
    const found = this.books
      .filter((one) => one.list === list)
      .flatMap(({ book }) => alterationsOf(this.database, book, this.of(list)));
    return found.length > 0 || !this.altered.has(list)
      ? found
      : ['Something else than an import wrote to the store, and no row of the list tells what'];
  }

  /** Begins the transaction of an import, and says which lists are not as they were imported. Errors: another import does not end. */
  beginImport(): ReadonlySet<string> {
    try {
      this.database.exec('BEGIN IMMEDIATE');
      const { altered } = this;
      const books = this.#alteredBooks.map(({ book }) => book);
      unwatch(this.database);
      noteAltered(this.database, books);
      return altered;
    } catch (error) {
      throw notWritten(this.database.name, error);
    }
  }

  /** Ends it. `book`: of the list. */
  endImport(book: number, list: string): void {
    watch(this.database, book, this.of(list));
    this.database.exec('COMMIT');
  }

  /** A party that was kept already is replaced. */
  keep(snapshot: number, party: PublishedParty): void {
    const text = JSON.stringify(party);
    const hash = sha256(text);
    const content =
      lasting(this.database, 'SELECT number FROM content WHERE sha256 = ?').pluck().get(hash) ??
      lasting(this.database, 'INSERT INTO content (sha256, party) VALUES (?, ?)').run(
        hash,
        packedText(text),
      ).lastInsertRowid;
    lasting(this.database, 'INSERT OR REPLACE INTO standing VALUES (?, ?, ?)').run(
      snapshot,
      party.id,
      content,
    );
  }

  finish(snapshot: number, info: SnapshotInfo): void {
    lasting(this.database, 'UPDATE snapshot SET info = ? WHERE number = ?').run(
      JSON.stringify(info),
      snapshot,
    );
  }

  *parties(snapshot: number): Generator<PublishedParty> {
    const rows = lasting(
      this.database,
      'SELECT party FROM standing JOIN content ON content = content.number WHERE snapshot = ? ORDER BY id',
    ).pluck();
    for (const body of rows.all(snapshot) as Buffer[]) yield unpackedPublished(body);
  }

  party(snapshot: number, id: string): PublishedParty | undefined {
    const body = lasting(
      this.database,
      'SELECT party FROM standing JOIN content ON content = content.number WHERE snapshot = ? AND id = ?',
    )
      .pluck()
      .get(snapshot, id) as Buffer | undefined;
    return body && unpackedPublished(body);
  }

  /** Every party that ever stood on the list: its newest row, when it was first met, and when it was found gone. */
  *everOn(list: string): Generator<{ party: PublishedParty; seen: string; gone?: string }> {
    const snapshots = this.of(list).sort((a, b) => (stateOf(a) < stateOf(b) ? -1 : 1));
    const met = new Map<string, { first: string; last: number; content: number }>();
    const standing = lasting(this.database, 'SELECT id, content FROM standing WHERE snapshot = ?');
    for (const [place, snapshot] of snapshots.entries())
      for (const { id, content } of standing.all(snapshot.number) as {
        id: string;
        content: number;
      }[])
        met.set(id, { first: met.get(id)?.first ?? stateOf(snapshot), last: place, content });
    const body = lasting(this.database, 'SELECT party FROM content WHERE number = ?').pluck();
    for (const { first, last, content } of met.values()) {
      const next = snapshots[last + 1];
      yield {
        party: unpackedPublished(body.get(content) as Buffer),
        seen: first,
        ...(next && { gone: stateOf(next) }),
      };
    }
  }

  /** Ids that came, went, or whose row is another, from one snapshot to the other. */
  difference(from: number, to: number): Difference {
    const contents = (snapshot: number): Map<string, number> =>
      new Map(
        (
          lasting(this.database, 'SELECT id, content FROM standing WHERE snapshot = ?').all(
            snapshot,
          ) as { id: string; content: number }[]
        ).map(({ id, content }) => [id, content]),
      );
    const [before, after] = [contents(from), contents(to)];
    return {
      came: [...after.keys()].filter((id) => !before.has(id)).sort(),
      went: [...before.keys()].filter((id) => !after.has(id)).sort(),
      changed: [...after]
        .filter(([id, content]) => before.has(id) && before.get(id) !== content)
        .map(([id]) => id)
        .sort(),
    };
  }

  /** The book of a list in the tables of listed parties, with how the list was described when it was imported. */
  bookOf(list: string, description: string): number {
    lasting(
      this.database,
      'INSERT INTO book_of_list (list, description) VALUES (?, ?) ON CONFLICT (list) DO UPDATE SET description = excluded.description',
    ).run(list, description);
    return lasting(this.database, 'SELECT book FROM book_of_list WHERE list = ?')
      .pluck()
      .get(list) as number;
  }

  /** Listed parties of a book, as they are screened with. */
  listed(book: number): ListedParty[] {
    return (
      lasting(this.database, 'SELECT row FROM party WHERE book = ? ORDER BY number')
        .pluck()
        .all(book) as Kept[]
    ).map(unpackedParty);
  }

  get books(): readonly {
    readonly book: number;
    readonly list: string;
    readonly description: string;
  }[] {
    return lasting(
      this.database,
      'SELECT book, list, description FROM book_of_list ORDER BY list',
    ).all() as { book: number; list: string; description: string }[];
  }

  close(): void {
    this.database.close();
  }
}
