// What counts as drift between two snapshots of a list of a hundred parties: on both sides of each line.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driftOf } from '../../../src/data/lists/drift.ts';
import { GatheringHere } from '../../../src/data/lists/gathering.ts';
import { importList } from '../../../src/data/lists/import-list.ts';
import type { ListDescription } from '../../../src/data/lists/list-description.ts';
import { Snapshots } from '../../../src/data/lists/snapshots.ts';
import type { Drift } from '../../../src/model/drift.ts';
import { houseList, territories, vocabulary } from './house-list.ts';

const DESCRIPTION = houseList({ least: 1, unread: 20 });

let folder: string;
let store: Snapshots;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-drift-'));
  store = Snapshots.toWrite(join(folder, 'lists.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

interface Row {
  readonly id: number;
  readonly name?: string;
  readonly aka?: string;
  readonly since?: string;
  readonly more?: string;
}

const ROWS: readonly Row[] = Array.from({ length: 100 }, (_, at) => ({
  id: at,
  name: `Party ${at}`,
  ...(at < 50 && { since: '2020-01-02' }),
}));

let days: number;
beforeEach(() => void (days = 0));
const take = async (rows: readonly Row[], header = 'id,name,aka,since'): Promise<void> => {
  const file = join(folder, `${(days += 1)}.csv`);
  const lines = rows.map(({ id, name = '', aka = '', since = '', more }) =>
    [id, name, aka, since, ...(more === undefined ? [] : [more])].join(','),
  );
  writeFileSync(file, `${header}\n${lines.join('\n')}\n`);
  await importList(store, {
    description: DESCRIPTION,
    files: [file],
    published: `2026-01-${String(days).padStart(2, '0')}`,
    today: '2026-02-01',
    acceptShrink: true,
    gathering: () => new GatheringHere(vocabulary),
    territories,
  });
};

const drift = (description = DESCRIPTION): Drift => driftOf(store, description);
const drifted = (): string[] => [
  ...drift()
    .measures.filter((one) => one.drifted)
    .map(({ what }) => what),
  ...drift()
    .findings.filter((one) => one.drifted)
    .map(({ what }) => what),
];

const changed = (count: number, change: (row: Row) => Row): Row[] =>
  ROWS.map((row, at) => (at < count ? change(row) : row));

describe('a list', () => {
  it('that was imported once has nothing to be compared with', async () => {
    await take(ROWS);
    expect(drift()).toMatchObject({ list: 'house-list', drifted: false });
    expect(drift().before).toBeUndefined();
    expect(drift().measures[0]).toEqual({
      what: 'parties',
      now: 100,
      unit: 'count',
      drifted: false,
    });
  });

  const more = (count: number): Row[] => [
    ...ROWS,
    ...Array.from({ length: count }, (_, at) => ({
      id: 100 + at,
      name: `New ${at}`,
      ...(at % 2 === 0 && { since: '2020-01-02' }),
    })),
  ];

  it.each<[string, Row[], string[]]>([
    ['grew by a tenth', more(10), []],
    ['grew by more', more(11), ['parties', 'rows']],
    ['lost a tenth', ROWS.slice(5, 95), []],
    ['lost more', ROWS.slice(5, 94), ['parties', 'rows', 'ids that went']],
    ['has other ids', changed(11, (row) => ({ ...row, id: row.id + 1000 })), ['ids that went']],
    ['lost the day of a tenth', changed(10, ({ id, name }) => ({ id, name: name! })), []],
    [
      'lost the day of more',
      changed(11, ({ id, name }) => ({ id, name: name! })),
      ['day of listing'],
    ],
    ['lost a field', ROWS.map(({ id, name }) => ({ id, name: name! })), ['day of listing']],
    [
      'has a field for the first time',
      changed(1, (row) => ({ ...row, aka: 'Other' })),
      ['aliases'],
    ],
    ['renamed a twentieth', changed(5, (row) => ({ ...row, name: `Other ${row.id}` })), []],
    [
      'renamed more',
      changed(6, (row) => ({ ...row, name: `Other ${row.id}` })),
      ['of the same id another main name'],
    ],
    [
      'has a row that cannot be read',
      changed(1, ({ id }) => ({ id, since: '2020-01-02' })),
      ['1 of 100 rows could not be read'],
    ],
  ])('that %s', async (_, rows, expected) => {
    await take(ROWS);
    await take(rows);
    expect(drifted()).toEqual(expected);
    expect(drift().drifted).toBe(expected.length > 0);
  });

  it('with a column that nobody reads is told of it once', async () => {
    const header = 'id,name,aka,since,colour';
    await take(ROWS);
    await take(
      changed(3, (row) => ({ ...row, more: 'red' })),
      header,
    );
    expect(drifted()).toEqual([
      'The field colour is not read, in 3 of 100 rows; the snapshot before had none',
    ]);
    await take(
      changed(4, (row) => ({ ...row, more: 'red' })),
      header,
    );
    expect(drifted()).toEqual([]);
    await take(ROWS);
    expect(drift().findings).toEqual([
      { what: 'The field colour, which is not read, is gone', drifted: false },
    ]);
  });

  it('without somebody who is known to stand on it', async () => {
    await take(ROWS);
    const known = (name: string): ListDescription => ({
      ...DESCRIPTION,
      whole: { ...DESCRIPTION.whole!, known: [name] },
    });
    expect(drift(known('Party 7')).drifted).toBe(false);
    expect(drift(known('Party 107')).findings).toEqual([
      { what: "'Party 107', who is known to stand on it, is missing", drifted: true },
    ]);
  });
});
