// Rows of a spreadsheet as texts: of an Office Open XML file (.xlsx) and of an OpenDocument file (.ods), the first sheet of each,
// or of a workbook the one that is named.
// A date is told as YYYY-MM-DD, or YYYY-MM where the sheet shows no more of it.

import { notThisFormat, type ListFile } from './reader.ts';
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
/** Letters of all texts of a sheet, which are held in memory. */
const MOST_LETTERS = 200_000_000;

/** `sheet`: one of sheetsOf; absent: the first. */
export async function* xlsxRows(file: ListFile, sheet?: string): AsyncGenerator<SheetRow> {
  const zip = await ZipEntries.in(file);
  const texts = await sharedTexts(file, zip);
  const { dates, months } = await dateStyles(zip);
  const since1904 = await countsFrom1904(zip);
  let line = 0;
  for await (const { element } of xmlRecords(
    zip.entry(sheet ?? (await sheetsIn(zip))[0]!),
    ['worksheet'],
    new Set(['row']),
  )) {
    line = Number(element.attribute('r') ?? line + 1);
    const cells: string[] = [];
    for (const cell of element.all('c')) {
      const at = columnIn(cell.attribute('r')) ?? cells.length;
      if (at >= MOST_COLUMNS) throw notThisFormat(file.name, 'A row has too many cells', line);
      while (cells.length < at) cells.push('');
      cells[at] = textOf(cell, texts, (value, style) =>
        dates.has(style) ? dayOf(value, since1904).slice(0, months.has(style) ? 7 : 10) : undefined,
      );
    }
    yield { cells, line };
  }
}

/** 'AB12' → 27 */
const columnIn = (reference: string | undefined): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const textOf = (
  cell: XmlElement,
  texts: readonly string[],
  dateIn: (value: number, style: string) => string | undefined,
): string => {
  const [type, style] = [cell.attribute('t') ?? 'n', cell.attribute('s') ?? '0'];
  const value = cell.all('v')[0]?.raw ?? '';
  if (type === 'inlineStr') return richText(cell.all('is')[0]);
  if (type === 's') return value === '' ? '' : (texts[Number(value)] ?? '');
  if (type === 'n' && value !== '') return dateIn(Number(value), style) ?? value;
  return type === 'e' ? '' : value;
};

/**
 * The texts of runs that look different; how they are spoken is left out. A mark that XML cannot hold stands there as _x000D_,
 * by its number.
 */
const richText = (element: XmlElement | undefined): string =>
  [...(element?.all('t') ?? []), ...(element?.all('r', 't') ?? [])]
    .map(({ raw }) => raw)
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, number: string) =>
      String.fromCharCode(Number.parseInt(number, 16)),
    );

const sharedTexts = async (file: ListFile, zip: ZipEntries): Promise<readonly string[]> => {
  if (!zip.has('xl/sharedStrings.xml')) return [];
  const texts: string[] = [];
  let letters = 0;
  const list = xmlRecords(zip.entry('xl/sharedStrings.xml'), ['sst'], new Set(['si']));
  for await (const { element } of list) {
    const text = richText(element);
    letters += text.length;
    if (letters > MOST_LETTERS)
      throw notThisFormat(file.name, 'Its texts are longer than any list');
    texts.push(text);
  }
  return texts;
};

/** Numbers of the built-in ways to show a day, a day with the hour, and a month. */
const BUILT_IN_DATES = new Set(['14', '15', '16', '17', '22']);
const BUILT_IN_MONTHS = new Set(['17']);

interface DateStyles {
  readonly dates: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
}

/** By number of a style, whether a cell in it shows a date. */
const dateStyles = async (zip: ZipEntries): Promise<DateStyles> => {
  const [dates, months] = [new Set<string>(), new Set<string>()];
  if (!zip.has('xl/styles.xml')) return { dates, months };
  const shown = new Map<string, string>();
  const parts = new Set(['numFmt', 'cellXfs']);
  for await (const { element } of xmlRecords(zip.entry('xl/styles.xml'), ['styleSheet'], parts)) {
    if (element.name === 'numFmt') {
      // Without what stands in quotes or brackets.
      const code = (element.attribute('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
      shown.set(element.attribute('numFmtId') ?? '', code.toLowerCase());
      continue;
    }
    for (const [number, style] of element.all('xf').entries()) {
      const id = style.attribute('numFmtId') ?? '0';
      const code = shown.get(id);
      const isDate = BUILT_IN_DATES.has(id) || (code !== undefined && /y/.test(code));
      if (isDate) dates.add(String(number));
      if (BUILT_IN_MONTHS.has(id) || (isDate && code !== undefined && !/d/.test(code)))
        months.add(String(number));
    }
  }
  return { dates, months };
};

const DAY = 86_400_000;
const BASE_1900 = Date.UTC(1899, 11, 30);
const BASE_1904 = Date.UTC(1904, 0, 1);

const dayOf = (days: number, since1904: boolean): string => {
  const time = (since1904 ? BASE_1904 : BASE_1900) + Math.floor(days) * DAY;
  return Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : String(days);
};

const WORKBOOK = 'xl/workbook.xml';

const countsFrom1904 = async (zip: ZipEntries): Promise<boolean> => {
  const parts = xmlRecords(zip.entry(WORKBOOK), ['workbook'], new Set(['workbookPr']));
  for await (const { element } of parts)
    return /^(?:1|true)$/.test(element.attribute('date1904') ?? '');
  return false;
};

/** The sheets of a workbook, by what they are called inside its file. */
export const sheetsOf = async (file: ListFile): Promise<readonly string[]> =>
  sheetsIn(await ZipEntries.in(file));

const sheetsIn = async (zip: ZipEntries): Promise<readonly string[]> => {
  const ids: string[] = [];
  const sheets = xmlRecords(zip.entry(WORKBOOK), ['workbook'], new Set(['sheet']));
  for await (const { element } of sheets) ids.push(element.attribute('r:id') ?? '');
  const file = zip.entry('xl/_rels/workbook.xml.rels');
  const targets = new Map<string, string>();
  for await (const { element } of xmlRecords(file, ['Relationships'], new Set(['Relationship']))) {
    const target = element.attribute('Target') ?? '';
    targets.set(
      element.attribute('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  const found = ids
    .flatMap((id) => targets.get(id) ?? [])
    .filter((target) => !target.includes('chartsheets/'));
  if (found.length === 0) throw notThisFormat(file.name, 'The workbook has no sheet');
  return found;
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
