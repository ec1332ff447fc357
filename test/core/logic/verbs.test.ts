// Each verb with its truth table, over each kind of value. None can answer "unknown" for a plain value.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/core/logic/bind.ts';
import { isUnder } from '../../../src/core/logic/codes.ts';
import { applyTest } from '../../../src/core/logic/verbs.ts';
import type { FactValue } from '../../../src/model/facts.ts';
import { missingKey } from '../../../src/model/missing.ts';
import { codes, condition, count, type TestLiteral } from '../library.ts';

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  union: ['DE', 'SE'],
  empty: [],
  annex: ['5A001', '4D004'],
  limit: ['50'],
};

const answer = (literal: TestLiteral, value: FactValue, asOf = '2024-06-15') => {
  const leaf = bind(condition({ 'item.x': literal }), (name) => PARAMETERS[name]);
  if (leaf.kind !== 'leaf' || !leaf.test) throw new Error('no test');
  const { truth, missing } = applyTest(leaf.test, value, asOf);
  return { truth, missing: missing.map(missingKey) };
};

type Row = readonly [test: TestLiteral, value: FactValue, truth: 'yes' | 'no'];
const each = (rows: readonly Row[]): void => {
  it.each(rows)('%j of %j is %s', (test, value, truth) => {
    expect(answer(test, value)).toEqual({ truth, missing: [] });
  });
};

describe('is', () => {
  each([
    ['yes', 'yes', 'yes'],
    ['yes', 'no', 'no'],
    ['yes', 'none', 'no'],
    ['none', 'none', 'yes'],
    ['SY', 'SYR', 'no'],
    ['5E001', '5E001', 'yes'],
    [['a', 'b'], 'b', 'yes'],
    [['a', 'b'], 'c', 'no'],
    // Several values: one of them is enough; an empty list is `none`.
    ['a', ['a', 'b'], 'yes'],
    ['c', ['a', 'b'], 'no'],
    ['none', [], 'yes'],
    ['none', ['a'], 'no'],
    ['a', [], 'no'],
    ['7', 7, 'yes'],
    ['7', 7.5, 'no'],
  ]);
});

describe('in', () => {
  each([
    [{ in: '$union' }, 'SE', 'yes'],
    [{ in: '$union' }, 'NO', 'no'],
    [{ in: '$empty' }, 'SE', 'no'],
    [{ in: '$union' }, ['NO', 'DE'], 'yes'],
    [{ in: '$union' }, ['NO', 'CH'], 'no'],
    [{ in: '$union' }, [], 'no'],
  ]);
});

describe('includes', () => {
  each([
    [{ includes: 'a' }, ['a', 'b'], 'yes'],
    [{ includes: ['c', 'b'] }, ['a', 'b'], 'yes'],
    [{ includes: ['c', 'd'] }, ['a', 'b'], 'no'],
    [{ includes: 'a' }, [], 'no'],
    [{ includes: '$union' }, ['FR', 'SE'], 'yes'],
    [{ includes: 'a' }, 'a', 'yes'],
    [{ includes: 'a' }, 'ab', 'no'],
  ]);
});

describe('under', () => {
  each([
    [{ under: '5A001.f' }, '5A001.f.1', 'yes'],
    [{ under: '5A001.f' }, '5A001.f', 'yes'],
    [{ under: '5A0' }, '5A001.f.1', 'no'],
    [{ under: '5A001.f' }, '5A001.j', 'no'],
    [{ under: '5A001.f.1' }, '5A001.f', 'no'],
    [{ under: '5A001.f.1' }, '5A001.f.10', 'no'],
    [{ under: '5A001' }, '5A001.f.1', 'yes'],
    [{ under: ['3', '5'] }, '5A001.f.1', 'yes'],
    [{ under: ['3', '4'] }, '5A001.f.1', 'no'],
    [{ under: '5' }, ['2B350', '5A992'], 'yes'],
    [{ under: '5' }, 'none', 'no'],
    [{ under: '5.A.1' }, '5.A.1.f', 'yes'],
    [{ under: '5.A.1' }, '5.A.10', 'no'],
    [{ under: ['4D004', '5A001.f'] }, '5A001.f.2', 'yes'],
    [{ under: '$annex' }, '5A001.j', 'yes'],
    [{ under: '$annex' }, '5A002', 'no'],
    [{ under: '5A001' }, 'none', 'no'],
    [{ under: '5A001' }, ['6A003', '5A001.j'], 'yes'],
  ]);

  it('ends at a boundary of the code', () => {
    expect(isUnder('5A001.f.1', '5A001.f')).toBe(true);
    expect(isUnder('5A001.f.1', '5A001.')).toBe(true);
    expect(isUnder('5A001.f.1', '5A0')).toBe(false);
    expect(isUnder('5A001', '5A001.f')).toBe(false);
  });
});

describe('only', () => {
  each([
    [{ only: 'a' }, ['a'], 'yes'],
    [{ only: ['a', 'b'] }, ['b', 'a'], 'yes'],
    [{ only: ['a', 'b'] }, ['b'], 'yes'],
    // Another beside it decides, and so does that there is none.
    [{ only: 'a' }, ['a', 'b'], 'no'],
    [{ only: ['a', 'b'] }, ['c', 'a', 'b'], 'no'],
    [{ only: 'a' }, ['b'], 'no'],
    [{ only: 'a' }, [], 'no'],
    [{ only: 'a' }, 'none', 'no'],
    [{ only: 'a' }, 'a', 'yes'],
    [{ only: '$union' }, ['DE', 'SE'], 'yes'],
    [{ only: '$union' }, ['DE', 'CH'], 'no'],
    [{ only: '$empty' }, ['DE'], 'no'],
    // What stands under a code is none other; what is only spelt alike is.
    [{ only: '5A001' }, ['5A001.f.1', '5A001.j'], 'yes'],
    [{ only: '5A001.f' }, ['5A001.f.1', '5A001.j'], 'no'],
    [{ only: '5A001.f' }, ['5A001'], 'no'],
    [{ only: ['5', '4D004'] }, ['5A992', '4D004'], 'yes'],
    [{ only: 'humanitarian' }, ['humanitarian-aid'], 'no'],
    [{ only: '5' }, 5, 'no'],
  ]);
});

describe('at-least and at-most', () => {
  each([
    [{ 'at-least': 50 }, 50, 'yes'],
    [{ 'at-least': 50 }, 49.99, 'no'],
    [{ 'at-least': 50 }, 50.01, 'yes'],
    [{ 'at-most': 50 }, 50, 'yes'],
    [{ 'at-most': 50 }, 50.01, 'no'],
    [{ 'at-most': 50 }, 0, 'yes'],
    [{ 'at-least': '$limit' }, 50, 'yes'],
    [{ 'at-most': '$limit' }, 51, 'no'],
    [{ 'at-least': -1 }, 0, 'yes'],
  ]);
});

describe('within', () => {
  const within = (span: string, value: string, asOf: string): string =>
    answer({ within: span }, value, asOf).truth;

  it('counts the day that lies exactly the span before as-of, and not the day before it', () => {
    expect(within('5 years', '2019-06-15', '2024-06-15')).toBe('yes');
    expect(within('5 years', '2019-06-14', '2024-06-15')).toBe('no');
    expect(within('90 days', '2024-03-17', '2024-06-15')).toBe('yes');
    expect(within('90 days', '2024-03-16', '2024-06-15')).toBe('no');
    expect(within('6 months', '2023-12-15', '2024-06-15')).toBe('yes');
    expect(within('6 months', '2023-12-14', '2024-06-15')).toBe('no');
  });

  it('cuts a leap day to the last day of February in a year without one', () => {
    // Four years before 2024-02-29 there is such a day, one year before there is not.
    expect(within('4 years', '2020-02-29', '2024-02-29')).toBe('yes');
    expect(within('4 years', '2020-02-28', '2024-02-29')).toBe('no');
    expect(within('1 year', '2023-02-28', '2024-02-29')).toBe('yes');
    expect(within('1 year', '2023-02-27', '2024-02-29')).toBe('no');
    // A year before 2025-02-28 is 2024-02-28, so the leap day lies within it.
    expect(within('1 year', '2024-02-29', '2025-02-28')).toBe('yes');
    expect(within('1 year', '2024-02-28', '2025-02-28')).toBe('yes');
    expect(within('1 year', '2024-02-27', '2025-02-28')).toBe('no');
    // 365 days are not a year when a leap day lies between.
    expect(within('365 days', '2024-02-28', '2025-02-28')).toBe('no');
    expect(within('366 days', '2024-02-28', '2025-02-28')).toBe('yes');
  });

  it('has no upper bound', () => {
    expect(within('5 years', '2030-01-01', '2024-06-15')).toBe('yes');
  });
});

describe('a set of control codes', () => {
  const partly = codes({
    met: ['5A001.f.1'],
    possible: [
      { code: '5A001.j', missing: ['item.ip-indexes'] },
      { code: '4D004', missing: ['item.is-platform'] },
    ],
  });

  it.each<[string, TestLiteral, string, readonly string[]]>([
    ['a met code answers yes', { under: '5A001.f' }, 'yes', []],
    ['a met code answers yes though another under it is open', { under: '5A001' }, 'yes', []],
    [
      'an open code leaves it open and names its own facts only',
      { under: '5A001.j' },
      'unknown',
      ['item.ip-indexes'],
    ],
    ['a code that nothing could meet is a no', { under: '6A003' }, 'no', []],
    ['none is a no as soon as one code is met', 'none', 'no', []],
  ])('%s', (_, test, truth, missing) => {
    expect(answer(test, partly)).toEqual({ truth, missing });
  });

  it('is none only when no code is met or open', () => {
    expect(answer('none', codes({}))).toEqual({ truth: 'yes', missing: [] });
    expect(answer('none', codes({ possible: [{ code: 'X', missing: ['item.x'] }] }))).toEqual({
      truth: 'unknown',
      missing: ['item.x'],
    });
    expect(answer('none', codes({ open: ['item.classification.eu'] }))).toEqual({
      truth: 'unknown',
      missing: ['item.classification.eu'],
    });
  });

  it.each<[string, FactValue, string, readonly string[]]>([
    ['holds where all are met and nothing is open', codes({ met: ['5A001.f.1'] }), 'yes', []],
    ['fails for one beside it, whatever is open', partly, 'no', []],
    ['fails where there is none', codes({}), 'no', []],
    [
      'fails where what may be met is another',
      codes({ possible: [{ code: '4D004', missing: ['item.is-platform'] }] }),
      'no',
      [],
    ],
    [
      'asks whether another stands beside it',
      codes({
        met: ['5A001.f.1'],
        possible: [
          { code: '5A001.f.2', missing: ['item.of-its-own'] },
          { code: '4D004', missing: ['item.is-platform'] },
        ],
      }),
      'unknown',
      ['item.is-platform'],
    ],
    [
      'asks for all while there is none',
      codes({
        possible: [
          { code: '5A001.f.2', missing: ['item.of-its-own'] },
          { code: '4D004', missing: ['item.is-platform'] },
        ],
      }),
      'unknown',
      ['item.of-its-own', 'item.is-platform'],
    ],
    [
      'is open while there may be more',
      codes({ met: ['5A001.f.1'], open: ['item.classification.eu'] }),
      'unknown',
      ['item.classification.eu'],
    ],
  ])('only one code: %s', (_, value, truth, missing) => {
    const test = value === partly ? { only: ['5A001.j', '4D004'] } : { only: ['5A001.f'] };
    expect(answer(test, value)).toEqual({ truth, missing });
  });

  it('only some codes is what it is of every set that may come of it', () => {
    const ALL = ['5A001.f.1', '5A001.j', '4D004'];
    const some = fc.subarray(ALL);
    fc.assert(
      fc.property(some, some, fc.subarray(['5A001', '5A001.f', '4D004']), (met, open, only) => {
        const possible = open.filter((code) => !met.includes(code));
        const ways = possible.reduce<string[][]>(
          (sets, code) => [...sets, ...sets.map((set) => [...set, code])],
          [met],
        );
        const under = (code: string): boolean =>
          only.some((above) => code === above || code.startsWith(`${above}.`));
        const holds = ways.map((set) => set.length > 0 && set.every(under));
        const expected = holds.every(Boolean) ? 'yes' : holds.some(Boolean) ? 'unknown' : 'no';
        const value = codes({
          met,
          possible: possible.map((code) => ({ code, missing: ['item.x'] })),
        });
        expect(answer({ only }, value).truth).toBe(expected);
      }),
      { seed: 41, numRuns: 300 },
    );
  });

  it('that may be incomplete answers no to nothing', () => {
    const open = codes({ met: ['5A002'], open: ['item.classification.us'] });
    expect(answer({ under: '5A002' }, open).truth).toBe('yes');
    expect(answer({ under: '5A001' }, open)).toEqual({
      truth: 'unknown',
      missing: ['item.classification.us'],
    });
    expect(answer({ includes: '5A001' }, open)).toEqual({
      truth: 'unknown',
      missing: ['item.classification.us'],
    });
  });

  it('includes and is compare whole codes, under compares from the left', () => {
    const met = codes({ met: ['NS1', '5A001.f.1'] });
    expect(answer({ includes: ['NS2', 'NS1'] }, met).truth).toBe('yes');
    expect(answer({ includes: 'NS' }, met).truth).toBe('no');
    expect(answer({ includes: '5A001.f' }, met).truth).toBe('no');
    expect(answer({ under: '5A001.f' }, met).truth).toBe('yes');
  });
});

describe('a count of findings', () => {
  it.each<[TestLiteral, number, number, string]>([
    [{ 'at-least': 3 }, 3, 3, 'yes'],
    [{ 'at-least': 3 }, 3, 5, 'yes'],
    [{ 'at-least': 3 }, 2, 2, 'no'],
    [{ 'at-least': 3 }, 0, 2, 'no'],
    [{ 'at-least': 3 }, 2, 3, 'unknown'],
    [{ 'at-most': 2 }, 0, 2, 'yes'],
    [{ 'at-most': 2 }, 3, 4, 'no'],
    [{ 'at-most': 2 }, 2, 3, 'unknown'],
  ])('%j of %i to %i is %s', (test, least, most, truth) => {
    expect(answer(test, count(least, most, ['diligence.red-flags']))).toEqual({
      truth,
      missing: truth === 'unknown' ? ['diligence.red-flags'] : [],
    });
  });
});

describe('a count of findings that is named, not bounded', () => {
  it.each<[TestLiteral, number, number, string]>([
    ['2', 2, 2, 'yes'],
    ['3', 2, 2, 'no'],
    ['2', 2, 3, 'unknown'],
    ['3', 2, 3, 'unknown'],
    ['1', 2, 3, 'no'],
    ['4', 2, 3, 'no'],
    [['4', '2'], 2, 3, 'unknown'],
    // A code or a span says nothing of a number.
    [{ under: '5' }, 5, 5, 'no'],
    [{ within: '5 years' }, 5, 5, 'no'],
  ])('%j of %i to %i is %s', (test, least, most, truth) => {
    expect(answer(test, count(least, most, ['diligence.red-flags']))).toEqual({
      truth,
      missing: truth === 'unknown' ? ['diligence.red-flags'] : [],
    });
  });

  it('at the edges of its bounds is decided as soon as every number between them agrees', () => {
    expect(answer({ 'at-most': 2 }, count(2, 2)).truth).toBe('yes');
    expect(answer({ 'at-most': 2 }, count(2, 9)).truth).toBe('unknown');
    expect(answer({ 'at-least': 3 }, count(0, 3)).truth).toBe('unknown');
  });
});

describe('a number with bounds and a likeliest', () => {
  const between = { ...count(2, 5, ['index']), likeliest: 3 };
  const by = (literal: TestLiteral, byValue: boolean, value: FactValue = between) => {
    const leaf = bind(condition({ 'item.x': literal }), (name) => PARAMETERS[name], byValue);
    if (leaf.kind !== 'leaf' || !leaf.test) throw new Error('no test');
    return applyTest(leaf.test, value, '2024-06-15').truth;
  };

  it('is read by its likeliest only by what decides what is asked', () => {
    expect(by({ 'at-least': 3 }, true)).toBe('yes');
    expect(by({ 'at-least': 4 }, true)).toBe('no');
    expect(by({ 'at-most': 3 }, true)).toBe('yes');
    expect(by({ 'at-most': 2 }, true)).toBe('no');
    expect(by({ 'at-least': 3 }, false)).toBe('unknown');
    expect(by({ 'at-most': 3 }, false)).toBe('unknown');
  });

  it('is read by its bounds where there is no likeliest', () => {
    expect(by({ 'at-least': 3 }, true, count(2, 5, ['index']))).toBe('unknown');
  });
});

describe('a number or a day against a verb of another kind', () => {
  each([
    [{ under: '5' }, 5, 'no'],
    [{ in: '$limit' }, 50, 'yes'],
    [{ includes: '$limit' }, 50, 'yes'],
    [{ in: '$limit' }, 51, 'no'],
    [{ 'at-least': 50 }, '50', 'yes'],
    [{ 'at-least': 50 }, '49', 'no'],
    [{ 'at-most': 50 }, '50', 'yes'],
    [{ 'at-most': 50 }, '51', 'no'],
    [{ under: '5' }, [], 'no'],
    [{ 'at-least': 1 }, [], 'no'],
  ]);
});

describe('a set of which nobody established all members', () => {
  const lookup = Object.assign((name: string) => PARAMETERS[name], {
    unsure: (name: string) => (name === 'union' ? ['HR'] : name === 'annex' ? ['6A003'] : []),
  });
  const truth = (literal: TestLiteral, value: FactValue) => {
    const leaf = bind(condition({ 'item.x': literal }), lookup);
    if (leaf.kind !== 'leaf' || !leaf.test) throw new Error('no test');
    const { truth: is, missing } = applyTest(leaf.test, value, '2024-06-15');
    return [is, ...missing.map(missingKey)];
  };

  it.each<[TestLiteral, FactValue, readonly string[]]>([
    [{ in: '$union' }, 'DE', ['yes']],
    [{ in: '$union' }, 'HR', ['unknown', '$union']],
    [{ in: '$union' }, 'NO', ['no']],
    [{ includes: '$union' }, ['NO', 'HR'], ['unknown', '$union']],
    [{ includes: '$union' }, ['HR', 'SE'], ['yes']],
    [{ under: '$annex' }, '5A001.f', ['yes']],
    [{ under: '$annex' }, '6A003.b', ['unknown', '$annex']],
    [{ under: '$annex' }, '7A001', ['no']],
    [{ in: '$empty' }, 'HR', ['no']],
    [{ only: '$union' }, ['SE', 'DE'], ['yes']],
    [{ only: '$union' }, ['SE', 'HR'], ['unknown', '$union']],
    [{ only: '$union' }, ['HR', 'NO'], ['no']],
    [{ only: '$annex' }, ['5A001.f', '6A003.b'], ['unknown', '$annex']],
    // What a rule writes out is sure.
    [{ includes: ['HR', 'union'] }, 'SE', ['no']],
  ])('%j of %j is %j', (literal, value, expected) => {
    expect(truth(literal, value)).toEqual(expected);
  });

  it('leaves a test of a set without a value on the day without a test, and names the set', () => {
    for (const literal of [{ in: '$none' }, { under: '$none' }, { 'at-least': '$none' }])
      expect(bind(condition({ 'item.x': literal }), () => undefined)).toMatchObject({
        test: undefined,
        parameter: 'none',
      });
  });
});
