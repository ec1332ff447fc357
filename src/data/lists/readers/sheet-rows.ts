// Rows of a spreadsheet under their header, as those of a CSV file.

import { cleanText } from './clean-text.ts';
import { CsvRow, placesOf, type CsvForm } from './csv-rows.ts';
import { notThisFormat, type ListFile } from './reader.ts';
import type { SheetRow } from './sheet-cells.ts';

/** Errors: the sheet lacks a column, or is empty. Rows without any text are left out. */
export async function* sheetRows(
  file: ListFile,
  rows: AsyncIterable<SheetRow>,
  { needs = [], skip = 0, before }: Pick<CsvForm, 'needs' | 'skip' | 'before'>,
): AsyncGenerator<CsvRow> {
  let placeOf: ReadonlyMap<string, number> | undefined;
  let left = skip;
  for await (const { cells, line } of rows) {
    if (left > 0) {
      left -= 1;
      before?.(cells);
    } else if (!placeOf) {
      placeOf = placesOf(cells.map((name) => cleanText(name) ?? ''));
      const missing = needs.filter((name) => !placeOf!.has(name));
      if (missing.length > 0)
        throw notThisFormat(
          file.name,
          `The header lacks the columns ${missing.join(', ')}: this is another file, or the publisher changed it`,
          line,
        );
    } else if (cells.some((text) => cleanText(text) !== undefined))
      yield new CsvRow(cells, line, placeOf);
  }
  if (!placeOf) throw notThisFormat(file.name, 'The sheet has no header');
}

/** How a packed spreadsheet begins, and that its name ends as one does. */
export const isSheet = (head: string, name: string, ending: '.xlsx' | '.ods'): boolean =>
  head.startsWith('PK\u0003\u0004') &&
  (ending === '.ods') === /\.ods(\.gz)?$/i.test(name.replace(/[?#].*$/, ''));
