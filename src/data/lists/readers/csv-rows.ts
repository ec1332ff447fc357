// CSV as a stream of rows. A row remembers which of its cells were taken, so that columns nobody knows can be named.

import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { LicetError } from '../../../model/errors.ts';
import { LONGEST_LINE } from '../../read/limits.ts';
import { cleanText } from './clean-text.ts';
import { decoded } from './decoded.ts';
import { notThisFormat, type ListFile } from './reader.ts';

export class CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #taken = new Set<number>();

  constructor(cells: readonly string[], line: number, placeOf: ReadonlyMap<string, number>) {
    this.cells = cells;
    this.line = line;
    this.#placeOf = placeOf;
  }

  /** The clean text of a column; undefined where it is empty, or the file has no such column. */
  at(column: string): string | undefined {
    return cleanText(this.raw(column));
  }

  /** The same as it is written. */
  raw(column: string): string | undefined {
    const place = this.#placeOf.get(column);
    if (place === undefined) return undefined;
    this.#taken.add(place);
    return this.cells[place];
  }

  leftOver(tell: (column: string) => void): void {
    for (const [column, place] of this.#placeOf)
      if (!this.#taken.has(place) && cleanText(this.cells[place]) !== undefined) tell(column);
  }
}

export interface CsvForm {
  readonly delimiter?: string;
  readonly encoding?: string;
  /** Names of the columns of a file without a header. */
  readonly columns?: readonly string[];
  /** Columns without which the file is another format. */
  readonly needs?: readonly string[];
  /** Rows before the header, given to `before`. */
  readonly skip?: number;
  readonly before?: (cells: readonly string[]) => void;
}

/** The mark with which the oldest systems end a file; it is no row. */
const END_OF_FILE = '\u001a';

/** Errors: the file is not CSV, lacks a column, or breaks off within a quote. */
export async function* csvRows(file: ListFile, form: CsvForm): AsyncGenerator<CsvRow> {
  const parser = parse({
    info: true,
    bom: true,
    delimiter: form.delimiter ?? ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: false,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  });
  Readable.from(decoded(file, form.encoding))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let placeOf = form.columns && placesOf(form.columns);
  const known = form.columns?.length;
  let before = form.skip ?? 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (before > 0) {
        before -= 1;
        form.before?.(record);
      } else if (!placeOf) {
        placeOf = placesOf(record.map((name) => cleanText(name) ?? ''));
        const missing = (form.needs ?? []).filter((name) => !placeOf!.has(name));
        if (missing.length > 0)
          throw notThisFormat(
            file.name,
            `The header lacks the columns ${missing.join(', ')}: this is another file, or the publisher changed it`,
            info.lines,
          );
      } else if (record.length > 1 || record[0]?.trim() !== END_OF_FILE) {
        if (known !== undefined && record.length < known - 1)
          throw notThisFormat(
            file.name,
            `The row has ${record.length} cells, and this format has ${known}: the file breaks off or is another`,
            info.lines,
          );
        yield new CsvRow(record, info.lines, placeOf);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LicetError([
      {
        code: 'not-csv',
        place: { file: file.name, line: Number((error as { lines?: number }).lines ?? 1) },
        what: `This is not CSV: ${error.message}`,
        remedy:
          'The download broke off or was changed by a spreadsheet: fetch it anew; nothing was imported',
      },
    ]);
  } finally {
    parser.destroy();
  }
  if (!placeOf) throw notThisFormat(file.name, 'The file has no header');
}

/** By name of a column its place; of two of one name the first. */
export const placesOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [place, name] of names.entries())
    if (name !== '' && !places.has(name)) places.set(name, place);
  return places;
};
