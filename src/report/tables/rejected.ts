// A row for each thing that is wrong with what was not judged: nothing that was read is lost without a word.

import type { Problem } from '../../model/errors.ts';
import { repositoryPath } from '../places.ts';
import type { Column } from './column.ts';
import { dataRow } from './data-row.ts';

interface Row {
  readonly problem: Problem;
  readonly file: string;
  readonly line: number | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'file', type: 'text', says: 'the file', of: ({ file }) => file },
  {
    name: 'line',
    type: 'count',
    says: 'its line, from 1',
    of: ({ line }) => (line === undefined ? '' : String(line)),
  },
  {
    name: 'column',
    type: 'text',
    says: 'the column of the table, where one is to blame',
    of: ({ problem }) => problem.place?.cell ?? '',
  },
  { name: 'code', type: 'text', says: 'the kind of mistake', of: ({ problem }) => problem.code },
  { name: 'reason', type: 'text', says: 'what is wrong', of: ({ problem }) => problem.what },
  { name: 'to_do', type: 'text', says: 'what to do about it', of: ({ problem }) => problem.remedy },
];

export const rejected = {
  name: 'rejected',
  says: 'One row a mistake in a row that was not judged.',
  columns: COLUMNS,
};

/** `at`: where the row stands that was refused. */
export const rejectedRows = (
  problems: readonly Problem[],
  at: { readonly file: string; readonly line: number | undefined },
  folder: string | undefined,
): string =>
  problems
    .map((problem) => ({
      problem,
      file: repositoryPath(problem.place?.file ?? at.file, folder),
      line: problem.place?.line ?? at.line,
    }))
    .map((row) => dataRow(COLUMNS.map(({ of }) => of(row))))
    .join('');
