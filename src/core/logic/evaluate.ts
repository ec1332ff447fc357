// One condition × one set of facts → yes, no, or unknown-because. The result keeps the parts that decided it,
// so that explaining an answer reads the same result and never evaluates again.

import type { Scope } from '../../model/facts.ts';
import type { Bound, BoundLeaf } from './bind.ts';
import type { Truth } from './truth.ts';
import { negate } from './truth.ts';
import { isShutFor } from './gates.ts';
import { applyTest } from './verbs.ts';

/** What a rule sees: one scope a namespace, and the evidence over which `some` ranges. */
export interface Env {
  /** The day on which law is read; spans count back from it. */
  readonly asOf: string;
  readonly scopes: Readonly<Record<string, Scope | undefined>>;
  readonly elements: ReadonlyMap<string, readonly Scope[]>;
}

export interface Result {
  readonly truth: Truth;
  readonly node: Bound;
  readonly env: Env;
  /** The parts that count: the deciding ones of a decided result, all of them otherwise. */
  readonly parts: readonly Result[];
  /** The elements to which the parts of a `some` belong. */
  readonly elements?: readonly Scope[];
  /** Only of an unknown leaf: the facts that would decide it. */
  readonly missing?: readonly string[];
}

const NO_PARTS: readonly Result[] = [];

export const evaluate = (node: Bound, env: Env): Result => {
  switch (node.kind) {
    case 'leaf':
      return evaluateLeaf(node, env);
    case 'not': {
      const part = evaluate(node.of, env);
      return { truth: negate(part.truth), node, env, parts: [part] };
    }
    case 'all':
      return evaluateParts(node, node.of, env, 'no', 'yes');
    case 'any':
      return evaluateParts(node, node.of, env, 'yes', 'no');
    case 'some':
      return evaluateSome(node, env);
  }
};

/** In `all` one no decides, in `any` one yes; otherwise any unknown leaves it open. */
const evaluateParts = (
  node: Bound,
  of: readonly Bound[],
  env: Env,
  decides: Truth,
  otherwise: Truth,
): Result => {
  const parts: Result[] = [];
  let truth: Truth = otherwise;
  for (const child of of) {
    const part = evaluate(child, env);
    if (part.truth === decides) return { truth: decides, node, env, parts: [part] };
    if (part.truth === 'unknown') truth = 'unknown';
    parts.push(part);
  }
  return { truth, node, env, parts };
};

/** The environment in which one element is looked at; many rules look at the same few elements. */
export const inside = (env: Env, kind: string, element: Scope): Env => {
  const known = insides.get(env) ?? new Map<Scope, Env>();
  insides.set(env, known);
  let inner = known.get(element);
  if (!inner) {
    inner = { asOf: env.asOf, scopes: { ...env.scopes, [kind]: element }, elements: env.elements };
    known.set(element, inner);
  }
  return inner;
};

const insides = new WeakMap<Env, Map<Scope, Env>>();

const evaluateSome = (node: Extract<Bound, { kind: 'some' }>, env: Env): Result => {
  const elements = env.elements.get(node.element);
  if (!elements) return { truth: 'unknown', node, env, parts: NO_PARTS, missing: [node.element] };
  const yes: Result[] = [];
  const yesElements: Scope[] = [];
  const open: Result[] = [];
  const openElements: Scope[] = [];
  for (const element of elements) {
    if (isShutFor(node.gates, element, env.asOf)) continue;
    const part = evaluate(node.of, inside(env, node.element, element));
    if (part.truth === 'no') continue;
    // An open element may turn out to be none at all, so that it never decides.
    if (part.truth === 'yes' && !element.open) {
      yes.push(part);
      yesElements.push(element);
    } else {
      open.push(
        part.truth === 'unknown'
          ? part
          : {
              truth: 'unknown',
              node: part.node,
              env: part.env,
              parts: NO_PARTS,
              missing: element.open ?? [],
            },
      );
      openElements.push(element);
    }
  }
  if (yes.length > 0) return { truth: 'yes', node, env, parts: yes, elements: yesElements };
  if (open.length > 0) return { truth: 'unknown', node, env, parts: open, elements: openElements };
  return { truth: 'no', node, env, parts: NO_PARTS, elements: [] };
};

const evaluateLeaf = (leaf: BoundLeaf, env: Env): Result => {
  const scope = env.scopes[leaf.namespace];
  const unknown = (missing: readonly string[]): Result => ({
    truth: 'unknown',
    node: leaf,
    env,
    parts: NO_PARTS,
    missing,
  });
  const fact = scope?.facts.get(leaf.local);
  if (fact?.value === undefined)
    return unknown(scope?.open ?? fact?.missing ?? [labelOf(leaf, scope)]);
  if (!leaf.test) return unknown([`$${leaf.parameter}`]);
  const result = applyTest(leaf.test, fact.value, env.asOf);
  if (result.truth === 'unknown') return unknown(result.missing);
  return { truth: result.truth, node: leaf, env, parts: NO_PARTS };
};

/** How a fact is called where it can be answered: 'item.category', 'items.1.category', 'end-user.type'. */
export const labelOf = (leaf: BoundLeaf, scope: Scope | undefined): string =>
  scope ? `${scope.label}.${leaf.local}` : leaf.path;
