// What is pressed goes to the question that stands on the screen, up to the key that answers it; what was pressed ahead waits
// for the next. A prompt that gets several answers in one piece takes the first and drops the rest, so that a later one would
// come to stand under a question that it does not belong to.

import { PassThrough } from 'node:stream';

const ENTER = 13;

export class Keys extends PassThrough {
  readonly isTTY = true;
  readonly #from: NodeJS.ReadStream;
  readonly #take = (piece: Buffer | string): void => {
    this.#waiting = Buffer.concat([this.#waiting, Buffer.from(piece)]);
    this.#next();
  };
  readonly #ended = (): void => {
    this.#hasEnded = true;
    this.#endOnceGiven();
  };
  #waiting: Buffer = Buffer.alloc(0);
  #isAsked = false;
  #hasEnded = false;

  constructor(from: NodeJS.ReadStream) {
    super();
    this.#from = from;
    from.on('data', this.#take);
    from.on('end', this.#ended);
  }

  setRawMode(isRaw: boolean): this {
    this.#from.setRawMode(isRaw);
    return this;
  }

  /** A question stands on the screen until `answer` is there. */
  async during<T>(answer: Promise<T>): Promise<T> {
    this.#isAsked = true;
    setImmediate(() => this.#next());
    try {
      return await answer;
    } finally {
      this.#isAsked = false;
    }
  }

  /** Nothing more is read. */
  leave(): void {
    this.#from.off('data', this.#take).off('end', this.#ended).pause();
  }

  /** An answer that is refused leaves its question standing, and takes what comes next. */
  #next(): void {
    if (!this.#isAsked || this.#waiting.length === 0) return;
    const enter = this.#waiting.indexOf(ENTER);
    const piece = enter < 0 ? this.#waiting : this.#waiting.subarray(0, enter + 1);
    this.#waiting = this.#waiting.subarray(piece.length);
    this.write(piece);
    if (this.#waiting.length > 0) setImmediate(() => this.#next());
    this.#endOnceGiven();
  }

  /** Keys that still wait are given before the end. */
  #endOnceGiven(): void {
    if (this.#hasEnded && this.#waiting.length === 0) this.end();
  }
}
