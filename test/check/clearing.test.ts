// What clears a deal must have been read in the text: reliefs, ends of prohibitions, members that left a set.

import { describe, expect, it } from 'vitest';
import { clearingOnLess } from '../../src/check/clearing.ts';
import type { Mark, Marks } from '../../src/model/citation.ts';
import { library, pack, rule, set, type RuleLiteral } from '../core/library.ts';

const WHEN = { 'destination.country': 'XA' };
const marked = (dates: Mark): Marks => ({
  text: 'primary',
  dates,
  conditions: 'primary',
  exceptions: 'primary',
});

const names = (...versions: readonly RuleLiteral[]): string[] =>
  clearingOnLess(library({ packs: [pack('law')], rules: [rule('law/one', ...versions)] })).map(
    ({ name }) => name,
  );

describe('a relief', () => {
  const relief = { when: WHEN, then: { relieves: ['law/ban'] } } as const;

  it('clears on less than the text where a part of it was not read there', () => {
    expect(names({ ...relief, marks: marked('secondary') })).toEqual(['law/one undated']);
    expect(names(relief)).toEqual(['law/one undated']);
  });

  it('does not where all of it was', () => {
    expect(names({ ...relief, marks: marked('primary') })).toEqual([]);
  });
});

describe('the end of a prohibition', () => {
  const ban = { when: WHEN, then: { effect: 'prohibited' } } as const;

  it('clears on less than the text where its day was not read there', () => {
    expect(names({ ...ban, until: '2020-01-01', marks: marked('secondary') })).toEqual([
      'law/one until 2020-01-01',
    ]);
    expect(names({ ...ban, until: '2020-01-01', marks: marked('primary') })).toEqual([]);
  });

  it('clears nothing where another text follows on the day', () => {
    expect(
      names(
        { ...ban, since: '2020-01-01', marks: marked('secondary') },
        { ...ban, until: '2020-01-01', marks: marked('secondary') },
      ),
    ).toEqual([]);
  });
});

it('a member that left a set clears on less than the text where its row is recalled', () => {
  const of = (confidence: 'verified' | 'recalled') => {
    const banned = set('banned', { XA: { until: '2020-01-01' }, XB: {} });
    return clearingOnLess(library({ parameters: [{ ...banned, confidence }] })).map(
      ({ name }) => name,
    );
  };
  expect(of('recalled')).toEqual(['banned without XA from 2020-01-01']);
  expect(of('verified')).toEqual([]);
});
