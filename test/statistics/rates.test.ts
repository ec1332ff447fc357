// Shares, their intervals and lifts, against values worked out by hand from the formulas that are named.

import { describe, expect, it } from 'vitest';
import { liftOf, rateOf } from '../../src/statistics/rates.ts';

describe('the interval of Wilson', () => {
  it('of 81 among 263 is worked out by hand', () => {
    // centre (81 + 1.920729) / (263 + 3.841459) = 0.310749; half 1.959964 / 266.841459 × √(81 × 182 / 263 + 0.960365) = 0.055460
    const { share, interval } = rateOf(81, 263);
    expect(share).toBeCloseTo(0.307985, 6);
    expect(interval!.low).toBeCloseTo(0.255289, 5);
    expect(interval!.high).toBeCloseTo(0.366209, 5);
  });

  it('of none among ten begins at 0, and of all ends at 1; the one mirrors the other', () => {
    // 3.841459 / (10 + 3.841459) = 0.277533
    const [none, all] = [rateOf(0, 10), rateOf(10, 10)];
    expect(none.interval!.low).toBe(0);
    expect(none.interval!.high).toBeCloseTo(0.277533, 6);
    expect(all.interval!.high).toBe(1);
    expect(all.interval!.low).toBeCloseTo(1 - 0.277533, 6);
  });

  it('of nothing is none, and no share is made up', () => {
    expect(rateOf(0, 0)).toEqual({ count: 0, of: 0 });
  });
});

describe('the lift', () => {
  it('is the share among some over the share among all', () => {
    // 8 of 10 against 20 of 50: 0.8 / 0.4 = 2. The variance of the logarithm is 1/8 − 1/10 − 1/20 − 1/50 + 16/200 = 0.035,
    // its root 0.187083, and exp(1.959964 × 0.187083) = 1.44293.
    const { value, interval } = liftOf({ count: 8, of: 10 }, { count: 20, of: 50 })!;
    expect(value).toBe(2);
    expect(interval!.low).toBeCloseTo(2 / 1.44293, 4);
    expect(interval!.high).toBeCloseTo(2 * 1.44293, 4);
  });

  it('of all is 1, with nothing to either side', () => {
    const { value, interval } = liftOf({ count: 20, of: 50 }, { count: 20, of: 50 })!;
    expect(value).toBe(1);
    expect(interval!.low).toBeCloseTo(1, 6);
    expect(interval!.high).toBeCloseTo(1, 6);
  });

  it('is 0 without an interval where the thing is among none of them, and none where it is nowhere', () => {
    expect(liftOf({ count: 0, of: 10 }, { count: 20, of: 50 })).toEqual({ value: 0 });
    expect(liftOf({ count: 0, of: 10 }, { count: 0, of: 50 })).toBeUndefined();
    expect(liftOf({ count: 0, of: 0 }, { count: 20, of: 50 })).toBeUndefined();
  });
});
