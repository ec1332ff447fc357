// Rows that are screened with lie open, in the shipped store and in that of a user; those that an earlier version packed are read.

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { lastingDatabase } from '../../../src/data/lists/lasting.ts';
import {
  LINK_TABLE,
  LISTED_TABLES,
  namesIn,
  writeListed,
} from '../../../src/data/lists/listed-tables.ts';
import { unpackedParty } from '../../../src/data/lists/packed-party.ts';
import type { ListedParty } from '../../../src/model/evidence.ts';
import { ROOT } from '../../sources.ts';
import { vocabulary } from './house-list.ts';

const PARTY: ListedParty = {
  ...{ list: 'house-list', id: '7', name: 'Nordlicht Horchwerk GmbH' },
  ...{ aliases: ['Horchwerk'], nativeNames: [], kind: 'organisation', country: 'DE' },
  ...{ programme: 'House list', since: '2026-01-15', citation: 'House list, 7' },
  ...{ reason: 'The list gives no reason.', source: 'https://example.org' },
  confidence: 'verified',
};
/** As the version before packed it. */
const PACKED = Buffer.from(
  'g9uSkV9anIriAHOEVX75RSk5mckZJQoe+UXJGeWpRdkK7rlJHqhOgMuR5RIXV7T07wFykQIsAhBVp5mugaGuoSlqckEo1lEwJzsBpFYk5hbkpOrlF6XjjjcA',
  'base64',
);

const forms = (database: Database.Database): unknown[] =>
  database.prepare('SELECT DISTINCT typeof(row) FROM party').pluck().all();

test('rows of the shipped store lie open', () => {
  const file = join(ROOT, 'dist/lists.sqlite');
  expect(forms(lastingDatabase(new Database(file, { readonly: true })))).toEqual(['text']);
});
test('and so do those of a store that takes lists in, and packed ones are found beside them', () => {
  const own = lastingDatabase(new Database(':memory:'));
  own.exec(`${LISTED_TABLES}${LINK_TABLE}`);
  writeListed(own, 1, [PARTY], vocabulary);
  expect(forms(own)).toEqual(['text']);
  expect(unpackedParty(PACKED)).toEqual(PARTY);
  own.prepare('UPDATE party SET row = ?').run(PACKED);
  expect(forms(own)).toEqual(['blob']);
  const [found] = namesIn(own, 1, () => vocabulary).find(['Horchwerk']);
  expect(found?.listed).toEqual(PARTY);
});
