// What beside facts can be missing of a condition on a day: a parameter that nobody established, or
// what follows from a declared code. It spares explaining what can turn on nothing but facts.

import { FINDINGS } from '../../model/fact.ts';
import type { Bound, BoundLeaf } from '../logic/bind.ts';
import type { Frame } from '../logic/decide.ts';
import { readingOf } from '../logic/reading.ts';
import { kindOf, type Values } from '../logic/values.ts';
import type { Ready } from './binder.ts';
import type { Step, Suppliers } from './supplies.ts';

/** Where conditions stand: what is asked about, and under which circumstances. */
interface Gated {
  readonly condition: Ready | undefined;
  readonly asked: Ready | undefined;
}

export interface Lacking {
  readonly parameters: boolean;
  /** Where an item declares codes. */
  readonly codes: boolean;
}

/** One transaction under one choice of subjects. */
interface One {
  readonly frame: Frame;
  readonly values: Values;
  /** What is missing of the findings that are counted. */
  readonly counted: () => Lacking;
}

const NOTHING: Lacking = { parameters: false, codes: false };

export class Lackings {
  readonly #suppliers: Suppliers;
  readonly #entries: readonly Gated[];
  readonly #known = new Map<Bound | Step, Lacking>();

  constructor(suppliers: Suppliers, entries: readonly Gated[]) {
    this.#suppliers = suppliers;
    this.#entries = entries;
  }

  of(bound: Bound): Lacking {
    return this.#remembered(bound, () => {
      switch (bound.kind) {
        case 'leaf':
          return this.#ofLeaf(bound);
        case 'not':
        case 'some':
          return this.of(bound.of);
        default:
          return bound.of.map((part) => this.of(part)).reduce(both, NOTHING);
      }
    });
  }

  /**
   * The same of one transaction: what is decided there misses nothing, and what nobody stated misses
   * but that fact.
   */
  in(bound: Bound, one: One): Lacking {
    switch (bound.kind) {
      case 'leaf':
        return this.#inLeaf(bound, one);
      case 'not':
        return this.in(bound.of, one);
      case 'some':
        return this.of(bound);
      default: {
        let lacking = NOTHING;
        for (const part of bound.of) lacking = both(lacking, this.in(part, one));
        return lacking;
      }
    }
  }

  #inLeaf(leaf: BoundLeaf, { frame, values, counted }: One): Lacking {
    const { namespace, local } = leaf;
    if (namespace === FINDINGS) return counted();
    const reading = readingOf(leaf, values);
    if (!reading) return this.of(leaf);
    if (reading.in(frame.regions) !== 'unknown') return NOTHING;
    const isSupplied = this.#suppliers.get(kindOf(namespace))?.has(local) === true;
    return isSupplied || reading.isKnown(frame.regions) ? this.of(leaf) : NOTHING;
  }

  #ofLeaf({ namespace, local, test }: BoundLeaf): Lacking {
    const parameters = !test || ('unsure' in test && test.unsure !== undefined);
    const step = this.#suppliers.get(kindOf(namespace))?.get(local);
    const supplied = step ? this.#ofStep(step) : NOTHING;
    // Findings are counted, and what left them open is missing of the count.
    return namespace === FINDINGS
      ? { parameters: true, codes: true }
      : both({ parameters, codes: false }, supplied);
  }

  #ofStep(step: Step): Lacking {
    return this.#remembered(step, () => {
      if (step.step === 'definition') return this.of(step.condition.bound);
      const { parameters } = this.#entries
        .flatMap(({ condition, asked }) => [condition, asked])
        .map((one) => (one ? this.of(one.bound) : NOTHING))
        .reduce(both, NOTHING);
      return { parameters, codes: true };
    });
  }

  #remembered(key: Bound | Step, work: () => Lacking): Lacking {
    let lacking = this.#known.get(key);
    if (!lacking) this.#known.set(key, (lacking = work()));
    return lacking;
  }
}

const both = (a: Lacking, b: Lacking): Lacking =>
  b === NOTHING ? a : { parameters: a.parameters || b.parameters, codes: a.codes || b.codes };
