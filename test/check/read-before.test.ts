// A defined fact that is read while nothing defines it can be answered by nobody.

import { describe, expect, it } from 'vitest';
import { readBeforeProblems } from '../../src/check/read-before.ts';
import { definition, library, pack, rule, type RuleLiteral } from '../core/library.ts';

const READS = {
  when: { 'item.listed-somewhere': 'yes' },
  then: { effect: 'prohibited' },
} as const;

const told = (reader: RuleLiteral, days: { since?: string; until?: string }): string[] =>
  readBeforeProblems(
    library({
      packs: [pack('law')],
      rules: [rule('law/reader', reader)],
      definitions: [definition('law/def', 'item.listed-somewhere', { 'item.a': 'yes' }, days)],
    }),
  ).map(({ what }) => what);

describe('a rule that reads a defined fact', () => {
  it('may begin with its definition, and end with it', () => {
    const days = { since: '2010-01-01', until: '2020-01-01' };
    expect(told({ ...READS, ...days }, days)).toEqual([]);
    expect(told({ ...READS, ...days }, {})).toEqual([]);
  });

  it('may not be older', () => {
    expect(told({ ...READS, since: '2009-12-31' }, { since: '2010-01-01' })).toEqual([
      "law/reader: is in force before 2010-01-01, and reads 'item.listed-somewhere', which law/def defines",
    ]);
    expect(told(READS, { since: '2010-01-01' })).toHaveLength(1);
  });

  it('may not outlive it', () => {
    expect(told({ ...READS, since: '2010-01-01' }, { until: '2020-01-01' })).toEqual([
      "law/reader: is in force after 2020-01-01, and reads 'item.listed-somewhere', which law/def defines",
    ]);
  });
});
