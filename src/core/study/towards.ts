// Answers that would turn a result: for each result the sets of values that make it yes or no.
// Facts that were looked up or worked out cannot be set; what they rest on can.

import { declaredPath } from '../../model/label.ts';
import { declarationOf, type FactDeclaration, type FactTable } from '../../model/fact.ts';
import { labelOf, type Result } from '../logic/evaluate.ts';
import type { Assignment } from '../facts/answers.ts';
import type { BoundLeaf } from '../logic/bind.ts';
import { applyTest } from '../logic/verbs.ts';

type Possible = readonly Assignment[];

/** A territory that is on no list; stands for "anywhere else". */
const ELSEWHERE = 'elsewhere';

/** How many sets are kept, and how many answers one may take: nobody reads more. */
const LIMIT = 24;
const MOST_ANSWERS = 12;

export const towards = (result: Result, wanted: 'yes' | 'no', facts: FactTable): Possible => {
  if (result.truth === wanted) return [new Map()];
  const { node } = result;
  // Evidence that could not be looked up cannot be answered away.
  if (node.kind !== 'leaf' && result.missing) return [];
  const partsTowards = (one: boolean): Possible =>
    (one ? oneOf : allOf)(result.parts, wanted, facts);
  switch (node.kind) {
    case 'leaf':
      return leafTowards(node, result, wanted, facts);
    case 'not':
      return result.parts[0]
        ? towards(result.parts[0], wanted === 'yes' ? 'no' : 'yes', facts)
        : [];
    case 'all':
    case 'any': {
      const one = (node.kind === 'all') === (wanted === 'no');
      // A decided result keeps only its deciding part; the others are not known to follow.
      return !one && result.truth !== 'unknown' ? [] : partsTowards(one);
    }
    case 'some':
      return partsTowards(wanted === 'yes');
  }
};

type Towards = (parts: readonly Result[], wanted: 'yes' | 'no', facts: FactTable) => Possible;

const oneOf: Towards = (parts, wanted, facts) =>
  parts
    .flatMap((part) => (part.truth === wanted ? [] : towards(part, wanted, facts)))
    .slice(0, LIMIT);

const allOf: Towards = (parts, wanted, facts) => {
  let sets: Assignment[] = [new Map()];
  for (const part of parts) {
    const ways = towards(part, wanted, facts);
    sets = sets
      .flatMap((set) => ways.map((way) => new Map([...set, ...way])))
      .filter((set) => set.size <= MOST_ANSWERS)
      .slice(0, LIMIT);
    if (sets.length === 0) return [];
  }
  return sets;
};

const leafTowards = (
  leaf: BoundLeaf,
  result: Result,
  wanted: 'yes' | 'no',
  facts: FactTable,
): Possible => {
  const scope = result.env.scope(leaf.namespace);
  const label = labelOf(leaf, scope);
  const declaration = declarationOf(facts, declaredPath(label));
  if (!leaf.test || !declaration || declaration.derived || scope?.open) return [];
  const test = leaf.test;
  const value = candidates(declaration).find(
    (candidate) => applyTest(test, candidate, result.env.asOf).truth === wanted,
  );
  return value === undefined ? [] : [new Map([[label, value]])];
};

const candidates = (declaration: FactDeclaration): readonly string[] => {
  switch (declaration.type) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
      return Object.keys(declaration.values ?? {});
    case 'choices':
      return ['none', ...Object.keys(declaration.values ?? {})];
    case 'territory':
    case 'territories':
      return [ELSEWHERE];
    default:
      return [];
  }
};
