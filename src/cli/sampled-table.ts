// A table whose columns nobody has placed: where its header is, and what stands below each of its names.

import type { SampledColumn } from '../data/quotation/column-words.ts';
import { isEmptyRow, namesIn } from '../data/quotation/header.ts';
import type { Table } from '../data/quotation/table.ts';
import { LicetError } from '../model/errors.ts';

/** Rows of which the words are looked at where nobody has said yet what the columns are. */
export const SAMPLE = 1000;

/** `most`: rows that are looked at. */
export const sampledIn = (
  table: Table,
  headerRow: number,
  most: number,
): readonly SampledColumn[] => {
  const below = table.rows.filter((row) => row.row > headerRow && !isEmptyRow(row)).slice(0, most);
  return [...namesOf(table, headerRow)].map(([at, name]) => ({
    name,
    texts: below.flatMap(({ cells }) => {
      const text = cells[at]?.text.trim() ?? '';
      return text === '' ? [] : [text];
    }),
    rows: below.length,
  }));
};

/** Rows in which the header is looked for. */
export const ABOVE = 40;

/** The first row with as many texts as any below it has cells; titles above a table have fewer. */
export const headerIn = ({ rows, shown }: Table): number => {
  const filled = rows
    .filter((row) => !isEmptyRow(row))
    .slice(0, ABOVE)
    .map(({ row, cells }) => ({
      row,
      texts: cells.filter((cell) => cell?.kind === 'text' && cell.text.trim() !== '').length,
    }));
  const most = Math.max(0, ...filled.map(({ texts }) => texts));
  const header = filled.find(({ texts }) => texts === most);
  if (header && most > 0) return header.row;
  throw new LicetError([
    {
      code: 'file-empty',
      place: { file: shown },
      what: 'No row has texts that could be the names of columns',
      remedy: 'Look whether it is the right file and sheet',
    },
  ]);
};

/** By position, of the columns that hold something. */
const namesOf = ({ rows }: Table, headerRow: number): ReadonlyMap<number, string> => {
  const below = rows.filter(({ row }) => row >= headerRow);
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const names = namesIn(below[0]!.cells, width);
  return new Map(
    [...names.entries()].filter(([at]) =>
      below.some(({ cells }) => (cells[at]?.text.trim() ?? '') !== ''),
    ),
  );
};
