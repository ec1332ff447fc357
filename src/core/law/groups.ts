// Rules that are applied to the same subjects.

import type { Frame } from '../logic/decide.ts';
import type { Values } from '../logic/values.ts';
import type { Ready } from './binder.ts';
import { placesIn, Sieve } from './sieve.ts';
import type { Subject } from './subjects.ts';

/** Anything with a condition that is applied to subjects. */
export interface Applicable {
  readonly subjects: readonly Subject[];
  readonly condition: Ready;
}

export class Group<T extends Applicable> {
  readonly subjects: readonly Subject[];
  readonly all: readonly T[];
  readonly #values: Values;
  #sieve: Sieve | undefined;

  constructor(all: readonly T[], values: Values) {
    this.subjects = all[0]!.subjects;
    this.all = all;
    this.#values = values;
  }

  /** Those of all that no single fact rules out, in their order. */
  open(frame: Frame): readonly T[] {
    this.#sieve ??= new Sieve(
      this.all.map(({ condition }) => condition.bound),
      this.#values,
    );
    return placesIn(this.#sieve.open(frame)).map((place) => this.all[place]!);
  }
}

export const groupsOf = <T extends Applicable>(all: readonly T[], values: Values): Group<T>[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = one.subjects.join();
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => new Group(group, values));
};
