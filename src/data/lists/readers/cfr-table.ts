// Rows of the table of one supplement in the XML of the Electronic Code of Federal Regulations. Line breaks of a cell are kept;
// slanted words stand between SLANT marks, for the tables set names apart by them.

import type { ListFile } from './reader.ts';
import { xmlStream } from './xml-stream.ts';

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Marks that occur in no text of law. */
export const SLANT = { open: '\u0001', close: '\u0002' } as const;

/** Letters of a cell; the longest of the real ones has 3,386. Names and addresses are told apart within a cell as a whole. */
const LONGEST_CELL = 20_000;

/** `supplement`: as the file calls it, such as 'Supplement No. 4 to Part 744'; `met` is told when it begins. */
export const cfrTable = (
  file: ListFile,
  supplement: string,
  met: () => void,
): AsyncGenerator<TableRow> => {
  let inside = false;
  let cells: string[] | undefined;
  let cell: string | undefined;
  let line = 1;
  let found: TableRow[] = [];
  return xmlStream(file, ['DIV5', 'ECFR'], {
    open(name, attributes, at) {
      if (name === 'DIV9') {
        inside = attributes['N']?.toLowerCase() === supplement.toLowerCase();
        if (inside) met();
      }
      if (!inside) return;
      if (name === 'TR') [cells, line] = [[], at.line];
      else if (name === 'TD') cell = '';
      else if (cell !== undefined && name === 'br') cell += '\n';
      else if (cell !== undefined && name === 'E') cell += SLANT.open;
    },
    text(more, at) {
      if (cell === undefined) return;
      cell += more.replace(/\s+/g, ' ');
      if (cell.length > LONGEST_CELL) at.refuse('A cell is longer than any of the real list');
    },
    close(name) {
      if (name === 'DIV9') inside = false;
      if (!inside) return;
      if (name === 'E' && cell !== undefined) cell += SLANT.close;
      else if (name === 'TD' && cell !== undefined) {
        cells?.push(cell.replace(/ *\n */g, '\n').trim());
        cell = undefined;
      } else if (name === 'TR' && cells) {
        // Headings have no cells of this kind.
        if (cells.length > 0) found.push({ cells, line });
        cells = undefined;
      }
    },
    taken() {
      const rows = found;
      found = [];
      return rows;
    },
  });
};
