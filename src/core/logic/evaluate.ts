// One condition × what a rule sees → yes, no, or unknown-because. The plain reading of the
// language: whatever is quicker answers the same. The result keeps the parts that decided it, so
// that explaining an answer never evaluates again.

import type { Fact, Scope } from '../../model/facts.ts';
import { missingFact, missingParameter, type Missing } from '../../model/missing.ts';
import type { Bound, BoundLeaf } from './bind.ts';
import type { Truth } from './truth.ts';
import { negate } from './truth.ts';
import { applyTest } from './verbs.ts';

/** What a rule sees. */
export interface Env {
  /** The day on which law is read; spans count back from it. */
  readonly asOf: string;
  /** The subject that a namespace names here; undefined where none is in sight. */
  scope(namespace: string): Scope | undefined;
  /**
   * A fact of that subject, stated, looked up, presumed or worked out; undefined where nothing is
   * known of it.
   */
  fact(namespace: string, local: string): Fact | undefined;
  /** The evidence of a kind over which `some` ranges; undefined where nobody looked. */
  elements(kind: string): readonly Scope[] | undefined;
  /** The same with one element in sight. */
  within(kind: string, element: Scope): Env;
}

export interface Result {
  readonly truth: Truth;
  readonly node: Bound;
  readonly env: Env;
  /** The parts that count: the deciding ones of a decided result, all of them otherwise. */
  readonly parts: readonly Result[];
  /** The elements to which the parts of a `some` belong. */
  readonly elements?: readonly Scope[];
  /** Only of a decided leaf: the fact that it read, and whose it is. */
  readonly read?: { readonly fact: Fact; readonly holder: Scope };
  /** Only of an unknown leaf: what would decide it. */
  readonly missing?: readonly Missing[];
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

const evaluateSome = (node: Extract<Bound, { kind: 'some' }>, env: Env): Result => {
  const elements = env.elements(node.element);
  if (!elements) {
    const missing = [missingFact(node.element)];
    return { truth: 'unknown', node, env, parts: NO_PARTS, missing };
  }
  const yes: Result[] = [];
  const yesElements: Scope[] = [];
  const open: Result[] = [];
  const openElements: Scope[] = [];
  for (const element of elements) {
    const part = evaluate(node.of, env.within(node.element, element));
    if (part.truth === 'no') continue;
    // An open element may turn out to be none at all, so that it never decides.
    if (part.truth === 'yes' && !element.open) {
      yes.push(part);
      yesElements.push(element);
    } else {
      open.push(part.truth === 'unknown' ? part : leftOpen(part, element.open ?? []));
      openElements.push(element);
    }
  }
  if (yes.length > 0) return { truth: 'yes', node, env, parts: yes, elements: yesElements };
  if (open.length > 0) return { truth: 'unknown', node, env, parts: open, elements: openElements };
  return { truth: 'no', node, env, parts: NO_PARTS, elements: [] };
};

const leftOpen = ({ node, env }: Result, missing: readonly Missing[]): Result => ({
  truth: 'unknown',
  node,
  env,
  parts: NO_PARTS,
  missing,
});

const evaluateLeaf = (leaf: BoundLeaf, env: Env): Result => {
  const scope = env.scope(leaf.namespace);
  const unknown = (missing: readonly Missing[]): Result => ({
    truth: 'unknown',
    node: leaf,
    env,
    parts: NO_PARTS,
    missing,
  });
  const fact = env.fact(leaf.namespace, leaf.local);
  if (fact?.value === undefined)
    return unknown(scope?.open ?? fact?.missing ?? [missingFact(labelOf(leaf, scope))]);
  if (!leaf.test) return unknown([missingParameter(leaf.parameter)]);
  const result = applyTest(leaf.test, fact.value, env.asOf);
  if (result.truth === 'unknown') return unknown(result.missing);
  return {
    truth: result.truth,
    node: leaf,
    env,
    parts: NO_PARTS,
    ...(scope && { read: { fact, holder: scope } }),
  };
};

/**
 * How a fact is called where it can be answered: 'item.category', 'items.1.category',
 * 'end-user.type'.
 */
export const labelOf = (leaf: BoundLeaf, scope: Scope | undefined): string =>
  scope ? `${scope.label}.${leaf.local}` : leaf.path;
