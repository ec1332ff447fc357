// Rows of the shipped store lie open, so that they are packed with one another in the package; each row of a user's store is packed
// by itself. Both are read.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { lastingDatabase } from '../../../src/data/lists/lasting.ts';
import { LINK_TABLE, LISTED_TABLES, writeListed } from '../../../src/data/lists/listed-tables.ts';
import { unpackedParty, type Kept } from '../../../src/data/lists/packed-party.ts';
import { ROOT } from '../../sources.ts';
import { vocabulary } from './house-list.ts';

const shipped = lastingDatabase(new Database(join(ROOT, 'dist/lists.sqlite'), { readonly: true }));
const forms = (database: Database.Database): unknown[] =>
  database.prepare('SELECT DISTINCT typeof(row) FROM party').pluck().all();
const first = (database: Database.Database): Kept =>
  database.prepare('SELECT row FROM party ORDER BY number').pluck().get() as Kept;

test('rows of the shipped store lie open', () => {
  expect(forms(shipped)).toEqual(['text']);
  expect(JSON.parse(first(shipped) as string)).toEqual(unpackedParty(first(shipped)));
});
test('and those of a store that takes lists in are packed', () => {
  const own = lastingDatabase(new Database(':memory:'));
  own.exec(`${LISTED_TABLES}${LINK_TABLE}`);
  const party = unpackedParty(first(shipped));
  writeListed(own, 1, [party], vocabulary);
  expect(forms(own)).toEqual(['blob']);
  expect((first(own) as Uint8Array).length).toBeLessThan((first(shipped) as string).length / 2);
  expect(unpackedParty(first(own))).toEqual(party);
});
