// Which rules in force on a day would read an incident of an end user: everything else of the transaction is left open, and the
// incident alone rules them out or does not. It says nothing of what they would answer.

import { inForce } from '../../model/dates.ts';
import type { Reader } from '../../model/end-user-page.ts';
import type { Scope } from '../../model/facts.ts';
import type { Library } from '../../model/pack.ts';
import { parameterValue } from '../../model/parameter.ts';
import { bind, type Bound } from '../logic/bind.ts';
import { evaluate, type Env } from '../logic/evaluate.ts';

/** Ids of rules that no fact of the incident keeps from reading it, in the order of the library. */
export const incidentReaders = (
  library: Library,
  asOf: string,
): ((incident: Scope) => readonly Reader[]) => {
  const parameters = new Map(library.parameters.map((parameter) => [parameter.name, parameter]));
  const valueOf = (name: string): readonly string[] | undefined => {
    const parameter = parameters.get(name);
    return parameter && parameterValue(parameter, asOf);
  };
  const readers = library.rules.flatMap((rule) => {
    const version = rule.versions.find(
      (candidate) => candidate.status === 'reviewed' && inForce(candidate, asOf),
    );
    const conditions = version ? incidentsIn(bind(version.when, valueOf)) : [];
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
  return (incident) => {
    const env = envOf(incident, asOf);
    return readers
      .filter(({ conditions }) => conditions.some((one) => evaluate(one, env).truth !== 'no'))
      .map(({ rule, effect }) => ({ rule, ...(effect !== undefined && { effect }) }));
  };
};

/** What a condition asks of single incidents. */
const incidentsIn = (bound: Bound): readonly Bound[] => {
  switch (bound.kind) {
    case 'leaf':
      return [];
    case 'not':
      return incidentsIn(bound.of);
    case 'some':
      return bound.element === 'incident' ? [bound.of] : incidentsIn(bound.of);
    default:
      return bound.of.flatMap(incidentsIn);
  }
};

const envOf = (incident: Scope, asOf: string): Env => {
  const env: Env = {
    asOf,
    scope: (namespace) => (namespace === 'incident' ? incident : undefined),
    fact: (namespace, local) => (namespace === 'incident' ? incident.facts.get(local) : undefined),
    elements: () => undefined,
    within: () => env,
  };
  return env;
};
