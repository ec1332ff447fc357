// A made-up list of one's own, as lists are described, and what an import needs beside it.

import { join } from 'node:path';
import type { ListDescription } from '../../../src/data/lists/list-description.ts';
import { loadNameTables } from '../../../src/data/names/name-tables.ts';
import { vocabularyOf } from '../../../src/data/names/vocabulary.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import { loadTerritories } from '../../../src/data/places/territories-file.ts';
import { ROOT } from '../../sources.ts';

export const vocabulary = vocabularyOf(loadNameTables(join(ROOT, 'data')));
export const territories = new Territories(loadTerritories(join(ROOT, 'data')));

type Whole = NonNullable<ListDescription['whole']>;

/** `columns`: beside number, names and first day. */
export const houseList = ({
  columns = {},
  ...whole
}: Omit<Whole, 'formats'> & {
  readonly columns?: { readonly country?: string };
}): ListDescription => ({
  list: 'house-list',
  title: 'House list',
  publisher: 'Us',
  instrument: 'none',
  address: 'https://example.org',
  scope: 'All.',
  bundled: 'no',
  taken: '2026-01-01',
  'stale-after': '30 days',
  rights: 'Ours.',
  expectations: { least: 0, most: 0, known: [] },
  whole: {
    ...whole,
    formats: [
      {
        format: 'private-csv',
        columns: { id: 'id', name: 'name', aliases: 'aka', since: 'since', ...columns },
      },
    ],
  },
});
