// What an extract lacks is told of days after its whole list, and that a list is stale of days after its last fresh one: of lists that a
// rule reads.

import { expect, it } from 'vitest';
import type { Coverage, ListCoverage } from '../../src/model/coverage.ts';
import { takenText, uncheckedInShort } from '../../src/report/grounds.ts';

const told = (list: Partial<ListCoverage>, asOf?: string): string[] =>
  uncheckedInShort(
    {
      packs: [],
      indices: [],
      replaced: [],
      notModelled: [],
      lists: [
        {
          list: 'the-list',
          rows: 3,
          taken: '2026-01-02',
          wholeAsOf: '2025-12-15',
          sha256: '0',
          bundled: true,
          checked: true,
          ...list,
        },
      ],
    } as Coverage,
    'page',
    asOf,
  );

const LACKS = [
  'who came onto or off the-list after 2025-12-15, but for rows that were written down.',
];

it('says who is not on an extract, from the day after its whole list', () => {
  expect(told({}, '2025-12-15')).toEqual([]);
  expect(told({}, '2025-12-16')).toEqual(LACKS);
  expect(told({})).toEqual(LACKS);
});

it('says nothing of it where no rule reads the list', () => {
  expect(told({ checked: false }, '2025-12-16')).toEqual([
    'lists that no rule in force reads: the-list.',
  ]);
});

it('says of a list that something else changed not that no rule reads it', () => {
  expect(told({ checked: false, altered: true }, '2025-12-15')).toEqual([
    'lists whose rows are not those that were imported: the-list.',
  ]);
});

const STALE =
  'who came onto or off lists since, of which the rows are stale: the-list (after 2026-04-02).';

it('says that a list is stale, from the day after its last fresh one', () => {
  const list = { wholeAsOf: undefined, freshTo: '2026-04-02' } as unknown as Partial<ListCoverage>;
  expect(told(list, '2026-04-02')).toEqual([]);
  expect(told(list, '2026-04-03')).toEqual([STALE]);
  // An answer of an earlier version does not say how long it was fresh.
  expect(told({ ...list, freshTo: undefined } as never, '2026-04-03')).toEqual([]);
});

it('says beside its day that it is stale, and nothing of it on the last fresh one', () => {
  const list = { taken: '2026-01-02', freshTo: '2026-04-02' } as ListCoverage;
  // January has 29 days after the second, February 28, March 31.
  expect(takenText(list, '2026-04-02')).toBe('2026-01-02, 90 days old');
  expect(takenText(list, '2026-04-03')).toBe('2026-01-02, 91 days old, stale after 2026-04-02');
});

it('says of an extract the day and the age of the whole list in it, and nothing of age on or before that day', () => {
  const list = { taken: '2026-01-02', wholeAsOf: '2025-12-15', freshTo: '2026-04-14' };
  const told = (asOf: string): string => takenText(list as ListCoverage, asOf);
  expect(told('2025-12-15')).toBe('2025-12-15, single rows to 2026-01-02');
  expect(told('2025-12-16')).toBe('2025-12-15, single rows to 2026-01-02, 1 day old');
  expect(told('2026-04-15')).toBe(
    '2025-12-15, single rows to 2026-01-02, 121 days old, stale after 2026-04-14',
  );
});

it('counts an extract as stale, and tells in one line what it lacks', () => {
  const extract = { wholeAsOf: '2025-12-15', freshTo: '2026-04-14' };
  expect(told(extract, '2026-04-15')).toEqual(LACKS);
});
