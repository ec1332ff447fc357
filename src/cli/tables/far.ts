// How far a run has come, by the lines of its inputs, so that it can be said how long it still takes.

import type { Shard } from '../../model/tables.ts';

/** How much is read of all lines, or of the stretch that a shard has of them. */
export class Far {
  readonly #lines: readonly number[];
  readonly #begin: number;
  readonly #length: number;
  #file = 0;
  #before = 0;
  #here = 0;

  constructor(lines: readonly number[], { number, of }: Shard = { number: 1, of: 1 }) {
    this.#lines = lines;
    const all = lines.reduce((sum, one) => sum + one, 0);
    this.#begin = (all * (number - 1)) / of;
    this.#length = all / of;
  }

  get share(): number {
    const read = this.#before + this.#here - this.#begin;
    return this.#length === 0 ? 0 : Math.min(1, Math.max(0, read / this.#length));
  }

  at(line: number | undefined): void {
    this.#here = line ?? this.#here;
  }

  next(): void {
    this.#before += this.#lines[this.#file] ?? 0;
    this.#file += 1;
    this.#here = 0;
  }
}
