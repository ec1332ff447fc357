// Quotes where none may be, counted while a CSV file is read. The parser tells of each by a message that holds all of the cell before
// it, so that a row of nothing but them would take minutes.

/** More of them in one row are no slip. */
const MOST_STRAYS = 100;

const QUOTE = '"';

export class Strays {
  readonly #delimiter: string;
  #where: 'between' | 'bare' | 'quoted' | 'behind a quote' = 'between';
  #count = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** How much of the text goes on to the parser: all of it, or what stands before the quote that is one too many. */
  within(text: string): number {
    if (this.#where !== 'quoted' && this.#where !== 'behind a quote' && !text.includes(QUOTE)) {
      this.#where = 'bare';
      const ended = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
      if (ended >= 0) this.#count = 0;
      if (ended === text.length - 1 || text.endsWith(this.#delimiter)) this.#where = 'between';
      return text.length;
    }
    for (let at = 0; at < text.length; at += 1) {
      this.#read(text[at]!);
      if (this.#count > MOST_STRAYS) return at;
    }
    return text.length;
  }

  #read(letter: string): void {
    const isEnd = letter === '\n' || letter === '\r';
    if (this.#where === 'quoted') {
      if (letter === QUOTE) this.#where = 'behind a quote';
    } else if (letter === QUOTE) {
      if (this.#where === 'bare') this.#count += 1;
      else this.#where = 'quoted';
    } else if (isEnd || letter === this.#delimiter) {
      this.#where = 'between';
      if (isEnd) this.#count = 0;
    } else {
      if (this.#where === 'behind a quote') this.#count += 1;
      this.#where = 'bare';
    }
  }
}
