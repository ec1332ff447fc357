// Which rules in force on a day would read one piece of evidence, such as an incident of an end user or a match with a list:
// everything else of the transaction is left open, and the piece alone rules them out or does not. It says nothing of what
// they would answer.

import { inForce } from '../../model/dates.ts';
import type { Reader } from '../../model/end-user-page.ts';
import type { Scope } from '../../model/facts.ts';
import type { Library } from '../../model/pack.ts';
import { parameterValue } from '../../model/parameter.ts';
import { bind, type Bound } from '../logic/bind.ts';
import { evaluate, type Env } from '../logic/evaluate.ts';

/** Rules that no fact of the evidence keeps from reading it, in the order of the library. */
export const evidenceReaders = (
  library: Library,
  asOf: string,
  kind: 'incident' | 'match',
): ((evidence: Scope) => readonly Reader[]) => {
  const parameters = new Map(library.parameters.map((parameter) => [parameter.name, parameter]));
  const valueOf = (name: string): readonly string[] | undefined => {
    const parameter = parameters.get(name);
    return parameter && parameterValue(parameter, asOf);
  };
  const readers = library.rules.flatMap((rule) => {
    const version = rule.versions.find(
      (candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf),
    );
    const conditions = version ? askedOf(kind, bind(version.when, valueOf)) : [];
    return version && conditions.length > 0
      ? [
          {
            rule: rule.id,
            ...('effect' in version.then && { effect: version.then.effect }),
            conditions,
          },
        ]
      : [];
  });
  return (evidence) => {
    const env = envOf(kind, evidence, asOf);
    return readers
      .filter(({ conditions }) => conditions.some((one) => evaluate(one, env).truth !== 'no'))
      .map(({ rule, effect }) => ({ rule, ...(effect !== undefined && { effect }) }));
  };
};

/** What a condition asks of single pieces of a kind. */
const askedOf = (kind: string, bound: Bound): readonly Bound[] => {
  switch (bound.kind) {
    case 'leaf':
      return [];
    case 'not':
      return askedOf(kind, bound.of);
    case 'some':
      return bound.element === kind ? [bound.of] : askedOf(kind, bound.of);
    default:
      return bound.of.flatMap((one) => askedOf(kind, one));
  }
};

const envOf = (kind: string, evidence: Scope, asOf: string): Env => {
  const env: Env = {
    asOf,
    scope: (namespace) => (namespace === kind ? evidence : undefined),
    fact: (namespace, local) => (namespace === kind ? evidence.facts.get(local) : undefined),
    elements: () => undefined,
    within: () => env,
  };
  return env;
};
