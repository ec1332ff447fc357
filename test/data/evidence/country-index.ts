// A country index made by hand.

import type { Index } from '../../../src/model/index-values.ts';

export const countryIndex = (changes: Partial<Index> = {}): Index => ({
  id: 'freedom',
  title: 'Freedom',
  publisher: 'Institute',
  address: 'https://example.org',
  rights: 'none',
  fact: 'destination.freedom',
  measure: 'points',
  direction: 'higher is freer',
  staleAfter: { count: 900, unit: 'days' },
  sha256: 'ab',
  rows: 2,
  editions: [
    { year: '2019', published: '2020-04-01' },
    { year: '2020', published: '2021-04-01' },
  ],
  values: { XA: { 2019: 3, 2020: 1 } },
  ...changes,
});
