// Stratum one: control entries and definitions turn technical facts into legal ones.

import type { Fact, Facts } from '../../model/facts.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import { classify } from './classify.ts';
import { Environments, openFacts } from './environments.ts';
import type { Env } from '../logic/evaluate.ts';
import { evaluate } from '../logic/evaluate.ts';
import { missingOf } from '../logic/explain.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveDefinition } from '../law/strata.ts';

export const derive = (rulebook: Rulebook, given: Facts): Facts => {
  const { facts, add } = openFacts(given);
  const environments = new Environments(facts, rulebook.asOf);
  for (const step of rulebook.steps) {
    if (step.kind === 'entries') {
      for (const { env } of environments.for(['item'])) {
        const item = env.scopes['item'];
        if (item) for (const [local, fact] of classify(rulebook, env).facts) add(item, local, fact);
      }
      continue;
    }
    const { definition } = step.definition;
    const namespace = namespaceOf(definition.fact);
    for (const env of environmentsOf(namespace, environments)) {
      const scope = env.scopes[namespace];
      if (scope) add(scope, localName(definition.fact), defined(step.definition, env));
    }
  }
  return facts;
};

/** A definition of item.* is applied to each item, one of party.* to each party, any other once. */
const environmentsOf = (namespace: string, environments: Environments): readonly Env[] =>
  environments
    .for(namespace === 'item' || namespace === 'party' ? [namespace] : [])
    .map(({ env }) => env);

const defined = ({ definition, condition }: ActiveDefinition, env: Env): Fact => {
  const result = evaluate(condition, env);
  const from = `definition ${definition.id}`;
  return result.truth === 'unknown'
    ? { from, missing: missingOf(result) }
    : { value: result.truth, from };
};
