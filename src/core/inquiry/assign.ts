// Answers that would turn a result: for each result the sets of values that make it yes or no.
// Facts that were looked up or worked out cannot be set; what they rest on can.

import { declaredPath } from '../../model/label.ts';
import { declarationOf, type FactDeclaration, type FactTable } from '../../model/fact.ts';
import { labelOf, type Result } from '../logic/evaluate.ts';
import type { BoundLeaf } from '../logic/bind.ts';
import { applyTest } from '../logic/verbs.ts';

export type Assignment = ReadonlyMap<string, string>;
export type Possible = readonly Assignment[];

/** A territory that is on no list; stands for "anywhere else". */
export const ELSEWHERE = 'elsewhere';

const LIMIT = 24;

export const towards = (result: Result, wanted: 'yes' | 'no', facts: FactTable): Possible => {
  if (result.truth === wanted) return [new Map()];
  const { node } = result;
  // Evidence that could not be looked up cannot be answered away.
  if (node.kind !== 'leaf' && result.missing) return [];
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
      if (!one && result.truth !== 'unknown') return [];
      return one ? oneOf(result.parts, wanted, facts) : allOf(result.parts, wanted, facts);
    }
    case 'some':
      if (wanted === 'yes') return oneOf(result.parts, wanted, facts);
      return allOf(result.parts, wanted, facts);
  }
};

const oneOf = (parts: readonly Result[], wanted: 'yes' | 'no', facts: FactTable): Possible =>
  parts
    .flatMap((part) => (part.truth === wanted ? [] : towards(part, wanted, facts)))
    .slice(0, LIMIT);

const allOf = (parts: readonly Result[], wanted: 'yes' | 'no', facts: FactTable): Possible => {
  let sets: Assignment[] = [new Map()];
  for (const part of parts) {
    const ways = towards(part, wanted, facts);
    sets = sets.flatMap((set) => ways.map((way) => new Map([...set, ...way]))).slice(0, LIMIT);
  }
  return sets;
};

const leafTowards = (
  leaf: BoundLeaf,
  result: Result,
  wanted: 'yes' | 'no',
  facts: FactTable,
): Possible => {
  const scope = result.env.scopes[leaf.namespace];
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

/** True for facts of the case itself, which no exporter can change. */
export const isFixed = (label: string, facts: FactTable): boolean =>
  declarationOf(facts, declaredPath(label))?.fixed ?? false;
