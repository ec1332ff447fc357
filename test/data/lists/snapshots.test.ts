// The user's store: snapshots that nothing changes, one transaction an import, guards, and what a screening makes of it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchedFor, recordFetched } from '../../../src/data/lists/fetch-record.ts';
import { GatheringHere } from '../../../src/data/lists/gathering.ts';
import { importList, type Import } from '../../../src/data/lists/import-list.ts';
import { withImported } from '../../../src/data/lists/joined-store.ts';
import type { ListDescription } from '../../../src/data/lists/list-description.ts';
import { READERS } from '../../../src/data/lists/readers/index.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { ListGaps } from '../../../src/data/lists/list-gaps.ts';
import { namesIn } from '../../../src/data/lists/listed-tables.ts';
import { Snapshots } from '../../../src/data/lists/snapshots.ts';
import { houseList, territories, vocabulary } from './house-list.ts';

const DESCRIPTION = houseList({ least: 2, known: ['Alpha GmbH'], columns: { country: 'country' } });

let folder: string;
let store: Snapshots;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-lists-'));
  store = Snapshots.toWrite(join(folder, 'data', 'lists.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const HEADER = 'id,name,aka,country,since\n';
const ROWS = [
  '1,Alpha GmbH,Alfa;Alef,Germany,2020-01-02',
  ...Array.from({ length: 20 }, (_, at) => `${at + 2},Party ${at + 2} Ltd,,KE,`),
];

let files = 0;
const take = (rows: readonly string[], more: Partial<Import> = {}) => {
  const file = join(folder, `${(files += 1)}.csv`);
  writeFileSync(file, HEADER + rows.join('\n'));
  return importList(store, {
    description: DESCRIPTION,
    files: [file],
    today: '2026-02-01',
    acceptShrink: false,
    gathering: () => new GatheringHere(vocabulary),
    territories,
    ...more,
  });
};

const book = (): ReturnType<typeof namesIn> =>
  namesIn(store.database, store.books[0]!.book, () => vocabulary);

describe('an import', () => {
  it('is a snapshot with its day, hash, rows and reader, and is found by name', async () => {
    const { snapshot } = await take(ROWS, { published: '2026-01-15' });
    expect(snapshot).toMatchObject({
      number: 1,
      list: 'house-list',
      imported: '2026-02-01',
      published: '2026-01-15',
      format: 'private-csv',
      reader: READERS['private-csv'].version,
      rows: 21,
      parties: 21,
    });
    expect(snapshot.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(book().find(['Alfa'])[0]).toMatchObject({
      strength: 'alias',
      listed: { id: '1', name: 'Alpha GmbH', country: 'DE', since: '2020-01-02' },
    });
    // The list gives no day: it stood there on the day of the snapshot, and before is unknown.
    const undated = book().find(['Party 7 Ltd'])[0]!.listed;
    expect(undated.since).toBeUndefined();
    expect(undated.seen).toBe('2026-01-15');
  });

  it('counts from the day on which a notice had force, where it was published later', async () => {
    const notices = [{ published: '2020-01-02', 'in-force': '2019-12-30', source: 'The notice' }];
    const rows = [...ROWS, '30,Beta GmbH,,DE,2020-01-03'];
    await take(rows, { description: { ...DESCRIPTION, notices } });
    const sinceOf = (name: string) => book().find([name])[0]!.listed.since;
    expect([sinceOf('Alpha GmbH'), sinceOf('Beta GmbH')]).toEqual(['2019-12-30', '2020-01-03']);
    // Another notice of that day, which no row cites.
    const other = [{ ...notices[0]!, cites: '1 FR 2' }];
    await take(rows, { description: { ...DESCRIPTION, notices: other } });
    expect(sinceOf('Alpha GmbH')).toBe('2020-01-02');
  });

  it('says from when a party may have been listed, where nobody read from when a notice had force', async () => {
    const unread = { since: '2020-01-02', days: 7 };
    const rows = [...ROWS, '30,Beta GmbH,,DE,2020-01-01', '31,Gamma GmbH,,DE,2020-01-03'];
    const notices = [{ published: '2020-01-03', 'in-force': '2020-01-03', source: 'The notice' }];
    await take(rows, { description: { ...DESCRIPTION, notices, 'unread-notices': unread } });
    const daysOf = (name: string) => {
      const { since, earliest } = book().find([name])[0]!.listed;
      return [since, earliest];
    };
    expect(daysOf('Alpha GmbH')).toEqual(['2020-01-02', '2019-12-26']);
    // Published before anybody did so; read, and of its own day; of a row without a day nothing is said.
    expect(daysOf('Beta GmbH')).toEqual(['2020-01-01', undefined]);
    expect(daysOf('Gamma GmbH')).toEqual(['2020-01-03', undefined]);
    expect(daysOf('Party 7 Ltd')).toEqual([undefined, undefined]);
  });

  it('of an earlier day than the newest says so, and the newest stays what is screened with', async () => {
    await take(ROWS, { published: '2026-01-15' });
    expect(
      await take([...ROWS, '30,Beta GmbH,,DE,'], { published: '2026-01-29' }),
    ).not.toHaveProperty('newest');
    expect(await take(ROWS, { published: '2026-01-20' })).toMatchObject({
      snapshot: { number: 3 },
      newest: { number: 2 },
    });
    expect(book().find(['Beta GmbH'])[0]!.listed.until).toBeUndefined();
  });

  it('of the same files makes no second snapshot', async () => {
    await take(ROWS);
    expect(await take(ROWS)).toMatchObject({ unchanged: true, snapshot: { number: 1 } });
    expect(store.of().length).toBe(1);
  });

  it('gives who left the list an end, and keeps the row', async () => {
    await take(ROWS, { published: '2026-01-15' });
    await take(ROWS.slice(0, -1), { published: '2026-01-29' });
    expect(book().find(['Party 21 Ltd'])[0]!.listed).toMatchObject({ until: '2026-01-29' });
    expect(store.difference(1, 2)).toEqual({ came: [], went: ['21'], changed: [] });
  });

  it('can be asked as of a day', async () => {
    await take(ROWS, { published: '2026-01-15' });
    await take(ROWS.slice(0, -1), { published: '2026-01-29' });
    expect(store.asOf('house-list', '2026-01-14')).toBeUndefined();
    const before = store.asOf('house-list', '2026-01-28')!;
    expect([...store.parties(before.number)].length).toBe(21);
    expect(store.party(store.asOf('house-list', '2026-01-29')!.number, '21')).toBeUndefined();
  });
});

describe('an import is refused, and leaves nothing behind,', () => {
  const refused = async (rows: readonly string[], what: RegExp, more: Partial<Import> = {}) => {
    await expect(take(rows, more)).rejects.toThrow(what);
    expect(store.of().map(({ number }) => number)).toEqual(store.of().length === 0 ? [] : [1]);
    expect(store.database.inTransaction).toBe(false);
  };

  it('where the list has fewer parties than it can have', () =>
    refused(ROWS.slice(0, 1), /has 1 parties here, and at least 2 were expected/));

  it('where a party that is known to stand on it is missing', () =>
    refused(ROWS.slice(1), /'Alpha GmbH' stands on house-list, and is not in the file/));

  it('where more than five rows in a thousand cannot be read', () =>
    refused(
      [...ROWS, '99,,,,'],
      /csv:23: The column 'name' is empty.*1 of 22 rows cannot be read/,
    ));

  it('where more than a tenth left, until somebody says that they did', async () => {
    await take(ROWS);
    await refused(ROWS.slice(0, 15), /had 21 parties .* and has 15 here.*--accept-shrink/);
    const { snapshot } = await take(ROWS.slice(0, 15), { acceptShrink: true });
    expect(snapshot).toMatchObject({ parties: 15, acceptedShrink: true });
  });

  it('where the file is a web page, whatever the list', async () => {
    const file = join(folder, 'page.xml');
    writeFileSync(file, '<!DOCTYPE html><html><body>Log in</body></html>');
    await expect(
      take([], {
        files: [file],
        description: {
          ...DESCRIPTION,
          whole: { least: 1, formats: [{ format: 'un-xml' }, { format: 'us-csl-csv' }] },
        },
      }),
    ).rejects.toThrow('This is a web page');
  });
});

describe('beside an import', () => {
  it('another process reads the state before it', async () => {
    await take(ROWS);
    const reader = Snapshots.toRead(join(folder, 'data', 'lists.sqlite'))!;
    store.database.exec('BEGIN IMMEDIATE');
    store.begin('house-list');
    expect(reader.of().length).toBe(1);
    store.database.exec('ROLLBACK');
    reader.close();
  });

  it('whoever reads goes on reading the state with which it began', async () => {
    await take(ROWS);
    const file = join(folder, 'data', 'lists.sqlite');
    const reader = Snapshots.toRead(file)!;
    await take([...ROWS, '99,Omega GmbH,,,']);
    expect(reader.of().length).toBe(1);
    expect(reader.listed(reader.books[0]!.book).length).toBe(21);
    reader.close();
    const later = Snapshots.toRead(file)!;
    expect(later.listed(later.books[0]!.book).length).toBe(22);
    later.close();
  });
});

describe('a list that was found unchanged', () => {
  const info = () =>
    withImported(
      { lists: [], find: () => [], search: () => [], all: () => [] },
      join(folder, 'data', 'lists.sqlite'),
      'none',
    ).lists[0]!;

  it('is of the day on which its publisher had it so', async () => {
    await take(ROWS);
    expect(info()).toMatchObject({ taken: '2026-02-01', undated: true });
    recordFetched(store.database, 'house-list', 1, '2026-06-01', []);
    expect(info().taken).toBe('2026-06-01');
    expect(info().undated).toBeUndefined();
  });

  it('is that of the newest day, in whatever order files were imported', async () => {
    await take(ROWS, { published: '2026-01-29' });
    await take(ROWS.slice(0, -1), { published: '2026-01-15' });
    expect(info()).toMatchObject({ taken: '2026-01-29', rows: 21 });
    expect(book().find(['Party 21 Ltd'])[0]!.listed.until).toBeUndefined();
  });

  it('says nothing of the snapshot after it', async () => {
    await take(ROWS, { published: '2026-01-15' });
    recordFetched(store.database, 'house-list', 1, '2026-06-01', [
      { address: 'https://example.org/a', etag: '"1"' },
    ]);
    expect(fetchedFor(store.database, 'house-list', 1).get('https://example.org/a')).toEqual({
      address: 'https://example.org/a',
      etag: '"1"',
    });
    await take(ROWS.slice(0, -1), { published: '2026-01-29' });
    expect(info().taken).toBe('2026-01-29');
    expect(fetchedFor(store.database, 'house-list', 2).size).toBe(0);
  });

  it('is of its own day where that is later than the last look', async () => {
    await take(ROWS, { published: '2026-06-02', today: '2026-06-02' });
    recordFetched(store.database, 'house-list', 1, '2026-06-01', []);
    expect(info().taken).toBe('2026-06-02');
  });
});

describe('a file of another format, whose ids are others,', () => {
  const both = (columns: { id?: string; name: string }): ListDescription => ({
    ...DESCRIPTION,
    whole: {
      least: 2,
      formats: [{ format: 'private-csv', columns }, { format: 'opensanctions-simple' }],
    },
  });
  const simple = (ids: readonly string[]): string => {
    const file = join(folder, 'simple.csv');
    const rows = ids.map((id, at) => `${id},Company,Party ${at + 2} Ltd,,,,,,,,,,,`);
    writeFileSync(
      file,
      `id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen\n${rows.join('\n')}\n`,
    );
    return file;
  };
  const other = (ids: readonly string[], more: Partial<Import> = {}) =>
    take([], {
      files: [simple(ids)],
      format: 'opensanctions-simple',
      description: both({ id: 'id', name: 'name' }),
      ...more,
    });
  const ids = Array.from({ length: 21 }, (_, at) => String(at + 1));
  const others = (count: number): string[] => ids.map((id, at) => (at < count ? `NK-${id}` : id));

  it('is refused, since all would seem to have left, until somebody says that it is so', async () => {
    await take(ROWS);
    await expect(other(others(11))).rejects.toThrow(
      'Snapshot 1 was read as private-csv and this file as opensanctions-simple, which calls the parties by other ids: 10 of 21 are found again',
    );
    expect(store.of().length).toBe(1);
    expect((await other(others(11), { acceptShrink: true })).snapshot.number).toBe(2);
  });

  it('is taken where half and more are found again', async () => {
    await take(ROWS);
    expect((await other(others(10))).snapshot.number).toBe(2);
  });
});

describe('what lists cannot say', () => {
  const list = {
    ...DESCRIPTION,
    id: 'house-list',
    bundled: false,
    whole: true,
    taken: '2026-01-15',
    staleAfter: { count: 30, unit: 'days' as const },
    rows: 21,
    sha256: 'ab',
  };
  const NO_LISTS: ReadonlySet<string> = new Set();
  const gapsOf = (
    more: object,
    day = '2026-02-01',
    places: (string | undefined)[] = ['DE'],
  ): string[] =>
    new ListGaps([{ ...list, ...more }], 'required')
      .on(day, places, NO_LISTS)
      .map(({ what }) => what);

  it('is a gap only where somebody takes part whose law acts on the list, or may', () => {
    const stale = ['The list house-list is stale for 2026-03-01'];
    expect(gapsOf({ binds: ['CA'] }, '2026-03-01')).toEqual([]);
    expect(gapsOf({ binds: ['CA'] }, '2026-03-01', ['DE', 'CA'])).toEqual(stale);
    expect(gapsOf({ binds: ['CA'] }, '2026-03-01', ['DE', undefined])).toEqual(stale);
  });

  it('is a gap of law where a list is stale, of an unknown day, or an extract', () => {
    expect(gapsOf({})).toEqual([]);
    expect(gapsOf({}, '2026-03-01')).toEqual(['The list house-list is stale for 2026-03-01']);
    expect(gapsOf({ undated: true })).toEqual([
      'Of which day the list house-list is, is not known',
    ]);
    expect(gapsOf({ whole: false })).toEqual(['Full sanctions and end-user lists are not loaded']);
  });

  it('is looked for of the lists that are named, and of no other', () => {
    const of = (needed: readonly string[], day = '2026-02-01') =>
      new ListGaps([{ ...list, whole: false }], needed)
        .on(day, ['DE'], NO_LISTS)
        .map(({ what }) => what);
    expect(of(['house-list'])).toEqual(['Full sanctions and end-user lists are not loaded']);
    expect(of(['other-list'])).toEqual(['The list other-list is required and not loaded']);
    expect(of(['other-list'], '2026-03-01')).toContain(
      'The list house-list is stale for 2026-03-01',
    );
  });

  it('is missed where a rule in force reads it, whatever is required; the records of bodies are no list', () => {
    const of = (read: readonly string[]) =>
      new ListGaps([list], 'bundled')
        .on('2026-02-01', ['DE'], new Set(read))
        .map(({ what }) => what);
    expect(of(['house-list', 'end-users'])).toEqual([]);
    expect(of(['other-list'])).toEqual(['The list other-list is required and not loaded']);
  });

  it('is missed sooner where somebody says so, on the day after the last', () => {
    const by = (span: string) => (day: string) =>
      new ListGaps([list], 'bundled', { 'house-list': span }).on(day, ['DE'], NO_LISTS).length;
    expect(['2026-01-18', '2026-01-19'].map(by('3 days'))).toEqual([0, 1]);
    expect(['2026-02-14', '2026-02-15'].map(by('30 days'))).toEqual([0, 1]);
  });

  it.each(['31 days', '1 month', '1 year'])('is never missed later: not after %s', (span) => {
    expect(() => new ListGaps([list], 'bundled', { 'house-list': span })).toThrow(LicetError);
  });

  it('is not said of a list that nobody loaded', () => {
    expect(() => new ListGaps([list], 'bundled', { 'other-list': '3 days' })).toThrow(LicetError);
  });
});
