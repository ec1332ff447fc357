// A CSV file of a quotation as rows of a table. All of its cells are text: what a spreadsheet had made of them is lost.

import { CsvError, parse } from 'csv-parse/sync';
import { LicetError, type Problem } from '../../model/errors.ts';
import { beginningOf, DELIMITERS, type Begun, type Delimiter } from '../read/csv-dialect.ts';
import { csvRecords } from '../read/csv-records.ts';
import { decodedText } from '../read/decoded-text.ts';
import { MOST_COLUMNS, overLimit } from '../read/limits.ts';
import { bytesOf } from '../read/streams.ts';
import { MOST_ROWS, type Table, type TableCell, type TableRow } from './table.ts';

/** Rows in which the header is looked for. */
const ABOVE = 40;

export interface CsvRow extends TableRow {
  /** On which it ends, as an editor counts. */
  readonly line: number;
  /** It has not as many cells as the header, so that nobody knows of which column each is. */
  readonly ragged?: Problem;
}

/** Of a file that is read whole. `headerRow`: as below; `first`: so many rows are enough. */
export const csvTable = async (
  path: string,
  headerRow: number | undefined,
  first = Infinity,
): Promise<Table> => {
  const rows: TableRow[] = [];
  for await (const { row, cells, hidden, ragged } of csvRows(path, headerRow)) {
    if (rows.length >= MOST_ROWS)
      throw overLimit(
        { file: path },
        `The file has more than ${MOST_ROWS} rows`,
        'Split it into several, or screen it as it is with licet screen --map',
      );
    if (ragged) throw new LicetError([{ ...ragged, place: { file: path, line: row } }]);
    rows.push({ row, cells, hidden });
    if (rows.length >= first) break;
  }
  return { shown: path, rows, hiddenColumns: new Set(), since1904: false };
};

/**
 * Row by row, however many there are. `headerRow`: where the names of the columns stand; it tells the sign between columns, and
 * how many cells a row has. Absent: nobody knows yet.
 */
export async function* csvRows(
  path: string,
  headerRow: number | undefined,
): AsyncGenerator<CsvRow> {
  const texts = decodedText(bytesOf(path), path);
  const begun = await beginningOf(texts, path, headerRow ?? ABOVE);
  if (begun.text.trim() === '') throw isEmpty(path);
  const { delimiter, width } = dialectOf(path, begun, headerRow);
  let row = 0;
  for await (const { cells, line, broken } of csvRecords(path, begun, texts, {
    delimiter,
    emptyRows: true,
    anyLength: true,
  })) {
    if (broken) throw broken;
    row += 1;
    if (cells.length > MOST_COLUMNS)
      throw overLimit(
        { file: path, line },
        `The row has ${cells.length} cells; a row may have ${MOST_COLUMNS}`,
        'Look whether it is the right file, or leave out columns that licet does not need',
      );
    const isRagged =
      headerRow !== undefined &&
      row > headerRow &&
      cells.length !== width &&
      cells.some((cell) => cell.trim() !== '');
    yield {
      row,
      line,
      hidden: false,
      cells: cells.map(cellOf),
      ...(isRagged && {
        ragged: {
          code: 'not-csv',
          place: { file: path, line },
          what: `The row has ${cells.length} cells, and the header ${width}, with ${DELIMITERS[delimiter]} between the columns`,
          remedy: `Mend the row; cells with ${DELIMITERS[delimiter]} or quotes need quotes`,
        },
      }),
    };
  }
}

const cellOf = (text: string): TableCell | undefined =>
  text === '' ? undefined : { kind: 'text', text, raw: text };

interface Dialect {
  readonly delimiter: Delimiter;
  readonly width: number;
}

/** What `sep=` says; else of the signs by which the beginning can be read the one with the most columns, a comma where all are alike. */
const dialectOf = (path: string, begun: Begun, headerRow: number | undefined): Dialect => {
  const signs = begun.sep === undefined ? (Object.keys(DELIMITERS) as Delimiter[]) : [begun.sep];
  const read = signs.map((delimiter) => ({
    delimiter,
    ...recordsOf(begun.text.slice(0, begun.end), delimiter),
  }));
  const best = read
    .filter(({ records }) => records !== undefined)
    .map(({ delimiter, records }) => ({ delimiter, width: widthOf(records!, headerRow) }))
    .reduce<Dialect | undefined>((so, one) => (!so || one.width > so.width ? one : so), undefined);
  if (!best) throw notCsv(path, read[0]!.error!, begun.sep === undefined ? 0 : 1);
  return best;
};

const recordsOf = (
  text: string,
  delimiter: Delimiter,
): { readonly records?: string[][]; readonly error?: CsvError } => {
  try {
    return {
      records: parse(text, {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        skip_empty_lines: false,
      }) as string[][],
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { error };
  }
};

const widthOf = (records: readonly string[][], headerRow: number | undefined): number =>
  headerRow === undefined
    ? Math.max(0, ...records.map(({ length }) => length))
    : (records[headerRow - 1]?.length ?? 0);

const isEmpty = (file: string): LicetError =>
  new LicetError([
    {
      code: 'file-empty',
      place: { file },
      what: 'The file is empty',
      remedy: 'Write something into it, or leave it out',
    },
  ]);

const notCsv = (file: string, error: CsvError, before: number): LicetError =>
  new LicetError([
    {
      code: 'not-csv',
      place: { file, line: Number((error as { lines?: number }).lines ?? 1) + before },
      what: `This is not CSV: ${error.message}`,
      remedy: 'Mend the row; a cell with quotes in it stands between quotes, and they are doubled',
    },
  ]);
