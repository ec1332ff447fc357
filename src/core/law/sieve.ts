// Which conditions the facts of a transaction leave open, told by bits: for each fact that
// conditions read by itself, and each value of it, those that this value alone rules out. It spares
// looking at what is ruled out; what it leaves is decided as ever.

import type { Bound } from '../logic/bind.ts';
import { onDemand } from '../logic/decide.ts';
import type { Decide, Frame } from '../logic/frame.ts';
import { kindOf, UNKNOWN, type Numbers, type Values } from '../logic/values.ts';

/** A bit for each condition, by its place: set where nothing has ruled it out. */
export type Left = number[];

export interface SievedFrame extends Frame {
  readonly left: Left;
}

export const isLeft = (left: Left, place: number): boolean =>
  (left[place >>> 5]! & (1 << (place & 31))) !== 0;

/** Takes out what the other rules out. */
export const keep = (left: Left, other: Left): void => {
  for (let word = 0; word < left.length; word += 1) left[word]! &= other[word]!;
};

/** Few conditions among many: pairs of the place of a word and its bits. */
type Few = readonly number[];

const takeOut = (left: Left, few: Few): void => {
  for (let at = 0; at < few.length; at += 2) left[few[at]!]! &= ~few[at + 1]!;
};

const fewOf = (places: readonly number[]): Few => {
  const words = new Map<number, number>();
  for (const place of places)
    words.set(place >>> 5, (words.get(place >>> 5) ?? 0) | (1 << (place & 31)));
  return [...words].flat();
};

/** Numbers from here on rule nothing out: a fact with so many values hardly has one of them again. */
const KEPT = 512;

/** Parts of conditions that read one fact and nothing else. */
interface Column {
  readonly kind: string;
  readonly region: number;
  readonly slot: number;
  readonly parts: { readonly place: number; readonly decide: Decide }[];
  /**
   * What a value rules out, by its number. Worked out when the value comes again, as many never do.
   */
  out: (Few | typeof ONCE | undefined)[];
}

const ONCE = 'met once';

export class Sieve {
  readonly #values: Values;
  readonly #columns = new Map<string, Column>();
  /** By region. */
  readonly #inRegion: Column[][] = [];
  /** By region and slot. */
  readonly #bySlot: (Column | undefined)[][] = [];
  /** By kind of evidence: places of the conditions that some of it must meet. */
  readonly #evidenced = new Map<string, number[]>();
  readonly #without = new Map<string, Few>();
  readonly #all: Left = [];
  #count = 0;

  constructor(values: Values) {
    this.#values = values;
  }

  /** Takes in a condition and answers its place. */
  add(condition: Bound): number {
    const place = this.#count;
    this.#count += 1;
    if (this.#all.length * 32 < this.#count) this.#all.push(-1);
    this.#without.clear();
    for (const bound of conjuncts(condition)) {
      if (bound.kind === 'some') this.#need(bound.element, place);
      else this.#read(bound, place);
    }
    return place;
  }

  #need(kind: string, place: number): void {
    added(this.#evidenced, kind).push(place);
  }

  #read(bound: Bound, place: number): void {
    const read = onlyRead(bound);
    if (!read) return;
    const { path, namespace, local } = read;
    let column = this.#columns.get(path);
    if (!column) {
      const kind = kindOf(namespace);
      const [region, slot] = [this.#values.region(namespace), this.#values.slot(kind, local)];
      column = { kind, region, slot, parts: [], out: [] };
      this.#columns.set(path, column);
      (this.#inRegion[region] ??= []).push(column);
      (this.#bySlot[region] ??= [])[slot] = column;
    }
    column.parts.push({ place, decide: onDemand(bound, this.#values) });
    column.out = [];
  }

  /** Before anything is known. */
  get all(): Left {
    return this.#all.slice();
  }

  /** What the facts of the subject in a region leave. */
  leftBy(region: number, numbers: Numbers): Left {
    const left = this.all;
    for (const column of this.#inRegion[region] ?? [])
      this.#take(left, column, numbers[column.slot]!);
    return left;
  }

  /** Takes out what one fact of that subject rules out. */
  narrow(left: Left, region: number, slot: number, number: number): void {
    const column = this.#bySlot[region]?.[slot];
    if (column) this.#take(left, column, number);
  }

  #take(left: Left, column: Column, number: number): void {
    if (number === UNKNOWN || number >= KEPT) return;
    const out = column.out[number];
    if (out === undefined) column.out[number] = ONCE;
    else if (out === ONCE) takeOut(left, (column.out[number] = this.#outBy(column, number)));
    else takeOut(left, out);
  }

  /** Kinds of evidence of which some condition asks for some. */
  get evidence(): Iterable<string> {
    return this.#evidenced.keys();
  }

  /** Takes out what cannot be without evidence of a kind. */
  without(kind: string, left: Left): void {
    let out = this.#without.get(kind);
    if (!out) this.#without.set(kind, (out = fewOf(this.#evidenced.get(kind)!)));
    takeOut(left, out);
  }

  #outBy({ region, kind, slot, parts }: Column, number: number): Few {
    const numbers = this.#values.empty(kind);
    numbers[slot] = number;
    const regions: (Numbers | undefined)[] = [];
    regions[region] = numbers;
    const bare: Frame = { asOf: '', regions, elements: () => undefined };
    const out = parts.filter(({ decide }) => decide(bare) === 'no');
    return fewOf(out.map(({ place }) => place));
  }
}

/** The row of a key, begun where there is none. */
const added = <K, T>(rows: Map<K, T[]>, key: K): T[] => {
  let row = rows.get(key);
  if (!row) rows.set(key, (row = []));
  return row;
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
