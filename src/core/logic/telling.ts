// What speaks for a control entry or a rule of law by itself: the tests in its condition by which an item has or does something that it
// asks for; for a rule those of what can be stated, also where law makes something else of it. That an item lacks something, in which form it is supplied,
// who takes part, for what and where speaks for nothing alone.

import type { Condition, Leaf } from '../../model/condition.ts';
import { AT_ITEM, localName, namespaceOf, type FactTable } from '../../model/fact.ts';

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

/** What opens the gate of a rule of law, whatever it says of the item. */
export interface Opening {
  /** What speaks for the rule by itself. */
  readonly telling: Condition;
  /** What the gate says of all but the item; absent where it speaks of the item alone. */
  readonly rest: Condition | undefined;
}

/** What facts are declared, and the conditions under which the law of a day supplies a fact that it defines. */
export interface Vocabulary {
  readonly facts: FactTable;
  readonly defined: ReadonlyMap<string, readonly Condition[]>;
}

/** Undefined where nothing that can be stated speaks for the rule. */
export const openingOf = (
  when: Condition,
  askedWhen: Condition,
  vocabulary: Vocabulary,
): Opening | undefined => {
  const of = statedLeaves(when, vocabulary, new Set());
  return of.length === 0
    ? undefined
    : { telling: { kind: 'any', of }, rest: withoutItems(askedWhen) };
};

/** Of what law defines, those of its definitions. `seen`: facts on the way to this condition. */
const statedLeaves = (
  condition: Condition,
  vocabulary: Vocabulary,
  seen: ReadonlySet<string>,
): Leaf[] =>
  tellingLeaves(condition).flatMap((leaf) => {
    const { fact } = leaf;
    if (vocabulary.facts.get(fact)?.derived === false) return [leaf];
    if (seen.has(fact)) return [];
    const further = new Set([...seen, fact]);
    return (vocabulary.defined.get(fact) ?? []).flatMap((when) =>
      statedLeaves(when, vocabulary, further),
    );
  });

/** Undefined where it holds of every item, if only the item is left out. */
const withoutItems = (condition: Condition): Condition | undefined => {
  switch (condition.kind) {
    case 'leaf':
      return namespaceOf(condition.fact) === 'item' ? undefined : condition;
    case 'not': {
      const of = withoutItems(condition.of);
      return of && { ...condition, of };
    }
    case 'all': {
      const of = condition.of.map(withoutItems).filter((part) => part !== undefined);
      return of.length === 0 ? undefined : { ...condition, of };
    }
    case 'any': {
      const of = condition.of.map(withoutItems);
      return of.some((part) => part === undefined)
        ? undefined
        : { ...condition, of: of.filter((part) => part !== undefined) };
    }
    case 'some':
      return condition;
  }
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
