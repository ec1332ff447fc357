// Facts of an item that law defines by other facts, such as the EU's cyber-surveillance item: what
// the answers say of each.

import type { Instrument } from '../../model/citation.ts';
import type { DefinedFact } from '../../model/classification.ts';
import { declarationOf, namespaceOf, type FactTable } from '../../model/fact.ts';
import { askable } from '../../model/missing.ts';
import { declaredPath } from '../../model/label.ts';
import { answersOf } from './candidates.ts';
import { evaluate, type Env } from '../logic/evaluate.ts';
import { missingOf } from '../logic/explain.ts';
import { citationsOf } from '../law/citations.ts';
import type { Rulebook } from '../law/rulebook.ts';

/**
 * Definitions of packs of law only: what a policy makes of an item is no matter of classification.
 */
export const definedFacts = (
  rulebook: Rulebook,
  env: Env,
  facts: FactTable,
  instruments: ReadonlyMap<string, Instrument>,
): DefinedFact[] => {
  const law = new Set(
    rulebook.library.packs.filter(({ kind }) => kind === 'law').map(({ id }) => id),
  );
  return rulebook.steps.flatMap((step): DefinedFact[] => {
    if (step.step !== 'definition') return [];
    const { definition, version, condition } = step;
    if (namespaceOf(definition.fact) !== 'item' || !law.has(definition.pack)) return [];
    const result = evaluate(condition.bound, env);
    const missing = askable(missingOf(result));
    // What also turns on the exporter or the route is no property of the item.
    if (missing.some((fact) => namespaceOf(declaredPath(fact)) !== 'item')) return [];
    return [
      {
        definition: definition.id,
        fact: definition.fact,
        title: version.title,
        outcome: result.truth,
        answers: answersOf(result),
        missing: missing.map((fact) => ({
          fact,
          question: declarationOf(facts, declaredPath(fact))?.question ?? `What is ${fact}?`,
        })),
        citations: citationsOf(version, instruments, 'law'),
        confidence: version.confidence,
      },
    ];
  });
};
