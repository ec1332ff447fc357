// A row of a table for a spreadsheet. A cell is text: what a spreadsheet would work out as a formula has a mark before it.

import { printable } from './printable.ts';

/** Where the first sign is one of these, in its wide form too, a spreadsheet takes the cell for a formula. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

const cell = (text: string): string => {
  const plain = printable(text);
  const said = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",;\r\n\t]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said;
};

export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
