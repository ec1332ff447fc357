// What speaks for a control entry by itself: the tests in its condition by which an item has or does something that the
// entry asks for. That it lacks something, or in which form it is supplied, speaks for no entry.

import type { Condition, Leaf } from '../../model/condition.ts';
import { AT_ITEM, localName, namespaceOf } from '../../model/fact.ts';

const LACKS = new Set(['no', 'none']);

const known = new WeakMap<Condition, Condition | undefined>();

/** Undefined where nothing in the condition speaks for it alone; of one condition always the same. */
export const tellingOf = (condition: Condition): Condition | undefined => {
  if (!known.has(condition)) {
    const of = tellingLeaves(condition);
    known.set(condition, of.length === 0 ? undefined : { kind: 'any', of });
  }
  return known.get(condition);
};

export const tellingLeaves = (condition: Condition): Leaf[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(tellingLeaves);
    case 'leaf':
      return isTelling(condition) ? [condition] : [];
    case 'not':
    case 'some':
      return [];
  }
};

const isTelling = ({ fact, test }: Leaf): boolean => {
  if (namespaceOf(fact) !== 'item' || AT_ITEM.has(localName(fact))) return false;
  return test.verb === 'is'
    ? !test.values.some((value) => LACKS.has(value))
    : test.verb === 'at-least';
};
