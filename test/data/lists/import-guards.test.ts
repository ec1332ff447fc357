// What an import into the user's store refuses, each on both sides of its line; and what becomes of a shipped row that the imported
// list lacks.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatheringHere } from '../../../src/data/lists/gathering.ts';
import { importList, type Import } from '../../../src/data/lists/import-list.ts';
import { withImported } from '../../../src/data/lists/joined-store.ts';
import type { ListDescription } from '../../../src/data/lists/list-description.ts';
import { Snapshots } from '../../../src/data/lists/snapshots.ts';
import { notWritten } from '../../../src/data/lists/store-errors.ts';
import type { ListedParty, WholePartyStore } from '../../../src/model/evidence.ts';
import { ROOT } from '../../sources.ts';
import { houseList, territories, vocabulary } from './house-list.ts';

const DESCRIPTION = houseList({ least: 2 });

let folder: string;
let store: Snapshots;
let files = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-lists-'));
  store = Snapshots.toWrite(join(folder, 'lists.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const takeFile = (name: string, bytes: string | Uint8Array, more: Partial<Import> = {}) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
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
const take = (rows: readonly string[], more: Partial<Import> = {}) =>
  takeFile(`${(files += 1)}.csv`, `id,name,aka,since\n${rows.join('\n')}\n`, more);

/** Parties 1 to `count`, the first `aliased` of them with another name. */
const rows = (count: number, aliased = count, word = 'Firm'): string[] =>
  Array.from(
    { length: count },
    (_, at) => `${at + 1},${word} ${at + 1} Ltd,${at < aliased ? `Alias${at + 1} Works` : ''},`,
  );

describe('an import', () => {
  it('puts together rows of one number, and counts one party', async () => {
    // The second '1' is called 1.2 by the reader, and so is the fourth row by its own number.
    const { snapshot } = await take([
      '1,Alpha Works,,',
      '1,Beta Works,,',
      '1.2,Gamma Works,Delta Works,',
      '2,Omega Works,,',
    ]);
    expect(snapshot.parties).toBe(3);
    expect(store.party(snapshot.number, '1.2')!.names.map(({ text }) => text)).toEqual([
      'Beta Works',
      'Gamma Works',
      'Delta Works',
    ]);
    expect(snapshot.notes).toEqual({ 'A party stands in several rows and was put together': 1 });
  });

  it('of a day that has not come is refused, and of tomorrow, where it is day already, is taken', async () => {
    await expect(take(rows(20), { published: '2026-02-03' })).rejects.toThrow(
      'which has not come yet',
    );
    expect((await take(rows(20), { published: '2026-02-02' })).snapshot.published).toBe(
      '2026-02-02',
    );
  });

  it('is held against the state before it, whatever was imported in between', async () => {
    await take(rows(100), { published: '2026-01-10' });
    await take(rows(50), { published: '2025-06-01', acceptShrink: true });
    await expect(take(rows(49), { published: '2026-01-20' })).rejects.toThrow(
      'had 100 parties on 2026-01-10 and has 49 here',
    );
    expect((await take(rows(91), { published: '2026-01-20' })).before!.parties).toBe(100);
    // An older state than 2026-01-10 may be smaller, if it is not smaller than the one before it.
    await take(rows(51), { published: '2025-07-01' });
  });

  it('is refused where half of the aliases are gone, until somebody says so', async () => {
    await take(rows(100), { published: '2026-01-10' });
    await expect(take(rows(100, 49), { published: '2026-01-20' })).rejects.toThrow(
      '100 parties had aliases, and 49 have here',
    );
    await take(rows(100, 51), { published: '2026-01-20' });
    await take(rows(100, 10), { published: '2026-01-25', acceptShrink: true });
  });

  it('is refused where more than a fifth have another main name', async () => {
    await take(rows(100), { published: '2026-01-10' });
    const other = (count: number): string[] => [
      ...rows(count, count, 'Other'),
      ...rows(100).slice(count),
    ];
    await expect(take(other(21), { published: '2026-01-20' })).rejects.toThrow(
      'Of 100 parties with the same id 21 have another main name',
    );
    await take(other(20), { published: '2026-01-20' });
  });

  it('is refused where fewer than half are found again by their numbers', async () => {
    const renumbered = (count: number): string[] =>
      rows(40).map((row, at) => (at < count ? row.replace(/^/, '9') : row));
    await take(rows(40), { published: '2026-01-10' });
    await expect(take(renumbered(21), { published: '2026-01-20' })).rejects.toThrow(
      'Snapshot 1 and this file call the parties by other ids: 19 of 40 are found again',
    );
    await take(renumbered(20), { published: '2026-01-20' });
  });

  it('is refused where a field that seems to hold names is not read, and tells of another', async () => {
    const table = (column: string, ignored?: string[]) =>
      takeFile(`${(files += 1)}.csv`, `id,name,aka,since,${column}\n1,A B,,,x\n2,C D,,,y\n`, {
        description: {
          ...DESCRIPTION,
          whole: {
            least: 1,
            formats: [{ ...DESCRIPTION.whole!.formats[0]!, ...(ignored && { ignored }) }],
          },
        },
      });
    await expect(table('Alias 2')).rejects.toThrow(
      'The field Alias 2, which seems to hold names, is not read in 2 rows',
    );
    expect((await table('Alias 2', ['Alias 2'])).snapshot.unclaimed).toEqual({});
    expect((await table('Farbe')).snapshot.unclaimed).toEqual({ Farbe: 2 });
  });

  it('is refused where names are damaged, and takes one in three hundred', async () => {
    await expect(take([...rows(100), '101,Caf\ufffd Ltd,,'])).rejects.toThrow(
      "1 of 101 parties have a name whose letters are damaged, such as 'Caf\ufffd Ltd'",
    );
    await take([...rows(300), '301,Caf\ufffd Ltd,,']);
  });

  it('counts a row as unread whose name is longer than a name can be', async () => {
    const long = (letters: number): string => `301,${'Firm '.repeat(400).slice(0, letters - 1)}X,,`;
    await expect(take([...rows(100), long(2001)])).rejects.toThrow(
      "A name of '301' has 2001 letters ('Firm Firm Firm Firm Firm Firm Firm Firm…'), and a name has at most 2000",
    );
    const { snapshot, unread } = await take([...rows(300), long(2001)]);
    expect([snapshot.parties, snapshot.unread, unread!.length]).toEqual([300, 1, 1]);
    expect((await take([...rows(300), long(2000)])).snapshot.parties).toBe(301);
  });

  it('says what a file is that is the list in another wrapping', async () => {
    const description: ListDescription = {
      ...DESCRIPTION,
      whole: { least: 1, formats: [{ format: 'un-xml' }, { format: 'us-csl-csv' }] },
    };
    const xml = '<CONSOLIDATED_LIST></CONSOLIDATED_LIST>';
    await expect(takeFile('a.xml', gzipSync(xml), { description })).rejects.toThrow(
      'packed (gzip)',
    );
    await expect(takeFile('a.xml.gz', gzipSync(gzipSync(xml)), { description })).rejects.toThrow(
      'packed (gzip)',
    );
    await expect(takeFile('a.xml', 'PK\u0003\u0004…', { description })).rejects.toThrow('zip file');
    await expect(
      takeFile('a.xml', Buffer.from(`\ufeff${xml}`, 'utf16le'), { description }),
    ).rejects.toThrow('UTF-16');
  });

  it('that cannot write says why, and sends nobody to move away a store that is whole', async () => {
    const other = new Database(join(folder, 'lists.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    store.database.pragma('busy_timeout = 50');
    await expect(take(rows(20))).rejects.toThrow('Another import is under way');
    other.exec('ROLLBACK');
    other.close();
    await take(rows(20));
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    expect(notWritten('a', full).message).toContain('Check the room on the disk');
    const corrupt = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    expect(notWritten('a', corrupt).message).toContain('Move the file away');
  });
});

describe('a shipped row of an imported list', () => {
  const shippedRow = (more: Partial<ListedParty>): ListedParty => ({
    list: 'house-list',
    id: 'hand-1',
    name: 'Zenith Optics',
    aliases: ['Zeniton'],
    nativeNames: [],
    programme: 'written by hand',
    citation: 'x',
    reason: 'Because.',
    source: 'https://example.org',
    confidence: 'verified',
    ...more,
  });
  const found = (listed: ListedParty, on: string) => {
    const shipped: WholePartyStore = {
      lists: [{ id: 'house-list', taken: '2026-01-15' } as WholePartyStore['lists'][number]],
      find: () => [{ listed, strength: 'name', on }],
      search: () => [{ who: listed } as ReturnType<WholePartyStore['search']>[number]],
      all: () => [],
    };
    const joined = withImported(
      shipped,
      join(folder, 'lists.sqlite'),
      join(ROOT, 'dist', 'lists.sqlite'),
    );
    const rows = joined.find([on]).map((match) => match.listed);
    const query = { kind: 'unknown', names: [] } as Parameters<WholePartyStore['search']>[0];
    expect(joined.search(query).map(({ who }) => who)).toEqual(rows);
    return rows;
  };

  it('that is not in it came off, between the two days', async () => {
    await take(rows(20), { published: '2026-01-20' });
    expect(found(shippedRow({ since: '2020-01-01' }), 'Zenith Optics')).toMatchObject([
      { id: 'hand-1', since: '2020-01-01', last: '2026-01-15', until: '2026-01-20' },
    ]);
  });

  it('stands where it is newer than the imported list', async () => {
    await take(rows(20), { published: '2026-01-20' });
    const [row] = found(shippedRow({ since: '2026-01-25' }), 'Zenith Optics');
    expect(row).toMatchObject({ id: 'hand-1' });
    expect(row!.until).toBeUndefined();
  });

  it('lends the imported row the names that only the project wrote down', async () => {
    await take([...rows(20), '77,Zenith Optics,,'], { published: '2026-01-20' });
    const [row, more] = found(shippedRow({}), 'Zeniton');
    expect(more).toBeUndefined();
    expect(row).toMatchObject({ id: '77', reason: 'Because.', programme: 'written by hand' });
    expect(row!.until).toBeUndefined();
  });

  it('with the number of an imported one is that row, which no longer bears the name', async () => {
    await take(rows(20), { published: '2026-01-20' });
    expect(found(shippedRow({ id: '7' }), 'Zeniton')).toEqual([]);
  });
});
