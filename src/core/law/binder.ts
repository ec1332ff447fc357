// Conditions bound to the values of parameters, and made ready to decide: once for each condition
// and each state of the parameters that it reads, whatever number of days share them. So are the parts that conditions share.

import { operandOf, type Condition } from '../../model/condition.ts';
import {
  parameterChanges,
  parameterValue,
  unsureOn,
  type Parameter,
  type ParameterLookup,
} from '../../model/parameter.ts';
import { bind, type Bound } from '../logic/bind.ts';
import { onDemand } from '../logic/decide.ts';
import type { Decide } from '../logic/frame.ts';
import type { Values } from '../logic/values.ts';
import { Sieve } from './sieve.ts';

/** A condition on a day. */
export interface Ready {
  readonly bound: Bound;
  readonly decide: Decide;
  /** Its place in the sieve. */
  readonly place: number;
  /** Of a conjunction each part, else the whole. */
  readonly parts: readonly { readonly bound: Bound; readonly decide: Decide }[];
}

export class Binder {
  readonly values: Values;
  readonly sieve: Sieve;
  readonly #parameters: ReadonlyMap<string, Parameter>;
  readonly #ready = new Map<Condition, Map<string, Ready>>();
  readonly #bound = new Map<Condition, Map<string, Bound>>();
  readonly #sets = new Map<string, readonly string[] | undefined>();
  readonly #unsures = new Map<string, readonly string[]>();
  readonly #changes = new Map<string, readonly string[]>();

  constructor(parameters: readonly Parameter[], values: Values) {
    this.values = values;
    this.sieve = new Sieve(values);
    this.#parameters = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  }

  /** `byValue`: of a number with bounds its likeliest is read. */
  on(condition: Condition, day: string, byValue = false): Ready {
    const key = this.#keyOf(condition, day, byValue);
    const known = under(this.#ready, condition);
    let ready = known.get(key);
    if (!ready) {
      const lookup = Object.assign((name: string) => this.#value(name, day), {
        unsure: (name: string) => this.#unsure(name, day),
      });
      const bound = this.#bind(condition, day, lookup, byValue);
      const parts = bound.kind === 'all' ? bound.of : [bound];
      ready = {
        bound,
        decide: onDemand(bound, this.values),
        place: this.sieve.add(bound),
        parts: parts.map((part) => ({ bound: part, decide: onDemand(part, this.values) })),
      };
      known.set(key, ready);
    }
    return ready;
  }

  #bind(condition: Condition, day: string, lookup: ParameterLookup, byValue: boolean): Bound {
    const known = under(this.#bound, condition);
    const key = this.#keyOf(condition, day, byValue);
    let bound = known.get(key);
    if (!bound) {
      bound = bind(condition, lookup, byValue, (part) => this.#bind(part, day, lookup, byValue));
      known.set(key, bound);
    }
    return bound;
  }

  /** What is bound alike: the states of the parameters that a condition reads, and how numbers are read. */
  #keyOf(condition: Condition, day: string, byValue: boolean): string {
    return `${this.#periods(condition, day)}${byValue ? 'by value' : ''}`;
  }

  /** The states of the parameters that a condition reads. */
  #periods(condition: Condition, day: string): string {
    let key = '';
    for (const name of parameterNames(condition)) key += `${this.#period(name, day)} `;
    return key;
  }

  /**
   * The stretch of days on which a parameter has one value, by the last change on or before the
   * day.
   */
  #period(name: string, day: string): number {
    let changes = this.#changes.get(name);
    if (!changes) {
      const parameter = this.#parameters.get(name);
      changes = parameter ? parameterChanges(parameter) : [];
      this.#changes.set(name, changes);
    }
    let count = 0;
    while (count < changes.length && changes[count]! <= day) count += 1;
    return count;
  }

  #value(name: string, day: string): readonly string[] | undefined {
    const parameter = this.#parameters.get(name);
    if (!parameter) return undefined;
    const key = `${name} ${this.#period(name, day)}`;
    if (!this.#sets.has(key)) this.#sets.set(key, parameterValue(parameter, day));
    return this.#sets.get(key);
  }

  #unsure(name: string, day: string): readonly string[] {
    const parameter = this.#parameters.get(name);
    if (!parameter) return [];
    const key = `${name} ${this.#period(name, day)}`;
    let unsure = this.#unsures.get(key);
    if (!unsure) this.#unsures.set(key, (unsure = unsureOn(parameter, day)));
    return unsure;
  }
}

/** What is kept of a condition, by the states of its parameters. */
const under = <V>(all: Map<Condition, Map<string, V>>, condition: Condition): Map<string, V> => {
  let known = all.get(condition);
  if (!known) all.set(condition, (known = new Map()));
  return known;
};

const names = new WeakMap<Condition, readonly string[]>();
const NO_NAMES: readonly string[] = [];

const parameterNames = (condition: Condition): readonly string[] => {
  let known = names.get(condition);
  if (!known) names.set(condition, (known = namesIn(condition)));
  return known;
};

const namesIn = (condition: Condition): readonly string[] => {
  if (condition.kind === 'leaf') {
    const operand = operandOf(condition.test);
    return operand && 'parameter' in operand ? [operand.parameter] : NO_NAMES;
  }
  if (condition.kind === 'not' || condition.kind === 'some') return parameterNames(condition.of);
  const all = condition.of.flatMap(parameterNames);
  return all.length === 0 ? NO_NAMES : [...new Set(all)];
};
