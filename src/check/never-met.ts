// Conditions that no facts can meet: two tests of one fact that exclude each other, under the same `all`.
// It looks at tests only; whether law allows the facts is not asked here.

import { operandOf, type Condition, type Leaf } from '../model/condition.ts';
import type { Problem } from '../model/errors.ts';
import { declarationOf, localName, type FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import { allConditions, membersOf } from './domains.ts';

export const neverMetProblems = (library: Library): Problem[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  const sets = new Map(library.parameters.map((one) => [one.name, membersOf(one)]));
  const one = (fact: string): boolean => {
    const type = declarationOf(facts, fact)?.type;
    return type !== undefined && !MANY.has(type) && localName(fact) !== '';
  };
  return allConditions(library).flatMap((condition) =>
    conjunctionsIn(condition).flatMap((conjunction) => contradictionsIn(conjunction, one, sets)),
  );
};

/** Facts that may have several values at once: one of them may pass the one test, another the other. */
const MANY: ReadonlySet<string> = new Set(['choices', 'territories', 'codes']);

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
  isSingle: (fact: string) => boolean,
  sets: ReadonlyMap<string, readonly string[]>,
): Problem[] => {
  const byFact = new Map<string, Literal[]>();
  for (const literal of conjunction)
    if (isSingle(literal.leaf.fact))
      byFact.set(literal.leaf.fact, [...(byFact.get(literal.leaf.fact) ?? []), literal]);
  return [...byFact].flatMap(([fact, literals]): Problem[] => {
    if (literals.length < 2 || isPossible(literals, sets)) return [];
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
