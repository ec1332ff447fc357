// An environment of nothing but scopes: for a condition looked at alone, without a library around
// it.

import type { Fact, Scope } from '../../model/facts.ts';
import type { Env } from './evaluate.ts';

export class PlainEnv implements Env {
  readonly asOf: string;
  readonly #scopes: Readonly<Record<string, Scope | undefined>>;
  readonly #elements: ReadonlyMap<string, readonly Scope[]>;

  constructor(
    asOf: string,
    scopes: Readonly<Record<string, Scope | undefined>>,
    elements: ReadonlyMap<string, readonly Scope[]>,
  ) {
    this.asOf = asOf;
    this.#scopes = scopes;
    this.#elements = elements;
  }

  scope(namespace: string): Scope | undefined {
    return this.#scopes[namespace];
  }

  fact(namespace: string, local: string): Fact | undefined {
    return this.#scopes[namespace]?.facts.get(local);
  }

  elements(kind: string): readonly Scope[] | undefined {
    return this.#elements.get(kind);
  }

  within(kind: string, element: Scope): Env {
    return new PlainEnv(this.asOf, { ...this.#scopes, [kind]: element }, this.#elements);
  }
}
