// A store of one's own from which a table was dropped, or of which a page is damaged: said with the file and what to do, and nobody is screened
// against what is left of it.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ranWithin } from '../program.ts';
import { describedList } from './list-of-ones-own.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Names of nobody, no two alike, so that what is looked up of them fills several pages. */
const ROWS = Array.from(
  { length: 2000 },
  (_, at) => `${at},Zyk${at.toString(36)}lopix Quarz${(at * 7919).toString(36)} GmbH,DE\n`,
).join('');
const FILES: Readonly<Record<string, string>> = {
  'licet.yaml': 'store: lists.sqlite\n',
  'list.csv': `id,name,country\n${ROWS}`,
  'house.yaml': describedList('house', 'A list of our own'),
};

let here: string;
beforeAll(async () => {
  here = mkdtempSync(join(tmpdir(), 'licet-tables-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(here, name), text);
  const { status } = await ran(
    ...['lists', 'import', 'house', '--described-by', 'house.yaml', '--from', 'list.csv'],
    ...['--published', '2026-01-15'],
  );
  expect(status).toBe(0);
  new Database(join(here, 'lists.sqlite')).pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(join(here, 'lists.sqlite'), join(here, 'whole'));
});
afterAll(() => rmSync(here, { recursive: true }));

const ran = (...argv: string[]): ReturnType<typeof ranWithin> =>
  ranWithin(argv, { cwd: here, env: { HOME: here, XDG_CACHE_HOME: here } });
const ofWhole = (): Database.Database => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(here, `lists.sqlite${end}`), { force: true });
  copyFileSync(join(here, 'whole'), join(here, 'lists.sqlite'));
  return new Database(join(here, 'lists.sqlite'));
};

test.each([
  ...['book_of_list', 'snapshot', 'content', 'standing', 'party', 'name'],
  ...['booked_names', 'booked_words', 'booked_bearers', 'booked_keys', 'booked_letters'],
])('without its table %s a store is refused by name', async (table) => {
  const store = ofWhole();
  store.exec(`DROP TABLE ${table}`);
  store.close();
  for (const argv of [
    ['match', 'Zyk1lopix Quarz63z GmbH'],
    ['lists', 'status'],
  ]) {
    const { status, stdout, stderr } = await ran(...argv);
    expect([argv[0], status, stdout]).toEqual([argv[0], 2, '']);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      `lists.sqlite: The table ${table} of the store of lists is not in it any more. Move the file away and import the lists anew`,
    );
    expect(stderr).not.toContain('    at ');
  }
});

test('a store with damaged pages is refused without a trace of the program', async () => {
  ofWhole().close();
  const file = join(here, 'lists.sqlite');
  const bytes = readFileSync(file);
  // Of SQLite's first page, which lays out the tables, nothing; of all others the beginning, by which a page says what it is.
  for (let page = 4096; page < bytes.length; page += 4096) bytes.fill(0xff, page, page + 64);
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = await ran('match', 'Zyk1lopix Quarz63z GmbH');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/store of lists cannot be read/);
  expect(stderr).not.toContain('    at ');
});
