// Leaves at the top of a condition that a known value shuts at once: an allocation-free first look at the same bound tests
// that `evaluate` applies. A gate that is shut means the condition is no; an open or unknown one means nothing.

import type { Bound } from './bind.ts';
import type { Env } from './evaluate.ts';

export interface Gate {
  readonly namespace: string;
  readonly local: string;
  readonly values: ReadonlySet<string>;
}

export interface Gated {
  readonly gates: readonly Gate[];
}

/** Facts that are nearly always known and nearly always decide. */
const DECISIVE = new Set(['exporter.country', 'destination.country', 'item.category']);

export const gatesOf = (condition: Bound): Gate[] =>
  (condition.kind === 'all' ? condition.of : [condition]).flatMap((part) =>
    part.kind === 'leaf' && DECISIVE.has(part.path) && part.test && 'values' in part.test
      ? [{ namespace: part.namespace, local: part.local, values: part.test.values }]
      : [],
  );

const isShutBy = (gate: Gate, env: Env): boolean => {
  const value = env.scopes[gate.namespace]?.facts.get(gate.local)?.value;
  return typeof value === 'string' && !gate.values.has(value);
};

export const isShut = (gates: readonly Gate[], env: Env): boolean => {
  for (const gate of gates) if (isShutBy(gate, env)) return true;
  return false;
};

export const shutCount = (gates: readonly Gate[], env: Env): number => {
  let count = 0;
  for (const gate of gates) if (isShutBy(gate, env)) count += 1;
  return count;
};
