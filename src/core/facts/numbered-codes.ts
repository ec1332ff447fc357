// The same as `classify`, in numbers and without what is missing. What follows on a list is
// remembered by the truths and the declaration from which it follows: items of one table meet and
// miss the same entries.

import { missingFact } from '../../model/missing.ts';
import type { Truth } from '../logic/truth.ts';
import { UNKNOWN, type Values } from '../logic/values.ts';
import type { Ready } from '../law/binder.ts';
import { isLeft, type Left, type SievedFrame } from '../law/sieve.ts';
import type { Rulebook } from '../law/rulebook.ts';
import type { ActiveEntry } from '../law/in-force.ts';
import { CONTRADICTED, TOLD } from '../law/supplies.ts';
import { codesIn } from './classify.ts';
import type { NumberedFacts } from './sifted.ts';
import { codesOfList, type EntryOutcome } from './codes-of-item.ts';

export const codesOf = (rulebook: Rulebook, frame: SievedFrame): NumberedFacts => {
  const { steps } = rulebook;
  let lists = known.get(steps);
  if (!lists) known.set(steps, (lists = new NumberedLists(rulebook)));
  return lists.of(frame);
};

const known = new WeakMap<Rulebook['steps'], NumberedLists>();

/**
 * What an entry says of an item: a truth, that only a declaration decides it, or that it is not apt.
 * Past that the truths of an entry that is asked only because something speaks for it.
 */
const NO = 0;
const YES = 1;
const OPEN = 2;
const DECLARED = 3;
const NOT_APT = 4;
const TOLD_YES = 5;
const TOLD_OPEN = 6;
const TRUTHS: readonly (Truth | undefined)[] = [
  'no',
  'yes',
  'unknown',
  undefined,
  undefined,
  'yes',
  'unknown',
];

/** Bits that one of them takes, and how many go into one letter of a key. */
const WIDTH = 3;
const A_LETTER = 5;

const KEPT = 512;
const SOMETHING = [missingFact('something')];

interface OnListInNumbers {
  readonly facts: NumberedFacts;
  readonly contradicted: boolean;
  readonly told: boolean;
}

interface NumberedList {
  readonly list: string;
  readonly declared: number;
  /** Places of the entries that stand on it. */
  readonly places: readonly number[];
  readonly known: Map<string, OnListInNumbers>;
}

class NumberedLists {
  readonly #rulebook: Rulebook;
  readonly #values: Values;
  readonly #region: number;
  readonly #category: number;
  readonly #contradicted: number;
  readonly #told: number;
  readonly #lists: readonly NumberedList[];
  readonly #says: Uint8Array;

  constructor(rulebook: Rulebook) {
    const { values, entries, lists } = rulebook;
    this.#rulebook = rulebook;
    this.#values = values;
    this.#region = values.region('item');
    this.#category = values.slot('item', 'category');
    this.#contradicted = values.slot('item', CONTRADICTED);
    this.#told = values.slot('item', TOLD);
    this.#lists = lists.map((list) => ({
      list,
      declared: values.slot('item', `classification.${list}`),
      places: entries.flatMap(({ periods }, place) =>
        periods.some((period) => period.list === list) ? [place] : [],
      ),
      known: new Map(),
    }));
    this.#says = new Uint8Array(entries.length);
  }

  of(frame: SievedFrame): NumberedFacts {
    this.#ask(frame);
    const numbers = frame.regions[this.#region];
    const categorised = (numbers?.[this.#category] ?? UNKNOWN) !== UNKNOWN;
    const facts: (readonly [number, number])[] = [];
    const contradicted: string[] = [];
    const told: string[] = [];
    for (const list of this.#lists) {
      const said = this.#on(list, numbers?.[list.declared] ?? UNKNOWN, categorised);
      facts.push(...said.facts);
      if (said.contradicted) contradicted.push(list.list);
      if (said.told) told.push(list.list);
    }
    for (const [slot, lists] of [
      [this.#contradicted, contradicted],
      [this.#told, told],
    ] as const)
      facts.push([slot, this.#values.numberOf('item', slot, lists)]);
    return facts;
  }

  #ask(frame: SievedFrame): void {
    const { entries } = this.#rulebook;
    for (let place = 0; place < entries.length; place += 1)
      this.#says[place] = saidBy(entries[place]!, frame);
  }

  #on(list: NumberedList, declared: number, categorised: boolean): OnListInNumbers {
    const key = this.#keyOf(list.places, declared, categorised);
    let said = list.known.get(key);
    if (!said) {
      said = this.#work(list, declared, categorised);
      if (list.known.size >= KEPT) list.known.clear();
      list.known.set(key, said);
    }
    return said;
  }

  #keyOf(places: readonly number[], declared: number, categorised: boolean): string {
    const letters = [declared & 0xffff, declared >>> 16, categorised ? 1 : 0];
    for (let first = 0; first < places.length; first += A_LETTER) {
      let letter = 0;
      for (const place of places.slice(first, first + A_LETTER))
        letter = (letter << WIDTH) | this.#says[place]!;
      letters.push(letter);
    }
    return String.fromCharCode(...letters);
  }

  #work({ list, places, declared: slot }: NumberedList, declared: number, categorised: boolean) {
    const { entries } = this.#rulebook;
    const values = this.#values;
    const outcomes = places.map((place): EntryOutcome => {
      const says = this.#says[place]!;
      const truth = TRUTHS[says];
      return {
        active: entries[place]!,
        truth,
        apt: says !== NOT_APT,
        told: says === TOLD_YES || says === TOLD_OPEN,
        missing: truth === 'unknown' ? SOMETHING : [],
      };
    });
    const { facts, contradicted, told } = codesOfList(list, this.#rulebook, outcomes, {
      label: 'item',
      categorised,
      declared: () => codesIn(values.valuesOf('item', slot)[declared]),
    });
    return {
      contradicted,
      told,
      facts: [...facts].map(([local, value]) => {
        const of = values.slot('item', local);
        return [of, values.numberOf('item', of, value)] as const;
      }),
    };
  }
}

const saidBy = ({ condition, asked, told }: ActiveEntry, frame: SievedFrame): number => {
  const { left } = frame;
  const truth = condition && truthOf(condition, frame, left);
  if (!asked || truthOf(asked, frame, left) !== 'no') return numberOf(truth);
  if (truth === 'no') return NOT_APT;
  if (told && truthOf(told, frame, left) === 'yes') return truth === 'yes' ? TOLD_YES : TOLD_OPEN;
  return truth === 'yes' ? YES : NOT_APT;
};

const truthOf = ({ place, decide }: Ready, frame: SievedFrame, left: Left): Truth =>
  isLeft(left, place) ? decide(frame) : 'no';

const numberOf = (truth: Truth | undefined): number => {
  if (truth === undefined) return DECLARED;
  return truth === 'no' ? NO : truth === 'yes' ? YES : OPEN;
};
