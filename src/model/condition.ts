// The whole grammar of conditions, parsed. A leaf is one fact and one test.

import type { ElementKind } from './fact.ts';
import type { Place } from './errors.ts';
import type { Span } from './dates.ts';

/** A value written in a pack, or the name of a dated parameter. */
export type Operand = { readonly literal: readonly string[] } | { readonly parameter: string };

export type Test =
  | { readonly verb: 'is'; readonly values: readonly string[] }
  | { readonly verb: 'in'; readonly set: Operand }
  | { readonly verb: 'under'; readonly codes: Operand }
  | { readonly verb: 'includes'; readonly values: Operand }
  /** Of several values at least one, and all of them under these. */
  | { readonly verb: 'only'; readonly codes: Operand }
  | { readonly verb: 'at-least'; readonly bound: Operand }
  | { readonly verb: 'at-most'; readonly bound: Operand }
  | { readonly verb: 'within'; readonly span: Span };

export interface Leaf {
  readonly kind: 'leaf';
  readonly fact: string;
  readonly test: Test;
  readonly place?: Place;
}

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'some'; readonly element: ElementKind; readonly of: Condition }
  | Leaf;

export interface LeafWithin {
  readonly leaf: Leaf;
  /** The kind of element under which the leaf stands, if any. */
  readonly within?: ElementKind;
}

/** Conditions are asked for their leaves again and again, by everybody who binds a law. */
const known = new WeakMap<Condition, readonly LeafWithin[]>();

/** Every leaf of a condition, in order. */
export const leaves = (condition: Condition): readonly LeafWithin[] => {
  let found = known.get(condition);
  if (!found) {
    const all: LeafWithin[] = [];
    collect(condition, undefined, all);
    known.set(condition, (found = all));
  }
  return found;
};

const collect = (
  condition: Condition,
  within: ElementKind | undefined,
  found: LeafWithin[],
): void => {
  switch (condition.kind) {
    case 'leaf':
      found.push(within ? { leaf: condition, within } : { leaf: condition });
      return;
    case 'all':
    case 'any':
      for (const part of condition.of) collect(part, within, found);
      return;
    case 'not':
      collect(condition.of, within, found);
      return;
    case 'some':
      collect(condition.of, condition.element, found);
  }
};

/** A fact that a condition reads, as it is written there. */
export interface FactRead {
  readonly fact: string;
  /** The kind of element under which it is read, if any. */
  readonly within: ElementKind | undefined;
}

const knownReads = new WeakMap<Condition, readonly FactRead[]>();

/** The facts that a condition reads, each once, however often. */
export const factsRead = (condition: Condition): readonly FactRead[] => {
  let found = knownReads.get(condition);
  if (!found) {
    const reads = new Map<string, FactRead>();
    for (const { leaf, within } of leaves(condition))
      reads.set(`${within ?? ''} ${leaf.fact}`, { fact: leaf.fact, within });
    knownReads.set(condition, (found = [...reads.values()]));
  }
  return found;
};

/** The leaves of conditions, each once: parts that conditions share are looked at once. */
export const distinctLeaves = (conditions: readonly Condition[]): Leaf[] => {
  const seen = new Set<Condition>();
  const found: Leaf[] = [];
  const look = (condition: Condition): void => {
    if (seen.has(condition)) return;
    seen.add(condition);
    if (condition.kind === 'leaf') found.push(condition);
    else if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(look);
    else look(condition.of);
  };
  conditions.forEach(look);
  return found;
};

/** Names of the parameters that a condition reads. */
export const parametersOf = (condition: Condition): string[] => {
  const names = new Set<string>();
  for (const { leaf } of leaves(condition)) {
    const operand = operandOf(leaf.test);
    if (operand && 'parameter' in operand) names.add(operand.parameter);
  }
  return [...names].sort();
};

export const operandOf = (test: Test): Operand | undefined => {
  switch (test.verb) {
    case 'in':
      return test.set;
    case 'under':
    case 'only':
      return test.codes;
    case 'includes':
      return test.values;
    case 'at-least':
    case 'at-most':
      return test.bound;
    default:
      return undefined;
  }
};

/** The values that a test names itself. */
export const literalsOf = ({ test }: Leaf): readonly string[] => {
  switch (test.verb) {
    case 'is':
      return test.values;
    case 'under':
    case 'only':
      return 'literal' in test.codes ? test.codes.literal : [];
    case 'includes':
      return 'literal' in test.values ? test.values.literal : [];
    default:
      return [];
  }
};
