// A table of many answers: rows of each transaction under columns that say what they hold.

import type { Route } from '../../model/route.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Look } from '../format.ts';
import { transactionPlace } from '../places.ts';
import type { Column, ColumnText } from './column.ts';
import { dataRow } from './data-row.ts';

/** Which columns the tables of a run have beside those of every run. */
export interface Layout {
  /** Columns of the input that go along, in their order. */
  readonly carried: readonly string[];
  /** The day by whose knowledge each transaction is judged once more; absent where it is judged once. */
  readonly laterKnownAt?: string;
}

/** What is no part of an answer, and stands in its row all the same. */
export interface Beside extends Pick<Look, 'folder'>, Layout {}

/** What one row of the input has in them. */
export type Carried = Readonly<Record<string, string>>;

/** What rows are made of. */
export interface Answered {
  readonly verdict: Verdict;
  readonly route: Route;
  /** By what is known later; absent where nobody asked, or that day is before the one of the answer. */
  readonly later?: Answered;
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
  /** What it has more where each transaction is judged by a later knowledge too. */
  readonly later: readonly ColumnText[];
}

interface More<Row> {
  readonly carries?: boolean;
  readonly later?: readonly Column<Row>[];
}

/** With what stands before each row of every table: by it rows of one transaction are joined. */
export const tableOf = <Row>(
  name: string,
  says: string,
  columns: readonly Column<Row>[],
  rowsOf: (answered: Answered) => readonly Row[],
  { carries = false, later = [] }: More<Row> = {},
): Table => ({
  name,
  says,
  columns: [...KEY, ...columns],
  carries,
  later,
  rowsOf: (answered, beside, carried) => {
    const { transaction } = answered.verdict;
    const place = transactionPlace(transaction, beside);
    const along = carries ? beside.carried.map((name) => carried[name] ?? '') : [];
    const key = [transaction.id, place?.file ?? '', place === undefined ? '' : String(place.line)];
    const all = beside.laterKnownAt === undefined ? columns : [...columns, ...later];
    return rowsOf(answered)
      .map((row) => dataRow([...key, ...all.map(({ of }) => of(row)), ...along]))
      .join('');
  },
});

const BEFORE_CARRIED = 'carried_';

/** A column that the input has under the name in the brackets. */
export const CARRIED = new RegExp(`^${BEFORE_CARRIED}(.*)$`, 's');

/** With those that a run of this layout has more. */
export const columnsOf = (
  { columns, carries, later }: Pick<Table, 'columns' | 'carries' | 'later'>,
  { carried, laterKnownAt }: Layout,
): readonly ColumnText[] => [
  ...columns,
  ...(laterKnownAt === undefined ? [] : later),
  ...(carries ? carried : []).map((name): ColumnText => ({
    name: `${BEFORE_CARRIED}${name}`,
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
