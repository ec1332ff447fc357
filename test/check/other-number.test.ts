// A test of a number is told from one that misses what stood under another number on some of its days.

import { describe, expect, it } from 'vitest';
import { otherNumberProblems } from '../../src/check/other-number.ts';
import { entry, library, rule, set, type ConditionLiteral } from '../core/library.ts';

const row = (code: string, since: string, until?: string) => ({
  list: 'eu',
  code,
  since,
  ...(until !== undefined && { until }),
});

/** Cryptanalysis moved from 5A002.a.2 to 5A004.a; 5A002.a stays; intrusion software came in 2015. */
const entries = [
  entry('law/cryptanalysis', [
    row('5A004.a', '2017-01-01'),
    row('5A002.a.2', '2000-01-01', '2017-01-01'),
  ]),
  entry('law/encryption', [row('5A002.a.1', '2000-01-01')]),
  entry('law/intrusion', [row('4D004', '2015-01-01')]),
];

const problems = (
  when: ConditionLiteral,
  { since = '2010-01-01', until }: { since?: string; until?: string } = {},
): string[] =>
  otherNumberProblems(
    library({
      entries,
      parameters: [
        set('closed', { '5A004': {} }),
        set('closed-by-day', { '5A004': {}, '5A002.a.2': { until: '2017-01-01' } }),
      ],
      rules: [
        rule('law/one', {
          when,
          then: { effect: 'prohibited' },
          since,
          ...(until !== undefined && { until }),
        }),
      ],
    }),
  ).map(({ what }) => what);

describe('misses what stood under another number:', () => {
  it.each<[string, ConditionLiteral]>([
    ['a number of later days', { 'item.eu': { under: '5A004' } }],
    ['a guard by it', { not: { 'item.eu': { under: ['5A004', '4D004'] } } }],
    ['a member of a set', { 'item.eu': { under: '$closed' } }],
    [
      'a number beside that is not met but ruled out',
      {
        all: [{ 'item.eu': { under: '5A002' } }, { not: { 'item.eu': { under: '5A004' } } }],
      },
    ],
    [
      'a heading beside that is compared as a whole',
      {
        any: [{ 'item.eu': '5A002' }, { 'item.eu': { under: '5A004' } }],
      },
    ],
    ['only it', { 'item.eu': { only: '5A004' } }],
  ])('%s', (_, when) => {
    const found = problems(when);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('no row of the eu list from 2010-01-01 until 2017-01-01');
    expect(found[0]).toContain("stood under '5A002.a.2' then");
  });

  it('an older number on the days of the newer', () => {
    const [found] = problems({ 'item.eu': { under: '5A002.a.2' } }, { since: '2018-01-01' });
    expect(found).toContain("'5A002.a.2' has no row of the eu list from 2018-01-01, ");
    expect(found).toContain("stood under '5A004.a' then");
  });
});

describe('misses nothing:', () => {
  it.each<[string, ConditionLiteral]>([
    ['both numbers in one test', { 'item.eu': { under: ['5A004', '5A002.a.2'] } }],
    ['both in a set', { 'item.eu': { under: '$closed-by-day' } }],
    [
      'what stands above the other, in a test beside',
      {
        all: [
          { not: { 'item.eu': { under: '5A004' } } },
          { not: { all: [{ 'item.eu': { under: '5A002' } }, { 'item.cracks': 'yes' }] } },
        ],
      },
    ],
    ['a number whose text stood nowhere before', { not: { 'item.eu': { under: '4D004' } } }],
    ['a number of no entry', { 'item.eu': { under: '5A003' } }],
    ['what is not listed', { 'item.eu': 'none' }],
  ])('%s', (_, when) => {
    expect(problems(when)).toEqual([]);
  });

  it('on days on which the number is the one', () => {
    expect(problems({ 'item.eu': { under: '5A004' } }, { since: '2017-01-01' })).toEqual([]);
    expect(problems({ 'item.eu': { under: '5A004' } }, { since: '2016-12-31' })).toHaveLength(1);
  });
});
