// An import that is killed, and an import beside a screening: processes of their own on one store. LICET_KILLS says how often an
// import is killed (default: 5).

import Database from 'better-sqlite3';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Snapshots } from '../../src/data/lists/snapshots.ts';
import { describedList } from './list-of-ones-own.ts';
import { ROOT } from '../sources.ts';

const LICET = join(ROOT, 'bin/licet.js');
const KILLS = Number(process.env['LICET_KILLS'] ?? 5);
const ROWS = 1500;

let here: string;
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-at-once-'));
  writeFileSync(
    join(here, 'house.yaml'),
    describedList('house-list', 'House list', { columns: 'columns: { id: id, name: name }' }),
  );
  writeFileSync(
    join(here, 'deal.yaml'),
    `id: a
date: 2026-02-01
exporter: { name: Example, country: DE }
parties: [{ role: end-user, name: Nordlicht Horchwerk GmbH, country: KE }]
destination: { country: KE }
items: [{ name: probe, category: dpi-filtering, quantity: 1 }]
`,
  );
});
afterEach(() => rmSync(here, { recursive: true }));

const options = () => ({ cwd: here, env: { PATH: process.env['PATH']!, HOME: here } });

/** Rows of which the first few are others each time. */
const write = (time: number): void => {
  const rows = Array.from({ length: ROWS }, (_, at) => `${at},Zyklopix Party ${at}`);
  for (let at = 0; at < 5; at += 1) rows[at] = `${time}-${at},Newcomer ${time} ${at}`;
  rows[7] = '7,Nordlicht Horchwerk GmbH';
  writeFileSync(join(here, 'house.csv'), `id,name\n${rows.join('\n')}\n`);
};

const IMPORT = [
  'lists',
  'import',
  'house-list',
  '--described-by',
  'house.yaml',
  '--from',
  'house.csv',
  '--published',
  '2026-01-15',
];

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [LICET, ...args], options(), (_, stdout, stderr) =>
      done({ status: child.exitCode, stdout, stderr }),
    );
  });

const FILE = (): string => join(here, '.local/share/licet/lists.sqlite');

interface Kept {
  /** By number of the snapshot, its parties as they stand in the store. */
  readonly parties: ReadonlyMap<number, string>;
  readonly book: string;
}

/** All that the store holds. Errors: it is not whole. */
const kept = (): Kept => {
  const database = new Database(FILE(), { readonly: true });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
  const store = Snapshots.toRead(FILE())!;
  const parties = new Map(
    store.of().map(({ number, parties: told }) => {
      const standing = [...store.parties(number)];
      expect(standing.length).toBe(told);
      return [number, JSON.stringify(standing)];
    }),
  );
  const book = JSON.stringify(store.listed(store.books[0]!.book));
  store.close();
  return { parties, book };
};

describe('an import that is killed', () => {
  it(
    'at any moment leaves the state before it or the whole of it',
    { timeout: 600_000 },
    async () => {
      write(0);
      const began = performance.now();
      expect((await run(IMPORT)).stderr).toBe('');
      const lasts = performance.now() - began;
      let before = kept();
      for (let time = 1; time <= KILLS; time += 1) {
        write(time);
        const child = spawn(process.execPath, [LICET, ...IMPORT], options());
        // From the start of the program to a little beyond its end.
        const ended = new Promise((done) => child.on('close', done));
        await Promise.race([wait(lasts * 1.1 * ((time - Math.random()) / KILLS)), ended]);
        child.kill('SIGKILL');
        await ended;
        const after = kept();
        for (const [number, parties] of before.parties)
          expect(after.parties.get(number)).toBe(parties);
        expect(after.parties.size - before.parties.size).toBeLessThanOrEqual(1);
        if (after.parties.size === before.parties.size) expect(after.book).toBe(before.book);
        before = after;
      }
      write(KILLS + 1);
      expect(await run(IMPORT)).toMatchObject({ status: 0, stderr: '' });
      expect(kept().parties.size).toBe(before.parties.size + 1);
    },
  );
});

describe('an import and a screening at once', () => {
  it(
    'both come to their end, and the screening sees one whole list',
    { timeout: 300_000 },
    async () => {
      write(0);
      await run(IMPORT);
      let importing = true;
      const imports = (async (): Promise<Ended[]> => {
        const ended: Ended[] = [];
        for (let time = 1; time <= 3; time += 1) {
          write(time);
          ended.push(await run(IMPORT));
        }
        importing = false;
        return ended;
      })();
      let screened = 0;
      while (importing) {
        const { status, stdout, stderr } = await run(['screen', 'deal.yaml', '-f', 'json']);
        expect([status, stderr]).toEqual([1, '']);
        expect(stdout).toContain("has the name of 'Nordlicht Horchwerk GmbH'");
        screened += 1;
      }
      for (const ended of await imports) expect(ended).toMatchObject({ status: 0, stderr: '' });
      expect(screened).toBeGreaterThan(1);
    },
  );

  it('two imports wait for one another', { timeout: 300_000 }, async () => {
    write(0);
    const both = await Promise.all([run(IMPORT), run(IMPORT)]);
    expect(both.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(kept().parties.size).toBe(1);
  });
});
