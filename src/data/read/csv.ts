// CSV: one column per dotted path ('items.0.name', or 'item.name' where there is one item), one row per transaction.

import { LicetError, type Place } from '../../model/errors.ts';
import { cellValue, nested } from './csv-cells.ts';
import { beginningOf, delimiterOf } from './csv-dialect.ts';
import { headerColumns, type Column, type Table } from './csv-header.ts';
import { csvRecords, notCsv } from './csv-records.ts';
import { decodedText } from './decoded-text.ts';
import type { RawTransaction } from './raw.ts';
import { at } from './values.ts';
import type { Path } from './path.ts';

/** Errors: a row is no CSV, or has more or fewer cells than the header, unless the table says that such a row is refused alone. */
export async function* csvTransactions(
  file: string,
  stream: AsyncIterable<Buffer>,
  table: Table,
): AsyncGenerator<RawTransaction> {
  const texts = decodedText(stream, file);
  const begun = await beginningOf(texts, file);
  const delimiter = begun.sep ?? delimiterOf(begun.text);
  let columns: readonly Column[] | undefined;
  let rows = 0;
  let width = 0;
  for await (const { cells, line, broken } of csvRecords(file, begun, texts, {
    delimiter,
    emptyRows: false,
    anyLength: table.goesOn === true,
  })) {
    if (broken && (!columns || table.goesOn !== true)) throw broken;
    if (!columns) {
      columns = headerColumns(file, cells, delimiter, table);
      width = cells.length;
      continue;
    }
    rows += 1;
    if (broken) yield refusedRow(file, line, broken);
    else if (cells.length === width) yield rawOf(file, line, columns, cells);
    else {
      const said = `Invalid Record Length: expect ${width}, got ${cells.length} on line ${line}`;
      yield refusedRow(file, line, notCsv({ file, line }, delimiter, said));
    }
  }
  if (rows === 0)
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The file has no rows',
        remedy: 'Write a transaction into it, or leave it out',
      },
    ]);
}

/** A row of which nothing can be read; what stands behind it can. */
const refusedRow = (file: string, line: number, { problems }: LicetError): RawTransaction => {
  const place = () => ({ file, line });
  return {
    file,
    line,
    value: {},
    place,
    keyPlace: place,
    lineAt: () => line,
    refused: problems,
  };
};

const rawOf = (
  file: string,
  line: number,
  columns: readonly Column[],
  row: readonly string[],
): RawTransaction => {
  // Lists close up over empty cells, so the names are laid out as the values are; only an error asks for one.
  let names: unknown;
  const nameAt = (path: Path): string | undefined => {
    names ??= nested(columns, row, ({ name }) => name);
    for (let length = path.length; length > 0; length -= 1) {
      const name = at(names, path.slice(0, length));
      if (typeof name === 'string') return name;
    }
    return undefined;
  };
  const place = (path: Path): Place => {
    const cell = nameAt(path);
    return { file, line, ...(cell !== undefined && { cell }) };
  };
  return {
    file,
    line,
    value: nested(columns, row, cellValue),
    place,
    keyPlace: place,
    lineAt: () => line,
  };
};
