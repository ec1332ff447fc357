// What licet doctor says of lists that are all there, of a clock that is behind, and of caches and folders that are somebody's.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/data/read/hash.ts';
import { noteOf } from '../../src/data/read/seal.ts';
import type { DoctorPage } from '../../src/model/doctor-page.ts';
import { ranWithin } from '../program.ts';
import { describedList } from './list-of-ones-own.ts';
import { ROOT } from '../sources.ts';

vi.setConfig({ testTimeout: 120_000 });

let here: string;
beforeEach(() => (here = mkdtempSync(join(tmpdir(), 'licet-doctor-'))));
afterEach(() => rmSync(here, { recursive: true }));

const within = (on?: string): Parameters<typeof ranWithin>[1] => ({
  cwd: here,
  env: { HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
  ...(on !== undefined && { on }),
});

const page = async (on?: string): Promise<{ status: number | null; page: DoctorPage }> => {
  const { status, stdout } = await ranWithin(['doctor', '--format', 'json'], within(on));
  return { status, page: JSON.parse(stdout) as DoctorPage };
};

describe('the clock', () => {
  test('is behind where it is before the newest day of what is loaded', async () => {
    const { status, page: early } = await page('2020-01-01');
    expect([status, early.state, early.clock.behind]).toEqual([1, 'look', true]);
    const { day, of } = early.clock.newest!;
    const newest = [
      ...early.packs.map(({ checkedTo }) => checkedTo),
      ...early.lists.map((list) => list.day),
    ].sort();
    expect(day >= newest.at(-1)!, `${day} of ${of}`).toBe(true);
    const { stdout } = await ranWithin(['doctor'], within('2020-01-01'));
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('The clock is behind: deals without a date');
  });

  test('is not behind on that day itself, and makes packs out of date long after', async () => {
    const { day } = (await page('2020-01-01')).page.clock.newest!;
    expect((await page(day)).page.clock.behind).toBe(false);
    const { page: late } = await page('2099-01-01');
    expect(late.packs.every(({ stale }) => stale)).toBe(true);
    expect(late.gaps.map(({ what }) => what)).toContain('us-ear is out of date for 2099-01-01');
  });
});

describe('lists', () => {
  const house = (list: string): string =>
    describedList(list, 'A list', { columns: 'columns: { name: name }', staleAfter: '90 days' });

  test('that are all whole and fresh leave nothing to say, and 90 days later a gap each', async () => {
    const { page: shipped } = await page();
    const day = shipped.clock.newest!.day;
    writeFileSync(join(here, 'list.csv'), 'name\nZyklopix GmbH\n');
    for (const { list } of shipped.lists) {
      writeFileSync(join(here, `${list}.yaml`), house(list));
      const taken = await ranWithin(
        ['lists', 'import', list, '--described-by', `${list}.yaml`, '--from', 'list.csv'].concat(
          '--published',
          day,
        ),
        within(day),
      );
      expect(taken.status, taken.stderr).toBe(0);
    }
    const fresh = await page(day);
    expect([fresh.status, fresh.page.gaps, fresh.page.state]).toEqual([0, [], 'well']);
    const { stdout } = await ranWithin(['doctor'], within(day));
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('nothing that it needs here is missing');

    const [year, month] = day.split('-').map(Number) as [number, number];
    const later = `${month > 6 ? year + 1 : year}-${month > 6 ? '06' : '12'}-28`;
    const old = await page(later);
    expect(old.status).toBe(1);
    const stale = old.page.gaps.filter(({ what }) => what.includes('is stale for'));
    expect(stale).toHaveLength(shipped.lists.length);
  });
});

describe('what is kept', () => {
  const note = (): string => noteOf(join(ROOT, 'dist'), 'lists.sqlite', join(here, 'cache/licet'));
  const kept = (text: string): void => {
    mkdirSync(join(here, 'cache/licet'), { recursive: true });
    writeFileSync(note(), text, { mode: 0o600 });
  };
  const found = async (): Promise<DoctorPage['caches'][number]> =>
    (await page()).page.caches.find(({ what }) => what === 'shipped lists found whole')!;

  test('is absent at first, and is not made by looking', async () => {
    expect(await found()).toMatchObject({ state: 'absent' });
    expect(readdirSync(here)).toEqual([]);
  });

  test('is believed by its hash, and not where that differs or others may write it', async () => {
    kept(`${sha256('state')}\nstate`);
    expect(await found()).toMatchObject({ state: 'believed' });
    chmodSync(note(), 0o666);
    expect(await found()).toMatchObject({ state: 'not believed', why: 'others may write it' });
    kept(`${sha256('state')}\nother`);
    chmodSync(note(), 0o600);
    expect(await found()).toMatchObject({
      state: 'not believed',
      why: 'its hash differs from what was kept',
    });
  });

  test('by another version is counted, and named as left', async () => {
    mkdirSync(join(here, 'cache/licet'), { recursive: true });
    writeFileSync(join(here, 'cache/licet/packs-1.json'), '{}');
    expect((await page()).page.caches).toContainEqual({
      what: 'files of other versions',
      path: join(here, 'cache/licet'),
      state: 'left',
      why: 'one file of 1 MB that this version does not read',
    });
  });
});

describe('folders', () => {
  test('into which anybody may write are to be looked at', async () => {
    mkdirSync(join(here, 'cache/licet'), { recursive: true });
    chmodSync(join(here, 'cache/licet'), 0o777);
    const cache = (await page()).page.paths.find(({ what }) => what === 'cache')!;
    expect(cache).toMatchObject({ is: 'folder', owner: 'you', writable: true, open: true });
  });

  test('that are not one’s own, or read-only, break nothing', () => {
    const home = join(here, 'home');
    mkdirSync(home);
    chmodSync(here, 0o755);
    chmodSync(home, 0o555);
    // Who may do everything may write there too, and asks as somebody else.
    const isRoot = process.getuid?.() === 0;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'bin/licet.js'), 'doctor', '--format', 'json'],
      {
        cwd: home,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: home },
        ...(isRoot && { uid: 65534, gid: 65534 }),
      },
    );
    expect([status, stderr]).toEqual([1, '']);
    const { paths } = JSON.parse(stdout) as DoctorPage;
    const of = (what: string) => paths.find((one) => one.what === what);
    const owner = isRoot ? 'root' : 'you';
    expect(of('home')).toMatchObject({ is: 'folder', owner, writable: false });
    expect(of('cache')).toMatchObject({ is: 'missing', owner, writable: false });
    expect(of('store of lists')).toMatchObject({ is: 'missing', writable: false });
  });
});
