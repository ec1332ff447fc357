// Krippendorff's alpha against published values.

import { describe, expect, it } from 'vitest';
import { alphaOf, type Level } from '../../src/statistics/alpha.ts';

/** `rows`: of each coder a digit a unit, and a dot where it is missing. */
const unitsOf = (rows: readonly string[]): number[][] =>
  [...rows[0]!].map((_, unit) =>
    rows.flatMap((row) => (row[unit] === '.' ? [] : [Number(row[unit])])),
  );

/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C; the same data in R's irr (kripp.alpha). */
const FOUR_BY_TWELVE = unitsOf(['123321412...', '1233224125.3', '.3332342251.', '12332441251.']);

describe('alpha', () => {
  it.each<[Level, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('of four observers and twelve units, %s, is %d', (level, published) => {
    const { alpha, units, values } = alphaOf(FOUR_BY_TWELVE, level);
    expect(alpha).toBeCloseTo(published, 3);
    // The twelfth unit was coded by one observer alone.
    expect([units, values]).toEqual([11, 40]);
  });

  it.each<[Level, number]>([
    ['nominal', 0.691],
    ['interval', 0.811],
  ])(
    'of three coders and fifteen units (Wikipedia, Krippendorff’s alpha), %s, is %d',
    (level, published) => {
      const units = unitsOf(['.....34121133.3', '1.213343.......', '..21344.21133.4']);
      expect(alphaOf(units, level).alpha).toBeCloseTo(published, 3);
    },
  );

  it('of words is that of numbers in their place', () => {
    const words = FOUR_BY_TWELVE.map((unit) => unit.map((value) => `w${value}`));
    expect(alphaOf(words, 'nominal').alpha).toBe(alphaOf(FOUR_BY_TWELVE, 'nominal').alpha);
  });

  it('on an ordinal scale hangs on the order alone, and on an interval scale on the distances', () => {
    const stretched = FOUR_BY_TWELVE.map((unit) => unit.map((value) => value ** 3));
    expect(alphaOf(stretched, 'ordinal').alpha).toBeCloseTo(0.815, 3);
    expect(alphaOf(stretched, 'interval').alpha).not.toBeCloseTo(0.849, 2);
  });

  it('is 1 where all agree, and 0 or less where nobody does', () => {
    expect(
      alphaOf(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        'nominal',
      ).alpha,
    ).toBe(1);
    // Two units of two unlike values: observed 4, by chance (16 − 8) / 3; 1 − 3 × 4 / 8.
    expect(
      alphaOf(
        [
          ['a', 'b'],
          ['a', 'b'],
        ],
        'nominal',
      ).alpha,
    ).toBeCloseTo(-0.5, 12);
  });

  it('is none where all values are one, and where nobody coded what another did', () => {
    expect(
      alphaOf(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        'nominal',
      ),
    ).toEqual({ units: 2, values: 4 });
    expect(alphaOf([['a'], [], ['b']], 'nominal')).toEqual({ units: 0, values: 0 });
  });
});
