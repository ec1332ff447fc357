// A table drawn as cells that are shaded by a share, each with what it says.

import { clipped } from '../dossier/fit.ts';
import { printable } from '../printable.ts';
import { WIDTHS, type Width } from './bars.ts';
import { drawn } from './drawn.ts';
import { INK, NOTHING, shadeOf } from './fills.ts';
import { Plot } from './libraries.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** From 0 to 1; absent where there is nothing of which it could be one. */
  readonly share: number | undefined;
  readonly says: string;
}

export interface Cells {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
}

const BAND = 24;
const LETTER = 6.6;
/** Share of the width that names of rows may have. */
const NAMES = 0.36;

export const shadedCells = (
  { rows, columns, cells }: Cells,
  { width, says }: { readonly width: Width; readonly says: string },
): string => {
  const wide = WIDTHS[width];
  const most = Math.floor((wide * NAMES) / LETTER);
  const names = rows.map((name) => clipped(printable(name), most));
  const longest = Math.max(0, ...names.map((name) => [...name].length));
  const fillOf = ({ share }: Cell): string => (share === undefined ? NOTHING : shadeOf(share).fill);
  return drawn(
    {
      width: wide,
      height: rows.length * BAND + 30,
      marginLeft: Math.ceil(longest * LETTER) + 10,
      marginRight: 4,
      marginTop: 26,
      marginBottom: 4,
      x: {
        axis: 'top',
        domain: columns.map((_, at) => at),
        label: null,
        tickSize: 0,
        padding: 0.04,
        tickFormat: (at: number) => printable(columns[at]!),
      },
      y: {
        domain: rows.map((_, at) => at),
        label: null,
        tickSize: 0,
        padding: 0.06,
        tickFormat: (at: number) => names[at]!,
      },
      marks: [
        Plot.cell(cells, {
          x: 'column',
          y: 'row',
          fill: fillOf,
          stroke: INK,
          strokeWidth: 0.4,
        }),
        Plot.text(cells, {
          x: 'column',
          y: 'row',
          text: 'says',
          fill: ({ share }: Cell) => (share === undefined ? INK : shadeOf(share).ink),
          fontSize: width === 'wide' ? 11 : 10,
        }),
      ],
      color: { type: 'identity' },
    },
    { says },
  );
};
