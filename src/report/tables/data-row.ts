// A row of a table for programs, as RFC 4180 has it, with the line ends of this kind of machine: nothing is taken out of a cell
// and nothing put before it. What is meant for a spreadsheet is written by csv-row.ts.

const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const dataRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`;
