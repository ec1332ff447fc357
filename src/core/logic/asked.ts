// A condition and the gate of asking before it. The gate decides what is asked, never what counts:
// what stated or presumed facts decide is decided whatever the gate says, a gate that is itself
// open changes nothing, and what speaks for the condition by itself opens the gate.

import type { Bound } from './bind.ts';
import { evaluate, type Env, type Result } from './evaluate.ts';

export interface Gated {
  readonly condition: { readonly bound: Bound };
  readonly asked: { readonly bound: Bound } | undefined;
  /** Where this is so, everything is asked whatever the gate says. */
  readonly told?: { readonly bound: Bound } | Opened | undefined;
}

/** Of a rule: `telling` is yes, and the gate, if only the item is left out, is not no. */
interface Opened {
  readonly telling: { readonly bound: Bound };
  readonly rest: { readonly bound: Bound } | undefined;
}

export const isTold = (told: Gated['told'], env: Env): boolean => {
  if (told === undefined) return false;
  if ('bound' in told) return evaluate(told.bound, env).truth === 'yes';
  const { telling, rest } = told;
  if (evaluate(telling.bound, env).truth !== 'yes') return false;
  return rest === undefined || evaluate(rest.bound, env).truth !== 'no';
};

/**
 * Undefined where the condition is open and nobody is to be asked. The gate's own facts are missing
 * while it is open.
 */
export const askedOf = ({ condition, asked, told }: Gated, env: Env): Result | undefined => {
  const result = evaluate(condition.bound, env);
  if (!asked || result.truth !== 'unknown') return result;
  if (isTold(told, env)) return result;
  const gate = evaluate(asked.bound, env);
  if (gate.truth === 'no') return undefined;
  if (gate.truth === 'yes') return result;
  const node: Bound = { kind: 'all', of: [asked.bound, condition.bound] };
  return { truth: 'unknown', node, env, parts: [gate, result] };
};
