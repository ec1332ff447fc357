// The numbers of one subject, and what of the law they leave open: worked out once for each region in
// which the subject stands, and narrowed where more is written.

import type { Numbers } from '../logic/values.ts';
import type { Left, Sieve } from '../law/sieve.ts';

/** Facts by the slot and the number of the value. */
export type NumberedFacts = readonly (readonly [slot: number, number: number])[];

export class Sifted {
  readonly numbers: Numbers;
  readonly #sieve: Sieve;
  /** Of a copy what it was copied from, and what was written into it. */
  readonly #own: Sifted | undefined;
  readonly #facts: NumberedFacts;
  readonly #left: (Left | undefined)[] = [];

  constructor(numbers: Numbers, sieve: Sieve, own?: Sifted, facts: NumberedFacts = []) {
    this.numbers = numbers;
    this.#sieve = sieve;
    this.#own = own;
    this.#facts = facts;
  }

  /** A copy of which more is known. */
  with(facts: NumberedFacts): Sifted {
    const numbers = this.numbers.slice();
    for (const [slot, number] of facts) numbers[slot] = number;
    return new Sifted(numbers, this.#sieve, this, facts);
  }

  /** A fact that nobody stated comes to those that rule out already. */
  write(slot: number, number: number): void {
    this.numbers[slot] = number;
    for (let region = 0; region < this.#left.length; region += 1) {
      const left = this.#left[region];
      if (left) this.#sieve.narrow(left, region, slot, number);
    }
  }

  left(region: number): Left {
    return (this.#left[region] ??= this.#sift(region));
  }

  #sift(region: number): Left {
    if (!this.#own) return this.#sieve.leftBy(region, this.numbers);
    const left = this.#own.left(region).slice();
    for (const [slot, number] of this.#facts) this.#sieve.narrow(left, region, slot, number);
    return left;
  }
}
