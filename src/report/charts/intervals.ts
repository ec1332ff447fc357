// Numbers with their intervals, one below the other: a dot on a line, its name above it, and where all together stand.

import { clipped } from '../dossier/fit.ts';
import { printable } from '../printable.ts';
import { WIDTHS, type Width } from './bars.ts';
import { drawn } from './drawn.ts';
import { INK } from './fills.ts';
import { Plot } from './libraries.ts';

export interface Measured {
  readonly name: string;
  /** Absent where there is none: the name stands alone. */
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

const BAND = 38;
const LETTER = 6.2;

/** `domain`: the ends of the scale. `all`: where a dashed line is drawn. */
export const intervals = (
  rows: readonly Measured[],
  {
    width,
    domain,
    axis,
    all,
    tickFormat,
    says,
  }: {
    readonly width: Width;
    readonly domain: readonly [number, number];
    readonly axis: string;
    readonly all?: number | undefined;
    readonly tickFormat: (value: number) => string;
    readonly says: string;
  },
): string => {
  const wide = WIDTHS[width];
  const most = Math.floor(wide / LETTER) - 6;
  const placed = rows.map((row, at) => ({ ...row, at }));
  const known = placed.filter(({ value }) => value !== undefined);
  const spanned = known.filter(({ low, high }) => low !== undefined && high !== undefined);
  return drawn(
    {
      width: wide,
      height: rows.length * BAND + 44,
      marginLeft: 14,
      marginRight: 22,
      marginTop: 2,
      marginBottom: 42,
      x: {
        label: axis,
        labelAnchor: 'left',
        labelArrow: 'none',
        domain,
        ticks: width === 'wide' ? 8 : 4,
        tickFormat,
      },
      y: { axis: null, domain: rows.map((_, at) => at), type: 'band', padding: 0 },
      marks: [
        Plot.gridX({ ticks: width === 'wide' ? 8 : 4, stroke: INK, strokeOpacity: 0.15 }),
        ...(all === undefined
          ? []
          : [Plot.ruleX([all], { stroke: INK, strokeDasharray: '4 3', strokeOpacity: 0.7 })]),
        Plot.link(spanned, {
          x1: 'low',
          x2: 'high',
          y1: 'at',
          y2: 'at',
          stroke: INK,
          strokeWidth: 2,
          dy: 9,
        }),
        Plot.dot(known, { x: 'value', y: 'at', r: 5, fill: INK, dy: 9 }),
        Plot.text(placed, {
          x: domain[0],
          y: 'at',
          text: ({ name }: Measured) => clipped(printable(name), most),
          textAnchor: 'start',
          dy: -9,
          fill: INK,
        }),
      ],
    },
    { says },
  );
};
