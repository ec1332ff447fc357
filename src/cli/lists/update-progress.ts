// How much of a file has come, on one line of standard error, while a person watches.

import type { Streams } from '../io.ts';

/** Milliseconds between two lines. */
const SHOWN_EVERY = 200;

export class FetchProgress {
  readonly #streams: Streams;
  #showed = -Infinity;
  #longest = 0;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /** `total`: where the server says it. */
  came(name: string, bytes: number, total: number | undefined): void {
    const now = performance.now();
    if (now - this.#showed < SHOWN_EVERY) return;
    this.#showed = now;
    this.say(
      `${name}: ${megabytes(bytes)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB`,
    );
  }

  say(text: string): void {
    if (!this.#streams.watched) return;
    this.#streams.error(`\r${text.padEnd(this.#longest)}`);
    this.#longest = text.length;
  }

  /** Wipes the line out. */
  end(): void {
    if (this.#longest > 0) this.#streams.error(`\r${' '.repeat(this.#longest)}\r`);
    this.#longest = 0;
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
