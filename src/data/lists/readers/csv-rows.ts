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
  /** Every row has just the `columns`: with one more or fewer it would be read shifted. */
  readonly exact?: boolean;
  /** Rows before the header, given to `before`. */
  readonly skip?: number;
  readonly before?: (cells: readonly string[]) => void;
}

/** The mark with which the oldest systems end a file; it is no row. */
const END_OF_FILE = '\u001a';

/**
 * Errors: the file is not CSV, lacks a column, has one that is needed twice, breaks off within a quote or a row, or a row has
 * more cells than columns: of a name with a comma in it that is not in quotes the half would be read.
 */
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
  let last: string | undefined;
  const text = async function* (): AsyncGenerator<string> {
    for await (const piece of decoded(file, form.encoding)) {
      last = piece.at(-1) ?? last;
      yield piece;
    }
  };
  Readable.from(text())
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let placeOf = form.columns && placesOf(form.columns);
  const known = form.columns?.length;
  let before = form.skip ?? 0;
  let width = known ?? 0;
  let short: number | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (before > 0) {
        before -= 1;
        form.before?.(record);
      } else if (!placeOf) {
        const header = record.map((name) => cleanText(name) ?? '');
        placeOf = placesOf(header);
        width = record.length;
        const missing = (form.needs ?? []).filter((name) => !placeOf!.has(name));
        if (missing.length > 0)
          throw notThisFormat(
            file.name,
            `The header lacks the columns ${missing.join(', ')}: this is another file, or the publisher changed it`,
            info.lines,
          );
        const twice = (form.needs ?? []).find(
          (name) => header.indexOf(name) !== header.lastIndexOf(name),
        );
        if (twice !== undefined)
          throw notThisFormat(
            file.name,
            `The header has the column ${twice} twice, and only one of them would be read`,
            info.lines,
          );
      } else if (record.length > 1 || record[0]?.trim() !== END_OF_FILE) {
        short = record.length < width ? info.lines : undefined;
        if (record.length > width && !form.exact)
          throw notThisFormat(
            file.name,
            `The row has ${record.length} cells, and the header ${width}: a text with '${form.delimiter ?? ','}' in it is not in quotes`,
            info.lines,
          );
        if (
          known !== undefined &&
          (form.exact ? record.length !== known : record.length < known - 1)
        )
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
  if (short !== undefined && last !== '\n' && last !== '\r')
    throw notThisFormat(file.name, 'The file breaks off within its last row', short);
}

/** By name of a column its place; the second of one name bears a number, so that nobody reads it and it is reported. */
export const placesOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    if (name === '') continue;
    let own = name;
    for (let times = 2; places.has(own); times += 1) own = `${name} (${times})`;
    places.set(own, place);
  }
  return places;
};
