// What an extract lacks is told of days after its whole list, and of lists that a rule reads.

import { expect, it } from 'vitest';
import type { Coverage, ListCoverage } from '../../src/model/verdict.ts';
import { uncheckedInShort } from '../../src/report/grounds.ts';

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
