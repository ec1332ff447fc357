// The keys of a book laid out in rows by their hashes, without holding a key: of a large list there are a million.

import type { GatheredNames } from '../../matching/names/gather.ts';
import { hashOf } from './packed-book.ts';

const FIRST_LENGTH = 1 << 16;

/** Keys by the remainder of their hash; in a row by the rest of it, rising. Keys of one hash have each other's places. */
export class KeyRows {
  readonly count: number;
  readonly #hashes: Uint32Array;
  readonly #places: Uint32Array;
  /** Of each row the first of its keys in `#order`, and behind all rows the end. */
  readonly #begins: Uint32Array;
  readonly #order: Uint32Array;

  constructor(keys: GatheredNames['keys'], keysARow: number) {
    let hashes: Uint32Array = new Uint32Array(FIRST_LENGTH);
    let places: Uint32Array = new Uint32Array(FIRST_LENGTH);
    let length = 0;
    keys((key, place) => {
      if (length === hashes.length) [hashes, places] = [doubled(hashes), doubled(places)];
      hashes[length] = hashOf(key);
      places[length] = place;
      length += 1;
    });
    this.#hashes = hashes.subarray(0, length);
    this.#places = places;
    this.count = Math.ceil(distinct(this.#hashes) / keysARow);
    this.#begins = new Uint32Array(this.count + 1);
    for (const hash of this.#hashes) this.#begins[(hash % this.count) + 1]! += 1;
    for (let row = 0; row < this.count; row += 1) this.#begins[row + 1]! += this.#begins[row]!;
    const next = this.#begins.slice();
    this.#order = new Uint32Array(length);
    for (const [at, hash] of this.#hashes.entries()) this.#order[next[hash % this.count]!++] = at;
  }

  *all(): Generator<readonly [number: number, row: ReturnType<KeyRows['row']>]> {
    for (let number = 0; number < this.count; number += 1) yield [number, this.row(number)];
  }

  row(number: number): readonly (readonly [own: number, places: readonly number[]])[] {
    const row = new Map<number, number[]>();
    for (const at of this.#order.subarray(this.#begins[number], this.#begins[number + 1])) {
      const own = Math.floor(this.#hashes[at]! / this.count);
      const place = this.#places[at]!;
      const places = row.get(own);
      if (!places) row.set(own, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
    return [...row].sort(([a], [b]) => a - b);
  }
}

const doubled = (numbers: Uint32Array): Uint32Array => {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
};

const distinct = (numbers: Uint32Array): number => {
  const sorted = numbers.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) if (sorted[at] !== sorted[at - 1]) count += 1;
  return count;
};
