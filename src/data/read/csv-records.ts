// The rows of a CSV file, one after another, each with the line on which it ends.

import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { LicetError, type Place } from '../../model/errors.ts';
import { DELIMITERS, withFirst, type Begun, type Delimiter } from './csv-dialect.ts';
import { Strays } from './csv-strays.ts';
import { LONGEST_LINE, overLimit } from './limits.ts';

export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** It is no CSV, and has no cells; what stands behind it may be some. */
  readonly broken?: LicetError;
}

export interface CsvForm {
  readonly delimiter: Delimiter;
  /** Rows without cells are given too. */
  readonly emptyRows: boolean;
  /** Rows of another length than the first are given as they are; else they are broken. */
  readonly anyLength: boolean;
}

/**
 * `texts`: what follows the beginning. Errors, after all that stands before: a quote is never closed; a row is longer than any
 * transaction's, or full of quotes where none may be.
 */
export async function* csvRecords(
  file: string,
  begun: Begun,
  texts: AsyncIterator<string>,
  { delimiter, emptyRows, anyLength }: CsvForm,
): AsyncGenerator<CsvRecord> {
  // An error of the parser would throw away the rows before it that nobody has taken yet: it is kept until its turn.
  const skipped: CsvError[] = [];
  let ending: CsvError | undefined;
  const strays = new Strays(delimiter);
  let isFull = false;
  const parser = parse({
    info: true,
    delimiter,
    // A file put together from several may end its lines in more than one way.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: !emptyRows,
    relax_column_count: anyLength,
    max_record_size: LONGEST_LINE,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error && ENDING.has(error.code)) ending ??= error;
      else if (error && lineIn(error) !== lineIn(skipped.at(-1))) skipped.push(error);
    },
  });
  // A pipe does not carry errors: one of the source would end the process.
  const told = async function* (): AsyncGenerator<string> {
    for await (const text of withFirst(begun.text, texts)) {
      if (ending !== undefined) return;
      const within = strays.within(text);
      isFull = within < text.length;
      yield text.slice(0, within);
      if (isFull) return;
    }
  };
  Readable.from(told())
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  // The line of `sep=` was taken off.
  const before = begun.sep === undefined ? 0 : 1;
  let line = 1 + before;
  let twice = 0;
  const brokenBy = (error: CsvError): CsvRecord => {
    const at = lineIn(error) - twice + before;
    return { cells: [], line: at, broken: notCsv({ file, line: at }, delimiter, error.message) };
  };
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      for (; lineIn(skipped[0]) < info.lines; skipped.shift()) yield brokenBy(skipped[0]!);
      // The parser counts a line end of Windows inside quotes twice.
      for (const cell of record) if (cell.includes('\r\n')) twice += cell.split('\r\n').length - 1;
      line = info.lines - twice + before;
      yield { cells: record, line };
    }
    // Of a row that is full of quotes the parser has told, and what stands behind it nobody reads.
    const last = isFull ? skipped.pop() : undefined;
    for (const error of skipped) {
      line = lineIn(error) - twice + before;
      yield brokenBy(error);
    }
    if (isFull) {
      const row = { file, line: last ? lineIn(last) - twice + before : line + 1 };
      throw notCsv(
        row,
        delimiter,
        'the row is full of quotes inside cells that have none around them',
      );
    }
    if (ending) throw ending;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const counted = lineIn(error);
    // The parser says where the text ends; the row that is not closed begins behind the last one.
    const begins = error.code === 'CSV_QUOTE_NOT_CLOSED' ? line + 1 : counted - twice + before;
    const row = { file, line: counted === Infinity ? line : begins };
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
}

/** Behind these nothing can be read. */
const ENDING: ReadonlySet<string> = new Set(['CSV_MAX_RECORD_SIZE', 'CSV_QUOTE_NOT_CLOSED']);

/** The line of an error, as the parser counts it. */
const lineIn = (error: CsvError | undefined): number => {
  const counted = (error as { readonly lines?: number } | undefined)?.lines;
  return counted === undefined ? Infinity : Number(counted);
};

export const notCsv = (place: Place, delimiter: Delimiter, said: string): LicetError =>
  new LicetError([
    {
      code: 'not-csv',
      place,
      what: `This is not CSV with ${DELIMITERS[delimiter]} between the columns: ${said}`,
      remedy: `Mend the row; cells with ${DELIMITERS[delimiter]} or quotes need quotes`,
    },
  ]);
