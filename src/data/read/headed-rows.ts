// Rows of a CSV file under the names of its header, each with its line, whatever the table is about: cells stay text.

import { LicetError, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { beginningOf, delimiterOf, DELIMITERS } from './csv-dialect.ts';
import { csvRecords } from './csv-records.ts';
import { decodedText } from './decoded-text.ts';
import { bytesOf } from './streams.ts';

export interface HeadedRow {
  readonly line: number;
  /** By column; empty where nothing stands in the cell. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * `needed`: columns without which the table is of no use. Errors: there is no row, unless there may be none; there is no header; a
 * column is missing or stands twice; a row has more or fewer cells than the header.
 */
export async function* headedRows(
  file: string,
  needed: readonly string[],
  { mayBeNone = false }: { readonly mayBeNone?: boolean } = {},
): AsyncGenerator<HeadedRow> {
  const texts = decodedText(bytesOf(file), file);
  const begun = await beginningOf(texts, file);
  const delimiter = begun.sep ?? delimiterOf(begun.text);
  let header: readonly string[] | undefined;
  let rows = 0;
  for await (const { cells, line, broken } of csvRecords(file, begun, texts, {
    delimiter,
    emptyRows: false,
    anyLength: true,
  })) {
    if (broken) throw broken;
    const trimmed = cells.map((cell) => cell.trim());
    if (!header) {
      header = trimmed;
      const problems = problemsOfHeader(file, line, header, needed);
      if (problems.length > 0) throw new LicetError(problems);
      continue;
    }
    rows += 1;
    if (cells.length !== header.length)
      throw new LicetError([
        {
          code: 'not-csv',
          place: { file, line },
          what: `The row has ${cells.length} cells, and the header ${header.length}, with ${DELIMITERS[delimiter]} between the columns`,
          remedy: `Mend the row; cells with ${DELIMITERS[delimiter]} or quotes need quotes`,
        },
      ]);
    yield {
      line,
      cells: Object.fromEntries(header.map((name, index) => [name, trimmed[index]!])),
    };
  }
  if (rows === 0 && !(mayBeNone && header))
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The table has no rows',
        remedy: 'Write some into it, or leave it out',
      },
    ]);
}

const problemsOfHeader = (
  file: string,
  line: number,
  header: readonly string[],
  needed: readonly string[],
): Problem[] => [
  ...header.flatMap((name, index): Problem[] =>
    header.indexOf(name) === index || name === ''
      ? []
      : [
          {
            code: 'duplicate-key',
            place: { file, line },
            what: `The column '${name}' stands twice`,
            remedy: 'Keep one of the two',
          },
        ],
  ),
  ...needed
    .filter((name) => !header.includes(name))
    .map((name): Problem => ({
      code: 'missing-key',
      place: { file, line },
      what: `The table has no column '${name}'`,
      remedy: didYouMean(name, header, `Its columns are: ${header.join(', ')}`),
    })),
];
