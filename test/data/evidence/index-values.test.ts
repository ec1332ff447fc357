// The fact that a country index supplies: of the edition known on the day, or nothing.

import { describe, expect, it } from 'vitest';
import { indexFact } from '../../../src/data/evidence/index-values.ts';
import { applyTest, type BoundTest } from '../../../src/core/logic/verbs.ts';
import type { Index } from '../../../src/model/index-values.ts';
import { shippedSources } from '../../sources.ts';
import { countryIndex } from './country-index.ts';

const index = (changes: Partial<Index> = {}): Index =>
  countryIndex({
    editions: [
      { year: '2019', published: '2020-04-01' },
      { year: '2023', published: '2024-04-01' },
      { year: '2024', published: '2025-04-01' },
    ],
    values: { HU: { 2019: 0.4, 2023: 0.32, 2024: 0.3 }, DK: { 2024: 0.9 } },
    ...changes,
  });

const value = (of: Index, country: string, knownAt: string) =>
  indexFact(of, country, { asOf: knownAt, knownAt })?.value;

describe('the value of an index', () => {
  it('is that of the newest edition published by the day, and no other year stands in', () => {
    expect(value(index(), 'HU', '2025-03-31')).toBe(0.32);
    expect(value(index(), 'HU', '2025-04-01')).toBe(0.3);
    expect(value(index(), 'DK', '2025-03-31')).toBeUndefined();
    expect(value(index(), 'HU', '2020-03-31')).toBeUndefined();
  });

  it('in hindsight is that of the year of the law, and not of a later one', () => {
    const hindsight = (asOf: string) =>
      indexFact(index(), 'HU', { asOf, knownAt: '2026-01-01' })?.value;
    expect(hindsight('2019-06-01')).toBe(0.4);
    expect(hindsight('2023-12-31')).toBe(0.32);
    expect(hindsight('2024-01-01')).toBe(0.3);
    expect(hindsight('2018-12-31')).toBeUndefined();
  });

  it('that is missing says which, and why', () => {
    const lacking = (country: string, asOf: string, knownAt = asOf) =>
      indexFact(index(), country, { asOf, knownAt }).missing;
    const of = { kind: 'index', index: 'freedom', importable: false };
    expect(lacking('DK', '2024-06-01')).toEqual([
      { ...of, territory: 'DK', why: 'no-value', year: '2023', published: '2024-04-01' },
    ]);
    expect(lacking('HU', '2019-06-01')).toEqual([{ ...of, territory: 'HU', why: 'no-edition' }]);
    expect(lacking('HU', '2027-09-19')).toEqual([
      { ...of, territory: 'HU', why: 'stale', year: '2024', published: '2025-04-01' },
    ]);
  });

  it('that was known long before the day of the law is stale on it', () => {
    expect(
      indexFact(index(), 'HU', { asOf: '2024-01-01', knownAt: '2021-01-01' })?.value,
    ).toBeUndefined();
  });

  it('of a territory without a row is the one for that only where its publisher counts it as a state in the year', () => {
    const listed = index({ absent: 0, covered: { XS: [['2020']], XE: [['1990', '2022']] } });
    expect(value(listed, 'XS', '2024-05-01')).toBe(0);
    expect(value(listed, 'XS', '2020-05-01')).toBeUndefined();
    expect(value(listed, 'XE', '2020-05-01')).toBe(0);
    expect(value(listed, 'XE', '2024-05-01')).toBeUndefined();
    expect(value(listed, 'XX', '2024-05-01')).toBeUndefined();
    expect(value(index({ absent: 0 }), 'XX', '2024-05-01')).toBe(0);
  });

  it('of armed conflict is unknown where the publisher has no such state', () => {
    const ucdp = shippedSources().indices.find(({ id }) => id === 'ucdp-armed-conflict')!;
    const on = (country: string, day: string) => value(ucdp, country, day);
    // Edition 25.1: Yugoslavia at war in 1999; no row of Denmark.
    expect(on('YU', '2000-07-01')).toBe(2);
    expect(on('DK', '2000-07-01')).toBe(0);
    expect(['RS', 'XK', 'PS', 'EH', 'SS', 'SU'].map((code) => on(code, '2000-07-01'))).toEqual(
      Array.from({ length: 6 }),
    );
    expect(['RS', 'XK', 'YU', 'CS', 'PS'].map((code) => on(code, '2025-07-01'))).toEqual([
      0,
      0,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('goes stale', () => {
    // 900 days after 1 April 2025.
    expect(value(index(), 'HU', '2027-09-18')).toBe(0.3);
    expect(value(index(), 'HU', '2027-09-19')).toBeUndefined();
  });

  it('of a data set that names only some is what it says of the others, in years that it covers', () => {
    const conflicts = index({ values: { UA: { 2024: 2 } }, absent: 0 });
    expect(value(conflicts, 'UA', '2025-06-01')).toBe(2);
    expect(value(conflicts, 'DK', '2025-06-01')).toBe(0);
    expect(value(conflicts, 'UA', '2024-06-01')).toBe(0);
    expect(value(conflicts, 'DK', '2019-06-01')).toBeUndefined();
  });
});

describe('a series that is estimated anew with each edition', () => {
  it('says of a value of an earlier year that it is not the one that was published then', () => {
    const from = (of: Index, day: string) => indexFact(of, 'HU', { asOf: day, knownAt: day }).from;
    expect(from(index({ revised: true }), '2024-06-01')).toBe(
      'freedom 2023, published 2024-04-01 (as re-estimated in the edition about 2024; what was known then is not held)',
    );
    expect(from(index({ revised: true }), '2025-06-01')).toBe('freedom 2024, published 2025-04-01');
    expect(from(index(), '2024-06-01')).toBe('freedom 2023, published 2024-04-01');
  });
});

describe('the change of an index', () => {
  const change = index({ changeOver: 5 });

  it('is the value less that of so many years before, without the decimals of subtraction', () => {
    expect(indexFact(change, 'HU', { asOf: '2025-06-01', knownAt: '2025-06-01' })).toEqual({
      value: -0.1,
      from: 'freedom 2024, published 2025-04-01, less 2019',
    });
  });

  it('is unknown where either is', () => {
    expect(value(change, 'DK', '2025-06-01')).toBeUndefined();
    expect(value(change, 'HU', '2024-06-01')).toBeUndefined();
  });
});

describe('a value with bounds', () => {
  const bounded = index({ bounds: { HU: { 2019: [0.35, 0.45], 2024: [0.26, 0.36] } } });
  const atMost = (of: Index, bound: number) => {
    const test: BoundTest = { verb: 'at-most', bound };
    return applyTest(test, value(of, 'HU', '2025-06-01')!, '2025-06-01');
  };

  it('is known within them, with the value that its publisher holds to be the likeliest', () => {
    expect(value(bounded, 'HU', '2025-06-01')).toMatchObject({
      least: 0.26,
      most: 0.36,
      likeliest: 0.3,
    });
    expect(value(bounded, 'DK', '2025-06-01')).toBe(0.9);
  });

  it('is read without them where they are only shown', () => {
    expect(value({ ...bounded, boundsAs: 'shown' }, 'HU', '2025-06-01')).toBe(0.3);
  });

  it('is never milder than itself where it is read to its worse bound', () => {
    const freer = { ...bounded, boundsAs: 'worse' } as const;
    // Higher is freer: from 0.26 to the value, 0.3. The better bound, 0.36, opens nothing.
    expect(atMost(freer, 0.3).truth).toBe('yes');
    expect(atMost(freer, 0.299).truth).toBe('unknown');
    expect(atMost(freer, 0.26).truth).toBe('unknown');
    expect(atMost(freer, 0.259).truth).toBe('no');
    const worse = { ...freer, direction: 'higher is worse' } as const;
    expect(atMost(worse, 0.36).truth).toBe('yes');
    expect(atMost(worse, 0.3).truth).toBe('unknown');
    expect(atMost(worse, 0.299).truth).toBe('no');
    expect(indexFact(freer, 'HU', { asOf: '2025-06-01', knownAt: '2025-06-01' })?.from).toBe(
      'freedom 2024 (0.3 within 0.26 to 0.36), published 2025-04-01',
    );
    expect(indexFact(freer, 'DK', { asOf: '2025-06-01', knownAt: '2025-06-01' })).toEqual({
      value: 0.9,
      from: 'freedom 2024, published 2025-04-01',
    });
  });

  it('decides nothing on a line that they straddle, and decides on either side of it', () => {
    expect(atMost(bounded, 0.36).truth).toBe('yes');
    expect(atMost(bounded, 0.359).truth).toBe('unknown');
    expect(atMost(bounded, 0.26).truth).toBe('unknown');
    expect(atMost(bounded, 0.259).truth).toBe('no');
    // Nobody can be asked for it: what is missing is the index, and no fact.
    expect(atMost(bounded, 0.3).missing).toEqual([
      {
        kind: 'index',
        index: 'freedom',
        territory: 'HU',
        why: 'bounds',
        year: '2024',
        published: '2025-04-01',
        known: '0.3, within 0.26 to 0.36',
        importable: false,
      },
    ]);
    const gate: BoundTest = { verb: 'at-most', bound: 0.299, byValue: true };
    expect(applyTest(gate, value(bounded, 'HU', '2025-06-01')!, '').truth).toBe('no');
    expect(applyTest({ ...gate, bound: 0.3 }, value(bounded, 'HU', '2025-06-01')!, '').truth).toBe(
      'yes',
    );
    // Without bounds the value itself decides.
    expect(atMost(index(), 0.3).truth).toBe('yes');
    expect(atMost(index(), 0.299).truth).toBe('no');
  });

  it('changes by no less and no more than the bounds of both years allow', () => {
    // 0.26 - 0.45 and 0.36 - 0.35.
    const change = index({ ...bounded, changeOver: 5 });
    expect(value(change, 'HU', '2025-06-01')).toMatchObject({
      least: -0.19,
      most: 0.01,
      likeliest: -0.1,
    });
    expect(atMost(change, -0.1).truth).toBe('unknown');
    expect(atMost(change, 0.01).truth).toBe('yes');
    expect(atMost(change, -0.2).truth).toBe('no');
  });
});
