// A publisher's file of an index as a table: CSV, or the sheet of a workbook that has the columns. Where the header stands is found
// by the columns, since publishers put titles and notes above it.

import { CsvError, parse } from 'csv-parse/sync';
import { LicetError } from '../../model/errors.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import { openedFile } from '../lists/readers/opened-file.ts';
import { notThisFormat, type ListFile } from '../lists/readers/reader.ts';
import { sheetsOf, xlsxRows, type SheetRow } from '../lists/readers/sheet-cells.ts';
import { isSheet } from '../lists/readers/sheet-rows.ts';

/** The row of a file under its header. */
export interface TableRow {
  readonly line: number;
  /** The clean text of the first of the columns that the file has; undefined where it is empty or there is none. */
  at(columns: readonly string[]): string | undefined;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly header: ReadonlySet<string>;
}

/** Rows in which the header is looked for. */
const ABOVE = 30;
/** Bytes of a file, which is held in memory; the largest of a real index has thirty million. */
const MOST = 100_000_000;

/** `needs`: of each of these groups one column must be there. Errors: no table of the file has them. */
export const tableOf = async (
  path: string,
  needs: readonly (readonly string[])[],
  delimiter: string,
): Promise<Table & { readonly bytes: Buffer }> => {
  const file = openedFile(path);
  const bytes = await bytesOf(file);
  const found = isSheet(bytes.toString('latin1', 0, 4), path, '.xlsx')
    ? await inWorkbook(file, needs)
    : under(csvRows(bytes, file.name, delimiter), needs);
  if (found) return { ...found, bytes };
  throw notThisFormat(
    file.name,
    `No header has the columns ${needs.map((group) => group.join(' or ')).join(', ')}: this is another file, or the publisher changed it`,
  );
};

const bytesOf = async (file: ListFile): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.bytes()) {
    size += chunk.length;
    if (size > MOST)
      throw new LicetError([
        {
          code: 'over-limit',
          place: { file: file.name },
          what: `The file has more than ${MOST} bytes, more than any index has`,
          remedy: 'Check where it comes from; nothing was imported',
        },
      ]);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const inWorkbook = async (
  file: ListFile,
  needs: readonly (readonly string[])[],
): Promise<Table | undefined> => {
  for (const sheet of await sheetsOf(file)) {
    const rows: SheetRow[] = [];
    for await (const row of xlsxRows(file, sheet)) rows.push(row);
    const found = under(rows, needs);
    if (found) return found;
  }
  return undefined;
};

/** Publishers of indices write UTF-8 in some years and Windows-1252 in others; nothing but names turns on it. */
const csvRows = (bytes: Buffer, file: string, delimiter: string): SheetRow[] => {
  const text = decoded(bytes);
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LicetError([
      {
        code: 'not-csv',
        place: { file, line: Number((error as { lines?: number }).lines ?? 1) },
        what: `This is not CSV: ${error.message}`,
        remedy:
          'The download broke off or was changed by a spreadsheet: fetch it anew; nothing was imported',
      },
    ]);
  }
};

const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const under = (
  all: readonly SheetRow[],
  needs: readonly (readonly string[])[],
): Table | undefined => {
  const at = all.slice(0, ABOVE).findIndex(({ cells }) => {
    const names = new Set(cells.map(cleanText));
    return needs.every((group) => group.some((name) => names.has(name)));
  });
  if (at < 0) return undefined;
  const places = new Map<string, number>();
  for (const [place, name] of all[at]!.cells.map(cleanText).entries())
    if (name !== undefined && !places.has(name)) places.set(name, place);
  return {
    header: new Set(places.keys()),
    rows: all
      .slice(at + 1)
      .filter(({ cells }) => cells.some((cell) => cleanText(cell) !== undefined))
      .map(({ cells, line }) => ({
        line,
        at: (columns) => {
          const known = columns.find((name) => places.has(name));
          return known === undefined ? undefined : cleanText(cells[places.get(known)!]);
        },
      })),
  };
};
