// A quotation as a table: a sheet of a workbook or a CSV file, with everything of a cell that could mislead. What a cell
// means is not decided here.

import type { NumberFormat, SheetCell } from '../lists/readers/workbook.ts';

export interface TableCell extends Pick<SheetCell, 'kind' | 'text' | 'raw'> {
  readonly format?: NumberFormat;
  /** The cells with which it is merged, such as B4:B6, and whether these lie in several columns. */
  readonly merged?: { readonly range: string; readonly across: boolean };
}

export interface TableRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly (TableCell | undefined)[];
  readonly hidden: boolean;
}

export interface Table {
  /** The file, and of a workbook the sheet, as messages name it. */
  readonly shown: string;
  readonly sheet?: string;
  readonly rows: readonly TableRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** Days are counted from 1904. */
  readonly since1904: boolean;
}

/** Rows of a table. */
export const MOST_ROWS = 20_000;

/** 27 → 'AB' */
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));
