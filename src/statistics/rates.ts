// Shares of counts with their 95 % intervals, and how much more often a thing is among some than among all.

/** The quantile of the standard normal distribution that leaves 2.5 % above it. */
export const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `share` and interval are absent where there is nothing to count. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share?: number;
  readonly interval?: Interval;
}

/** The score interval of Wilson (1927): it stays within 0 and 1, and is no point where all or none are counted. */
export const rateOf = (count: number, of: number): Rate => {
  if (of === 0) return { count, of };
  const squared = Z95 * Z95;
  const centre = (count + squared / 2) / (of + squared);
  const half = (Z95 / (of + squared)) * Math.sqrt((count * (of - count)) / of + squared / 4);
  return {
    count,
    of,
    share: count / of,
    interval: {
      low: count === 0 ? 0 : centre - half,
      high: count === of ? 1 : centre + half,
    },
  };
};

export interface Lift {
  readonly value: number;
  /** Absent where the thing is among none of them, so that no interval can be had of its logarithm. */
  readonly interval?: Interval;
}

/**
 * The share among some over the share among all of whom they are a part; 1 says that they are as the rest. The interval is that of the
 * logarithm by the delta method, over the four counts of a table of two by two. Undefined where there are none, or the thing is
 * nowhere.
 */
export const liftOf = (
  some: { readonly count: number; readonly of: number },
  all: { readonly count: number; readonly of: number },
): Lift | undefined => {
  if (some.of === 0 || all.count === 0) return undefined;
  const value = (some.count * all.of) / (some.of * all.count);
  if (some.count === 0) return { value };
  const variance =
    1 / some.count -
    1 / some.of -
    1 / all.count -
    1 / all.of +
    (2 * some.count) / (some.of * all.count);
  const spread = Math.exp(Z95 * Math.sqrt(Math.max(0, variance)));
  return { value, interval: { low: value / spread, high: value * spread } };
};
