// Numbers for the facts that conditions read and for the values that they take, so that a test is looked up and not made
// again. A number stands for one value, or for all texts that no test names; nothing is decided here.

import type { FactValue } from '../../model/facts.ts';
import { BOUND_PARTIES } from '../../model/fact.ts';

/** The number of what is not known. */
export const UNKNOWN = 0;

/** Facts of one subject by slot; each the number of its value. */
export type Numbers = Int32Array;

/** The kind of subject that a namespace names: an exporter or end user is a party. */
export const kindOf = (namespace: string): string =>
  (BOUND_PARTIES as readonly string[]).includes(namespace) ? 'party' : namespace;

class Slot {
  readonly #known = new Map<string | number, number>();
  /** The only texts that any test names, where every test is of that sort; all others are one to it. */
  named: ReadonlySet<string> | undefined;
  /** By number; the value of nought is not known. */
  readonly values: (FactValue | undefined)[] = [undefined];

  numberOf(value: FactValue): number {
    const key = isOther(value, this.named) ? OTHER : keyOf(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

const OTHER = '\u0004';

const isOther = (value: FactValue, named: ReadonlySet<string> | undefined): boolean =>
  named !== undefined && typeof value === 'string' && !named.has(value);

/** Texts and numbers are their own keys; the rest is spelt out as far as a test can tell two values apart. */
const keyOf = (value: FactValue): string | number => {
  if (typeof value !== 'object') return value;
  if (!('kind' in value)) return `\u0001${value.join('\u0000')}`;
  if (value.kind === 'count') return `\u0002${value.least} ${value.most}`;
  const possible = value.possible.map(({ code }) => code).join('\u0000');
  return `\u0003${value.met.join('\u0000')}|${possible}|${value.open.length > 0 ? 'open' : ''}`;
};

/** Past so many distinct values the numbers are given out anew, so that memory does not grow with the deals. */
const MOST = 200_000;

export class Values {
  readonly #kinds = new Map<
    string,
    { readonly slots: Map<string, number>; readonly all: Slot[] }
  >();
  readonly #namespaces = new Map<string, number>();
  readonly #labels = new Map<string, number>();
  #given = 0;

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
    const { slots, all } = this.#kind(kind);
    const known = slots.get(local);
    if (known !== undefined) return known;
    slots.set(local, all.length);
    return all.push(new Slot()) - 1;
  }

  /** Says that no test of a fact tells texts apart but those named. */
  name(kind: string, local: string, texts: ReadonlySet<string>): void {
    this.#kind(kind).all[this.slot(kind, local)]!.named = texts;
  }

  /** The slots of a kind by the local name of the fact. */
  slotsOf(kind: string): ReadonlyMap<string, number> {
    return this.#kind(kind).slots;
  }

  empty(kind: string): Numbers {
    return new Int32Array(this.#kind(kind).all.length);
  }

  numberOf(kind: string, slot: number, value: FactValue): number {
    const { all } = this.#kind(kind);
    const before = all[slot]!.values.length;
    const number = all[slot]!.numberOf(value);
    this.#given += all[slot]!.values.length - before;
    return number;
  }

  /** The values of a slot by number; it grows. */
  valuesOf(kind: string, slot: number): readonly (FactValue | undefined)[] {
    return this.#kind(kind).all[slot]!.values;
  }

  get isFull(): boolean {
    return this.#given + this.#labels.size > MOST;
  }

  #kind(kind: string): { readonly slots: Map<string, number>; readonly all: Slot[] } {
    let known = this.#kinds.get(kind);
    if (!known) this.#kinds.set(kind, (known = { slots: new Map(), all: [] }));
    return known;
  }
}

const numbered = (numbers: Map<string, number>, key: string): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
};
