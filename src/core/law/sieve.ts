// Which of many conditions the facts leave open, told by bits: for each fact that conditions read
// by itself, and each value of it, the conditions that this value alone rules out. It spares
// looking at what is ruled out; what it leaves is decided as ever.

import type { Bound } from '../logic/bind.ts';
import { decider, type Frame } from '../logic/decide.ts';
import { kindOf, UNKNOWN, type Values } from '../logic/values.ts';

/** Numbers of values from here on rule nothing out: a fact with so many values hardly comes again. */
const LARGEST = 4096;
const BITS = 32;

/** Parts of conditions that read one fact and nothing else. */
interface Column {
  readonly region: number;
  readonly kind: string;
  readonly slot: number;
  readonly parts: readonly { readonly place: number; readonly bound: Bound }[];
  /** By the number of the value: the conditions left open; null where it rules nothing out. */
  readonly left: (Uint32Array | null | undefined)[];
}

/** Conditions that no evidence of a kind rules out. */
interface Evidenced {
  readonly kind: string;
  readonly left: Uint32Array;
}

export class Sieve {
  readonly #conditions: readonly (Bound | undefined)[];
  readonly #values: Values;
  /** Those that are there at all. */
  readonly #whole: Uint32Array;
  readonly #open: Uint32Array;
  #columns: readonly Column[] | undefined;
  #evidenced: readonly Evidenced[] = [];

  /** Of an absent condition nothing is ever left. */
  constructor(conditions: readonly (Bound | undefined)[], values: Values) {
    this.#conditions = conditions;
    this.#values = values;
    this.#whole = new Uint32Array(Math.ceil(conditions.length / BITS));
    this.#open = this.#whole.slice();
    for (const [place, condition] of conditions.entries())
      if (condition) this.#whole[place >>> 5]! |= 1 << (place & 31);
  }

  /** By place: what is left. The answer is written over by the next question. */
  open(frame: Frame): Uint32Array {
    const columns = (this.#columns ??= this.#divide());
    const open = this.#open;
    open.set(this.#whole);
    const { regions } = frame;
    for (const column of columns) {
      const number = regions[column.region]?.[column.slot] ?? UNKNOWN;
      if (number === UNKNOWN || number >= LARGEST) continue;
      let left = column.left[number];
      if (left === undefined) column.left[number] = left = this.#leftBy(column, number);
      if (left !== null) keep(open, left);
    }
    for (const { kind, left } of this.#evidenced)
      if (frame.elements(kind)?.length === 0) keep(open, left);
    return open;
  }

  #leftBy({ region, kind, slot, parts }: Column, number: number): Uint32Array | null {
    const numbers = this.#values.empty(kind);
    numbers[slot] = number;
    const regions: (typeof numbers | undefined)[] = [];
    regions[region] = numbers;
    const bare: Frame = { asOf: '', regions, elements: () => undefined };
    const out = parts.filter(({ bound }) => decider(bound, this.#values)(bare) === 'no');
    return out.length === 0 ? null : this.#without(out.map(({ place }) => place));
  }

  #without(places: readonly number[]): Uint32Array {
    const left = new Uint32Array(this.#open.length).fill(0xffffffff);
    for (const place of places) left[place >>> 5]! &= ~(1 << (place & 31));
    return left;
  }

  #divide(): Column[] {
    const columns = new Map<string, Column & { parts: { place: number; bound: Bound }[] }>();
    const evidenced = new Map<string, number[]>();
    this.#conditions.forEach((condition, place) => {
      for (const bound of condition ? conjuncts(condition) : []) {
        if (bound.kind === 'some') {
          const known = evidenced.get(bound.element);
          if (known) known.push(place);
          else evidenced.set(bound.element, [place]);
          continue;
        }
        const read = onlyRead(bound);
        if (!read) continue;
        const kind = kindOf(read.namespace);
        let column = columns.get(read.path);
        if (!column) {
          const region = this.#values.region(read.namespace);
          const slot = this.#values.slot(kind, read.local);
          columns.set(read.path, (column = { region, kind, slot, parts: [], left: [] }));
        }
        column.parts.push({ place, bound });
      }
    });
    this.#evidenced = [...evidenced].map(([kind, places]) => ({
      kind,
      left: this.#without(places),
    }));
    return [...columns.values()];
  }
}

export const isLeft = (bits: Uint32Array, place: number): boolean =>
  (bits[place >>> 5]! & (1 << (place & 31))) !== 0;

/** The places of the bits that are set, in their order. */
export const placesIn = (bits: Uint32Array): number[] => {
  const places: number[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1)
      places.push(word * BITS + 31 - Math.clz32(rest & -rest));
  }
  return places;
};

const keep = (bits: Uint32Array, left: Uint32Array): void => {
  for (let word = 0; word < bits.length; word += 1) bits[word]! &= left[word]!;
};

/** The parts of which a single no decides. */
const conjuncts = (bound: Bound): readonly Bound[] =>
  bound.kind === 'all' ? bound.of.flatMap(conjuncts) : [bound];

interface Read {
  readonly path: string;
  readonly namespace: string;
  readonly local: string;
}

/** The one fact that a part reads; undefined where there are more, evidence, or a span of days. */
const onlyRead = (bound: Bound): Read | undefined => {
  switch (bound.kind) {
    case 'some':
      return undefined;
    case 'not':
      return onlyRead(bound.of);
    case 'leaf':
      return bound.test?.verb === 'within' ? undefined : bound;
    default: {
      const [first, ...rest] = bound.of.map(onlyRead);
      return first && rest.every((one) => one?.path === first.path) ? first : undefined;
    }
  }
};
