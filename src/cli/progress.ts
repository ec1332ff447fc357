// A count on standard error while a long run goes on and a person watches.

import type { Streams } from './io.ts';

const EVERY = 1000;

export class Progress {
  readonly #streams: Streams;
  #number = 0;
  #shown = false;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  count(): void {
    this.#number += 1;
    if (!this.#streams.watched || this.#number % EVERY !== 0) return;
    this.#shown = true;
    this.#streams.error(`\r${this.#number} transactions`);
  }

  end(): void {
    if (this.#shown) this.#streams.error(`\r${this.#number} transactions\n`);
  }
}
