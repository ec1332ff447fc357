// What a fact reaches: everything in force that reads it, directly or through facts that the law supplies. It says no more
// than that the rest cannot tell.

import type { Bound } from '../logic/bind.ts';
import { kindOf } from '../logic/values.ts';
import { groupsWith, type Applicable, type Group } from './groups.ts';
import { readsOfRule, type ActiveRule } from './in-force.ts';
import type { Rulebook } from './rulebook.ts';
import type { Step } from './supplies.ts';

/** A fact of a kind of subject: 'item.category', 'party.type'. */
export type FactKey = string;

export class Reached {
  readonly #steps = new Set<Step>();
  readonly #keys: ReadonlySet<FactKey>;
  readonly #touched = new Map<object, boolean>();
  readonly #groups = new Map<readonly unknown[], readonly unknown[]>();

  /** `changed`: the facts that are others, whoever the subject. */
  constructor({ steps, entries }: Rulebook, changed: Iterable<FactKey>) {
    const keys = new Set(changed);
    const hasEntryKey = [...keys].some(
      (key) => key === 'item.category' || key.startsWith('item.classification.'),
    );
    for (const step of steps) {
      const reads =
        step.step === 'entries'
          ? hasEntryKey || entries.some((entry) => gatedReads(entry, keys))
          : readsAny(step.condition.bound, keys);
      if (!reads) continue;
      this.#steps.add(step);
      for (const local of localsOf(step)) keys.add(`${step.kind}.${local}`);
    }
    this.#keys = keys;
  }

  touches(one: Applicable & Partial<Pick<ActiveRule, 'asked' | 'told'>>): boolean {
    let touched = this.#touched.get(one);
    if (touched === undefined) {
      touched = readsOfRule(one).some(({ bound }) => readsAny(bound, this.#keys));
      this.#touched.set(one, touched);
    }
    return touched;
  }

  /** True of a condition, or a part of one, that reads any of it. */
  reads(bound: Bound): boolean {
    return readsAny(bound, this.#keys);
  }

  /** True of a supplier that may say something else. */
  turns(step: Step): boolean {
    return this.#steps.has(step);
  }

  /** What of the groups is touched. */
  of<T extends Applicable>(groups: readonly Group<T>[]): readonly Group<T>[] {
    let known = this.#groups.get(groups) as readonly Group<T>[] | undefined;
    if (!known) {
      known = groupsWith(groups, (one) => this.touches(one));
      this.#groups.set(groups, known);
    }
    return known;
  }
}

const localsOf = (step: Step): readonly string[] =>
  step.step === 'entries' ? step.locals : [step.local];

const gatedReads = (
  { condition, asked, told }: Rulebook['entries'][number],
  keys: ReadonlySet<FactKey>,
): boolean =>
  [condition, asked, told].some((one) => one !== undefined && readsAny(one.bound, keys));

/** What a condition reads, each fact once. */
const reads = new WeakMap<Bound, readonly FactKey[]>();

/** The facts that a condition reads itself. */
export const readsOf = (bound: Bound): readonly FactKey[] => {
  let known = reads.get(bound);
  if (!known) reads.set(bound, (known = [...new Set(gather(bound))]));
  return known;
};

const gather = (bound: Bound): FactKey[] => {
  switch (bound.kind) {
    case 'leaf':
      return [`${kindOf(bound.namespace)}.${bound.local}`];
    case 'not':
      return gather(bound.of);
    case 'some':
      return [evidenceOf(bound.element), ...gather(bound.of)];
    default:
      return bound.of.flatMap(gather);
  }
};

/** Stands for what is known of evidence of a kind, whatever its facts. */
export const evidenceOf = (kind: string): FactKey => `${kind}.*`;

const readsAny = (bound: Bound, keys: ReadonlySet<FactKey>): boolean =>
  readsOf(bound).some((key) => keys.has(key));

/** By the law, for the facts that were changed. */
const known = new WeakMap<Rulebook['steps'], Map<string, Reached>>();
/** Past so many sets of changed facts they are forgotten. */
const KEPT = 1024;

export const reachedBy = (rulebook: Rulebook, changed: ReadonlySet<FactKey>): Reached => {
  let ofLaw = known.get(rulebook.steps);
  if (!ofLaw) known.set(rulebook.steps, (ofLaw = new Map()));
  const key = [...changed].sort().join();
  let reached = ofLaw.get(key);
  if (!reached) {
    if (ofLaw.size >= KEPT) ofLaw.clear();
    ofLaw.set(key, (reached = new Reached(rulebook, changed)));
  }
  return reached;
};
