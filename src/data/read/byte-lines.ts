// Lines of a stream as bytes. What is wrong with one of them is that line's alone: the next begins behind the next line end all the
// same.

import { Buffer } from 'node:buffer';

const LINE_END = 0x0a;

/** A line without its end. `cut`: it is longer than `most`, and nothing of it was kept. */
export interface ByteLine {
  readonly bytes: Buffer;
  readonly cut: boolean;
}

export class ByteLines {
  readonly #most: number;
  #begun: Buffer[] = [];
  #length = 0;
  #any = false;

  /** `most`: bytes of one line. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The lines that end in a piece. */
  *in(piece: Buffer): Generator<ByteLine> {
    let from = 0;
    for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, from)) {
      this.#add(piece.subarray(from, end));
      yield this.#taken();
      from = end + 1;
    }
    if (from < piece.length) this.#add(piece.subarray(from));
  }

  /** The last line, where no line end stands behind it. */
  get rest(): ByteLine | undefined {
    return this.#any ? this.#taken() : undefined;
  }

  #add(bytes: Buffer): void {
    this.#any = true;
    this.#length += bytes.length;
    if (this.#length > this.#most) this.#begun = [];
    else this.#begun.push(bytes);
  }

  #taken(): ByteLine {
    const [only] = this.#begun;
    const line = {
      bytes: this.#begun.length === 1 ? only! : Buffer.concat(this.#begun),
      cut: this.#length > this.#most,
    };
    this.#begun = [];
    this.#length = 0;
    this.#any = false;
    return line;
  }
}
