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
    if (!numbers) {
      numbers = this.#values.numbered(scope.kind, scope.facts);
      this.#known.set(scope, numbers);
    }
    return numbers;
  }

  /** For a subject of which more is known than when it was numbered. */
  again(scope: Scope): void {
    this.#values.renumber(this.of(scope), scope.kind, scope.facts);
  }
}
