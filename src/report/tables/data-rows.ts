// Rows of a table for programs, read again: the other way round of data-row.ts, and of nothing else that is called CSV.

/** Takes the text piece by piece, wherever a piece ends, and gives the rows that are whole. */
export class DataRows {
  #rest = '';

  /** Errors: a quote is never closed, which no row has that was written whole. */
  end(): void {
    if (this.#rest !== '') throw new Error('the text ends within a row');
  }

  *in(piece: string): Generator<readonly string[]> {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let begin = 0;
    for (;;) {
      const row = rowFrom(text, begin);
      if (row === undefined) break;
      begin = row.end;
      yield row.cells;
    }
    this.#rest = text.slice(begin);
  }
}

interface Row {
  readonly cells: readonly string[];
  /** Where the next one begins. */
  readonly end: number;
}

/** Nothing where the text ends before the row does. */
const rowFrom = (text: string, begin: number): Row | undefined => {
  const cells: string[] = [];
  for (let at = begin; ;) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at + 1) : endOfPlain(text, at);
    if (end >= text.length) return undefined;
    cells.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    if (text[end] === '\n') return { cells, end: end + 1 };
    at = end + 1;
  }
};

/** Behind the quote that closes the cell; the end of the text where none does. */
const endOfQuoted = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return text.length;
};

const endOfPlain = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === LINE_END) break;
  }
  return at;
};

const COMMA = 0x2c;
const LINE_END = 0x0a;
