// A sheet of a workbook (.xlsx) as a table. A cell that is merged over rows stands in each of them, as it is seen; one that is
// merged over columns keeps a mark, for nobody can say of which column it is.

import { LicetError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { openedFile } from '../lists/readers/opened-file.ts';
import { columnIn, sheetRowsIn } from '../lists/readers/sheet-cells.ts';
import { Workbook, type WorkbookSheet } from '../lists/readers/workbook.ts';
import type { XmlElement } from '../lists/readers/xml-element.ts';
import { overLimit } from '../read/limits.ts';
import { MOST_ROWS, type Table, type TableCell, type TableRow } from './table.ts';

/** `named`: the sheet that is read; absent: the only one that is not hidden. */
export const sheetTable = async (path: string, named: string | undefined): Promise<Table> => {
  try {
    return await read(path, named);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    // The readers of workbooks speak of files that were fetched.
    throw new LicetError(
      error.problems.map((problem) =>
        /anew|comes from/.test(problem.remedy) ? { ...problem, remedy: SAVE_ANEW } : problem,
      ),
    );
  }
};

const SAVE_ANEW =
  'Open it in a spreadsheet program and save it as .xlsx, or the sheet as CSV UTF-8; nothing was written';

const read = async (path: string, named: string | undefined): Promise<Table> => {
  const book = await Workbook.open(openedFile(path));
  const sheet = chosen(path, book.sheets, named);
  const shown = `${path} (sheet '${sheet.name}')`;
  const merged: Merged[] = [];
  const hiddenColumns = new Set<number>();
  const rows: TableRow[] = [];
  const shape = (element: XmlElement): void => {
    if (element.name === 'mergeCell') merged.push(mergedIn(element.attribute('ref') ?? ''));
    else if (/^(?:1|true)$/.test(element.attribute('hidden') ?? ''))
      for (let at = Number(element.attribute('min')); at <= lastOf(element); at += 1)
        hiddenColumns.add(at - 1);
  };
  for await (const { line, ...row } of sheetRowsIn(book, sheet.entry, shown, shape)) {
    if (rows.length >= MOST_ROWS)
      throw overLimit(
        { file: shown, line },
        `The sheet has more than ${MOST_ROWS} rows`,
        'Split it into several',
      );
    rows.push({ row: line, ...row });
  }
  if (merged.length > MOST_MERGED)
    throw overLimit(
      { file: shown },
      `The sheet has more than ${MOST_MERGED} merged cells`,
      'Undo the merging in the spreadsheet',
    );
  return {
    shown,
    sheet: sheet.name,
    rows: withMerged(rows, merged),
    hiddenColumns,
    since1904: book.since1904,
  };
};

/** Hidden to the edge of the sheet: as far as rows are read. */
const lastOf = (element: XmlElement): number =>
  Math.min(Number(element.attribute('max')), MOST_CELLS);

const chosen = (
  path: string,
  sheets: readonly WorkbookSheet[],
  named: string | undefined,
): WorkbookSheet => {
  const found = sheets.find(({ name }) => name === named);
  if (found) return found;
  const names = sheets.map(({ name, hidden }) => `'${name}'${hidden ? ' (hidden)' : ''}`);
  const all = `It has ${names.join(', ')}`;
  if (named !== undefined)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        place: { file: path },
        what: `The workbook has no sheet '${named}'`,
        remedy: didYouMean(
          named,
          sheets.map(({ name }) => name),
          all,
        ),
      },
    ]);
  const seen = sheets.filter(({ hidden }) => !hidden);
  if (seen.length === 1) return seen[0]!;
  throw new LicetError([
    {
      code: 'missing-key',
      place: { file: path },
      what: `The workbook has ${seen.length} sheets that are not hidden, and nothing says which is read`,
      remedy: `Name it with --sheet, or as sheet: in the mapping. ${all}`,
    },
  ]);
};

interface Merged {
  readonly range: string;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const mergedIn = (range: string): Merged => {
  const [from = '', to = from] = range.split(':');
  const row = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return {
    range,
    rows: [row(from), row(to)],
    columns: [columnIn(from) ?? 0, columnIn(to) ?? 0],
  };
};

/** Rows without a cell of their own stay empty: what is merged into them from above makes no item. */
const withMerged = (rows: readonly TableRow[], merged: readonly Merged[]): readonly TableRow[] => {
  if (merged.length === 0) return rows;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return rows.map((row) => {
    if (!row.cells.some((cell) => cell !== undefined && cell.text !== '')) return row;
    const here = merged.filter(({ rows: [from, to] }) => row.row >= from && row.row <= to);
    if (here.length === 0) return row;
    const cells: (TableCell | undefined)[] = [...row.cells];
    for (const { range, rows: down, columns } of here) {
      const first = byRow.get(down[0])?.cells[columns[0]];
      if (first === undefined || first.text === '') continue;
      const across = columns[0] !== columns[1];
      for (let at = columns[0]; at <= Math.min(columns[1], MOST_CELLS); at += 1)
        cells[at] = { ...first, merged: { range, across } };
    }
    return { ...row, cells };
  });
};

/** Cells of a row that are read. */
const MOST_CELLS = 1000;
/** Merged cells of a sheet, each of which is looked for in each row. */
const MOST_MERGED = 2000;
