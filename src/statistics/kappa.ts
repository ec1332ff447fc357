// Cohen's kappa of two coders over the units that both coded: how far they agree beyond what their own habits would give by chance.

import { Z95, type Interval } from './rates.ts';

export interface Kappa {
  readonly units: number;
  /** Of the units those on which both say the same; and the share that chance would give. */
  readonly agree: number;
  readonly expected: number;
  /** Absent where both say one and the same of every unit: chance alone agrees then. */
  readonly kappa?: number;
  /** Asymptotic, by Fleiss, Cohen and Everitt (1969); the interval is kappa and 1.96 of it to either side, up to 1. */
  readonly standardError?: number;
  readonly interval?: Interval;
}

/** `pairs`: of each unit what the one said and what the other. */
export const kappaOf = (pairs: readonly (readonly [string, string])[]): Kappa => {
  const units = pairs.length;
  const agree = pairs.filter(([one, other]) => one === other).length;
  if (units === 0) return { units, agree, expected: 0 };
  const ofOne = sharesOf(pairs.map(([one]) => one));
  const ofOther = sharesOf(pairs.map(([, other]) => other));
  let expected = 0;
  for (const [value, share] of ofOne) expected += share * (ofOther.get(value) ?? 0);
  // Sums of shares may miss 1 by the last digits.
  if (ofOne.size === 1 && ofOther.size === 1 && agree === units)
    return { units, agree, expected: 1 };
  const kappa = (agree / units - expected) / (1 - expected);
  const apart = 1 - kappa;
  let [alike, unlike] = [0, 0];
  for (const [one, other] of pairs) {
    if (one === other) alike += (1 - (ofOne.get(one)! + (ofOther.get(one) ?? 0)) * apart) ** 2;
    else unlike += ((ofOther.get(one) ?? 0) + (ofOne.get(other) ?? 0)) ** 2;
  }
  const spread = (alike + apart ** 2 * unlike) / units - (kappa - expected * apart) ** 2;
  const standardError = Math.sqrt(Math.max(0, spread) / units) / (1 - expected);
  return {
    units,
    agree,
    expected,
    kappa,
    standardError,
    interval: {
      low: kappa - Z95 * standardError,
      high: Math.min(1, kappa + Z95 * standardError),
    },
  };
};

const sharesOf = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([value, count]) => [value, count / values.length]));
};
