// How far a run has come, by the lines of its inputs, so that it can be said how long it still takes.

/** How much of all lines is read. */
export class Far {
  readonly #lines: readonly number[];
  readonly #all: number;
  #file = 0;
  #before = 0;
  #here = 0;

  constructor(lines: readonly number[]) {
    this.#lines = lines;
    this.#all = lines.reduce((sum, one) => sum + one, 0);
  }

  get share(): number {
    return this.#all === 0 ? 0 : (this.#before + this.#here) / this.#all;
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
