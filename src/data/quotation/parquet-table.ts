// A Parquet file as rows of a table. Its columns have types, so that a number, a day and a yes are what they are; lists and records in a
// cell are refused, for nobody can say which of their parts is meant.

import { LicetError, type Place } from '../../model/errors.ts';
import { ParquetRows } from '../parquet/parquet-rows.ts';
import { MOST_COLUMNS, overLimit } from '../read/limits.ts';
import { MOST_ROWS, type Table, type TableCell, type TableRow } from './table.ts';

/** Of a file that is read whole. `first`: so many rows are enough. */
export const parquetTable = async (path: string, first = Infinity): Promise<Table> => {
  const rows: TableRow[] = [];
  for await (const row of parquetTableRows(path, () => true)) {
    if (rows.length >= MOST_ROWS)
      throw overLimit(
        { file: path },
        `The file has more than ${MOST_ROWS} rows`,
        'Screen it as it is with licet screen --map',
      );
    rows.push(row);
    if (rows.length >= first) break;
  }
  return { shown: path, rows, hiddenColumns: new Set(), since1904: false };
};

/** The names of the columns as row 1, and the rows below. `isWanted`: by the name of a column; the cells of others are empty. */
export async function* parquetTableRows(
  path: string,
  isWanted: (column: string) => boolean,
): AsyncGenerator<TableRow> {
  const file = await ParquetRows.open(path);
  try {
    const { columns, nested } = file;
    if (columns.length > MOST_COLUMNS)
      throw overLimit(
        { file: path },
        `The file has ${columns.length} columns, and may have ${MOST_COLUMNS}`,
        'Leave out columns that licet does not need',
      );
    yield { row: 1, hidden: false, cells: columns.map(textCell) };
    const inside = columns.filter((name) => nested.has(name) && isWanted(name));
    if (inside.length > 0) throw ofParts(path, inside);
    for await (const { line, values } of file.read(isWanted))
      yield {
        row: line,
        hidden: false,
        cells: values.map((value, at) => {
          if (value instanceof Uint8Array) throw noText({ file: path, line, cell: columns[at]! });
          return cellOf(value);
        }),
      };
  } finally {
    await file.close();
  }
}

const textCell = (text: string): TableCell | undefined =>
  text === '' ? undefined : { kind: 'text', text, raw: text };

const cellOf = (value: unknown): TableCell | undefined => {
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'string':
      return textCell(value);
    case 'number':
    case 'bigint':
      if (isLongWhole(value)) return textCell(String(value));
      return { kind: 'number', text: String(value), raw: String(value) };
    case 'boolean':
      return textCell(value ? 'yes' : 'no');
    default:
      if (value === null) return undefined;
      return textCell(value instanceof Date ? momentOf(value) : JSON.stringify(value));
  }
};

/** A whole number that is held to its last digit, of more digits than a spreadsheet keeps: it is not rounded as one of its own is. */
const isLongWhole = (value: number | bigint): boolean =>
  (typeof value === 'bigint' || Number.isSafeInteger(value)) && (value >= 1e15 || value <= -1e15);

/** 'infinity' of a database, and other days that no calendar has: no reader of days takes it for one. */
const NO_DAY = 'day outside the calendar';

/** A day where it is one; with a time of day, which no day has, as it stands. */
const momentOf = (moment: Date): string =>
  Number.isNaN(moment.getTime()) ? NO_DAY : moment.toISOString().replace('T00:00:00.000Z', '');

const noText = (place: Place): LicetError =>
  new LicetError([
    {
      code: 'wrong-type',
      place,
      what: 'The cell holds bytes, and nothing says what they mean',
      remedy: 'Write the column as text, or leave it out in the mapping',
    },
  ]);

const ofParts = (file: string, columns: readonly string[]): LicetError =>
  new LicetError(
    columns.map((cell) => ({
      code: 'wrong-type',
      place: { file, line: 1, cell },
      what: 'The column holds lists or records',
      remedy: 'Write its parts into columns of their own, or leave it out in the mapping',
    })),
  );
