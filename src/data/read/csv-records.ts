// The rows of a CSV file, one after another, each with the line on which it ends.

import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { LicetError } from '../../model/errors.ts';
import { DELIMITERS, withFirst, type Begun, type Delimiter } from './csv-dialect.ts';
import { LONGEST_LINE, overLimit } from './limits.ts';

export interface CsvRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface CsvForm {
  readonly delimiter: Delimiter;
  /** Rows without cells and rows of another length than the first are given too. */
  readonly asWritten: boolean;
}

/** `texts`: what follows the beginning. Errors: it is no CSV; a row is longer than any transaction's. */
export async function* csvRecords(
  file: string,
  begun: Begun,
  texts: AsyncIterator<string>,
  { delimiter, asWritten }: CsvForm,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    info: true,
    delimiter,
    // A file put together from several may end its lines in more than one way.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: !asWritten,
    relax_column_count: asWritten,
    max_record_size: LONGEST_LINE,
  });
  // A pipe does not carry errors: one of the source would end the process.
  Readable.from(withFirst(begun.text, texts))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  // The line of `sep=` was taken off.
  const before = begun.sep === undefined ? 0 : 1;
  let line = 1 + before;
  let twice = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      // The parser counts a line end of Windows inside quotes twice.
      for (const cell of record) if (cell.includes('\r\n')) twice += cell.split('\r\n').length - 1;
      line = info.lines - twice + before;
      yield { cells: record, line };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const counted = (error as { lines?: number }).lines;
    const row = { file, line: counted === undefined ? line : Number(counted) - twice + before };
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw overLimit(
        row,
        `The row is longer than ${LONGEST_LINE} letters`,
        'Look for a quote that is never closed, or split the transaction',
      );
    throw new LicetError([
      {
        code: 'not-csv',
        place: row,
        what: `This is not CSV with ${DELIMITERS[delimiter]} between the columns: ${error.message}`,
        remedy: `Mend the row; cells with ${DELIMITERS[delimiter]} or quotes need quotes`,
      },
    ]);
  } finally {
    parser.destroy();
  }
}
