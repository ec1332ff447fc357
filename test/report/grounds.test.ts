// What an extract lacks is told of days after its whole list, and that a list is stale of days after its last fresh one: of lists that a
// rule reads.

import { expect, it } from 'vitest';
import type { Coverage, ListCoverage } from '../../src/model/verdict.ts';
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

const LACKS = ['who came onto the-list after 2025-12-15, but for rows that were written down.'];

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
  expect(takenText(list, '2026-04-02')).toBe('2026-01-02');
  expect(takenText(list, '2026-04-03')).toBe('2026-01-02, stale after 2026-04-02');
  expect(takenText({ ...list, wholeAsOf: '2025-12-15' }, '2026-04-03')).toBe(
    '2026-01-02, whole as of 2025-12-15, stale after 2026-04-02',
  );
});
