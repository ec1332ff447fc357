// Leaves at the top of a condition that a known value shuts at once: a first look at the same bound tests that `evaluate`
// applies, without keeping why. A shut gate means that the condition is no; an open or unknown one means nothing.

import type { Bound, BoundLeaf } from './bind.ts';
import type { Env } from './evaluate.ts';
import { applyTest } from './tests.ts';

export interface Gated {
  readonly gates: readonly BoundLeaf[];
}

export const gatesOf = (condition: Bound): BoundLeaf[] =>
  (condition.kind === 'all' ? condition.of : [condition]).filter((part): part is BoundLeaf => part.kind === 'leaf' && part.test !== undefined);

const isShutBy = ({ namespace, local, test }: BoundLeaf, env: Env): boolean => {
  const scope = env.scopes[namespace];
  if (!scope || scope.open) return false;
  const value = scope.facts.get(local)?.value;
  return value !== undefined && test !== undefined && applyTest(test, value).truth === 'no';
};

export const isShut = (gates: readonly BoundLeaf[], env: Env): boolean => {
  for (const gate of gates) if (isShutBy(gate, env)) return true;
  return false;
};

export const shutCount = (gates: readonly BoundLeaf[], env: Env): number => {
  let count = 0;
  for (const gate of gates) if (isShutBy(gate, env)) count += 1;
  return count;
};
