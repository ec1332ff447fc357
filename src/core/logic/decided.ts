// Whether a condition is decided, and how, without keeping why: what `evaluate` answers, for the many rules that are simply
// not met. A property test holds the two to the same answers.

import type { Scope } from '../../model/facts.ts';
import type { Bound, BoundLeaf } from './bind.ts';
import type { Env } from './evaluate.ts';
import { inside } from './evaluate.ts';
import { isShutFor } from './gates.ts';
import { applyTest } from './verbs.ts';

export const isNo = (node: Bound, env: Env): boolean => {
  switch (node.kind) {
    case 'leaf':
      return leafIs(node, env, 'no');
    case 'not':
      return isYes(node.of, env);
    case 'all':
      for (const part of node.of) if (isNo(part, env)) return true;
      return false;
    case 'any':
      for (const part of node.of) if (!isNo(part, env)) return false;
      return true;
    case 'some': {
      const elements = env.elements.get(node.element);
      if (!elements) return false;
      for (const element of elements)
        if (
          !isShutFor(node.gates, element, env.asOf) &&
          !isNo(node.of, inside(env, node.element, element))
        )
          return false;
      return true;
    }
  }
};

export const isYes = (node: Bound, env: Env): boolean => {
  switch (node.kind) {
    case 'leaf':
      return leafIs(node, env, 'yes');
    case 'not':
      return isNo(node.of, env);
    case 'all':
      for (const part of node.of) if (!isYes(part, env)) return false;
      return true;
    case 'any':
      for (const part of node.of) if (isYes(part, env)) return true;
      return false;
    case 'some':
      return (env.elements.get(node.element) ?? []).some(
        (element) =>
          canDecide(element, node.gates, env.asOf) &&
          isYes(node.of, inside(env, node.element, element)),
      );
  }
};

/** An open element may turn out to be none at all, so that it never decides. */
const canDecide = (element: Scope, gates: readonly BoundLeaf[], asOf: string): boolean =>
  !element.open && !isShutFor(gates, element, asOf);

const leafIs = (
  { namespace, local, test }: BoundLeaf,
  { asOf, scopes }: Env,
  truth: 'yes' | 'no',
): boolean => {
  const scope = scopes[namespace];
  if (!scope || !test) return false;
  const value = scope.facts.get(local)?.value;
  return value !== undefined && applyTest(test, value, asOf).truth === truth;
};
