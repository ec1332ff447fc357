// The facts of one transaction in numbers, subject by subject, as they were stated and looked up.
// Whoever works out more writes it into a copy.

import type { Facts, Scope } from '../../model/facts.ts';
import type { Numbers, Values } from '../logic/values.ts';

export class Numbering {
  readonly #values: Values;
  readonly #known = new Map<Scope, Numbers>();

  constructor(values: Values) {
    this.#values = values;
  }

  /** Of all subjects at once. */
  static of(facts: Facts, values: Values): Numbering {
    const numbering = new Numbering(values);
    for (const scope of facts.single.values()) numbering.of(scope);
    for (const scope of [...facts.items, ...facts.parties]) numbering.of(scope);
    for (const elements of facts.elements.values())
      for (const scope of elements) numbering.of(scope);
    return numbering;
  }

  of(scope: Scope): Numbers {
    let numbers = this.#known.get(scope);
    if (!numbers) {
      numbers = this.#values.numbered(scope.kind, scope.facts);
      this.#known.set(scope, numbers);
    }
    return numbers;
  }

  /** For a subject of which more is known than when it was numbered. */
  again(scope: Scope): void {
    const numbers = this.of(scope);
    for (const [slot, number] of this.#values.numbered(scope.kind, scope.facts).entries())
      numbers[slot] = number;
  }
}
