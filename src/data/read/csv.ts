// CSV: one column per dotted path ('items.0.name', or 'item.name' where there is one item), one row per transaction.

import { LicetError, type Place } from '../../model/errors.ts';
import { cellValue, nested } from './csv-cells.ts';
import { beginningOf, delimiterOf } from './csv-dialect.ts';
import { headerColumns, type Column, type Table } from './csv-header.ts';
import { csvRecords } from './csv-records.ts';
import { decodedText } from './decoded-text.ts';
import type { RawTransaction } from './raw.ts';
import { at } from './values.ts';
import type { Path } from './path.ts';

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
  for await (const { cells, line } of csvRecords(file, begun, texts, {
    delimiter,
    asWritten: false,
  })) {
    if (!columns) {
      columns = headerColumns(file, cells, delimiter, table);
      continue;
    }
    rows += 1;
    yield rawOf(file, line, columns, cells);
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
