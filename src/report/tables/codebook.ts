// The codebook of the tables: what each column of each file holds, as Markdown to be read and as CSV to be joined.

import type { ColumnText } from './column.ts';
import { dataRow } from './data-row.ts';
import { TABLES } from './index.ts';
import { instrumentsTable, rulesTable } from './library-tables.ts';
import { rejected } from './rejected.ts';
import { columnsOf, headOf, type Layout } from './table.ts';

interface Described {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly ColumnText[];
}

/** Every table but the codebook itself. */
export const describedTables = (layout: Layout): readonly Described[] => [
  ...TABLES.map((table) => ({ ...table, columns: columnsOf(table, layout) })),
  rejected,
  rulesTable,
  instrumentsTable,
];

const TYPES: Readonly<Record<ColumnText['type'], string>> = {
  text: 'text',
  choice: 'one of few words',
  day: 'a day, YYYY-MM-DD',
  count: 'a whole number',
  'yes-no': 'yes or no',
  list: "several texts with '; ' between them",
  address: 'web addresses with spaces between them',
};

const HEAD = `# Codebook

Each table is UTF-8 text with commas between the columns, quotes as RFC 4180 has them, and one line end after each row. An empty cell
says that there is nothing of the kind, never that something is not so. Rows of one transaction are joined by \`file\` and \`line\`, or
by \`id\` where no two transactions have the same. Cells stand as they were read: who opens a table with a spreadsheet program imports
all columns as text, for a cell that begins with = + - or @ may be taken for a formula there. Parquet files have the same columns:
days are dates there, whole numbers and yes or no are held as such, all else is text, and where a cell is empty there is null.
`;

export const codebookMarkdown = (layout: Layout): string =>
  `${HEAD}${describedTables(layout)
    .map(
      ({ name, says, columns }) =>
        `\n## ${name}.csv\n\n${says}\n\n| column | type | what it holds |\n| --- | --- | --- |\n${columns
          .map(
            (column) => `| \`${column.name}\` | ${TYPES[column.type]} | ${meaningOf(column)} |\n`,
          )
          .join('')}`,
    )
    .join('')}`;

const meaningOf = ({ says, values }: ColumnText): string =>
  values === undefined
    ? says
    : `${says}: ${Object.entries(values)
        .map(([value, meaning]) => (value === meaning ? value : `\`${value}\` ${meaning}`))
        .join('; ')}`;

const COLUMNS: readonly ColumnText[] = ['table', 'column', 'type', 'says', 'value', 'meaning'].map(
  (name) => ({ name, type: 'text', says: '' }),
);

/** A row for each column, and for each value of a choice one more. */
export const codebookCsv = (layout: Layout): string =>
  headOf({ columns: COLUMNS }) +
  describedTables(layout)
    .flatMap(({ name: table, columns }) =>
      columns.flatMap(({ name, type, says, values }) => [
        dataRow([table, name, type, says, '', '']),
        ...Object.entries(values ?? {}).map(([value, meaning]) =>
          dataRow([table, name, type, says, value, meaning]),
        ),
      ]),
    )
    .join('');
