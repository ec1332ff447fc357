// A table of many answers: rows of each transaction under columns that say what they hold.

import type { Verdict } from '../../model/verdict.ts';
import type { Look } from '../format.ts';
import { transactionPlace } from '../places.ts';
import type { Column, ColumnText } from './column.ts';
import { dataRow } from './data-row.ts';

export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly says: string;
  readonly columns: readonly ColumnText[];
  /** The rows of one transaction, as text. */
  readonly rowsOf: (verdict: Verdict, look: Pick<Look, 'folder'>) => string;
}

/** With what stands before each row of every table: by it rows of one transaction are joined. */
export const tableOf = <Row>(
  name: string,
  says: string,
  columns: readonly Column<Row>[],
  rowsOf: (verdict: Verdict) => readonly Row[],
): Table => ({
  name,
  says,
  columns: [...KEY, ...columns],
  rowsOf: (verdict, look) => {
    const { transaction } = verdict;
    const place = transactionPlace(transaction, look);
    const key = [transaction.id, place?.file ?? '', place === undefined ? '' : String(place.line)];
    return rowsOf(verdict)
      .map((row) => dataRow([...key, ...columns.map(({ of }) => of(row))]))
      .join('');
  },
});

/** The first line of a table. */
export const headOf = ({ columns }: { readonly columns: readonly ColumnText[] }): string =>
  dataRow(columns.map(({ name }) => name));

const KEY: readonly ColumnText[] = [
  { name: 'id', type: 'text', says: 'the id of the transaction' },
  { name: 'file', type: 'text', says: 'the file in which it stands' },
  { name: 'line', type: 'count', says: 'the line of that file on which it begins, from 1' },
];
