// Every name under which a shipped list has a party, screened exactly as it is written, finds that party.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { ListedNames } from '../../../src/data/lists/listed-names.ts';
import { lastingDatabase } from '../../../src/data/lists/lasting.ts';
import { unpackedParty, type Kept } from '../../../src/data/lists/packed-party.ts';
import { openStore } from '../../../src/data/lists/store.ts';
import { ROOT } from '../../sources.ts';

const FILE = join(ROOT, 'dist/lists.sqlite');
const store = openStore(FILE);
const names = store
  .all()
  // An entry that is an address alone bears nobody's name.
  .filter(({ kind }) => kind !== 'address')
  .flatMap(({ list, id, name, aliases, nativeNames }) =>
    [...new Set([name, ...aliases, ...nativeNames])].map((written) => ({ list, id, written })),
  );

const missedBy = (
  find: (written: string) => ReturnType<typeof store.find>,
  some: typeof names,
): typeof names =>
  some.filter(
    ({ list, id, written }) =>
      !find(written).some(
        ({ listed, near }) => near === undefined && listed.list === list && listed.id === id,
      ),
  );

it('every main name and strong alias finds its own entry', { timeout: 300_000 }, () => {
  expect(names.length).toBeGreaterThan(70_000);
  const database = lastingDatabase(new Database(FILE, { readonly: true }));
  const bearers = database.prepare('SELECT party FROM name WHERE key = ?').pluck();
  const row = database.prepare('SELECT row FROM party WHERE number = ?').pluck();
  // Names that are only like it are looked for in the next test: here they would take a quarter of an hour.
  const exact = new ListedNames(
    (key) => bearers.all(key) as number[],
    (number) => unpackedParty(row.get(number) as Kept),
    () => [],
  );
  expect(missedBy((written) => exact.find([written]), names)).toEqual([]);
});

it('and so it does among the names that are like it, one in 211', { timeout: 300_000 }, () => {
  const some = names.filter((_, place) => place % 211 === 0);
  expect(some.length).toBeGreaterThan(300);
  expect(missedBy((written) => store.find([written]), some)).toEqual([]);
});
