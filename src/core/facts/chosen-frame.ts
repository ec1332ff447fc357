// What conditions decide over under one choice of subjects. What the facts leave of the law, and the
// evidence in sight, are worked out when a condition is looked at.

import type { NumberedElement } from '../logic/frame.ts';
import type { Numbers } from '../logic/values.ts';
import type { Left, SievedFrame } from '../law/sieve.ts';

export class ChosenFrame implements SievedFrame {
  readonly asOf: string;
  readonly regions: (Numbers | undefined)[];
  readonly #look: (kind: string) => readonly NumberedElement[] | undefined;
  readonly #sift: () => Left;
  #left: Left | undefined;
  /** The evidence of one frame is numbered once. */
  #seen: Map<string, readonly NumberedElement[] | undefined> | undefined;

  constructor(
    asOf: string,
    regions: (Numbers | undefined)[],
    look: (kind: string) => readonly NumberedElement[] | undefined,
    sift: () => Left,
  ) {
    this.asOf = asOf;
    this.#sift = sift;
    this.regions = regions;
    this.#look = look;
  }

  get left(): Left {
    return (this.#left ??= this.#sift());
  }

  /** The same, with what has become known since it was first looked at. */
  again(): this {
    this.#left = undefined;
    return this;
  }

  elements(kind: string): readonly NumberedElement[] | undefined {
    this.#seen ??= new Map();
    const known = this.#seen.get(kind);
    if (known) return known;
    const elements = this.#look(kind);
    this.#seen.set(kind, elements);
    return elements;
  }
}
