// Who holds how much of a body through whom: shares of owners passed on along a chain as far as each of its steps passes on.
// Pure calculation; whose shares are asked for, and what a step must be, is given. It costs what there are stakes.

import { missingFact, missingKey, type Missing } from '../../model/missing.ts';
import { passes, type Passing } from '../../model/ownership.ts';
import type { Truth } from '../../core/logic/truth.ts';

/** What one body holds of another directly. */
export interface Stake {
  readonly owner: number;
  readonly owned: number;
  /** Per cent. The same where the share is known. */
  readonly least: number;
  readonly most: number;
  /** Labels of the shares that are not known. */
  readonly open: readonly string[];
}

/** Bodies by number; nought is the party. */
export interface Graph {
  readonly bodies: number;
  readonly stakes: readonly Stake[];
  readonly byOwner: ReadonlyMap<number, readonly Stake[]>;
  readonly byOwned: ReadonlyMap<number, readonly Stake[]>;
}

export const graphOf = (bodies: number, stakes: readonly Stake[]): Graph => ({
  bodies,
  stakes,
  byOwner: grouped(stakes, ({ owner }) => owner),
  byOwned: grouped(stakes, ({ owned }) => owned),
});

const grouped = (
  stakes: readonly Stake[],
  by: (stake: Stake) => number,
): ReadonlyMap<number, readonly Stake[]> => {
  const groups = new Map<number, Stake[]>();
  for (const stake of stakes) {
    const group = groups.get(by(stake));
    if (group) group.push(stake);
    else groups.set(by(stake), [stake]);
  }
  return groups;
};

/** Of a body whether it is one of those whose shares are asked for; a body that is not there is none of them. */
export type Asked = ReadonlyMap<
  number,
  { readonly truth: Truth; readonly missing: readonly Missing[] }
>;

export interface Held {
  /** Per cent of the party, at most 100. */
  readonly least: number;
  readonly most: number;
  /** Only where they differ: what would say more, each once. */
  readonly missing: readonly Missing[];
  /** The stakes that count for certain, those of the party itself first. */
  readonly counted: readonly Stake[];
}

export const heldBy = (asked: Asked, graph: Graph, through: Passing): Held => {
  const certain = spread(asked, graph, through, (truth) => truth === 'yes', 'least');
  const possible = spread(asked, graph, through, (truth) => truth !== 'no', 'most');
  const [least, most] = [certain.sumOf(0), possible.sumOf(0)];
  return {
    least,
    most,
    missing: least === most ? [] : missingIn(asked, graph, certain, possible),
    counted: countedIn(graph, certain, asked),
  };
};

interface Spread {
  readonly holds: (body: number) => boolean;
  readonly sumOf: (body: number) => number;
}

/** From those that are asked for upwards; each body passes on once, so that a circle ends. */
const spread = (
  asked: Asked,
  { byOwner }: Graph,
  through: Passing,
  counts: (truth: Truth) => boolean,
  bound: 'least' | 'most',
): Spread => {
  const holding = new Set<number>();
  const sums = new Map<number, number>();
  const queue = [...asked].flatMap(([body, { truth }]) => (counts(truth) ? [body] : []));
  for (const body of queue) {
    if (holding.has(body)) continue;
    holding.add(body);
    for (const stake of byOwner.get(body) ?? []) {
      const sum = added(sums.get(stake.owned) ?? 0, stake[bound]);
      sums.set(stake.owned, sum);
      if (passes(through, sum)) queue.push(stake.owned);
    }
  }
  return {
    holds: (body) => holding.has(body),
    sumOf: (body) => Math.min(sums.get(body) ?? 0, 100),
  };
};

/** Shares have a few decimal places, which binary numbers do not: 16.7 + 16.7 + 16.6 is 50. */
const added = (a: number, b: number): number => Math.round((a + b) * 1e9) / 1e9;

/** From the party downwards, whatever may count and does not for certain. */
const missingIn = (
  asked: Asked,
  { byOwned }: Graph,
  certain: Spread,
  possible: Spread,
): readonly Missing[] => {
  const missing = new Map<string, Missing>();
  const seen = new Set<number>();
  const queue = [0];
  for (const body of queue) {
    if (seen.has(body)) continue;
    seen.add(body);
    for (const { owner, open } of byOwned.get(body) ?? []) {
      if (!possible.holds(owner)) continue;
      for (const label of open) missing.set(label, missingFact(label));
      if (certain.holds(owner)) continue;
      for (const one of asked.get(owner)?.missing ?? []) missing.set(missingKey(one), one);
      queue.push(owner);
    }
  }
  return [...missing.values()];
};

const countedIn = ({ byOwned }: Graph, certain: Spread, asked: Asked): readonly Stake[] => {
  const counted: Stake[] = [];
  const seen = new Set<number>();
  const queue = [0];
  for (const body of queue) {
    if (seen.has(body) || (body !== 0 && asked.get(body)?.truth === 'yes')) continue;
    seen.add(body);
    for (const stake of byOwned.get(body) ?? []) {
      if (!certain.holds(stake.owner)) continue;
      counted.push(stake);
      queue.push(stake.owner);
    }
  }
  return counted;
};
