// A CSV file of a quotation as a table. All of its cells are text: what a spreadsheet had made of them is lost.

import { CsvError, parse } from 'csv-parse/sync';
import { LicetError } from '../../model/errors.ts';
import { DELIMITERS, type Delimiter } from '../read/csv-dialect.ts';
import { readText } from '../read/files.ts';
import { MOST_COLUMNS, overLimit } from '../read/limits.ts';
import { MOST_ROWS, type Table, type TableCell, type TableRow } from './table.ts';

/** Rows in which the header is looked for. */
const ABOVE = 40;

/**
 * `headerRow`: where the names of the columns stand; it tells the sign between columns, and how many cells a row has. Absent:
 * nobody knows yet.
 */
export const csvTable = (path: string, headerRow: number | undefined): Table => {
  const text = readText(path);
  const signs = Object.keys(DELIMITERS) as Delimiter[];
  const read = signs.map((sign) => ({ sign, ...recordsOf(text, sign) }));
  // Of the ways that can be read the one with the most columns; a comma where all are alike.
  const best = read
    .filter(({ records }) => records !== undefined)
    .reduce<(typeof read)[number] | undefined>(
      (so, one) => (!so || widthOf(one, headerRow) > widthOf(so, headerRow) ? one : so),
      undefined,
    );
  if (!best) throw notCsv(path, read[0]!.error!);
  const records = best.records!;
  if (records.length > MOST_ROWS)
    throw overLimit(
      { file: path },
      `The file has more than ${MOST_ROWS} rows`,
      'Split it into several',
    );
  const widest = records.findIndex(({ length }) => length > MOST_COLUMNS);
  if (widest >= 0)
    throw overLimit(
      { file: path, line: widest + 1 },
      `The row has ${records[widest]!.length} cells; a row may have ${MOST_COLUMNS}`,
      'Look whether it is the right file, or leave out columns that licet does not need',
    );
  const width = widthOf(best, headerRow);
  const rows = records.map((cells, index): TableRow => {
    const row = index + 1;
    if (
      headerRow !== undefined &&
      row > headerRow &&
      cells.length !== width &&
      cells.some((cell) => cell.trim() !== '')
    )
      throw new LicetError([
        {
          code: 'not-csv',
          place: { file: path, line: row },
          what: `The row has ${cells.length} cells, and the header ${width}, with ${DELIMITERS[best.sign]} between the columns`,
          remedy: `Mend the row; cells with ${DELIMITERS[best.sign]} or quotes need quotes`,
        },
      ]);
    return { row, hidden: false, cells: cells.map(cellOf) };
  });
  return { shown: path, rows, hiddenColumns: new Set(), since1904: false };
};

const cellOf = (text: string): TableCell | undefined =>
  text === '' ? undefined : { kind: 'text', text, raw: text };

const recordsOf = (
  text: string,
  delimiter: Delimiter,
): { readonly records?: string[][]; readonly error?: CsvError } => {
  try {
    return {
      records: parse(text, {
        bom: true,
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

const widthOf = (
  { records = [] }: { readonly records?: string[][] },
  headerRow: number | undefined,
): number =>
  headerRow === undefined
    ? Math.max(0, ...records.slice(0, ABOVE).map(({ length }) => length))
    : (records[headerRow - 1]?.length ?? 0);

const notCsv = (file: string, error: CsvError): LicetError =>
  new LicetError([
    {
      code: 'not-csv',
      place: { file, line: Number((error as { lines?: number }).lines ?? 1) },
      what: `This is not CSV: ${error.message}`,
      remedy: 'Mend the row; a cell with quotes in it stands between quotes, and they are doubled',
    },
  ]);
