// A first mapping of a spreadsheet, to be finished by a person: columns that are called as the documents call them are mapped,
// and all others are left out by name.

import { printable } from './printable.ts';

export interface MappingDraft {
  readonly spreadsheet: string;
  readonly sheet?: string | undefined;
  readonly headerRow: number;
  /** By name of a column, the path whose name it bears. */
  readonly known: ReadonlyMap<string, string>;
  readonly others: readonly string[];
  /** What is so of every row: path → value. */
  readonly constants: ReadonlyMap<string, string>;
  /** How days are written in numbers, where somebody said so. */
  readonly dates?: string | undefined;
}

export const mappingText = (
  { spreadsheet, sheet, headerRow, known, others, constants, dates }: MappingDraft,
  scalar: (text: string) => string,
): string => {
  const lines = [
    `# How the columns of ${printable(spreadsheet)} become transactions. Finish it, then`,
    `#   licet new transactions ${printable(spreadsheet)} --mapping THIS-FILE`,
    '# writes one file a transaction. Until every column is mapped or left out it refuses, and says what is missing.',
    '',
    ...(sheet === undefined ? [] : [`sheet: ${scalar(sheet)}`]),
    `header-row: ${headerRow}`,
    '',
    '# Say how dates and numbers are written where they stand as text; what may be read in two ways is refused otherwise.',
    dates === undefined
      ? '# dates: day-first            # 03/04/2025 is 3 April; or month-first: 4 March'
      : `dates: ${dates}`,
    `# numbers: { thousands: ",", decimal: "." }`,
    '',
    '# Rows with the same number are items of one transaction:',
    `# group-by: ${scalar(others[0] ?? 'Quotation no.')}`,
    '# empty-group: as-above       # a row without a number goes on with the one above it',
    '# hidden-rows: leave-out      # or read',
    `# leave-out-rows: { ${scalar(others[0] ?? 'Description')}: [Total] }`,
    '',
    '# Two items in columns side by side are called items.0 and items.1, and such a sheet has no group-by:',
    '#   Item 1: items.0.name',
    '#   Item 2: items.1.name',
    '',
    '# Column: where it goes. Possible are the columns of CSV (docs/transaction-file.md), and parties by their role:',
    '#   Quotation no.: id',
    '#   Day of export: date        # or of the decision on it; the day of the quotation stays left out, being past by then',
    '#   Customer: end-user.name',
    '#   Country: [end-user.country, destination.country]',
    '#   Kind of customer: { to: end-user.type, values: { Gov.: other-government, Corp.: private } }',
    '#   Product: item.name',
    '#   ECCN: item.classification.us',
    '#   Amount: { to: item.value.amount, numbers: { thousands: ".", decimal: "," } }',
    ...(known.size === 0
      ? ['columns: {}']
      : [
          '# Found by their names; look whether they mean it.',
          'columns:',
          ...[...known].map(([name, path]) => `  ${scalar(name)}: ${path}`),
        ]),
    '',
    '# What is so of every transaction.',
    ...(constants.size === 0
      ? ['# constants:', '#   exporter.name: Example Systems Inc', '#   exporter.country: US']
      : ['constants:', ...[...constants].map(([path, value]) => `  ${path}: ${scalar(value)}`)]),
    '#   item.value.currency: EUR',
    ...(others.length === 0
      ? []
      : [
          '',
          '# Columns of which nothing is known. Move under columns what matters to the transaction.',
          'leave-out:',
          ...others.map((name) => `  - ${scalar(name)}`),
        ]),
  ];
  return `${lines.join('\n')}\n`;
};
