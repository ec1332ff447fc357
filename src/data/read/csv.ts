// CSV: one column per dotted path ('items.0.name', or 'item.name' where there is one item), one row per transaction.

import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { LicetError, type Place } from '../../model/errors.ts';
import { cellValue, nested } from './csv-cells.ts';
import { DELIMITERS, delimiterOf, headerText, withFirst, type Delimiter } from './csv-dialect.ts';
import { headerColumns, type Column, type Table } from './csv-header.ts';
import type { RawTransaction } from './raw.ts';
import { brokenLine } from './files.ts';
import { LONGEST_LINE, overLimit } from './limits.ts';
import { at } from './values.ts';
import type { Path } from './path.ts';

/** Errors: a row has more or fewer cells than the header, as everything else that is wrong with it. */
export async function* csvTransactions(
  file: string,
  stream: AsyncIterable<Buffer>,
  table: Table,
): AsyncGenerator<RawTransaction> {
  for await (const row of csvRows(file, stream, table, false)) if (!('refused' in row)) yield row;
}

/** A row that has more or fewer cells than the header; what stands behind it can be read. */
export interface RefusedRow {
  readonly refused: LicetError;
  readonly file: string;
  readonly line: number;
}

/** `goesOn`: such a row comes in its turn; else it ends the reading as an error. */
export async function* csvRows(
  file: string,
  stream: AsyncIterable<Buffer>,
  table: Table,
  goesOn: boolean,
): AsyncGenerator<RawTransaction | RefusedRow> {
  const texts = utf8(stream, file)[Symbol.asyncIterator]();
  const begun = await headerText(texts, file);
  const delimiter = delimiterOf(begun);
  /** Rows that are no CSV, in their order; and the error behind which nothing can be read. */
  const skipped: CsvError[] = [];
  let ending: CsvError | undefined;
  const parser = parse({
    info: true,
    bom: true,
    delimiter,
    // A file put together from several may end its lines in more than one way.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count: goesOn,
    max_record_size: LONGEST_LINE,
    ...(goesOn && {
      // An error would throw away the rows before it that nobody has taken yet.
      skip_records_with_error: true,
      on_skip: (error: CsvError | undefined) => {
        if (error?.code === 'CSV_MAX_RECORD_SIZE' || error?.code === 'CSV_QUOTE_NOT_CLOSED')
          ending ??= error;
        else if (error && error['lines'] !== skipped.at(-1)?.['lines']) skipped.push(error);
      },
    }),
  });
  // A pipe does not carry errors: one of the source would end the process.
  Readable.from(asLongAs(withFirst(begun, texts), () => ending === undefined))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  const refusedBy = (error: CsvError): RefusedRow => {
    const at = linesOf(error) - twice;
    rows += 1;
    return { refused: notCsv({ file, line: at }, delimiter, error.message), file, line: at };
  };
  let columns: readonly Column[] | undefined;
  let line = 1;
  let width = 0;
  let rows = 0;
  let twice = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      // The parser counts a line end of Windows inside quotes twice.
      for (const cell of record) if (cell.includes('\r\n')) twice += cell.split('\r\n').length - 1;
      line = info.lines - twice;
      if (!columns) {
        columns = headerColumns(file, record, delimiter, table);
        width = record.length;
        continue;
      }
      for (; linesOf(skipped[0]) < info.lines; skipped.shift()) yield refusedBy(skipped[0]!);
      rows += 1;
      if (record.length === width) yield rawOf(file, line, columns, record);
      else {
        const said = `Invalid Record Length: expect ${width}, got ${record.length} on line ${line}`;
        yield { refused: notCsv({ file, line }, delimiter, said), file, line };
      }
    }
    for (const error of skipped) yield refusedBy(error);
    if (ending) throw ending;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = { file, line: Number((error as { lines?: number }).lines ?? line + twice) - twice };
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw overLimit(
        row,
        `The row is longer than ${LONGEST_LINE} letters`,
        'Look for a quote that is never closed, or split the transaction',
      );
    throw notCsv(row, delimiter, error.message);
  } finally {
    parser.destroy();
  }
  if (rows === 0)
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The file has no rows',
        remedy: 'Write a transaction into it, or leave it out',
      },
    ]);
}

/** The line of an error, as the parser counts it. */
const linesOf = (error: CsvError | undefined): number =>
  error === undefined ? Infinity : Number(error['lines']);

async function* asLongAs<T>(source: AsyncIterable<T>, goesOn: () => boolean): AsyncGenerator<T> {
  for await (const one of source) {
    if (!goesOn()) return;
    yield one;
  }
}

const notCsv = (place: Place, delimiter: Delimiter, said: string): LicetError =>
  new LicetError([
    {
      code: 'not-csv',
      place,
      what: `This is not CSV with ${DELIMITERS[delimiter]} between the columns: ${said}`,
      remedy: `Mend the row; cells with ${DELIMITERS[delimiter]} or quotes need quotes`,
    },
  ]);

const rawOf = (
  file: string,
  line: number,
  columns: readonly Column[],
  row: readonly string[],
): RawTransaction => {
  // Lists close up over empty cells, so the names are laid out as the values are; only an error asks for one.
  let names: unknown;
  const nameAt = (path: Path): string | undefined => {
    names ??= nested(columns, row, ({ name }) => name);
    for (let length = path.length; length > 0; length -= 1) {
      const name = at(names, path.slice(0, length));
      if (typeof name === 'string') return name;
    }
    return undefined;
  };
  const place = (path: Path): Place => {
    const cell = nameAt(path);
    return { file, line, ...(cell !== undefined && { cell }) };
  };
  return {
    file,
    line,
    value: nested(columns, row, cellValue),
    place,
    keyPlace: place,
    lineAt: () => line,
  };
};

async function* utf8(stream: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const text = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new LicetError([
        {
          code: 'not-utf8',
          place: { file, line: line + (chunk ? brokenLine(chunk) - 1 : 0) },
          what: 'The line is not UTF-8 text',
          remedy: 'Save the file as UTF-8 and try again',
        },
      ]);
    }
  };
  for await (const chunk of stream) {
    const decoded = text(chunk);
    line += decoded.split('\n').length - 1;
    yield decoded;
  }
  yield text();
}
