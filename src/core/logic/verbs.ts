// The closed set of verbs. Each is applied to a known value and answers yes, no or unknown; none
// tests for unknown-ness.

import { addSpan, type Span } from '../../model/dates.ts';
import type { Codes, Count, FactValue } from '../../model/facts.ts';
import type { Missing } from '../../model/missing.ts';
import type { Truth } from './truth.ts';
import { isUnder } from './codes.ts';

/** A test with its parameters looked up. Undefined parameter values never get here. */
export type BoundTest =
  | {
      readonly verb: 'is' | 'in' | 'includes';
      readonly values: ReadonlySet<string>;
      readonly unsure?: Unsure;
    }
  | {
      readonly verb: 'under' | 'only';
      readonly codes: readonly string[];
      readonly unsure?: Unsure;
    }
  /** `byValue`: of a number with bounds its likeliest is read. */
  | { readonly verb: 'at-least' | 'at-most'; readonly bound: number; readonly byValue?: true }
  | { readonly verb: 'within'; readonly span: Span };

/** The same test of the codes that may belong to its parameter (`only`: beside those that do), and that parameter. */
interface Unsure {
  readonly test: BoundTest;
  readonly missing: readonly Missing[];
}

export interface TestResult {
  readonly truth: Truth;
  /** The facts that would decide an unknown answer. */
  readonly missing: readonly Missing[];
}

const YES: TestResult = { truth: 'yes', missing: [] };
const NO: TestResult = { truth: 'no', missing: [] };
const of = (holds: boolean): TestResult => (holds ? YES : NO);

/**
 * A span counts back from `asOf`. A value that may belong to the parameter of the test is unknown,
 * never a no.
 */
export const applyTest = (test: BoundTest, value: FactValue, asOf: string): TestResult => {
  const result = applySure(test, value, asOf);
  const unsure = 'unsure' in test ? test.unsure : undefined;
  if (!unsure || result.truth !== 'no' || applySure(unsure.test, value, asOf).truth === 'no')
    return result;
  return { truth: 'unknown', missing: unsure.missing };
};

const applySure = (test: BoundTest, value: FactValue, asOf: string): TestResult => {
  if (typeof value === 'string') return onText(test, value, asOf);
  if (typeof value === 'number') return onNumber(test, value);
  if (!('kind' in value)) return onTexts(test, value, asOf);
  return value.kind === 'codes' ? onCodes(test, value, asOf) : onCount(test, value);
};

const onText = (test: BoundTest, value: string, asOf: string): TestResult => {
  switch (test.verb) {
    case 'under':
    case 'only':
      return of(test.codes.some((above) => isUnder(value, above)));
    case 'at-least':
      return of(Number(value) >= test.bound);
    case 'at-most':
      return of(Number(value) <= test.bound);
    case 'within':
      return of(value >= addSpan(asOf, test.span, -1));
    default:
      return of(test.values.has(value));
  }
};

const onNumber = (test: BoundTest, value: number): TestResult => {
  switch (test.verb) {
    case 'at-least':
      return of(value >= test.bound);
    case 'at-most':
      return of(value <= test.bound);
    case 'is':
    case 'in':
    case 'includes':
      return of(test.values.has(String(value)));
    default:
      return NO;
  }
};

/**
 * Several values: `is none` means that there are none, `only` that there are some and each passes; every
 * other test asks whether one of them passes.
 */
const onTexts = (test: BoundTest, values: readonly string[], asOf: string): TestResult => {
  if (values.length === 0) return 'values' in test ? of(test.values.has('none')) : NO;
  const passes = (value: string): boolean => onText(test, value, asOf).truth === 'yes';
  return of(test.verb === 'only' ? values.every(passes) : values.some(passes));
};

const onCodes = (test: BoundTest, value: Codes, asOf: string): TestResult => {
  const asksForNone = 'values' in test && test.values.has('none');
  const passes = (code: string): boolean => onText(test, code, asOf).truth === 'yes';
  if (test.verb === 'only') return onAllCodes(value, passes);
  if (value.met.some(passes)) return YES;
  const open = new Set<Missing>(value.open);
  for (const possible of value.possible) {
    if (asksForNone || passes(possible.code)) for (const fact of possible.missing) open.add(fact);
  }
  if (asksForNone && value.met.length > 0) return NO;
  if (open.size > 0) return { truth: 'unknown', missing: [...open] };
  return of(asksForNone);
};

/** One that does not pass decides; one that passes does not, while another may stand beside it. */
const onAllCodes = (
  { met, possible, open }: Codes,
  passes: (code: string) => boolean,
): TestResult => {
  if (!met.every(passes)) return NO;
  const isYetNone = met.length === 0;
  if (isYetNone && open.length === 0 && !possible.some(({ code }) => passes(code))) return NO;
  const missing = new Set<Missing>(open);
  for (const one of possible) {
    if (isYetNone || !passes(one.code)) for (const fact of one.missing) missing.add(fact);
  }
  return missing.size > 0 ? { truth: 'unknown', missing: [...missing] } : YES;
};

const onCount = (test: BoundTest, value: Count): TestResult => {
  if ('byValue' in test && value.likeliest !== undefined) return onNumber(test, value.likeliest);
  if (test.verb === 'at-least') {
    if (value.least >= test.bound) return YES;
    return value.most < test.bound ? NO : { truth: 'unknown', missing: value.missing };
  }
  if (test.verb === 'at-most') {
    if (value.most <= test.bound) return YES;
    return value.least > test.bound ? NO : { truth: 'unknown', missing: value.missing };
  }
  if (!('values' in test)) return NO;
  const numbers = [...test.values].map(Number);
  if (value.least === value.most) return of(numbers.includes(value.least));
  return numbers.some((number) => number >= value.least && number <= value.most)
    ? { truth: 'unknown', missing: value.missing }
    : NO;
};
