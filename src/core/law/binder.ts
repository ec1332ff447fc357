// Conditions bound to the values of parameters, and made ready to decide: once for each condition
// and each state of the parameters that it reads, whatever number of days share them.

import { parametersOf, type Condition } from '../../model/condition.ts';
import {
  parameterChanges,
  parameterValue,
  unsureOn,
  type Parameter,
} from '../../model/parameter.ts';
import { bind, type Bound } from '../logic/bind.ts';
import { onDemand, type Decide } from '../logic/decide.ts';
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
    const periods = `${this.#periods(condition, day)}${byValue ? 'by value' : ''}`;
    const known = this.#ready.get(condition) ?? new Map<string, Ready>();
    this.#ready.set(condition, known);
    let ready = known.get(periods);
    if (!ready) {
      const bound = bind(
        condition,
        Object.assign((name: string) => this.#value(name, day), {
          unsure: (name: string) => this.#unsure(name, day),
        }),
        byValue,
      );
      const parts = bound.kind === 'all' ? bound.of : [bound];
      ready = {
        bound,
        decide: onDemand(bound, this.values),
        place: this.sieve.add(bound),
        parts: parts.map((part) => ({ bound: part, decide: onDemand(part, this.values) })),
      };
      known.set(periods, ready);
    }
    return ready;
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

const names = new WeakMap<Condition, readonly string[]>();

const parameterNames = (condition: Condition): readonly string[] => {
  let known = names.get(condition);
  if (!known) names.set(condition, (known = parametersOf(condition)));
  return known;
};
