// What is said of owners that cannot all be so, or that leads round in a circle. Firms may hold shares of one another; who holds
// them in the end is then not said, and a person has to find out.

import type { Fact } from '../../model/facts.ts';
import type { Graph, Stake } from '../evidence/holdings.ts';
import type { Ownership } from './ownership.ts';

const WHOLE = 100;
/** Shares are rounded: three of 33.4 per cent are no mistake. */
const ROUNDED = 1;
const FROM = 'owners as stated';
const NOTHING: Fact = { value: 'none', from: FROM };

export const ownersAtOdds = ({ graph, names }: Ownership): Fact => {
  if (graph.stakes.length === 0) return NOTHING;
  const said = [
    ...overWhole(graph).map(
      ({ body, sum }) => `the owners of '${names[body]!}' hold ${sum} per cent of it together`,
    ),
    ...circleIn(graph).map((circle) => roundText(circle.map((body) => names[body]!))),
  ];
  return said.length === 0 ? NOTHING : { value: said.join('; '), from: FROM };
};

/** The first of the names is the last as well. */
const roundText = ([first, ...owners]: readonly string[]): string =>
  `'${first!}' is owned by '${owners.join("', which is owned by '")}'`;

const overWhole = ({ byOwned }: Graph): { body: number; sum: number }[] =>
  [...byOwned].flatMap(([body, stakes]) => {
    const sum = stakes.reduce((total, { least }) => total + least, 0);
    return sum > WHOLE + ROUNDED ? [{ body, sum: Math.round(sum * 100) / 100 }] : [];
  });

/** One circle, from a body back to itself; none where there is none. */
const circleIn = ({ bodies, stakes, byOwned, byOwner }: Graph): number[][] => {
  // Who has no owner left is in no circle; what remains in the end has one each.
  const owners = Array.from({ length: bodies }, (_, body) => byOwned.get(body)?.length ?? 0);
  const free = [...owners.keys()].filter((body) => owners[body] === 0);
  let left = stakes.length;
  for (const body of free)
    for (const { owned } of byOwner.get(body) ?? []) {
      left -= 1;
      owners[owned]! -= 1;
      if (owners[owned] === 0) free.push(owned);
    }
  if (left === 0) return [];
  const path: number[] = [];
  const at = new Map<number, number>();
  let body = owners.findIndex((count) => count > 0);
  while (!at.has(body)) {
    at.set(body, path.push(body) - 1);
    body = (byOwned.get(body) ?? []).find(isIn(owners))!.owner;
  }
  return [[...path.slice(at.get(body)), body]];
};

const isIn =
  (owners: readonly number[]) =>
  ({ owner }: Stake): boolean =>
    owners[owner]! > 0;
