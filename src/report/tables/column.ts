// What a column of a table for programs is: its name, what it holds, and how it is had of a row. The codebook is printed from
// the same columns as the tables, so that the two cannot differ.

/** `list`: several values with '; ' between them. `count`: a whole number. */
export type ColumnType = 'text' | 'choice' | 'day' | 'count' | 'yes-no' | 'list' | 'address';

export interface ColumnText {
  readonly name: string;
  readonly type: ColumnType;
  readonly says: string;
  /** Of a choice each value with its meaning. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface Column<Row> extends ColumnText {
  readonly of: (row: Row) => string;
}

/** Several values in one cell. */
export const listed = (values: readonly string[]): string => values.join('; ');

/** 'eu-2021-821 Art. 5(1)' */
export const shortCitation = ({
  instrument,
  provision,
}: {
  readonly instrument: string;
  readonly provision: string;
}): string => `${instrument} ${provision}`.trim();
