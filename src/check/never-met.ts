// Conditions that no facts can meet: two tests of one fact that exclude each other, under the same `all`.
// It looks at tests only; whether law allows the facts is not asked here.

import { operandOf, type Condition, type Leaf } from '../model/condition.ts';
import type { Problem } from '../model/errors.ts';
import { declarationOf, localName, SEVERAL, type FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import { allConditions, membersOf } from './domains.ts';

export const neverMetProblems = (library: Library): Problem[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  const sets = new Map(library.parameters.map((one) => [one.name, membersOf(one)]));
  const howMany = (fact: string): HowMany => {
    const type = declarationOf(facts, fact)?.type;
    if (type === undefined || localName(fact) === '') return undefined;
    return SEVERAL.has(type) ? 'several' : 'one';
  };
  return allConditions(library).flatMap((condition) =>
    conjunctionsIn(condition).flatMap((conjunction) =>
      contradictionsIn(conjunction, howMany, sets),
    ),
  );
};

/** Values that a fact has at once; undefined where nobody declared it, as codes, of which one stands under another. */
type HowMany = 'one' | 'several' | undefined;

interface Literal {
  readonly leaf: Leaf;
  readonly negated: boolean;
}

/** Every set of leaves that must hold together: those of `all`, and of what stands in it without a choice. */
const conjunctionsIn = (condition: Condition): Literal[][] => {
  const below: Literal[][] = [];
  const visit = (node: Condition): void => {
    switch (node.kind) {
      case 'leaf':
        return;
      case 'not':
        visit(node.of);
        return;
      case 'some':
        below.push(...conjunctionsIn(node.of));
        return;
      case 'all':
        below.push(together(node));
        for (const part of node.of) if (part.kind !== 'all') visit(part);
        return;
      case 'any':
        for (const part of node.of) visit(part);
    }
  };
  visit(condition);
  return below;
};

const together = (node: Condition): Literal[] => {
  switch (node.kind) {
    case 'leaf':
      return [{ leaf: node, negated: false }];
    case 'not':
      return node.of.kind === 'leaf' ? [{ leaf: node.of, negated: true }] : [];
    case 'all':
      return node.of.flatMap(together);
    default:
      return [];
  }
};

const contradictionsIn = (
  conjunction: readonly Literal[],
  howMany: (fact: string) => HowMany,
  sets: ReadonlyMap<string, readonly string[]>,
): Problem[] => {
  const byFact = new Map<string, Literal[]>();
  for (const literal of conjunction)
    if (howMany(literal.leaf.fact))
      byFact.set(literal.leaf.fact, [...(byFact.get(literal.leaf.fact) ?? []), literal]);
  return [...byFact].flatMap(([fact, literals]): Problem[] => {
    const possible = howMany(fact) === 'one' ? isPossible : isPossibleOfSeveral;
    if (literals.length < 2 || possible(literals, sets)) return [];
    return [
      {
        code: 'never-met',
        place: literals.at(-1)!.leaf.place ?? { file: 'rules' },
        what: `'${fact}' would need values at once that exclude each other, so that this can never be met`,
        remedy: 'Keep one of the tests, or put them under any',
      },
    ];
  });
};

/**
 * Of several values one may pass the one test and another the other, unless `only` names all that may be there. False only
 * where it leaves none, or none that another test asks for.
 */
const isPossibleOfSeveral = (
  literals: readonly Literal[],
  sets: ReadonlyMap<string, readonly string[]>,
): boolean => {
  const valuesOf = ({ test }: Leaf): readonly string[] | undefined => {
    if (test.verb === 'is') return test.values;
    const operand = operandOf(test);
    if (!operand) return undefined;
    return 'literal' in operand ? operand.literal : sets.get(operand.parameter);
  };
  const all = literals.flatMap(({ leaf, negated }) => {
    const values = valuesOf(leaf);
    return values ? [{ values, negated, isOnly: leaf.test.verb === 'only', test: leaf.test }] : [];
  });
  const only = all.filter(({ isOnly, negated }) => isOnly && !negated);
  if (only.length === 0) return true;
  const left = only
    .map(({ values }) => values)
    .reduce((some, values) => some.filter((value) => values.includes(value)))
    .filter(
      (value) =>
        // Who leaves a set may be outside it on the day.
        !all.some(
          ({ values, negated, isOnly, test }) =>
            negated && !isOnly && test.verb !== 'in' && values.includes(value),
        ),
    );
  const asked = all.filter(({ isOnly, negated }) => !isOnly && !negated);
  return (
    left.length > 0 && asked.every(({ values }) => values.some((value) => left.includes(value)))
  );
};

/** False only where the tests leave no value. */
const isPossible = (
  literals: readonly Literal[],
  sets: ReadonlyMap<string, readonly string[]>,
): boolean => {
  let values: readonly string[] | undefined;
  let [least, most] = [-Infinity, Infinity];
  const never = new Set<string>();
  for (const { leaf, negated } of literals) {
    const { test } = leaf;
    if (test.verb === 'at-least' || test.verb === 'at-most') {
      const operand = operandOf(test)!;
      if (negated || 'parameter' in operand) continue;
      const bound = Number(operand.literal[0]);
      if (test.verb === 'at-least') least = Math.max(least, bound);
      else most = Math.min(most, bound);
      continue;
    }
    const passing =
      test.verb === 'is'
        ? test.values
        : test.verb === 'in' && 'parameter' in test.set
          ? sets.get(test.set.parameter)
          : undefined;
    if (!passing) continue;
    // Who leaves a set may be outside it on the day; only a value that is written out is excluded for good.
    if (negated && test.verb === 'is') for (const value of passing) never.add(value);
    if (!negated) values = values ? values.filter((value) => passing.includes(value)) : passing;
  }
  if (least > most) return false;
  return values === undefined || values.some((value) => !never.has(value));
};
