// Krippendorff's alpha: agreement of any number of coders, with values missing, on a nominal, ordinal or interval scale. A unit
// that fewer than two have coded says nothing of agreement and is left out.

/** How far apart two values are: unlike or not; by how many others lie between them; by their difference. */
export type Level = 'nominal' | 'ordinal' | 'interval';

export interface Alpha {
  /** Units that at least two have coded, and the values in them. */
  readonly units: number;
  readonly values: number;
  /** Absent where there is nothing to pair, or all values are one: nothing could have differed. */
  readonly alpha?: number;
}

/** `units`: of each the values that were given, on an ordinal scale the ranks of them; none stands for what is missing. */
export const alphaOf = <V extends string | number>(
  units: readonly (readonly V[])[],
  level: V extends string ? 'nominal' : Level,
): Alpha => {
  const pairable = units.filter(({ length }) => length > 1);
  const counts = new Map<V, number>();
  for (const value of pairable.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = { units: pairable.length, values };
  if (counts.size < 2) return told;
  const apart = differences(counts, level);
  let observed = 0;
  for (const unit of pairable) {
    let within = 0;
    for (const one of unit) for (const other of unit) within += apart.between(one, other);
    observed += within / (unit.length - 1);
  }
  return { ...told, alpha: 1 - ((values - 1) * observed) / apart.overall };
};

interface Differences<V> {
  /** The square of the difference. */
  readonly between: (one: V, other: V) => number;
  /** Its sum over all pairs of all values. */
  readonly overall: number;
}

/** The ordinal difference is that of the middle ranks, so that no matrix of all values is needed on any level. */
const differences = <V extends string | number>(
  counts: ReadonlyMap<V, number>,
  level: Level,
): Differences<V> => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (level === 'nominal') {
    const alike = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
    return { between: (one, other) => (one === other ? 0 : 1), overall: all * all - alike };
  }
  const numbers = level === 'ordinal' ? middleRanks(counts) : asNumbers(counts);
  let mean = 0;
  for (const [value, count] of counts) mean += (numbers.get(value)! * count) / all;
  let spread = 0;
  for (const [value, count] of counts) spread += count * (numbers.get(value)! - mean) ** 2;
  return {
    between: (one, other) => (numbers.get(one)! - numbers.get(other)!) ** 2,
    overall: 2 * all * spread,
  };
};

const asNumbers = <V extends string | number>(
  counts: ReadonlyMap<V, number>,
): ReadonlyMap<V, number> => new Map([...counts.keys()].map((value) => [value, Number(value)]));

const middleRanks = <V extends string | number>(
  counts: ReadonlyMap<V, number>,
): ReadonlyMap<V, number> => {
  let below = 0;
  return new Map(
    [...counts]
      .sort(([one], [other]) => Number(one) - Number(other))
      .map(([value, count]): [V, number] => {
        below += count;
        return [value, below - count / 2];
      }),
  );
};
