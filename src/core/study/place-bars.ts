// Which rules in force on a day forbid, or will not license, because of a place: rules that ask whether a place of use is this
// one or in a set that names it, and that it does not rule out. Everything else of the deal is left open, so that it says
// nothing of what they answer.

import { literalsOf, type Condition, type Leaf } from '../../model/condition.ts';
import { inForce } from '../../model/dates.ts';
import type { Reader } from '../../model/end-user-page.ts';
import { namespaceOf, type FactDeclaration } from '../../model/fact.ts';
import type { Fact, Scope } from '../../model/facts.ts';
import type { Library } from '../../model/pack.ts';
import { parameterValue } from '../../model/parameter.ts';
import { worstColourOf } from '../judgement/effects.ts';
import { bind } from '../logic/bind.ts';
import { evaluate, type Env } from '../logic/evaluate.ts';

/** A state, and a region in it where one is meant. */
export interface BarredPlace {
  readonly country: string;
  readonly region?: string;
}

export const placeBars = (
  library: Library,
  asOf: string,
): ((place: BarredPlace) => readonly Reader[]) => {
  const places = new Set(library.facts.filter(isOfPlaces).map(({ path }) => path));
  const parameters = new Map(library.parameters.map((parameter) => [parameter.name, parameter]));
  const valueOf = (name: string): readonly string[] | undefined => {
    const parameter = parameters.get(name);
    return parameter && parameterValue(parameter, asOf);
  };
  const members = ({ test }: Leaf): readonly string[] =>
    test.verb === 'in' && 'parameter' in test.set ? (valueOf(test.set.parameter) ?? []) : [];
  const named = (condition: Condition): readonly string[] => {
    switch (condition.kind) {
      case 'leaf':
        return places.has(condition.fact) && OF_USE.includes(namespaceOf(condition.fact))
          ? [...literalsOf(condition), ...members(condition)]
          : [];
      // Who is left out of a ban is not under it.
      case 'not':
        return [];
      case 'some':
        return named(condition.of);
      default:
        return condition.of.flatMap(named);
    }
  };
  const barring = library.rules.flatMap(({ id, versions }) => {
    const version = versions.find((one) => one.status === 'reviewed' && inForce(one, asOf));
    if (!version || !('effect' in version.then)) return [];
    const { effect, policy } = version.then;
    if (worstColourOf(effect, policy) !== 'red') return [];
    const codes = new Set(named(version.when));
    return codes.size === 0 ? [] : [{ rule: id, effect, codes, when: bind(version.when, valueOf) }];
  });
  return (place) => {
    const env = envOf(place, asOf);
    return barring
      .filter(
        ({ codes, when }) =>
          [place.country, place.region].some((code) => code !== undefined && codes.has(code)) &&
          evaluate(when, env).truth !== 'no',
      )
      .map(({ rule, effect }) => ({ rule, effect }));
  };
};

const isOfPlaces = ({ type }: FactDeclaration): boolean =>
  type === 'territory' || type === 'territories';

/** Where it is used and who takes it; where somebody sits who sells, or an item comes from, nothing goes. */
const OF_USE = ['destination', 'end-user', 'consignee'];

/** The place of use is known, and nothing else. */
const envOf = ({ country, region }: BarredPlace, asOf: string): Env => {
  const facts = new Map<string, Fact>([
    ['country', { value: country, from: 'the place' }],
    ...(region === undefined ? [] : [['region', { value: region, from: 'the place' }] as const]),
  ]);
  const scope: Scope = { kind: 'destination', label: 'destination', name: 'the place', facts };
  const env: Env = {
    asOf,
    scope: (namespace) => (OF_USE.includes(namespace) ? scope : undefined),
    fact: (namespace, local) => (OF_USE.includes(namespace) ? facts.get(local) : undefined),
    elements: () => undefined,
    within: () => env,
  };
  return env;
};
