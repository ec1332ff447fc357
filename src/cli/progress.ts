// A count and a rate on standard error while a long run goes on and a person watches; and the turns in which the program
// hears a signal, for judging alone would never let one through.

import { setImmediate } from 'node:timers/promises';
import type { Streams } from './io.ts';

/** Milliseconds between two looks at the world, and between two lines of progress. */
const TURN = 50;
const SHOWN_EVERY = 500;

export class Progress {
  readonly #streams: Streams;
  readonly #what: string;
  readonly #share: (() => number) | undefined;
  readonly #began = performance.now();
  #turned = this.#began;
  #showed = this.#began;
  #shown = false;
  number = 0;

  /** `what`: what is counted, in the plural. `share`: how much of all is done, from 0 to 1, where somebody knows. */
  constructor(streams: Streams, what = 'transactions', share?: () => number) {
    this.#streams = streams;
    this.#what = what;
    this.#share = share;
  }

  /** Counts one. A promise to wait for where it is time to listen. */
  count(): Promise<unknown> | undefined {
    this.number += 1;
    return this.turn();
  }

  turn(): Promise<unknown> | undefined {
    const now = performance.now();
    if (now - this.#turned < TURN) return undefined;
    this.#turned = now;
    if (this.#streams.watched && now - this.#showed >= SHOWN_EVERY) {
      this.#showed = now;
      this.#shown = true;
      this.#streams.error(`\r${this.#text(now)}`);
    }
    return setImmediate();
  }

  end(): void {
    if (this.#shown) this.#streams.error(`\r${this.#text(performance.now())}\n`);
    this.#shown = false;
  }

  #text(now: number): string {
    const rate = Math.round((this.number * 1000) / Math.max(1, now - this.#began));
    return `${this.number} ${this.#what}, ${rate} a second${this.#leftText(now)}`;
  }

  #leftText(now: number): string {
    const share = this.#share?.() ?? 0;
    if (share <= 0) return '';
    const seconds = Math.round((((now - this.#began) / 1000) * (1 - share)) / share);
    return seconds < 100 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
  }
}
