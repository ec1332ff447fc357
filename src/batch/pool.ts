// Threads that work on pieces side by side. What they return comes back in the order in which the pieces were given, and
// only a few pieces are under way at a time, so that memory does not grow with their number. What is done with a piece is
// the business of whoever starts the threads: nothing here knows a transaction or a format.

import type { Worker } from 'node:worker_threads';
import { END } from './serve.ts';

/** Pieces that each thread has in hand: one it works on, and one for when that is done. */
const IN_HAND = 2;

export interface Done<Piece, Made> {
  readonly piece: Piece;
  readonly made: Made;
}

interface Waiting {
  readonly take: (made: unknown) => void;
  readonly fail: (error: Error) => void;
}

export class Pool<Piece, Made> {
  readonly #hands: readonly Hand[];
  readonly #posted: (piece: Piece) => unknown;

  /**
   * `start` starts one thread, which answers every message with one of its own, in order: see `serve`. `posted`: what a
   * thread is sent of a piece.
   */
  constructor(threads: number, start: () => Worker, posted: (piece: Piece) => unknown) {
    this.#hands = Array.from({ length: threads }, () => new Hand(start()));
    this.#posted = posted;
  }

  /**
   * What the threads make of the pieces, in the order of the pieces. Errors: that of the source of pieces, at its place in
   * the order; that of a thread which ended.
   */
  async *inOrder(pieces: AsyncGenerator<Piece>): AsyncGenerator<Done<Piece, Made>> {
    const underWay: { readonly piece: Piece; readonly made: Promise<Made> }[] = [];
    let failure: { readonly error: unknown } | undefined;
    let more = true;
    try {
      while (more || underWay.length > 0) {
        while (more && underWay.length < this.#hands.length * IN_HAND) {
          try {
            const next = await pieces.next();
            if (next.done === true) more = false;
            else underWay.push({ piece: next.value, made: this.#give(next.value) });
          } catch (error) {
            failure = { error };
            more = false;
          }
        }
        const first = underWay.shift();
        if (first) yield { piece: first.piece, made: await first.made };
      }
    } finally {
      await pieces.return(undefined);
    }
    if (failure) throw failure.error;
  }

  /** Ends the threads, each after what it has in hand. */
  async end(): Promise<void> {
    await Promise.all(this.#hands.map((hand) => hand.end()));
  }

  #give(piece: Piece): Promise<Made> {
    const least = this.#hands.reduce((a, b) => (b.load < a.load ? b : a));
    const made = least.give(this.#posted(piece)) as Promise<Made>;
    // Whoever reads the results hears of a failure; where nobody reads on, it is of no interest.
    made.catch(() => undefined);
    return made;
  }
}

/** One thread and the pieces that it was sent; it answers them in that order. */
class Hand {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (made: unknown) => this.#waiting.shift()?.take(made));
    worker.on('messageerror', (error) => this.#fail(error));
    worker.on('error', (error) => this.#fail(error as Error));
    this.#ended = new Promise((done) => {
      worker.on('exit', () => {
        this.#fail(new Error('A thread ended before its work was done'));
        done();
      });
    });
  }

  get load(): number {
    return this.#waiting.length;
  }

  give(message: unknown): Promise<unknown> {
    return new Promise((take, fail) => {
      if (this.#failure) throw this.#failure;
      this.#worker.postMessage(message);
      this.#waiting.push({ take, fail });
    });
  }

  end(): Promise<void> {
    this.#worker.postMessage(END);
    return this.#ended;
  }

  /** The first reason is the one that is told. */
  #fail(error: Error): void {
    this.#failure ??= error;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { fail } of waiting) fail(this.#failure);
  }
}
