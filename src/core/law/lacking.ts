// What beside facts can be missing of a condition on a day: a parameter that nobody established, the
// value of an index, or what follows from a declared code. It spares explaining what can turn on nothing but facts.

import { FINDINGS } from '../../model/fact.ts';
import type { Bound, BoundLeaf } from '../logic/bind.ts';
import type { Frame } from '../logic/frame.ts';
import { readingOf } from '../logic/reading.ts';
import type { BoundTest } from '../logic/verbs.ts';
import { kindOf, type Numbers, type Values } from '../logic/values.ts';
import type { Ready } from './binder.ts';
import type { Step, Suppliers } from './supplies.ts';

/** Where conditions stand: what is asked about, and under which circumstances. */
interface Gated {
  readonly condition: Ready | undefined;
  readonly asked: Ready | undefined;
}

export interface Lacking {
  /** Or indices. */
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
  /** True of what a supplier reads: it sees all evidence, and a frame in which a party is chosen only that of this party. */
  readonly supplied?: true;
}

const NOTHING: Lacking = { parameters: false, codes: false };
const PARAMETERS: Lacking = { parameters: true, codes: false };
const CODES: Lacking = { parameters: false, codes: true };
const ALL: Lacking = { parameters: true, codes: true };

export class Lackings {
  readonly #suppliers: Suppliers;
  readonly #entries: readonly Gated[];
  readonly #known = new Map<Bound | Step, Lacking>();
  readonly #here = new WeakMap<Frame, Map<Step, Lacking>>();
  readonly #within = new WeakMap<Frame, Map<Numbers, Frame>>();

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
    // What can turn on nothing but facts in any transaction does so here.
    if (this.of(bound) === NOTHING) return NOTHING;
    switch (bound.kind) {
      case 'leaf':
        return this.#inLeaf(bound, one);
      case 'not':
        return this.in(bound.of, one);
      case 'some':
        return this.#inSome(bound, one);
      default: {
        let lacking = NOTHING;
        for (const part of bound.of) {
          lacking = both(lacking, this.in(part, one));
          if (lacking === ALL) break;
        }
        return lacking;
      }
    }
  }

  #inSome({ element, of }: Extract<Bound, { kind: 'some' }>, one: One): Lacking {
    const elements = one.supplied ? undefined : one.frame.elements(element);
    if (!elements) return this.of(of);
    const region = one.values.region(element);
    return elements
      .map(({ numbers, open }) =>
        open ? this.of(of) : this.in(of, { ...one, frame: this.#with(one.frame, region, numbers) }),
      )
      .reduce(both, NOTHING);
  }

  /** The frame with one piece of evidence in its place; one and the same for whoever reads it there. */
  #with(frame: Frame, region: number, numbers: Numbers): Frame {
    let known = this.#within.get(frame);
    if (!known) this.#within.set(frame, (known = new Map()));
    let within = known.get(numbers);
    if (!within) {
      const { asOf, regions } = frame;
      within = {
        asOf,
        regions: regions.with(region, numbers),
        elements: (kind) => frame.elements(kind),
      };
      known.set(numbers, within);
    }
    return within;
  }

  #inLeaf(leaf: BoundLeaf, one: One): Lacking {
    const { frame, values, counted } = one;
    const { namespace, local } = leaf;
    if (namespace === FINDINGS) return counted();
    const reading = readingOf(leaf, values);
    if (!reading) return this.of(leaf);
    if (reading.in(frame.regions) !== 'unknown') return NOTHING;
    const step = this.#suppliers.get(kindOf(namespace))?.get(local);
    if (step && isSeenBy(step, namespace, one)) return both(this.#supplied(step, one), ownOf(leaf));
    return step || reading.isKnown(frame.regions) ? this.of(leaf) : NOTHING;
  }

  /** What nobody can decide here, read where the subject of its supplier and all others on which that turns are in sight. */
  #supplied(step: Step, one: One): Lacking {
    let here = this.#here.get(one.frame);
    if (!here) this.#here.set(one.frame, (here = new Map()));
    let lacking = here.get(step);
    if (!lacking) {
      const within = { ...one, supplied: true } as const;
      lacking =
        step.step === 'definition'
          ? this.in(step.condition.bound, within)
          : this.#ofEntries((bound) => this.in(bound, within));
      here.set(step, lacking);
    }
    return lacking;
  }

  #ofLeaf(leaf: BoundLeaf): Lacking {
    const { namespace, local } = leaf;
    const step = this.#suppliers.get(kindOf(namespace))?.get(local);
    const supplied = step ? this.#ofStep(step) : NOTHING;
    // Findings are counted, and what left them open is missing of the count.
    return namespace === FINDINGS ? ALL : both(ownOf(leaf), supplied);
  }

  #ofStep(step: Step): Lacking {
    return this.#remembered(step, () => {
      if (step.step === 'definition') return this.of(step.condition.bound);
      return this.#ofEntries((bound) => this.of(bound));
    });
  }

  #ofEntries(lacking: (bound: Bound) => Lacking): Lacking {
    return this.#entries
      .flatMap(({ condition, asked }) => [condition, asked])
      .map((one) => (one ? lacking(one.bound) : NOTHING))
      .reduce(both, CODES);
  }

  #remembered(key: Bound | Step, work: () => Lacking): Lacking {
    let lacking = this.#known.get(key);
    if (!lacking) this.#known.set(key, (lacking = work()));
    return lacking;
  }
}

/** By the test itself: a set that nobody established, or not for certain, or a number that may be known within bounds alone. */
const ownOf = ({ test }: BoundLeaf): Lacking =>
  !test || ('unsure' in test && test.unsure !== undefined) || isOfNumber(test)
    ? PARAMETERS
    : NOTHING;

const isOfNumber = (test: BoundTest): boolean =>
  'bound' in test || ('values' in test && [...test.values].some((value) => isNumber(value)));

const isNumber = (text: string): boolean => text !== '' && !Number.isNaN(Number(text));

/** What the supplier sees of subjects is then what the rule sees. */
const isSeenBy = (
  { kind, others }: Step,
  namespace: string,
  { frame, values }: Pick<One, 'frame' | 'values'>,
): boolean =>
  kind === namespace && others.every((other) => frame.regions[values.region(other)] !== undefined);

/** One of the four, so that they are told apart at a look. */
const both = (a: Lacking, b: Lacking): Lacking => {
  const parameters = a.parameters || b.parameters;
  const codes = a.codes || b.codes;
  return parameters ? (codes ? ALL : PARAMETERS) : codes ? CODES : NOTHING;
};
