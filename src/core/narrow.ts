// Rules that a few nearly always known facts leave open, remembered by those facts: deals of one batch share them.
// It only saves looking at rules whose gates are shut; what it leaves is judged as ever.

import type { Env } from './evaluate.ts';
import { isShut, type Gated } from './gates.ts';
import type { BoundLeaf } from './bind.ts';
import type { Subject } from './rulebook.ts';

/** Namespace and name of the facts that decide most rules. */
const DECISIVE = [
  ['exporter', 'country'],
  ['destination', 'country'],
  ['item', 'category'],
  ['end-user', 'type'],
] as const;

/** Memory stays flat: past so many combinations the oldest are forgotten. */
const KEPT = 512;

export class Narrow<T extends Gated> {
  readonly all: readonly T[];
  readonly #gated: readonly { readonly one: T; readonly decisive: readonly BoundLeaf[] }[];
  readonly #known = new Map<string, readonly T[]>();

  constructor(all: readonly T[]) {
    this.all = all;
    this.#gated = all.map((one) => ({ one, decisive: one.gates.filter(isDecisive) }));
  }

  /** Those of all that the decisive facts of the environment do not rule out, in their order. */
  open(env: Env): readonly T[] {
    const key = keyOf(env);
    let open = this.#known.get(key);
    if (!open) {
      open = this.#gated.filter(({ decisive }) => !isShut(decisive, env)).map(({ one }) => one);
      const [oldest] = this.#known.keys();
      if (oldest !== undefined && this.#known.size >= KEPT) this.#known.delete(oldest);
      this.#known.set(key, open);
    }
    return open;
  }
}

const isDecisive = ({ namespace, local }: BoundLeaf): boolean => DECISIVE.some(([space, name]) => space === namespace && name === local);

const keyOf = (env: Env): string => {
  let key = '';
  for (const [namespace, local] of DECISIVE) {
    const scope = env.scopes[namespace];
    const value = scope?.open ? undefined : scope?.facts.get(local)?.value;
    key += typeof value === 'string' ? `${value}|` : '|';
  }
  return key;
};

/** Rules that are applied to the same subjects. */
export interface Group<T extends Gated> {
  readonly subjects: readonly Subject[];
  readonly rules: Narrow<T>;
}

export const groupsOf = <T extends Gated & { readonly subjects: readonly Subject[] }>(rules: readonly T[]): Group<T>[] => {
  const groups = new Map<string, T[]>();
  for (const rule of rules) {
    const key = rule.subjects.join();
    const group = groups.get(key);
    if (group) group.push(rule);
    else groups.set(key, [rule]);
  }
  return [...groups.values()].map((group) => ({ subjects: group[0]!.subjects, rules: new Narrow(group) }));
};
