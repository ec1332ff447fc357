// Conditions over numbered facts: whether a condition holds, without keeping why. It answers what
// `evaluate` answers; a corpus of cases and a property test hold the two to it.

import type { FactValue } from '../../model/facts.ts';
import { addSpan } from '../../model/dates.ts';
import type { Bound } from './bind.ts';
import type { Decide } from './frame.ts';
import { Program } from './program.ts';
import { kindOf, type Values } from './values.ts';
import { applyTest, type BoundTest } from './verbs.ts';

/** Most conditions are ruled out before anybody looks at them; a row is made when one is looked at. */
export const onDemand = (node: Bound, values: Values): Decide => {
  const program = Program.over(values);
  let row = -1;
  return (frame) => {
    if (row < 0) row = program.row(node, (one) => untested(one, values));
    return program.decide(row, frame);
  };
};

/** What cannot be told of a value alone: a span of days, and a parameter without a value. */
const untested = (node: Bound, values: Values): Decide => {
  if (node.kind !== 'leaf' || node.test?.verb !== 'within') return () => 'unknown';
  const { namespace, local, test } = node;
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
