// Rows of a book as they are read: what stands in them is taken apart when it is asked for.

/** What stands in the lines of a text, each read when it is asked for. */
export class Lines<T> {
  readonly #lines: string[];
  readonly #read: (line: string, place: number) => T;
  readonly #known: (T | undefined)[];

  constructor(text: string, read: (line: string, place: number) => T) {
    this.#lines = text.split('\n');
    this.#read = read;
    this.#known = this.#lines.map(() => undefined);
  }

  at(place: number): T {
    return (this.#known[place] ??= this.#read(this.#lines[place]!, place));
  }
}
