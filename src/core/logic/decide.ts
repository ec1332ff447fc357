// Conditions as closures over numbered facts: whether a condition holds, without keeping why. It
// answers what `evaluate` answers; a corpus of cases and a property test hold the two to it.

import type { FactValue } from '../../model/facts.ts';
import { addSpan } from '../../model/dates.ts';
import type { Bound, BoundLeaf } from './bind.ts';
import type { Truth } from './truth.ts';
import { negate } from './truth.ts';
import { kindOf, type Numbers, type Values } from './values.ts';
import { readingOf, type Reading } from './reading.ts';
import { applyTest, type BoundTest } from './verbs.ts';

/** One piece of evidence, numbered. */
export interface NumberedElement {
  /** Its place among all of its kind. */
  readonly place: number;
  readonly numbers: Numbers;
  /** It may turn out to be none at all, so that it never decides. */
  readonly open: boolean;
}

/** What a rule sees, numbered. */
export interface Frame {
  readonly asOf: string;
  /**
   * By the number of the namespace; a closure puts an element into its place and takes it out
   * again.
   */
  readonly regions: (Numbers | undefined)[];
  /** Undefined where nobody looked. */
  elements(kind: string): readonly NumberedElement[] | undefined;
}

export type Decide = (frame: Frame) => Truth;

export const decider = (node: Bound, values: Values): Decide => {
  switch (node.kind) {
    case 'leaf':
      return leaf(node, values);
    case 'not': {
      const of = decider(node.of, values);
      return (frame) => negate(of(frame));
    }
    case 'all':
      return parts(node.of, values, 'no', 'yes');
    case 'any':
      return parts(node.of, values, 'yes', 'no');
    case 'some':
      return some(node, values);
  }
};

/**
 * Most conditions are ruled out before anybody looks at them; a closure is made when one is looked
 * at.
 */
export const onDemand = (node: Bound, values: Values): Decide => {
  let made: Decide | undefined;
  return (frame) => (made ??= decider(node, values))(frame);
};

/**
 * Tests of single facts come first, in one row and without a call each: they cost least, and the
 * order of the parts changes no truth.
 */
const parts = (
  nodes: readonly Bound[],
  values: Values,
  decides: Truth,
  otherwise: Truth,
): Decide => {
  const readings: Reading[] = [];
  const others: Decide[] = [];
  for (const node of nodes) {
    const reading = readingOf(node, values);
    if (reading) readings.push(reading);
    else others.push(decider(node, values));
  }
  return (frame) => {
    const { regions } = frame;
    let truth = otherwise;
    for (let part = 0; part < readings.length; part += 1) {
      const one = readings[part]!.in(regions);
      if (one === decides) return decides;
      if (one === 'unknown') truth = 'unknown';
    }
    for (let part = 0; part < others.length; part += 1) {
      const one = others[part]!(frame);
      if (one === decides) return decides;
      if (one === 'unknown') truth = 'unknown';
    }
    return truth;
  };
};

const some = (node: Extract<Bound, { kind: 'some' }>, values: Values): Decide => {
  const { element: kind } = node;
  const region = values.region(kind);
  const of = decider(node.of, values);
  return (frame) => {
    const elements = frame.elements(kind);
    if (!elements) return 'unknown';
    const { regions } = frame;
    const before = regions[region];
    let truth: Truth = 'no';
    for (const { numbers, open } of elements) {
      regions[region] = numbers;
      const one = of(frame);
      if (one === 'no') continue;
      if (one === 'yes' && !open) {
        truth = 'yes';
        break;
      }
      truth = 'unknown';
    }
    regions[region] = before;
    return truth;
  };
};

const leaf = (node: BoundLeaf, values: Values): Decide => {
  const reading = readingOf(node, values);
  if (reading) return ({ regions }) => reading.in(regions);
  const { namespace, local, test } = node;
  if (test?.verb !== 'within') return () => 'unknown';
  const kind = kindOf(namespace);
  const slot = values.slot(kind, local);
  return within(test, values.region(namespace), slot, values.valuesOf(kind, slot));
};

/** A span counts back from the day, so that what it says of a value is not the same every day. */
const within = (
  test: Extract<BoundTest, { verb: 'within' }>,
  region: number,
  slot: number,
  known: readonly (FactValue | undefined)[],
): Decide => {
  let day = '';
  let first = '';
  return ({ regions, asOf }) => {
    const value = known[regions[region]?.[slot] ?? 0];
    if (value === undefined) return 'unknown';
    if (typeof value !== 'string') return applyTest(test, value, asOf).truth;
    if (day !== asOf) [day, first] = [asOf, addSpan(asOf, test.span, -1)];
    return value >= first ? 'yes' : 'no';
  };
};
