// Tests of one fact in numbers. What a test says of a value is worked out when the value first comes,
// and tests that say the same of the same fact are one, in however many conditions they stand.

import type { FactValue } from '../../model/facts.ts';
import type { Bound, BoundLeaf } from './bind.ts';
import type { Truth } from './truth.ts';
import { kindOf, UNKNOWN, type Numbers, type Values } from './values.ts';
import { applyTest, type BoundTest } from './verbs.ts';

/** A fact with more values than these hardly has one of them again. */
const KEPT = 512;

export class Reading {
  readonly region: number;
  readonly slot: number;
  readonly #test: BoundTest;
  readonly #known: readonly (FactValue | undefined)[];
  /** By the number of the value: what the test says of it. */
  readonly #truths: (Truth | undefined)[] = ['unknown'];

  constructor({ namespace, local }: BoundLeaf, test: BoundTest, values: Values) {
    const kind = kindOf(namespace);
    this.region = values.region(namespace);
    this.slot = values.slot(kind, local);
    this.#test = test;
    this.#known = values.valuesOf(kind, this.slot);
  }

  in(regions: readonly (Numbers | undefined)[]): Truth {
    const numbers = regions[this.region];
    if (numbers === undefined) return 'unknown';
    return this.of(numbers[this.slot]!);
  }

  /** By the number of a value. */
  of(number: number): Truth {
    return this.#truths[number] ?? this.#look(number);
  }

  /** True where the fact is known, whatever the test says of it. */
  isKnown(regions: readonly (Numbers | undefined)[]): boolean {
    return (regions[this.region]?.[this.slot] ?? UNKNOWN) !== UNKNOWN;
  }

  #look(number: number): Truth {
    const { truth } = applyTest(this.#test, this.#known[number]!, '');
    if (number < KEPT) this.#truths[number] = truth;
    return truth;
  }
}

const readings = new WeakMap<Values, Map<string, Reading>>();
/** By the node, of the numbers that it was last read in. */
const lastOf = new WeakMap<BoundLeaf, { readonly values: Values; readonly reading: Reading }>();

/** Undefined of what is no test, reads more than one fact, or turns on the day. */
export const readingOf = (node: Bound, values: Values): Reading | undefined => {
  if (node.kind !== 'leaf' || !node.test || node.test.verb === 'within') return undefined;
  const last = lastOf.get(node);
  if (last?.values === values) return last.reading;
  const { path, test } = node;
  let ofValues = readings.get(values);
  if (!ofValues) readings.set(values, (ofValues = new Map()));
  const key = `${path} ${spelt(test)}`;
  let reading = ofValues.get(key);
  if (!reading) ofValues.set(key, (reading = new Reading(node, test, values)));
  lastOf.set(node, { values, reading });
  return reading;
};

/** A test as one text: two that are spelt alike say the same of every value. */
const spelt = (test: BoundTest): string => {
  switch (test.verb) {
    case 'at-least':
    case 'at-most':
      return `${test.verb} ${test.bound}${test.byValue ? ' by value' : ''}`;
    case 'within':
      return `${test.verb} ${JSON.stringify(test.span)}`;
    default: {
      const values = 'values' in test ? [...test.values] : test.codes;
      const unsure = test.unsure ? ` or ${spelt(test.unsure.test)}` : '';
      return `${test.verb} ${JSON.stringify(values)}${unsure}`;
    }
  }
};
