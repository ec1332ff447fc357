// The file of a quotation → its table, by what the file is and not by its name alone.

import { extname } from 'node:path';
import { closeSync, readSync } from 'node:fs';
import { LicetError } from '../../model/errors.ts';
import { openPlain } from '../read/plain-file.ts';
import type { Table } from './table.ts';

export interface Wanted {
  readonly sheet: string | undefined;
  /** Absent where nobody knows yet which it is. */
  readonly headerRow: number | undefined;
  /** So many rows of CSV or Parquet are enough; absent: all are read. */
  readonly first?: number;
}

/** Errors: it cannot be read, or is neither a workbook nor Parquet nor CSV. */
export const quotationTable = async (
  path: string,
  { sheet, headerRow, first }: Wanted,
): Promise<Table> => {
  const head = beginning(path);
  if (head.startsWith('PK')) {
    if (extname(path).toLowerCase() === '.ods')
      throw unknown(path, 'This is an OpenDocument sheet');
    const { sheetTable } = await import('./sheet-table.ts');
    return sheetTable(path, sheet);
  }
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw unknown(path, 'This is an .xls file, or a workbook with a password');
  if (isWorkbookName(path)) throw unknown(path, 'The file is called a workbook and is none');
  if (sheet !== undefined) throw noSheets(path, sheet);
  if (head === 'PAR1') {
    const { parquetTable } = await import('./parquet-table.ts');
    return parquetTable(path, first);
  }
  if (isParquetName(path)) throw unknown(path, 'The file is called Parquet and is none');
  const { csvTable } = await import('./csv-table.ts');
  return csvTable(path, headerRow, first);
};

export const isWorkbookName = (path: string): boolean =>
  ['.xlsx', '.xlsm'].includes(extname(path).toLowerCase());

export const isParquetName = (path: string): boolean => extname(path).toLowerCase() === '.parquet';

/** A table that is no text, which a mapping alone can read. */
export const isMappedAlone = (path: string): boolean => isWorkbookName(path) || isParquetName(path);

export const noSheets = (path: string, sheet: string): LicetError =>
  new LicetError([
    {
      code: 'no-effect',
      place: { file: path },
      what: `${isParquetName(path) ? 'Parquet' : 'CSV'} has no sheets, and the sheet '${sheet}' is asked for`,
      remedy: 'Leave --sheet out, and sheet: in the mapping, or give the workbook',
    },
  ]);

const beginning = (path: string): string => {
  const bytes = Buffer.alloc(4);
  try {
    const file = openPlain(path);
    try {
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, 4, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof LicetError) throw error;
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: path },
        what: why === 'ENOENT' ? 'There is no such file' : `It cannot be read (${why})`,
        remedy: 'Check the path and its permissions',
      },
    ]);
  }
};

const unknown = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'unknown-format',
      place: { file },
      what,
      remedy: 'Save it as .xlsx without a password, or the sheet as CSV UTF-8',
    },
  ]);
