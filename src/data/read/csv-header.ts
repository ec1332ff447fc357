// The header of a table → its columns. Unknown and doubled columns are refused before the first row is read.

import { LicetError, type Problem } from '../../model/errors.ts';
import { PARTY_ROLES } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import { DELIMITERS, type Delimiter } from './csv-dialect.ts';
import { MOST_COLUMNS, MOST_PROBLEMS, overLimit } from './limits.ts';

/** What a cell may hold: one text, several values, or yes and no in the spellings of spreadsheets. */
export type Cell = 'one' | 'many' | 'yes-no';

/** Patterns of the columns that may be used ('parties.N.role'), and what their cells hold. */
export type Columns = ReadonlyMap<string, Cell>;

export interface Table {
  readonly columns: Columns;
  /** Names of columns to leave out, as they stand in the header. */
  readonly ignored: ReadonlySet<string>;
  /** A row that cannot be read is a transaction that is refused, and the next is read; else it ends the reading. */
  readonly goesOn?: boolean;
}

export interface Column {
  readonly name: string;
  /** Empty where the column is left out. */
  readonly path: readonly string[];
  readonly cell: Cell;
}

const OTHERWISE =
  'See licet schema transaction for the paths, or leave it out with --ignore-columns';

/** So many columns of a header that is not known at all are named. */
const MOST_TOLD = 5;

export const headerColumns = (
  file: string,
  header: readonly string[],
  delimiter: Delimiter,
  { columns, ignored }: Table,
): Column[] => {
  const place = { file, line: 1 };
  if (header.length > MOST_COLUMNS)
    throw overLimit(
      place,
      `The header has ${header.length} columns; a table may have ${MOST_COLUMNS}`,
      'Leave out the columns that licet does not need',
    );
  const paths = header.map((column) => column.trim().replace(/^item\./, 'items.0.'));
  const parted =
    delimiter === ',' && header.length > 1
      ? ''
      : `, where ${DELIMITERS[delimiter]} part the columns`;
  const firstOf = new Map<string, number>();
  const problems = header.flatMap((column, index): Problem[] => {
    const known = columns.has(patternOf(column.trim()));
    if (ignored.has(column.trim()))
      return known
        ? [
            {
              code: 'unknown-option-value',
              place,
              what: `--ignore-columns '${column}' is a column that licet reads`,
              remedy: 'Take the column out of the file where it should not count',
            },
          ]
        : [];
    const first = firstOf.get(paths[index]!);
    if (first !== undefined) {
      const other = header[first] === column ? '' : `, first as '${header[first]}'`;
      return [
        {
          code: 'duplicate-key',
          place,
          what: `The column '${column}' stands twice${other} (columns ${first + 1} and ${index + 1})`,
          remedy: 'Keep one of the two',
        },
      ];
    }
    firstOf.set(paths[index]!, index);
    if (known) return [];
    return [
      {
        code: 'unknown-key',
        place,
        what: `'${column}' (column ${index + 1}) is not a column that licet knows${parted}`,
        remedy: roleRemedy(column) ?? didYouMean(patternOf(column), columns.keys(), OTHERWISE),
      },
    ];
  });
  // A table of transactions with columns of one's own, and none of them a slip.
  if (
    header.length > 1 &&
    columns.has('exporter.country') &&
    problems.length === header.length &&
    problems.every(({ remedy }) => remedy === OTHERWISE)
  )
    throw new LicetError([
      {
        code: 'unknown-key',
        place,
        what: `None of the ${header.length} columns (${header
          .slice(0, MOST_TOLD)
          .map((column) => `'${column.trim()}'`)
          .join(', ')}${header.length > MOST_TOLD ? ' …' : ''}) is one that licet knows${parted}`,
        remedy:
          'A table with columns of your own goes through a mapping, which licet new mapping begins (docs/quotations.md); licet schema transaction has the paths',
      },
    ]);
  if (problems.length > 0) throw new LicetError(problems.slice(0, MOST_PROBLEMS));
  return header.map((column, index) =>
    ignored.has(column.trim())
      ? { name: column, path: [], cell: 'one' }
      : {
          name: column.trim(),
          path: paths[index]!.split('.'),
          cell: columns.get(patternOf(column.trim()))!,
        },
  );
};

/** A party's columns are called by its place in the list, not by its role. */
const roleRemedy = (column: string): string | undefined => {
  const role = PARTY_ROLES.find((one) => column.trim().startsWith(`${one}.`));
  if (role === undefined || role === 'exporter') return undefined;
  const local = column.trim().slice(role.length + 1);
  return `Call it parties.0.${local}, and write ${role} into a column parties.0.role`;
};

/** 'items.3.name' and 'item.name' → 'item.name'; 'parties.2.role' → 'parties.N.role'. Positions have three digits at most. */
export const patternOf = (column: string): string =>
  column.replace(/^items\.\d{1,3}\./, 'item.').replace(/\.\d{1,3}(?=\.|$)/g, '.N');
