// What is noticed of a user's store that something else than an import changed: each table of it, on both sides.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driftOf } from '../../../src/data/lists/drift.ts';
import { GatheringHere } from '../../../src/data/lists/gathering.ts';
import { importList } from '../../../src/data/lists/import-list.ts';
import { withImported } from '../../../src/data/lists/joined-store.ts';
import { ListGaps } from '../../../src/data/lists/list-gaps.ts';
import { Snapshots } from '../../../src/data/lists/snapshots.ts';
import type { WholePartyStore } from '../../../src/model/evidence.ts';
import { ROOT } from '../../sources.ts';
import { houseList, territories, vocabulary } from './house-list.ts';

const DESCRIPTION = houseList({ least: 2, columns: { country: 'country' } });
const OTHER = { ...DESCRIPTION, list: 'other-list' };
const ROWS = Array.from(
  { length: 21 },
  (_, at) => `${at + 1},Party ${at + 1} Ltd,Northern Import Kettle Works ${at + 1},KE,`,
);

let folder: string;
let store: Snapshots;
let files = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-altered-'));
  store = Snapshots.toWrite(join(folder, 'lists.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const take = (rows: readonly string[], description = DESCRIPTION) => {
  const file = join(folder, `${(files += 1)}.csv`);
  writeFileSync(file, `id,name,aka,country,since\n${rows.join('\n')}\n`);
  return importList(store, {
    description,
    files: [file],
    today: '2026-02-01',
    acceptShrink: false,
    gathering: () => new GatheringHere(vocabulary),
    territories,
  });
};
const sql = (text: string): void => void store.database.exec(text);
const dropTriggers = (): void => {
  const triggers = store.database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all();
  for (const name of triggers) sql(`DROP TRIGGER ${String(name)}`);
};
const altered = (): string[] => [...store.altered].sort();

const NOTHING: WholePartyStore = {
  lists: [],
  find: () => [],
  search: () => [],
  all: () => [],
};
const opened = (shipped = NOTHING): WholePartyStore =>
  withImported(shipped, join(folder, 'lists.sqlite'), join(ROOT, 'dist', 'library.json'));
const gaps = (): string[] =>
  new ListGaps(opened().lists, 'bundled').on('2026-02-02', [], new Set()).map(({ what }) => what);

const SEVENTH = "(SELECT party FROM name WHERE key = 'party 7')";
const GAP = 'The rows of the list house-list are not those that were imported';

describe('a list', () => {
  it('is as it was imported while nothing but imports touched it', async () => {
    await take(ROWS);
    await take(ROWS, OTHER);
    await take(ROWS.slice(0, -1));
    expect(altered()).toEqual([]);
    expect(store.alterations('house-list')).toEqual([]);
    expect(gaps()).not.toContain(GAP);
    expect(opened().lists.map((one) => one.altered)).toEqual([undefined, undefined]);
  });

  it.each([
    ['party', 'book = 1 AND number = 7'],
    ['name', "book = 1 AND key LIKE '%1%'"],
    ['booked_names', 'row / 4294967296 = 1'],
    ['booked_words', 'row / 4294967296 = 1'],
    ['booked_bearers', 'row / 4294967296 = 1'],
    ['booked_keys', 'row / 4294967296 = 1'],
    ['booked_letters', 'book = 1'],
    ['book_of_names_3', 'book = 1'],
    ['standing', "snapshot = 1 AND id = '7'"],
  ])('is not, where rows were taken out of %s, and another still is', async (table, where) => {
    await take(ROWS);
    await take(
      ROWS.map((row) => row.replace('Party', 'Other')),
      OTHER,
    );
    sql(`DELETE FROM ${table} WHERE ${where}`);
    expect(altered()).toEqual(['house-list']);
    expect(gaps()).toContain(GAP);
    expect(store.alterations('house-list')).not.toEqual([]);
    expect(store.alterations('other-list')).toEqual([]);
    expect(driftOf(store, DESCRIPTION).drifted).toBe(true);
  });

  it('is not, where a row is another than it was', async () => {
    await take(ROWS);
    sql('UPDATE party SET row = (SELECT row FROM party WHERE number = 2) WHERE number = 1');
    expect(altered()).toEqual(['house-list']);
    expect(store.alterations('house-list')).toEqual([
      'The rows in which its parties are looked up are not those that were imported',
    ]);
  });

  it('is not, where what the publisher wrote is another', async () => {
    await take(ROWS);
    sql('UPDATE content SET party = (SELECT party FROM content WHERE number = 2) WHERE number = 1');
    expect(altered()).toEqual(['house-list']);
    expect(store.alterations('house-list')).toEqual([
      'Of 1 rows of the publisher the text is another',
    ]);
  });

  it('is not, where its snapshot says another number than is kept', async () => {
    await take(ROWS);
    sql("DELETE FROM standing WHERE id = '7'");
    expect(store.alterations('house-list')).toEqual([
      'Of the 21 parties of snapshot 1 20 are kept',
    ]);
  });

  it('is not, where somebody took the triggers away, or what they noted', async () => {
    await take(ROWS);
    sql('DROP TRIGGER watch_name_delete');
    expect(altered()).toEqual(['house-list']);
    await take(ROWS);
    expect(altered()).toEqual([]);
    sql('DELETE FROM party WHERE number = 1; DELETE FROM altered;');
    expect(altered()).toEqual(['house-list']);
  });

  it('stays altered where the triggers were taken away and another list is imported', async () => {
    await take(ROWS);
    await take(ROWS, OTHER);
    dropTriggers();
    sql('UPDATE party SET row = (SELECT row FROM party WHERE number = 2) WHERE number = 1');
    await take(ROWS, OTHER);
    expect(altered()).toEqual(['house-list']);
    await take(ROWS);
    expect(altered()).toEqual([]);
  });

  it.each(['altered', 'as_imported'])('is not, where the table %s is gone', async (table) => {
    await take(ROWS);
    await take(ROWS, OTHER);
    sql(`DROP TABLE ${table}`);
    expect(altered()).toEqual(['house-list', 'other-list']);
    expect(gaps()).toContain(GAP);
    expect(driftOf(store, DESCRIPTION).drifted).toBe(true);
    store.close();
    store = Snapshots.toWrite(join(folder, 'lists.sqlite'));
    await take(ROWS, OTHER);
    expect(altered()).toEqual(['house-list']);
    await take(ROWS);
    expect(altered()).toEqual([]);
  });

  it('of which only the snapshots are left ends every look-up, until it is imported again', async () => {
    await take(ROWS);
    sql("DELETE FROM book_of_list WHERE list = 'house-list'");
    expect(() => opened()).toThrow(
      'What is looked up of the list house-list is not in it any more',
    );
    expect(altered()).toEqual(['house-list']);
    await take(
      ROWS.map((row) => row.replace('Party', 'Other')),
      OTHER,
    );
    expect(() => opened()).toThrow('house-list');
    expect((await take(ROWS)).unchanged).toBe(false);
    expect(
      opened()
        .find(['Party 7 Ltd'])
        .map(({ listed }) => listed.id),
    ).toEqual(['7']);
  });

  it('is not, where its parties are fewer though nothing noted it', async () => {
    await take(ROWS);
    const triggers = store.database
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .all() as { name: string; sql: string }[];
    const unnoted = (text: string): void => {
      sql(triggers.map(({ name }) => `DROP TRIGGER ${name};`).join(''));
      sql(text);
      sql(triggers.map((one) => `${one.sql};`).join(''));
    };
    unnoted('SELECT 1');
    expect(altered()).toEqual([]);
    unnoted('DELETE FROM party WHERE number = 1');
    expect(altered()).toEqual(['house-list']);
  });

  it('of an earlier version is not, where it has fewer parties than its snapshot says', async () => {
    await take(ROWS);
    sql('DROP TABLE as_imported; DROP TABLE altered;');
    dropTriggers();
    expect(altered()).toEqual([]);
    sql('DELETE FROM party WHERE number = 1');
    expect(altered()).toEqual(['house-list']);
  });

  it('is as it was imported again once the same files were, and says who stands there', async () => {
    await take(ROWS);
    expect((await take(ROWS)).unchanged).toBe(true);
    sql(`DELETE FROM party WHERE number = ${SEVENTH}`);
    expect((await take(ROWS)).unchanged).toBe(false);
    expect(altered()).toEqual([]);
    expect(store.alterations('house-list')).toEqual([]);
    expect(
      opened()
        .find(['Party 7 Ltd'])
        .map(({ listed }) => listed.id),
    ).toEqual(['7']);
  });

  it('stays altered where rows of an earlier snapshot are gone, which no import brings back', async () => {
    await take(ROWS);
    sql("DELETE FROM standing WHERE id = '7'");
    await take(ROWS.slice(0, -1));
    expect(altered()).toEqual(['house-list']);
  });
});

describe('of a list that is shipped too, the shipped row', () => {
  /** The seventh party as an earlier day's list had it. */
  const shipped = async (): Promise<WholePartyStore> => {
    await take(ROWS);
    const imported = opened();
    const [match] = imported.find(['Party 7 Ltd']);
    const [named] = imported.search({ kind: 'company', names: ['Party 7 Ltd'] });
    const asks = (names: readonly string[]): boolean => names.includes('Party 7 Ltd');
    return {
      lists: [{ ...imported.lists[0]!, taken: '2026-01-01', bundled: true }],
      find: (names) => (asks(names) ? [match!] : []),
      search: ({ names }) => (asks(names) ? [named!] : []),
      all: () => [match!.listed],
    };
  };
  const found = (store: WholePartyStore): unknown[] => [
    ...store.find(['Party 7 Ltd']).map(({ listed: { id, until } }) => [id, until]),
    ...store
      .search({ kind: 'company', names: ['Party 7 Ltd'] })
      .map(({ who: { id, until } }) => [id, until]),
  ];
  const ONCE_EACH = [
    ['7', undefined],
    ['7', undefined],
  ];
  const BOOKS = [
    'booked_names',
    'booked_words',
    'booked_bearers',
    'booked_keys',
    'booked_letters',
    'book_of_names_3',
  ];
  /** So that only the row of the party tells that it is listed. */
  const withoutNames = (): void =>
    sql(`DELETE FROM name; ${BOOKS.map((table) => `DELETE FROM ${table};`).join('')}`);

  it('gives way to the imported one while that is as it was imported', async () => {
    const other = await shipped();
    expect(found(opened(other)).slice(0, 1)).toEqual(ONCE_EACH.slice(0, 1));
    await take(ROWS.filter((row) => !row.startsWith('7,')));
    expect(opened(other).find(['Party 7 Ltd'])[0]!.listed.until).toBe('2026-02-01');
  });

  it('still hits as strongly where the names are gone out of the imported one', async () => {
    const other = await shipped();
    withoutNames();
    expect(
      opened(other)
        .find(['Party 7 Ltd'])
        .map(({ listed: { id, until }, strength }) => [id, until, strength]),
    ).toContainEqual(['7', undefined, other.find(['Party 7 Ltd'])[0]!.strength]);
  });

  it('has not come off where all of it is gone out of the imported one', async () => {
    const other = await shipped();
    sql(`DELETE FROM party WHERE number = ${SEVENTH}; DELETE FROM standing WHERE id = '7';`);
    withoutNames();
    expect(found(opened(other))).toEqual(ONCE_EACH);
  });
});

it('a row of the book of names that is gone ends the look-up, for somebody may bear the name', async () => {
  await take(ROWS);
  sql('DELETE FROM name; DELETE FROM booked_keys;');
  expect(() => opened().find(['Party 7 Ltd'])).toThrow('are not in it any more');
});

it('a name whose row is gone ends the look-up, for somebody bears it', async () => {
  await take(ROWS);
  sql(`DELETE FROM party WHERE number = ${SEVENTH}`);
  expect(() => opened().find(['Party 7 Ltd'])).toThrow('is not in it any more');
});
