// Workbooks (.xlsx) as a test writes them down: cells as values, or as records for what a spreadsheet can hold beside.

import { zipped } from './data/lists/zipped.ts';

/** A number of a style, a day by its number, a formula with what was saved of it, an error; anything else as it is. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly day: number }
  | { readonly month: number }
  | { readonly percent: number }
  | { readonly power: number }
  | { readonly zeros: number }
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string };

export interface Sheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly string[];
  readonly 'hidden-rows'?: readonly number[];
  readonly 'hidden-columns'?: readonly number[];
  readonly hidden?: boolean;
}

export interface Book {
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly since1904?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** Positions are the numbers of the styles: none, dd/MM/yyyy, mmm-yy, 0%, 0.00E+00, 00000. */
const STYLES = ['0', '164', '17', '9', '11', '165'];

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const lettersOf = (at: number): string =>
  (at >= 26 ? lettersOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

const cellXml = (cell: Cell, at: string): string => {
  const c = (attributes: string, inside: string): string =>
    `<c r="${at}"${attributes}>${inside}</c>`;
  if (cell === null) return '';
  if (typeof cell === 'string') return c(' t="inlineStr"', `<is><t>${escaped(cell)}</t></is>`);
  if (typeof cell === 'number') return c('', `<v>${cell}</v>`);
  if (typeof cell === 'boolean') return c(' t="b"', `<v>${cell ? 1 : 0}</v>`);
  if ('day' in cell) return c(' s="1"', `<v>${cell.day}</v>`);
  if ('month' in cell) return c(' s="2"', `<v>${cell.month}</v>`);
  if ('percent' in cell) return c(' s="3"', `<v>${cell.percent}</v>`);
  if ('power' in cell) return c(' s="4"', `<v>${cell.power}</v>`);
  if ('zeros' in cell) return c(' s="5"', `<v>${cell.zeros}</v>`);
  if ('error' in cell) return c(' t="e"', `<f>NA()</f><v>${cell.error}</v>`);
  const { formula, value } = cell;
  const type = typeof value === 'string' ? ' t="str"' : '';
  return c(type, `<f>${escaped(formula)}</f>${value === undefined ? '' : `<v>${value}</v>`}`);
};

const sheetXml = (sheet: Sheet): string => {
  const rows = sheet.rows.map((cells, index) => {
    const hidden = sheet['hidden-rows']?.includes(index + 1) === true ? ' hidden="1"' : '';
    const inside = cells.map((cell, at) => cellXml(cell, `${lettersOf(at)}${index + 1}`));
    return `<row r="${index + 1}"${hidden}>${inside.join('')}</row>`;
  });
  const columns = (sheet['hidden-columns'] ?? []).map(
    (column) => `<col min="${column}" max="${column}" hidden="1"/>`,
  );
  const merged = (sheet.merged ?? []).map((range) => `<mergeCell ref="${range}"/>`);
  return [
    `<worksheet ${MAIN}>`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
};

export const workbook = ({ sheets, since1904 }: Book): Buffer => {
  const all = Object.entries(sheets);
  const named = all.map(
    ([name, { hidden }], at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden === true ? ' state="hidden"' : ''}/>`,
  );
  const related = all.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipped([
    {
      name: 'xl/workbook.xml',
      text: `<workbook ${MAIN} xmlns:r="r"><workbookPr${since1904 === true ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${related.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd/MM/yyyy"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs>${STYLES.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...all.map(([, sheet], at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      text: sheetXml(sheet),
    })),
  ]);
};
