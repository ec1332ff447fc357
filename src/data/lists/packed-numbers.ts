// Rising numbers as bytes: the steps between them are small, each in as many bytes as it needs, seven bits a byte.

const FIRST_LENGTH = 4096;

/** Writes numbers one after the other. */
export class NumberWriter {
  #bytes = Buffer.allocUnsafe(FIRST_LENGTH);
  #at = 0;

  add(number: number): void {
    if (this.#at + LONGEST > this.#bytes.length)
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    let rest = number;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
      this.#bytes[this.#at++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#at++] = rest;
  }

  /** Rising numbers, by the steps between them. */
  addRising(numbers: readonly number[]): void {
    let before = 0;
    for (const number of numbers) {
      this.add(number - before);
      before = number;
    }
  }

  /** What was written, which the writer then begins anew. */
  taken(): Buffer {
    const bytes = Buffer.from(this.#bytes.subarray(0, this.#at));
    this.#at = 0;
    return bytes;
  }
}
/** Bytes of the longest number. */
const LONGEST = 8;

/** How many bytes rising numbers take. */
export const lengthOf = (numbers: readonly number[]): number => {
  let length = 0;
  let before = 0;
  for (const number of numbers) {
    let rest = number - before;
    before = number;
    for (length += 1; rest > 0x7f; rest = Math.floor(rest / 0x80)) length += 1;
  }
  return length;
};

const writer = new NumberWriter();

export const bytesOf = (numbers: readonly number[]): Buffer => {
  writer.addRising(numbers);
  return writer.taken();
};

export const numbersIn = (bytes: Uint8Array, from = 0, end = bytes.length): number[] => {
  const numbers: number[] = [];
  const reader = new NumberReader(bytes, from);
  for (let number = 0; reader.at < end;) numbers.push((number += reader.next()));
  return numbers;
};

/** Reads numbers one after the other. */
export class NumberReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let byte = this.#bytes[this.at]!;
    this.at += 1;
    if (byte <= 0x7f) return byte;
    let number = byte & 0x7f;
    for (let unit = 0x80; byte > 0x7f; unit *= 0x80) {
      byte = this.#bytes[this.at]!;
      this.at += 1;
      number += (byte & 0x7f) * unit;
    }
    return number;
  }
}
