// A table of many answers: rows of each transaction under columns that say what they hold.

import type { Route, Verdict } from '../../model/verdict.ts';
import type { Look } from '../format.ts';
import { transactionPlace } from '../places.ts';
import type { Column, ColumnText } from './column.ts';
import { dataRow } from './data-row.ts';

/** What is no part of an answer, and stands in its row all the same. */
export interface Beside extends Pick<Look, 'folder'> {
  /** Columns of the input that go along, in their order. */
  readonly carried: readonly string[];
}

/** What one row of the input has in them. */
export type Carried = Readonly<Record<string, string>>;

/** What rows are made of. */
export interface Answered {
  readonly verdict: Verdict;
  readonly route: Route;
}

export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly says: string;
  readonly columns: readonly ColumnText[];
  /** The rows of one transaction, as text. */
  readonly rowsOf: (answered: Answered, beside: Beside, carried: Carried) => string;
  /** True of the table in which columns of the input stand behind its own. */
  readonly carries: boolean;
}

/** With what stands before each row of every table: by it rows of one transaction are joined. */
export const tableOf = <Row>(
  name: string,
  says: string,
  columns: readonly Column<Row>[],
  rowsOf: (answered: Answered) => readonly Row[],
  carries = false,
): Table => ({
  name,
  says,
  columns: [...KEY, ...columns],
  carries,
  rowsOf: (answered, beside, carried) => {
    const { transaction } = answered.verdict;
    const place = transactionPlace(transaction, beside);
    const along = carries ? beside.carried.map((name) => carried[name] ?? '') : [];
    const key = [transaction.id, place?.file ?? '', place === undefined ? '' : String(place.line)];
    return rowsOf(answered)
      .map((row) => dataRow([...key, ...columns.map(({ of }) => of(row)), ...along]))
      .join('');
  },
});

/** With the columns of the input that go along. */
export const columnsOf = (
  { columns, carries }: Pick<Table, 'columns' | 'carries'>,
  carried: readonly string[],
): readonly ColumnText[] => [
  ...columns,
  ...(carries ? carried : []).map((name): ColumnText => ({
    name: `carried_${name}`,
    type: 'text',
    says: `what the column '${name}' of the input has; licet does not read it`,
  })),
];

/** The first line of a table. */
export const headOf = ({ columns }: { readonly columns: readonly ColumnText[] }): string =>
  dataRow(columns.map(({ name }) => name));

const KEY: readonly ColumnText[] = [
  { name: 'id', type: 'text', says: 'the id of the transaction' },
  { name: 'file', type: 'text', says: 'the file in which it stands' },
  { name: 'line', type: 'count', says: 'the line of that file on which it begins, from 1' },
];
