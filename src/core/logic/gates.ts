// Leaves at the top of a condition that a known value shuts at once: a first look at the same bound tests that `evaluate`
// applies, without keeping why. A shut gate means that the condition is no; an open or unknown one means nothing.

import type { BoundLeaf } from './bind.ts';
import type { Env } from './evaluate.ts';
import type { Scope } from '../../model/facts.ts';
import { applyTest } from './verbs.ts';

export interface Gated {
  readonly gates: readonly BoundLeaf[];
}

const isShutBy = ({ local, test }: BoundLeaf, scope: Scope | undefined, asOf: string): boolean => {
  if (!scope || scope.open) return false;
  const value = scope.facts.get(local)?.value;
  return value !== undefined && test !== undefined && applyTest(test, value, asOf).truth === 'no';
};

/** The same for an element of `some`, whose own facts the gates read. */
export const isShutFor = (gates: readonly BoundLeaf[], element: Scope, asOf: string): boolean => {
  for (const gate of gates) if (isShutBy(gate, element, asOf)) return true;
  return false;
};

export const shutCount = (gates: readonly BoundLeaf[], env: Env): number => {
  let count = 0;
  for (const gate of gates) if (isShutBy(gate, env.scopes[gate.namespace], env.asOf)) count += 1;
  return count;
};
