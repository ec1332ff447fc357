// Numbers for the facts that conditions read and for the values that they take, so that a test is looked up and not made
// again. A number stands for one value, or for all texts that no test names; nothing is decided here.

import type { FactValue } from '../../model/facts.ts';
import { missingKey } from '../../model/missing.ts';
import { BOUND_PARTIES, FINDINGS } from '../../model/fact.ts';

/** The number of what is not known. */
export const UNKNOWN = 0;

/**
 * Facts of one subject by slot; each the number of its value. A plain array: so many small ones are
 * made that typed arrays, which live apart from other objects, would cost more than what is decided.
 */
export type Numbers = number[];

/** The kind of subject that a namespace names: an exporter or end user is a party. */
export const kindOf = (namespace: string): string =>
  (BOUND_PARTIES as readonly string[]).includes(namespace) ? 'party' : namespace;

/** How many numbers were given out. */
interface Given {
  count: number;
}

/** The values of one fact. */
class Slot {
  readonly place: number;
  readonly #given: Given;
  /** Of a count that is made anew of every judgement its bounds are all that tells two apart. */
  readonly #byBounds: boolean;
  readonly #known = new Map<string | number, number>();
  readonly #spelt = new Map<string, number>();
  /** The number of all texts that no test names. */
  #other = 0;
  /** The only texts that any test names, where every test is of that sort; all others are one to it. */
  named: ReadonlySet<string> | undefined;
  /** By number; the value of nought is not known. */
  readonly values: (FactValue | undefined)[] = [undefined];

  constructor(place: number, given: Given, byBounds: boolean) {
    this.place = place;
    this.#given = given;
    this.#byBounds = byBounds;
  }

  numberOf(value: FactValue): number {
    if (typeof value === 'object')
      return this.#number(this.#spelt, spelt(value, this.#byBounds), value);
    return this.#known.get(value) ?? this.#look(value);
  }

  #look(value: string | number): number {
    const isOther = this.named !== undefined && typeof value === 'string' && !this.named.has(value);
    if (!isOther) return this.#number(this.#known, value, value);
    return (this.#other ||= this.#fresh(value));
  }

  #number<K>(known: Map<K, number>, key: K, value: FactValue): number {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = this.#fresh(value)));
    return number;
  }

  #fresh(value: FactValue): number {
    this.#given.count += 1;
    return this.values.push(value) - 1;
  }
}

/** Lists, codes and counts, as far as a test can tell two of them apart. */
const spelt = (value: Exclude<FactValue, string | number>, byBounds: boolean): string => {
  if (!('kind' in value)) return value.join('\u0000');
  if (value.kind === 'count') {
    const missing = byBounds ? '' : value.missing.map(missingKey).join(' ');
    return `\u0002${value.least} ${value.most} ${missing}`;
  }
  const possible = value.possible.map(({ code }) => code).join('\u0000');
  return `\u0003${value.met.join('\u0000')}|${possible}|${value.open.length > 0 ? 'open' : ''}`;
};

/** Past so many distinct values the numbers are given out anew, so that memory does not grow with the deals. */
const MOST = 60_000;

/** The facts of one kind of subject. */
interface Kind {
  readonly slots: Map<string, Slot>;
  readonly all: Slot[];
  /** Of each fact that it is not known. */
  readonly nothing: Numbers;
}

export class Values {
  readonly #kinds = new Map<string, Kind>();
  readonly #namespaces = new Map<string, number>();
  readonly #labels = new Map<string, number>();
  readonly #given: Given = { count: 0 };

  /** The place of a namespace in a frame. */
  region(namespace: string): number {
    return numbered(this.#namespaces, namespace);
  }

  /** A number for a text that is compared as a whole, such as how a subject is called. */
  labelled(text: string): number {
    return numbered(this.#labels, text);
  }

  get regions(): number {
    return this.#namespaces.size;
  }

  /** The slot of a fact among those of its kind of subject. */
  slot(kind: string, local: string): number {
    return this.#slot(kind, local).place;
  }

  #slot(kind: string, local: string): Slot {
    const { slots, all } = this.#kind(kind);
    let slot = slots.get(local);
    if (!slot) {
      slot = new Slot(all.length, this.#given, kind === FINDINGS);
      slots.set(local, slot);
      all.push(slot);
    }
    return slot;
  }

  /** Says that no test of a fact tells texts apart but those named. */
  name(kind: string, local: string, texts: ReadonlySet<string>): void {
    this.#slot(kind, local).named = texts;
  }

  /** The facts of a subject of a kind in numbers; what no condition reads has none. */
  numbered(kind: string, facts: ReadonlyMap<string, { readonly value?: FactValue }>): Numbers {
    const numbers = this.empty(kind);
    const { slots } = this.#kind(kind);
    for (const [local, { value }] of facts) {
      const slot = value === undefined ? undefined : slots.get(local);
      if (slot) numbers[slot.place] = slot.numberOf(value!);
    }
    return numbers;
  }

  empty(kind: string): Numbers {
    const { all, nothing } = this.#kind(kind);
    while (nothing.length < all.length) nothing.push(UNKNOWN);
    return nothing.slice();
  }

  numberOf(kind: string, slot: number, value: FactValue): number {
    return this.#kind(kind).all[slot]!.numberOf(value);
  }

  /** The values of a slot by number; it grows. */
  valuesOf(kind: string, slot: number): readonly (FactValue | undefined)[] {
    return this.#kind(kind).all[slot]!.values;
  }

  get isFull(): boolean {
    return this.#given.count + this.#labels.size > MOST;
  }

  #kind(kind: string): Kind {
    let known = this.#kinds.get(kind);
    if (!known) this.#kinds.set(kind, (known = { slots: new Map(), all: [], nothing: [] }));
    return known;
  }
}

const numbered = (numbers: Map<string, number>, key: string): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
};
