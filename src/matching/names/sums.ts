// Sums by number over many rounds, of each round the greatest that was offered: kept in rows as long as there are numbers, of
// which only what was touched is cleared.

export class Sums {
  readonly #sum: Float64Array;
  readonly #best: Float64Array;
  readonly #touched: Int32Array;
  readonly #ofRound: Int32Array;
  #count = 0;
  #inRound = 0;

  /** `size`: numbers are below it. */
  constructor(size: number) {
    this.#sum = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#touched = new Int32Array(size);
    this.#ofRound = new Int32Array(size);
  }

  clear(): void {
    for (let at = 0; at < this.#count; at += 1) this.#sum[this.#touched[at]!] = 0;
    this.#count = 0;
  }

  /** Offers a value above 0 to each of the numbers in this round. */
  offer(numbers: ArrayLike<number>, value: number): void {
    const best = this.#best;
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at]!;
      const before = best[number]!;
      if (before >= value) continue;
      if (before === 0) {
        this.#ofRound[this.#inRound] = number;
        this.#inRound += 1;
      }
      best[number] = value;
    }
  }

  /** Ends the round: the greatest of each number goes into its sum. */
  settle(): void {
    for (let at = 0; at < this.#inRound; at += 1) {
      const number = this.#ofRound[at]!;
      const sum = this.#sum[number]!;
      if (sum === 0) {
        this.#touched[this.#count] = number;
        this.#count += 1;
      }
      this.#sum[number] = sum + this.#best[number]!;
      this.#best[number] = 0;
    }
    this.#inRound = 0;
  }

  each(tell: (number: number, sum: number) => void): void {
    for (let at = 0; at < this.#count; at += 1) {
      const number = this.#touched[at]!;
      tell(number, this.#sum[number]!);
    }
  }
}
