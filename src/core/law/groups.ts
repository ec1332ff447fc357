// Rules that are applied to the same subjects, and of them those that a few often-read facts leave
// open, remembered by these facts. It spares looking at rules that the facts rule out; what it
// leaves is judged as ever.

import type { Bound, BoundLeaf } from '../logic/bind.ts';
import type { Frame } from '../logic/decide.ts';
import { kindOf, UNKNOWN, type Numbers, type Values } from '../logic/values.ts';
import type { Ready } from './binder.ts';
import type { Subject } from './subjects.ts';

/** Anything with a condition that is applied to subjects. */
export interface Applicable {
  readonly subjects: readonly Subject[];
  readonly condition: Ready;
}

/**
 * How many facts the rules of a group are told apart by, and how many combinations of their values
 * are remembered.
 */
const TELLING = 4;
const KEPT = 4096;
/** Numbers of values from here on are not remembered: four of them make one exact whole number. */
const LARGEST = 4096;

interface Telling {
  readonly region: number;
  readonly kind: string;
  readonly slot: number;
}

export class Group<T extends Applicable> {
  readonly subjects: readonly Subject[];
  readonly all: readonly T[];
  readonly #values: Values;
  readonly #open = new Map<number, readonly T[]>();
  #telling: readonly Telling[] | undefined;

  constructor(all: readonly T[], values: Values) {
    this.subjects = all[0]!.subjects;
    this.all = all;
    this.#values = values;
  }

  /** Those of all that the telling facts do not rule out, in their order. */
  open(frame: Frame): readonly T[] {
    this.#telling ??= tellingFacts(this.all, this.#values);
    let key = 0;
    for (const { region, slot } of this.#telling) {
      const number = frame.regions[region]?.[slot] ?? UNKNOWN;
      if (number >= LARGEST) return this.all;
      key = key * LARGEST + number;
    }
    let open = this.#open.get(key);
    if (!open) {
      const bare = bareFrame(frame, this.#telling, this.#values);
      open = this.all.filter(({ condition }) => condition.decide(bare) !== 'no');
      if (this.#open.size >= KEPT) this.#open.clear();
      this.#open.set(key, open);
    }
    return open;
  }
}

export const groupsOf = <T extends Applicable>(all: readonly T[], values: Values): Group<T>[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = one.subjects.join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => new Group(group, values));
};

/** The facts that most conditions read at their top, where a single no decides. */
const tellingFacts = (all: readonly Applicable[], values: Values): Telling[] => {
  const counts = new Map<string, { readonly leaf: BoundLeaf; count: number }>();
  for (const { condition } of all) {
    for (const leaf of topLeaves(condition.bound)) {
      const known = counts.get(leaf.path);
      if (known) known.count += 1;
      else counts.set(leaf.path, { leaf, count: 1 });
    }
  }
  return [...counts]
    .sort(([a, { count: first }], [b, { count: second }]) => second - first || (a < b ? -1 : 1))
    .slice(0, TELLING)
    .map(([, { leaf }]) => {
      const kind = kindOf(leaf.namespace);
      return { region: values.region(leaf.namespace), kind, slot: values.slot(kind, leaf.local) };
    });
};

const topLeaves = (condition: Bound): BoundLeaf[] =>
  condition.kind === 'leaf'
    ? [condition]
    : condition.kind === 'not'
      ? topLeaves(condition.of)
      : condition.kind === 'all'
        ? condition.of.flatMap(topLeaves)
        : [];

/**
 * A frame in which only the telling facts are known. What they rule out stays ruled out whatever
 * else is known.
 */
const bareFrame = (frame: Frame, telling: readonly Telling[], values: Values): Frame => {
  const regions: (Numbers | undefined)[] = [];
  for (const { region, kind, slot } of telling) {
    const numbers = (regions[region] ??= values.empty(kind));
    numbers[slot] = frame.regions[region]?.[slot] ?? UNKNOWN;
  }
  return { asOf: frame.asOf, regions, elements: () => undefined };
};
