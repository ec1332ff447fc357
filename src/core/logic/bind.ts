// Binds a condition to the values that parameters have on a day. What it reads otherwise is the
// same on every day. A parameter without a value on the day leaves its leaf without a test, which
// makes the leaf unknown.

import type { Condition, Operand, Test } from '../../model/condition.ts';
import type { ElementKind } from '../../model/fact.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import { missingParameter } from '../../model/missing.ts';
import type { ParameterLookup } from '../../model/parameter.ts';
import type { BoundTest } from './verbs.ts';

interface Read {
  readonly kind: 'leaf';
  readonly path: string;
  readonly namespace: string;
  readonly local: string;
}

export type BoundLeaf =
  | (Read & { readonly test: BoundTest })
  /** `parameter`: the one without a value on the day. */
  | (Read & { readonly test: undefined; readonly parameter: string });

export type Bound =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Bound[] }
  | { readonly kind: 'not'; readonly of: Bound }
  | { readonly kind: 'some'; readonly element: ElementKind; readonly of: Bound }
  | BoundLeaf;

/**
 * `byValue`: what decides only what is asked reads the likeliest of a number with bounds. `part`: binds the parts of a condition,
 * where somebody keeps those that are bound already.
 */
export const bind = (
  condition: Condition,
  lookup: ParameterLookup,
  byValue = false,
  part: (of: Condition) => Bound = (of) => bind(of, lookup, byValue),
): Bound => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((of) => part(of)) };
    case 'not':
      return { kind: 'not', of: part(condition.of) };
    case 'some':
      return { kind: 'some', element: condition.element, of: part(condition.of) };
    case 'leaf': {
      const leaf = {
        kind: 'leaf' as const,
        path: condition.fact,
        namespace: namespaceOf(condition.fact),
        local: localName(condition.fact),
      };
      const bound = bindTest(condition.test, lookup, byValue);
      return typeof bound === 'string'
        ? { ...leaf, test: undefined, parameter: bound }
        : { ...leaf, test: bound };
    }
  }
};

/** The bound test, or the name of the parameter that has no value on the day. */
const bindTest = (test: Test, lookup: ParameterLookup, byValue: boolean): BoundTest | string => {
  const valuesOf = (operand: Operand): readonly string[] | string =>
    'literal' in operand ? operand.literal : (lookup(operand.parameter) ?? operand.parameter);
  switch (test.verb) {
    case 'is':
      return { verb: 'is', values: new Set(test.values) };
    case 'in':
    case 'includes': {
      const operand = test.verb === 'in' ? test.set : test.values;
      const values = valuesOf(operand);
      return typeof values === 'string'
        ? values
        : withUnsure({ verb: test.verb, values: new Set(values) }, operand, lookup, (codes) => ({
            verb: test.verb,
            values: new Set(codes),
          }));
    }
    case 'under': {
      const codes = valuesOf(test.codes);
      return typeof codes === 'string'
        ? codes
        : withUnsure({ verb: 'under', codes }, test.codes, lookup, (unsure) => ({
            verb: 'under',
            codes: unsure,
          }));
    }
    case 'only': {
      const codes = valuesOf(test.codes);
      // Each value may be of either, so that what is not sure stands beside what is.
      return typeof codes === 'string'
        ? codes
        : withUnsure({ verb: 'only', codes }, test.codes, lookup, (unsure) => ({
            verb: 'only',
            codes: [...codes, ...unsure],
          }));
    }
    case 'at-least':
    case 'at-most': {
      const bound = valuesOf(test.bound);
      if (typeof bound === 'string') return bound;
      return { verb: test.verb, bound: Number(bound[0]), ...(byValue && { byValue }) };
    }
    case 'within':
      return { verb: 'within', span: test.span };
  }
};

/**
 * The test, and the same test of the codes of which nobody established whether they were members on
 * the day.
 */
const withUnsure = (
  test: BoundTest,
  operand: Operand,
  lookup: ParameterLookup,
  of: (codes: readonly string[]) => BoundTest,
): BoundTest => {
  if ('literal' in operand) return test;
  const codes = lookup.unsure?.(operand.parameter) ?? [];
  return codes.length === 0
    ? test
    : ({
        ...test,
        unsure: { test: of(codes), missing: [missingParameter(operand.parameter)] },
      } as BoundTest);
};
