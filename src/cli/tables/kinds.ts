// In which files tables are left: as CSV, as Parquet, or as both. They are written as CSV in any case, for that can be gone on with.

import type { ParquetColumn } from '../../data/parquet/parquet-file.ts';
import type { ColumnType } from '../../report/tables/column.ts';
import { describedTables } from '../../report/tables/codebook.ts';
import { rejected } from '../../report/tables/rejected.ts';
import type { Layout } from '../../report/tables/table.ts';

export const TABLE_KINDS = ['csv', 'parquet', 'both'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What was not judged is for a person to read, whatever the rest is. */
const ALWAYS_CSV = `${rejected.name}.csv`;

/** `file`: a table as it would be called as CSV. */
export const staysCsv = (file: string, kind: TableKind): boolean =>
  kind !== 'parquet' || file === ALWAYS_CSV;

export interface ParquetTable {
  /** The table as it is called as CSV, and as it is as Parquet. */
  readonly csv: string;
  readonly file: string;
  readonly columns: readonly ParquetColumn[];
}

/** None where there are none. */
export const parquetTables = (kind: TableKind, layout: Layout): readonly ParquetTable[] =>
  kind === 'csv'
    ? []
    : describedTables(layout).map(({ name, columns }) => ({
        csv: `${name}.csv`,
        file: `${name}.parquet`,
        columns: columns.map(({ name, type }) => ({ name, holds: HOLDS[type] })),
      }));

const HOLDS: Readonly<Record<ColumnType, ParquetColumn['holds']>> = {
  text: 'text',
  choice: 'text',
  list: 'text',
  address: 'text',
  day: 'day',
  count: 'count',
  'yes-no': 'yes-no',
};
