// The facts of one transaction in numbers, subject by subject, as they were stated and looked up.

import type { Scope } from '../../model/facts.ts';
import type { Numbers, Values } from '../logic/values.ts';

export class Numbering {
  readonly #values: Values;
  readonly #known = new Map<Scope, Numbers>();

  constructor(values: Values) {
    this.#values = values;
  }

  of(scope: Scope): Numbers {
    let numbers = this.#known.get(scope);
    if (numbers) return numbers;
    numbers = this.#values.empty(scope.kind);
    this.#fill(numbers, scope);
    this.#known.set(scope, numbers);
    return numbers;
  }

  /** For a subject of which more is known than when it was numbered. */
  again(scope: Scope): void {
    this.#fill(this.of(scope), scope);
  }

  #fill(numbers: Numbers, scope: Scope): void {
    const { kind } = scope;
    const slots = this.#values.slotsOf(kind);
    for (const [local, { value }] of scope.facts) {
      if (value === undefined) continue;
      const slot = slots.get(local);
      if (slot !== undefined) numbers[slot] = this.#values.numberOf(kind, slot, value);
    }
  }
}
