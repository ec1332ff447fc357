// An Office Open XML workbook (.xlsx) opened: its sheets, its texts, and of each cell what it holds and how it is shown. What
// a cell means to a reader is not decided here.

import { notThisFormat, type ListFile } from './reader.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';
import { ZipEntries } from './zip-entries.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** What it is called inside the file. */
  readonly entry: string;
  readonly hidden: boolean;
}

/** How the number of a cell is shown. */
export interface NumberFormat {
  readonly day: boolean;
  /** A day of which no more than the month is shown. */
  readonly month: boolean;
  readonly percent: boolean;
  /** As 5.00E+01. */
  readonly power: boolean;
  /** Digits to which it is filled up with zeros in front. */
  readonly zeros: number;
}

export interface SheetCell {
  readonly kind: 'text' | 'number' | 'day' | 'yes-no' | 'error' | 'not-calculated';
  /** Of a day it is YYYY-MM-DD, or YYYY-MM where the sheet shows no more of it; else as the file has it. */
  readonly text: string;
  /** A number as the file has it, also that of a day. */
  readonly raw: string;
  readonly format: NumberFormat;
}

/** Letters of all texts of a sheet, which are held in memory. */
const MOST_LETTERS = 200_000_000;

const WORKBOOK = 'xl/workbook.xml';

const PLAIN: NumberFormat = { day: false, month: false, percent: false, power: false, zeros: 0 };

export class Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly since1904: boolean;
  readonly #zip: ZipEntries;
  readonly #texts: readonly string[];
  readonly #formats: readonly NumberFormat[];

  private constructor(
    zip: ZipEntries,
    sheets: readonly WorkbookSheet[],
    since1904: boolean,
    texts: readonly string[],
    formats: readonly NumberFormat[],
  ) {
    this.#zip = zip;
    this.sheets = sheets;
    this.since1904 = since1904;
    this.#texts = texts;
    this.#formats = formats;
  }

  /** Errors: it is no workbook, or has no sheet. */
  static async open(file: ListFile): Promise<Workbook> {
    const zip = await ZipEntries.in(file);
    return new Workbook(
      zip,
      await sheetsIn(zip),
      await countsFrom1904(zip),
      await sharedTexts(file, zip),
      await formatsIn(zip),
    );
  }

  entry(sheet: string): ListFile {
    return this.#zip.entry(sheet);
  }

  cell(element: XmlElement): SheetCell {
    const type = element.attribute('t') ?? 'n';
    const format = this.#formats[Number(element.attribute('s') ?? 0)] ?? PLAIN;
    const held = element.all('v')[0];
    const raw = held?.raw ?? '';
    const cell = (kind: SheetCell['kind'], text = raw): SheetCell => ({ kind, text, raw, format });
    if (type === 'inlineStr') return cell('text', richText(element.all('is')[0]));
    // A program that wrote the formula without working it out leaves no value beside it.
    if (element.all('f').length > 0 && (held === undefined || (type === 'n' && raw === '')))
      return cell('not-calculated', '');
    if (type === 's') return cell('text', raw === '' ? '' : (this.#texts[Number(raw)] ?? ''));
    if (type === 'b') return cell('yes-no');
    if (type === 'e') return cell('error');
    if (type === 'n' && raw !== '')
      return format.day
        ? cell('day', dayOf(Number(raw), this.since1904).slice(0, format.month ? 7 : 10))
        : cell('number');
    return cell('text');
  }
}

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

/** Numbers of the built-in ways to show a day, a day with the hour, and a month; per cents; powers of ten. */
const BUILT_IN_DAYS = new Set(['14', '15', '16', '17', '22']);
const BUILT_IN_MONTHS = new Set(['17']);
const BUILT_IN_PER_CENT = new Set(['9', '10']);
const BUILT_IN_POWERS = new Set(['11', '48']);

/** By number of a style, how it shows a number. */
const formatsIn = async (zip: ZipEntries): Promise<readonly NumberFormat[]> => {
  const formats: NumberFormat[] = [];
  if (!zip.has('xl/styles.xml')) return formats;
  const codes = new Map<string, string>();
  const parts = new Set(['numFmt', 'cellXfs']);
  for await (const { element } of xmlRecords(zip.entry('xl/styles.xml'), ['styleSheet'], parts)) {
    if (element.name === 'numFmt') {
      // Without what stands in quotes or brackets.
      const code = (element.attribute('formatCode') ?? '').replace(/"[^"]*"|\[[^[\]]*\]|\\./g, '');
      codes.set(element.attribute('numFmtId') ?? '', code.toLowerCase());
      continue;
    }
    for (const style of element.all('xf')) {
      const id = style.attribute('numFmtId') ?? '0';
      formats.push(formatOf(id, codes.get(id)));
    }
  }
  return formats;
};

const formatOf = (id: string, code: string | undefined): NumberFormat => {
  const day = BUILT_IN_DAYS.has(id) || (code !== undefined && code.includes('y'));
  return {
    day,
    month: BUILT_IN_MONTHS.has(id) || (day && code !== undefined && !code.includes('d')),
    percent: BUILT_IN_PER_CENT.has(id) || (code?.includes('%') ?? false),
    power: BUILT_IN_POWERS.has(id) || (code !== undefined && /e[+-]/.test(code)),
    zeros: /^0+$/.test(code ?? '') ? code!.length : 0,
  };
};

const DAY = 86_400_000;
const BASE_1900 = Date.UTC(1899, 11, 30);
const BASE_1904 = Date.UTC(1904, 0, 1);
/** Of the days from 1900, the one that never was: 29 February 1900. Those before it count one less. */
const NEVER = 60;

const dayOf = (days: number, since1904: boolean): string => {
  const whole = Math.floor(days);
  const from = since1904 ? BASE_1904 : whole < NEVER ? BASE_1900 + DAY : BASE_1900;
  const time = from + whole * DAY;
  return Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : String(days);
};

const countsFrom1904 = async (zip: ZipEntries): Promise<boolean> => {
  const parts = xmlRecords(zip.entry(WORKBOOK), ['workbook'], new Set(['workbookPr']));
  for await (const { element } of parts)
    return /^(?:1|true)$/.test(element.attribute('date1904') ?? '');
  return false;
};

const sheetsIn = async (zip: ZipEntries): Promise<readonly WorkbookSheet[]> => {
  const named: { readonly id: string; readonly name: string; readonly hidden: boolean }[] = [];
  const sheets = xmlRecords(zip.entry(WORKBOOK), ['workbook'], new Set(['sheet']));
  for await (const { element } of sheets)
    named.push({
      id: element.attribute('r:id') ?? '',
      name: element.attribute('name') ?? '',
      hidden: /hidden/i.test(element.attribute('state') ?? ''),
    });
  const file = zip.entry('xl/_rels/workbook.xml.rels');
  const targets = new Map<string, string>();
  for await (const { element } of xmlRecords(file, ['Relationships'], new Set(['Relationship']))) {
    const target = element.attribute('Target') ?? '';
    targets.set(
      element.attribute('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  const found = named.flatMap(({ id, name, hidden }): WorkbookSheet[] => {
    const entry = targets.get(id);
    return entry === undefined || entry.includes('chartsheets/') ? [] : [{ name, entry, hidden }];
  });
  if (found.length === 0) throw notThisFormat(file.name, 'The workbook has no sheet');
  return found;
};
