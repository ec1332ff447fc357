// What a condition turns on in the end: the facts that somebody states, whether it reads them itself or through facts that the
// law supplies. The other way round `reach.ts` tells what a fact reaches.

import type { Bound } from '../logic/bind.ts';
import { readsOf, type FactKey } from './reach.ts';
import { readsOfRule, type ActiveRule } from './in-force.ts';
import type { Applicable, Group } from './groups.ts';
import type { Law, Rulebook } from './rulebook.ts';
import type { Step } from './supplies.ts';

type Keys = ReadonlySet<FactKey>;

export class Turning {
  readonly #law: Law;
  readonly #known = new Map<object, Keys>();
  /** Conditions that read the same facts turn on the same, as one set. */
  readonly #byReads = new Map<string, Keys>();

  constructor(law: Law) {
    this.#law = law;
  }

  /** What a condition, or a part of one, turns on. */
  of(bound: Bound): Keys {
    return this.#remembered(bound, () => {
      const reads = [...readsOf(bound)].sort();
      const text = reads.join();
      let keys = this.#byReads.get(text);
      if (!keys) this.#byReads.set(text, (keys = this.#through(reads)));
      return keys;
    });
  }

  /** The same of a rule, with what it takes for it to ask. */
  ofRule(one: Applicable & Partial<Pick<ActiveRule, 'asked' | 'told'>>): Keys {
    return this.#remembered(one, () => {
      const [first, ...more] = readsOfRule(one).map(({ bound }) => this.of(bound));
      return more.length === 0 ? first! : union([first!, ...more]);
    });
  }

  #through(keys: readonly FactKey[]): Keys {
    const found = new Set<FactKey>();
    for (const key of keys) {
      found.add(key);
      const dot = key.indexOf('.');
      const step = this.#law.suppliers.get(key.slice(0, dot))?.get(key.slice(dot + 1));
      if (step) for (const one of this.#ofStep(step)) found.add(one);
    }
    return found;
  }

  #ofStep(step: Step): Keys {
    return this.#remembered(step, () => {
      if (step.step === 'definition') return this.of(step.condition.bound);
      const { entries, library } = this.#law;
      const conditions = entries.flatMap(({ condition, asked, told }) =>
        [condition, asked, told].filter((one) => one !== undefined),
      );
      const declared = library.controlLists.map(({ id }) => `item.classification.${id}`);
      return union([
        ...conditions.map(({ bound }) => this.of(bound)),
        new Set(['item.category', ...declared]),
      ]);
    });
  }

  #remembered(key: object, work: () => Keys): Keys {
    let keys = this.#known.get(key);
    if (!keys) this.#known.set(key, (keys = work()));
    return keys;
  }
}

const union = (all: readonly Keys[]): Keys => {
  const found = new Set<FactKey>();
  for (const keys of all) for (const key of keys) found.add(key);
  return found;
};

const known = new WeakMap<Law['steps'], Turning>();

/** Worked out once for all days of one law. */
export const turningOf = (law: Law): Turning => {
  let turning = known.get(law.steps);
  if (!turning) known.set(law.steps, (turning = new Turning(law)));
  return turning;
};

const anything = new WeakMap<Rulebook, Keys>();

/** What any rule, provision that is not modelled, or reach of a pack turns on. */
export const anythingTurningOn = (rulebook: Rulebook): Keys => {
  let keys = anything.get(rulebook);
  if (!keys) {
    const turning = turningOf(rulebook);
    const groups: readonly Group<Applicable>[] = [
      ...rulebook.rules,
      ...rulebook.notModelled,
      ...rulebook.gaps,
    ];
    keys = union(groups.flatMap(({ all }) => all.map((one) => turning.ofRule(one))));
    anything.set(rulebook, keys);
  }
  return keys;
};
