// Rising numbers as bytes: the steps between them are small, each in as many bytes as it needs, seven bits a byte.

/** Appends a number. */
export const addNumber = (bytes: number[], number: number): void => {
  let rest = number;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
};

export const bytesOf = (numbers: readonly number[]): number[] => {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    addNumber(bytes, number - before);
    before = number;
  }
  return bytes;
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
