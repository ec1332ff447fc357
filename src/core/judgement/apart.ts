// Which other answers a transaction cannot tell apart: of two of which every test in force says the same, judging one judges
// both. Of tests only those count that the first judgement left open, as more knowledge takes back neither a yes nor a no.

import type { Fact, FactValue } from '../../model/facts.ts';
import type { Ready } from '../law/binder.ts';
import type { Applicable, Group } from '../law/groups.ts';
import { readsOfRule, type ActiveRule } from '../law/in-force.ts';
import { reachedBy, readsOf, type FactKey, type Reached } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { Bound } from '../logic/bind.ts';
import { kindOf } from '../logic/values.ts';
import { applyTest, type BoundTest } from '../logic/verbs.ts';
import type { Before } from './before.ts';
import type { Case } from './case.ts';
import type { Turned } from './differing.ts';

type Tests = readonly BoundTest[];

type Asking = Applicable & Partial<Pick<ActiveRule, 'asked' | 'told'>>;

export class Apart {
  readonly #of: Case;
  readonly #before: Before;
  /** By the facts that were known otherwise. */
  readonly #tests = new Map<string, Map<FactKey, Tests>>();
  readonly #places = new Map<object, number>();
  #open: readonly Bound[] | undefined;

  constructor(of: Case, before: Before) {
    this.#of = of;
    this.#before = before;
  }

  /** The same for answers that nothing tells apart; undefined where not only tests could. */
  keyOf(turned: readonly Turned[], reached: Reached): string | undefined {
    const taken = takenBack(turned, reached, this.#of.rulebook);
    const parts: string[] = [];
    for (const { scope, local, now } of turned) {
      const key = `${scope.kind}.${local}`;
      const said = isReadWhole(key) ? undefined : this.#saidOf(key, now, taken);
      if (said === undefined) return undefined;
      parts.push(`${this.#placeOf(scope)} ${local} ${said}`);
    }
    return parts.sort().join('\n');
  }

  #placeOf(scope: object): number {
    let place = this.#places.get(scope);
    if (place === undefined) this.#places.set(scope, (place = this.#places.size));
    return place;
  }

  #saidOf(key: FactKey, now: Fact | undefined, taken: readonly FactKey[]): string | undefined {
    if (now?.value === undefined) return `? ${JSON.stringify(now ?? null)}`;
    const said = saidOf(now.value, this.#testsOf(key, taken));
    return said === undefined || now.presumed === undefined ? said : `presumed ${said}`;
  }

  /** Those that the first judgement left open, or that read what was known otherwise. */
  #testsOf(key: FactKey, taken: readonly FactKey[]): Tests {
    const by = taken.join();
    let known = this.#tests.get(by);
    if (!known) this.#tests.set(by, (known = new Map()));
    let tests = known.get(key);
    if (!tests) {
      this.#open ??= openIn(this.#of, this.#before);
      const { rulebook } = this.#of;
      const again = taken.length === 0 ? [] : readingAny(rulebook, taken);
      known.set(key, (tests = testsOf([...new Set([...this.#open, ...again])], key)));
    }
    return tests;
  }
}

/**
 * Facts of which something may be taken back: those that were known otherwise, and what entries say that are asked only
 * because something speaks for them.
 */
const takenBack = (
  turned: readonly Turned[],
  reached: Reached,
  { steps }: Rulebook,
): readonly FactKey[] => {
  const known = turned.flatMap(({ scope, local, was }) =>
    was?.value === undefined ? [] : [`${scope.kind}.${local}`],
  );
  const codes = steps.flatMap((step) =>
    step.step === 'entries' && reached.turns(step)
      ? step.locals.map((local) => `${step.kind}.${local}`)
      : [],
  );
  return [...new Set([...known, ...codes])].sort();
};

/** What is read of an item as it is, and not by tests alone. */
const isReadWhole = (key: FactKey): boolean =>
  key === 'item.category' || key.startsWith('item.classification.');

/** Undefined where a test counts back from the day. */
const saidOf = (value: FactValue, tests: Tests): string | undefined => {
  let said = '';
  for (const test of tests) {
    if (test.verb === 'within') return undefined;
    said += applyTest(test, value, '').truth[0];
  }
  return said;
};

/** Conditions that more knowledge may decide, with the definitions that they read. */
const openIn = (of: Case, { ordinary, counted, reliefs, notModelled }: Before): Bound[] => {
  const { rulebook, facts, unasked } = of;
  // A finding that is met may come to rest on a match on which it did not.
  const hasMatches = (facts.elements.get('match')?.length ?? 0) > 0;
  const open = new Set<Asking>(unasked);
  for (const { application } of [...ordinary, ...counted])
    if (hasMatches || application.outcome === 'undetermined') open.add(application.active);
  for (const { active, outcome } of reliefs)
    if (hasMatches || outcome === 'undetermined') open.add(active);
  for (const [active, gap] of notModelled) if (gap.isOpen) open.add(active);
  for (const groups of [rulebook.counting, rulebook.unread, rulebook.gaps])
    for (const { all } of groups as readonly Group<Applicable>[])
      for (const one of all) open.add(one);
  return withDefinitions(ready([...open].flatMap(readsOfRule)), rulebook);
};

const withDefinitions = (bounds: readonly Bound[], { suppliers }: Rulebook): Bound[] => {
  const all = new Set(bounds);
  // What is added is gone through as well.
  for (const bound of all)
    for (const key of readsOf(bound)) {
      const dot = key.indexOf('.');
      const step = suppliers.get(key.slice(0, dot))?.get(key.slice(dot + 1));
      if (step?.step === 'definition') all.add(step.condition.bound);
    }
  return [...all];
};

/** By the law of a day, and by the facts. */
const reading = new WeakMap<Rulebook, Map<string, readonly Bound[]>>();

/** Everything in force that reads any of some facts, itself or through what the law supplies, and all entries. */
const readingAny = (rulebook: Rulebook, keys: readonly FactKey[]): readonly Bound[] => {
  let known = reading.get(rulebook);
  if (!known) reading.set(rulebook, (known = new Map()));
  const by = keys.join();
  let found = known.get(by);
  if (!found) {
    const reached = reachedBy(rulebook, new Set(keys));
    found = withDefinitions(
      [
        ...ready(
          rulebook.entries.flatMap(({ condition, asked, told }) => [condition, asked, told]),
        ),
        ...allIn(rulebook).filter((bound) => reached.reads(bound)),
      ],
      rulebook,
    );
    known.set(by, found);
  }
  return found;
};

const allIn = (rulebook: Rulebook): Bound[] => {
  const { rules, counting, unread, reliefs, notModelled, gaps, steps } = rulebook;
  const groups: readonly Group<Asking>[] = [
    ...[rules, counting, unread, reliefs].flat(),
    ...[...notModelled, ...gaps],
  ];
  return ready([
    ...groups.flatMap(({ all }) => all.flatMap(readsOfRule)),
    ...steps.map((step) => (step.step === 'definition' ? step.condition : undefined)),
  ]);
};

const ready = (all: readonly (Ready | undefined)[]): Bound[] =>
  all.flatMap((one) => (one ? [one.bound] : []));

/** The tests of a fact, each once. */
const testsOf = (bounds: readonly Bound[], key: FactKey): Tests => {
  const found = new Set<BoundTest>();
  for (const bound of bounds) for (const test of testsByFact(bound).get(key) ?? []) found.add(test);
  return [...found];
};

const byFact = new WeakMap<Bound, ReadonlyMap<FactKey, Tests>>();

const testsByFact = (bound: Bound): ReadonlyMap<FactKey, Tests> => {
  let found = byFact.get(bound);
  if (!found) byFact.set(bound, (found = gather(bound, new Map())));
  return found;
};

const gather = (bound: Bound, into: Map<FactKey, BoundTest[]>): Map<FactKey, BoundTest[]> => {
  switch (bound.kind) {
    case 'leaf': {
      if (!bound.test) return into;
      const key = `${kindOf(bound.namespace)}.${bound.local}`;
      const tests = into.get(key);
      if (tests) tests.push(bound.test);
      else into.set(key, [bound.test]);
      return into;
    }
    case 'not':
    case 'some':
      return gather(bound.of, into);
    default:
      for (const part of bound.of) gather(part, into);
      return into;
  }
};
