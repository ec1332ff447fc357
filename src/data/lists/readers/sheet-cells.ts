// Rows of a spreadsheet as texts: of an Office Open XML file (.xlsx) and of an OpenDocument file (.ods), the first sheet of each,
// or of a workbook the one that is named.
// A date is told as YYYY-MM-DD, or YYYY-MM where the sheet shows no more of it.

import { notThisFormat, type ListFile } from './reader.ts';
import { Workbook, type SheetCell } from './workbook.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';
import { ZipEntries } from './zip-entries.ts';

export interface SheetRow {
  readonly cells: readonly string[];
  /** Counted from 1, as the program shows it. */
  readonly line: number;
}

/** Columns that are read; the widest of a real list has 58. */
const MOST_COLUMNS = 1000;
/** `sheet`: one of sheetsOf; absent: the first. */
export async function* xlsxRows(file: ListFile, sheet?: string): AsyncGenerator<SheetRow> {
  const book = await Workbook.open(file);
  for await (const { cells, line } of sheetRowsIn(book, sheet ?? book.sheets[0]!.entry, file.name))
    yield { line, cells: cells.map(textOf) };
}

const textOf = (cell: SheetCell | undefined): string =>
  cell === undefined || cell.kind === 'error' ? '' : cell.text;

/** The sheets of a workbook, by what they are called inside its file. */
export const sheetsOf = async (file: ListFile): Promise<readonly string[]> =>
  (await Workbook.open(file)).sheets.map(({ entry }) => entry);

/** A row with all that its cells hold; nothing where there is no cell. */
interface WorkbookRow {
  readonly cells: readonly (SheetCell | undefined)[];
  readonly line: number;
  readonly hidden: boolean;
}

/** `shape`: is told of the columns and merged cells of the sheet, which stand before and after its rows. */
export async function* sheetRowsIn(
  book: Workbook,
  sheet: string,
  name: string,
  shape?: (element: XmlElement) => void,
): AsyncGenerator<WorkbookRow> {
  let line = 0;
  const parts = new Set(shape ? ['row', 'col', 'mergeCell'] : ['row']);
  for await (const { element } of xmlRecords(book.entry(sheet), ['worksheet'], parts)) {
    if (element.name !== 'row') {
      shape!(element);
      continue;
    }
    line = Number(element.attribute('r') ?? line + 1);
    const cells: (SheetCell | undefined)[] = [];
    for (const cell of element.all('c')) {
      const at = columnIn(cell.attribute('r')) ?? cells.length;
      if (at >= MOST_COLUMNS) throw notThisFormat(name, 'A row has too many cells', line);
      while (cells.length < at) cells.push(undefined);
      cells[at] = book.cell(cell);
    }
    yield { cells, line, hidden: /^(?:1|true)$/.test(element.attribute('hidden') ?? '') };
  }
}

/** 'AB12' → 27 */
export const columnIn = (reference: string | undefined): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

export async function* odsRows(file: ListFile): AsyncGenerator<SheetRow> {
  const zip = await ZipEntries.in(file);
  let line = 1;
  for await (const { element } of xmlRecords(
    zip.entry('content.xml'),
    ['document-content'],
    new Set(['table-row']),
  )) {
    const cells: string[] = [];
    for (const cell of element.children) {
      const text = officeText(cell);
      const times = Number(cell.attribute('table:number-columns-repeated') ?? 1);
      // Empty cells go on to the edge of the sheet.
      if (text === '' && cells.length + times > MOST_COLUMNS) break;
      if (cells.length + times > MOST_COLUMNS)
        throw notThisFormat(file.name, 'A row has too many cells', line);
      for (let time = 0; time < times; time += 1) cells.push(text);
    }
    const times = Number(element.attribute('table:number-rows-repeated') ?? 1);
    if (cells.some((text) => text !== '')) {
      if (times > MOST_COLUMNS) throw notThisFormat(file.name, 'One row stands too often', line);
      for (let time = 0; time < times; time += 1) yield { cells, line: line + time };
    }
    line += times;
  }
}

const officeText = (cell: XmlElement): string =>
  cell.attribute('office:date-value')?.slice(0, 10) ?? cell.texts('p').join('\n');
