// Rows of a table that licet itself wrote, as RFC 4180 has them with single line ends: one form, and no other is read. What was
// written by others is read by csv-records.ts.

import { LicetError } from '../../model/errors.ts';
import { decodedText } from './decoded-text.ts';

/** Cells of the wanted columns, in the order in which they were named. */
export type DataRow = readonly string[];

const QUOTE = 34;
const COMMA = 44;
const LINE_END = 10;

/**
 * Rows in pieces, as the file is read. `file`: how it is called in an error. Errors: a wanted column is not there; it is no such table;
 * it ends within a row.
 */
export async function* dataRows(
  chunks: AsyncIterable<Buffer>,
  file: string,
  wanted: readonly string[],
): AsyncGenerator<readonly DataRow[]> {
  let [held, places]: [string, readonly number[] | undefined] = ['', undefined];
  for await (const text of decodedText(chunks, file)) {
    const parsed = rowsIn(held + text, places, file, wanted);
    held = parsed.rest;
    places = parsed.places;
    if (parsed.rows.length > 0) yield parsed.rows;
  }
  if (held !== '' || places === undefined) throw noTable(file);
}

interface Parsed {
  readonly rows: readonly DataRow[];
  /** What may be the beginning of a further row. */
  readonly rest: string;
  /** By column where its cell goes, or -1; undefined before the first row. */
  readonly places: readonly number[] | undefined;
}

const rowsIn = (
  text: string,
  known: readonly number[] | undefined,
  file: string,
  wanted: readonly string[],
): Parsed => {
  const rows: DataRow[] = [];
  let places = known;
  let begin = 0;
  for (;;) {
    const row: string[] = new Array<string>(places ? wanted.length : 0).fill('');
    const end = rowAt(text, begin, row, places);
    if (end === undefined) return { rows, rest: text.slice(begin), places };
    if (end.broken || (places && end.cells !== places.length)) throw noTable(file);
    if (places) rows.push(row);
    else places = placesOf(row, wanted, file);
    begin = end.next;
  }
};

/** All cells of the rows, whatever columns they have: the text is given piece by piece, wherever a piece ends. */
export class DataRows {
  #rest = '';

  /** The rows that are whole. Errors: what stands behind a cell is neither a comma nor the end of its line. */
  *in(piece: string): Generator<DataRow> {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let begin = 0;
    for (;;) {
      const row: string[] = [];
      const end = rowAt(text, begin, row, undefined);
      if (end === undefined) break;
      if (end.broken) throw new Error('a cell goes on behind its closing quote');
      begin = end.next;
      yield row;
    }
    this.#rest = text.slice(begin);
  }

  /** Errors: a quote is never closed, or a line never ended, as in no row that was written whole. */
  end(): void {
    if (this.#rest !== '') throw new Error('the text ends within a row');
  }
}

interface RowEnd {
  /** Where the next row begins. */
  readonly next: number;
  readonly cells: number;
  readonly broken: boolean;
}

/** Fills `row`: without `places` every cell. Undefined where the text ends before the row does. */
const rowAt = (
  text: string,
  begin: number,
  row: string[],
  places: readonly number[] | undefined,
): RowEnd | undefined => {
  let at = begin;
  for (let cell = 0; ; cell += 1) {
    const place = places ? (places[cell] ?? -1) : cell;
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1);
      if (close === undefined) return undefined;
      end = close + 1;
      if (place >= 0) row[place] = text.slice(at + 1, close).replaceAll('""', '"');
    } else {
      end = at;
      while (
        end < text.length &&
        text.charCodeAt(end) !== COMMA &&
        text.charCodeAt(end) !== LINE_END
      )
        end += 1;
      if (place >= 0) row[place] = text.slice(at, end);
    }
    if (end >= text.length) return undefined;
    at = end + 1;
    const sign = text.charCodeAt(end);
    if (sign !== COMMA) return { next: at, cells: cell + 1, broken: sign !== LINE_END };
  }
};

/** Undefined where the text ends first, or may go on with a second quote. */
const closingQuote = (text: string, from: number): number | undefined => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (at + 1 >= text.length) return undefined;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return undefined;
};

const placesOf = (
  head: readonly string[],
  wanted: readonly string[],
  file: string,
): readonly number[] => {
  const missing = wanted.filter((name) => !head.includes(name));
  if (missing.length === 0) return head.map((name) => wanted.indexOf(name));
  throw new LicetError([
    {
      code: 'not-csv',
      place: { file, line: 1 },
      what: `The table has no column ${missing.map((name) => `'${name}'`).join(', ')}`,
      remedy: 'Make the tables anew with this release of licet',
    },
  ]);
};

const noTable = (file: string): LicetError =>
  new LicetError([
    {
      code: 'not-csv',
      place: { file },
      what: 'It is no whole table as licet writes them',
      remedy: 'Make the tables anew; a file that another program has saved is another file',
    },
  ]);
