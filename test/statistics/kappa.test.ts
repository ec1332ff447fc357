// Cohen's kappa against published values and values worked out by hand.

import { describe, expect, it } from 'vitest';
import { kappaOf } from '../../src/statistics/kappa.ts';

/** `table`: by what the one said (rows) and the other (columns), how many units. */
const pairsOf = (table: readonly (readonly number[])[]): [string, string][] =>
  table.flatMap((row, one) =>
    row.flatMap((count, other) =>
      Array.from({ length: count }, (): [string, string] => [`c${one}`, `c${other}`]),
    ),
  );

describe('kappa', () => {
  it('is that of the table of three kinds which SAS prints (statsmodels, tests of inter_rater)', () => {
    // Kappa 0.4842, ASE 0.1380, 95 % limits 0.2137 and 0.7547.
    const { kappa, standardError, interval, units, agree } = kappaOf(
      pairsOf([
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ]),
    );
    expect([units, agree]).toEqual([19, 13]);
    expect(kappa).toBeCloseTo(0.4842, 4);
    expect(standardError).toBeCloseTo(0.138, 4);
    expect(interval!.low).toBeCloseTo(0.2137, 4);
    expect(interval!.high).toBeCloseTo(0.7547, 4);
  });

  it('of two kinds is worked out by hand', () => {
    // 20 and 15 of 50 alike: 0.7. Chance: 25/50 × 30/50 + 25/50 × 20/50 = 0.5. Kappa (0.7 − 0.5) / 0.5 = 0.4. By the formula for
    // large samples: alike 0.4 × (1 − 1.1 × 0.6)² + 0.3 × (1 − 0.9 × 0.6)² = 0.10972.
    const { kappa, expected, standardError } = kappaOf(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
    );
    expect(expected).toBeCloseTo(0.5, 12);
    expect(kappa).toBeCloseTo(0.4, 12);
    // Unlike: 0.1 of them (a, b) with the other's share of a, 0.6, and the one's of b, 0.5; 0.2 (b, a) with 0.4 and 0.5:
    // 0.36 × (0.1 × 1.21 + 0.2 × 0.81) = 0.10188. Less (0.4 − 0.5 × 0.6)² = 0.01: (0.10972 + 0.10188 − 0.01) / (0.25 × 50) = 0.016128.
    expect(standardError).toBeCloseTo(Math.sqrt(0.016128), 6);
  });

  it('is 1 where all is alike in more than one kind, and below 0 where they agree less than by chance', () => {
    expect(
      kappaOf(
        pairsOf([
          [3, 0],
          [0, 2],
        ]),
      ).kappa,
    ).toBe(1);
    expect(
      kappaOf(
        pairsOf([
          [0, 5],
          [5, 0],
        ]),
      ).kappa,
    ).toBe(-1);
  });

  it('is none where both say one and the same of everything, and where there is nothing', () => {
    expect(kappaOf(pairsOf([[7]]))).toEqual({ units: 7, agree: 7, expected: 1 });
    expect(kappaOf([])).toEqual({ units: 0, agree: 0, expected: 0 });
  });
});
