// Rules that a few nearly always known facts leave open, remembered by those facts: deals of one batch share them.
// It only saves looking at rules that these facts rule out; what it leaves is judged as ever.

import type { Fact, Scope } from '../../model/facts.ts';
import type { Bound } from '../logic/bind.ts';
import { isNo } from '../logic/decided.ts';
import type { Env } from '../logic/evaluate.ts';
import type { Subject } from './rulebook.ts';

/** Namespace and name of the facts that decide most rules. */
const DECISIVE = [
  ['exporter', 'country'],
  ['destination', 'country'],
  ['item', 'category'],
  ['end-user', 'type'],
  ['end-user', 'country'],
] as const;

/** Memory stays flat: past so many combinations the oldest are forgotten. */
const KEPT = 1024;

interface Conditional {
  /** Absent for an entry that only a declaration decides. */
  readonly condition: Bound | undefined;
}

export class Narrow<T extends Conditional> {
  readonly all: readonly T[];
  readonly #known = new Map<string, readonly T[]>();

  constructor(all: readonly T[]) {
    this.all = all;
  }

  /** Those of all that the decisive facts of the environment do not rule out, in their order. */
  open(env: Env): readonly T[] {
    const key = keyOf(env);
    let open = this.#known.get(key);
    if (!open) {
      const bare = decisiveOf(env);
      open = this.all.filter(({ condition }) => !condition || !isNo(condition, bare));
      const [oldest] = this.#known.keys();
      if (oldest !== undefined && this.#known.size >= KEPT) this.#known.delete(oldest);
      this.#known.set(key, open);
    }
    return open;
  }
}

const valueOf = (env: Env, namespace: string, local: string): string | undefined => {
  const value = env.scopes[namespace]?.facts.get(local)?.value;
  return typeof value === 'string' ? value : undefined;
};

const keyOf = (env: Env): string => {
  let key = '';
  for (const [namespace, local] of DECISIVE) key += `${valueOf(env, namespace, local) ?? ''}|`;
  return key;
};

/** An environment in which only the decisive facts are known. What they rule out stays ruled out whatever else is known. */
const decisiveOf = (env: Env): Env => {
  const scopes: Record<string, Scope> = {};
  for (const [namespace, local] of DECISIVE) {
    const value = valueOf(env, namespace, local);
    if (value === undefined) continue;
    const scope = (scopes[namespace] ??= {
      kind: namespace,
      label: namespace,
      name: namespace,
      facts: new Map(),
    });
    (scope.facts as Map<string, Fact>).set(local, { value, from: '' });
  }
  return { asOf: env.asOf, scopes, elements: new Map() };
};

/** Rules that are applied to the same subjects. */
export interface Group<T extends Conditional> {
  readonly subjects: readonly Subject[];
  readonly rules: Narrow<T>;
}

export const groupsOf = <T extends Conditional & { readonly subjects: readonly Subject[] }>(
  rules: readonly T[],
): Group<T>[] => {
  const groups = new Map<string, T[]>();
  for (const rule of rules) {
    const key = rule.subjects.join();
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups.values()].map((group) => ({
    subjects: group[0]!.subjects,
    rules: new Narrow(group),
  }));
};
