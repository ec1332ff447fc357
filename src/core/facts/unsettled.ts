// Which presumptions stated facts unsettle: where a stated fact speaks for a control entry, the item is not simply of its
// kind, and what the kind presumes must not rule that entry out. What is presumed and rules nothing out stands.

import type { Fact } from '../../model/facts.ts';
import type { Bound, BoundLeaf } from '../logic/bind.ts';
import { applyTest } from '../logic/verbs.ts';
import type { ActiveEntry } from '../law/in-force.ts';

type Facts = ReadonlyMap<string, Fact>;

/** The local names of the presumed facts that are not to be presumed. */
export const unsettled = (
  entries: readonly ActiveEntry[],
  stated: Facts,
  presumed: Facts,
  asOf: string,
): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const entry of spokenFor(entries, stated, asOf))
    for (const { leaf, negated } of readOfItem(entry.condition!.bound)) {
      const value = presumed.get(leaf.local)?.value;
      if (value === undefined || names.has(leaf.local)) continue;
      if (applyTest(leaf.test!, value, asOf).truth === (negated ? 'yes' : 'no'))
        names.add(leaf.local);
    }
  return names;
};

const ITEM = 'item';

const ofItems = new WeakMap<Bound, readonly Read[]>();

/** What a condition tests of the item. */
const readOfItem = (bound: Bound): readonly Read[] => {
  let read = ofItems.get(bound);
  if (!read) {
    read = leavesOf(bound, false).filter(
      ({ leaf }) => leaf.namespace === ITEM && leaf.test !== undefined,
    );
    ofItems.set(bound, read);
  }
  return read;
};

const spokenFor = (
  entries: readonly ActiveEntry[],
  stated: Facts,
  asOf: string,
): ReadonlySet<ActiveEntry> => {
  const found = new Set<ActiveEntry>();
  const index = indexOf(entries);
  for (const [local, { value }] of stated)
    for (const { entry, leaf } of (value !== undefined && index.get(local)) || [])
      if (leaf.test && applyTest(leaf.test, value!, asOf).truth === 'yes') found.add(entry);
  return found;
};

interface Telling {
  readonly entry: ActiveEntry;
  readonly leaf: BoundLeaf;
}

/** What speaks for an entry, by the fact that it reads; worked out once for the entries of a day. */
const indexOf = (entries: readonly ActiveEntry[]): ReadonlyMap<string, readonly Telling[]> => {
  let index = indices.get(entries);
  if (!index) {
    index = new Map();
    for (const entry of entries)
      for (const { leaf } of entry.told ? leavesOf(entry.told.bound, false) : [])
        index.set(leaf.local, [...(index.get(leaf.local) ?? []), { entry, leaf }]);
    indices.set(entries, index);
  }
  return index;
};

const indices = new WeakMap<readonly ActiveEntry[], Map<string, readonly Telling[]>>();

interface Read {
  readonly leaf: BoundLeaf;
  readonly negated: boolean;
}

const leavesOf = (bound: Bound, negated: boolean): Read[] => {
  switch (bound.kind) {
    case 'leaf':
      return [{ leaf: bound, negated }];
    case 'not':
      return leavesOf(bound.of, !negated);
    case 'some':
      return [];
    default:
      return bound.of.flatMap((part) => leavesOf(part, negated));
  }
};
