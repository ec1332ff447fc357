// How a finding could be cleared by so many answers at most, and by answers to which facts: never fewer facts than could, and
// never more answers than it takes. What needs more answers than are left is passed over.

import { namespaceOf } from '../../model/fact.ts';
import { easingOf } from '../law/easing.ts';
import { turningOf } from '../law/turning.ts';
import type { Bound } from '../logic/bind.ts';
import { isTold } from '../logic/asked.ts';
import { evaluate, type Env } from '../logic/evaluate.ts';
import { readingOf } from '../logic/reading.ts';
import type { Truth } from '../logic/truth.ts';
import type { SievedFrame } from '../law/sieve.ts';
import type { Case } from '../judgement/case.ts';
import type { Standing } from '../judgement/reliefs.ts';
import type { Settable } from './settable.ts';

/** A bit for each fact that can be another, by its place among them. */
type Bits = readonly number[];

/** So many answers at least, to some of these facts: each way of clearing it takes one of them. */
export interface Reach {
  readonly need: number;
  readonly facts: Bits;
}

/** What a condition is to become: not what it is now. */
type Wanted = Truth | 'not yes' | 'not no';

interface Seen {
  readonly frame: SievedFrame | undefined;
  readonly env: Env;
}

const THERE: Reach = { need: 0, facts: [] };

export class Reaching {
  readonly #of: Case;
  readonly #turnedBy: (on: ReadonlySet<string>) => readonly Settable[];
  readonly #places: ReadonlyMap<Settable, number>;
  readonly #ofItems: Bits;
  readonly #most: number;
  /** By what a part turns on. */
  readonly #turning = new Map<ReadonlySet<string>, Reach | undefined>();

  /** `turnedBy`: the facts that can still be others with which something turns. */
  constructor(
    of: Case,
    turnedBy: (on: ReadonlySet<string>) => readonly Settable[],
    settable: readonly Settable[],
    most: number,
  ) {
    this.#of = of;
    this.#places = new Map(settable.map((one, place) => [one, place]));
    this.#ofItems = this.#bitsOf(settable.filter(({ path }) => namespaceOf(path) === 'item'));
    this.#turnedBy = turnedBy;
    this.#most = most;
  }

  /** Of some facts those of which clearing takes one. */
  among({ facts }: Reach, some: readonly Settable[]): Settable[] {
    return some.filter((one) => {
      const place = this.#places.get(one);
      return place !== undefined && (facts[place >>> 5]! & (1 << (place & 31))) !== 0;
    });
  }

  #bitsOf(some: readonly Settable[]): Bits {
    const bits = new Array<number>((this.#places.size + 31) >>> 5).fill(0);
    for (const one of some) {
      const place = this.#places.get(one)!;
      bits[place >>> 5]! |= 1 << (place & 31);
    }
    return bits;
  }

  /** Undefined where no so many answers clear it. */
  toClear({ application }: Standing): Reach | undefined {
    const { active, frame, env, outcome } = application;
    const { condition, asked, told } = active;
    const seen = { frame, env };
    const ways: (Reach | undefined)[] =
      outcome === 'met'
        ? [this.#to(condition.bound, 'not yes', seen)]
        : [
            this.#to(condition.bound, 'no', seen),
            ...(asked && !isTold(told, env) ? [this.#to(asked.bound, 'no', seen)] : []),
          ];
    for (const relief of easingOf(this.#of.rulebook.reliefs, active.rule.id))
      for (const sight of this.#of.sights(relief.subjects))
        ways.push(this.#to(relief.condition.bound, 'yes', sight));
    return oneOf(ways);
  }

  #to(bound: Bound, wanted: Wanted, seen: Seen): Reach | undefined {
    switch (bound.kind) {
      case 'not':
        return this.#to(bound.of, opposite(wanted), seen);
      case 'all':
        return wanted === 'yes' || wanted === 'not no'
          ? this.#each(bound.of, wanted, seen)
          : this.#any(bound.of, wanted, seen);
      case 'any':
        return wanted === 'no' || wanted === 'not yes'
          ? this.#each(bound.of, wanted, seen)
          : this.#any(bound.of, wanted, seen);
      default:
        return isSo(this.#truthOf(bound, seen), wanted)
          ? THERE
          : this.#byAnswers(bound, wanted, seen);
    }
  }

  #byAnswers(bound: Bound, wanted: Wanted, { env }: Seen): Reach | undefined {
    const on = turningOf(this.#of.rulebook).of(bound);
    if (!this.#turning.has(on)) this.#turning.set(on, byOne(this.#bitsOf(this.#turnedBy(on))));
    const turning = this.#turning.get(on);
    // What is presumed of an item another answer about it may leave open.
    return (wanted === 'not yes' || wanted === 'not no') && isPresumed(bound, env)
      ? byOne(turning ? either(turning.facts, this.#ofItems) : this.#ofItems)
      : turning;
  }

  #any(parts: readonly Bound[], wanted: Wanted, seen: Seen): Reach | undefined {
    return oneOf(parts.map((part) => this.#to(part, wanted, seen)));
  }

  /** Parts that share no fact take answers of their own. */
  #each(parts: readonly Bound[], wanted: Wanted, seen: Seen): Reach | undefined {
    const open: Reach[] = [];
    for (const part of parts) {
      const one = this.#to(part, wanted, seen);
      if (!one) return undefined;
      if (one.need > 0) open.push(one);
    }
    if (open.length === 0) return THERE;
    const need = together(open);
    return need > this.#most ? undefined : { need, facts: fewestOf(open).facts };
  }

  #truthOf(bound: Bound, { frame, env }: Seen): Truth {
    return (
      (frame && readingOf(bound, this.#of.rulebook.values)?.in(frame.regions)) ??
      evaluate(bound, env).truth
    );
  }
}

/** How many answers all of it takes at least: each takes an answer, and those that share no fact one of their own. */
const together = (all: readonly Reach[]): number => {
  let taken: Bits = [];
  let count = 0;
  for (const { facts } of [...all].sort((a, b) => countOf(a.facts) - countOf(b.facts))) {
    if (facts.some((word, at) => (word & (taken[at] ?? 0)) !== 0)) continue;
    count += 1;
    taken = either(facts, taken);
  }
  return Math.max(count, ...all.map(({ need }) => need));
};

const fewestOf = (all: readonly Reach[]): Reach =>
  all.reduce((a, b) => (countOf(b.facts) < countOf(a.facts) ? b : a));

/** Any of several ways will do. */
const oneOf = (ways: readonly (Reach | undefined)[]): Reach | undefined => {
  let found: Reach | undefined;
  for (const way of ways) {
    if (!way) continue;
    if (way.need === 0) return way;
    found = found
      ? { need: Math.min(found.need, way.need), facts: either(way.facts, found.facts) }
      : way;
  }
  return found;
};

/** An answer to one of the facts; undefined where there is none. */
const byOne = (facts: Bits): Reach | undefined =>
  facts.every((word) => word === 0) ? undefined : { need: 1, facts };

const either = (a: Bits, b: Bits): Bits => a.map((word, at) => word | (b[at] ?? 0));

const countOf = (bits: Bits): number => {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count += 1;
  return count;
};

const isSo = (truth: Truth, wanted: Wanted): boolean =>
  wanted === 'not yes' ? truth !== 'yes' : wanted === 'not no' ? truth !== 'no' : truth === wanted;

const opposite = (wanted: Wanted): Wanted => {
  switch (wanted) {
    case 'yes':
      return 'no';
    case 'no':
      return 'yes';
    case 'not yes':
      return 'not no';
    case 'not no':
      return 'not yes';
    case 'unknown':
      return 'unknown';
  }
};

/** True where a part reads what nobody stated of an item. */
const isPresumed = (bound: Bound, env: Env): boolean =>
  bound.kind === 'leaf' &&
  bound.namespace === 'item' &&
  env.fact('item', bound.local)?.presumed !== undefined;
