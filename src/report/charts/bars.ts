// Bars in the three colours: lying ones with their names above them, and columns by year. Each says how many it is of.

import type { Colour } from '../../model/verdict.ts';
import { clipped } from '../dossier/fit.ts';
import { percent } from '../percent.ts';
import { printable } from '../printable.ts';
import { drawn } from './drawn.ts';
import { fillOf, INK, WORST_FIRST } from './fills.ts';
import { Plot } from './libraries.ts';

export type Tally = Readonly<Record<Colour, number>>;

export interface Bar {
  readonly name: string;
  readonly tally: Tally;
}

/** Pixels of a picture: a page holds one for a desk and paper, and one for a hand. */
export const WIDTHS = { wide: 700, narrow: 336 } as const;
export type Width = keyof typeof WIDTHS;

export const totalOf = (tally: Tally): number =>
  WORST_FIRST.reduce((sum, colour) => sum + tally[colour], 0);

interface Piece {
  readonly at: number;
  readonly colour: Colour;
  readonly from: number;
  readonly to: number;
}

const piecesOf = (bars: readonly Bar[], as: 'count' | 'share'): readonly Piece[] =>
  bars.flatMap(({ tally }, at) => {
    const all = as === 'share' ? totalOf(tally) || 1 : 1;
    let from = 0;
    return WORST_FIRST.flatMap((colour): Piece[] => {
      const piece = { at, colour, from, to: from + tally[colour] / all };
      from = piece.to;
      return tally[colour] === 0 ? [] : [piece];
    });
  });

const BAND = 36;
const LETTER = 5.8;

/** `as`: how long a bar is; shares have all the same length. `axis`: what the length is. */
export const lyingBars = (
  bars: readonly Bar[],
  { width, as, axis, says }: BarsLook & { readonly as: 'count' | 'share'; readonly axis: string },
): string => {
  const wide = WIDTHS[width];
  const most = Math.floor(wide / LETTER) - 11;
  const names = bars.map(
    ({ name, tally }) => `${clipped(printable(name), most)} (${grouped(totalOf(tally))})`,
  );
  return drawn(
    {
      width: wide,
      height: bars.length * BAND + 44,
      marginLeft: 14,
      marginRight: 22,
      marginTop: 2,
      marginBottom: 42,
      x: {
        label: axis,
        labelAnchor: 'left',
        labelArrow: 'none',
        ticks: width === 'wide' ? 8 : 4,
        tickFormat: as === 'share' ? (share: number) => percent(share) : grouped,
        ...(as === 'share' ? { domain: [0, 1] } : { nice: true, zero: true }),
      },
      y: { axis: null, domain: bars.map((_, at) => at), padding: 0 },
      marks: [
        Plot.gridX({ ticks: width === 'wide' ? 8 : 4, stroke: INK, strokeOpacity: 0.15 }),
        Plot.barX(piecesOf(bars, as), {
          x1: 'from',
          x2: 'to',
          y: 'at',
          fill: ({ colour }: Piece) => fillOf(colour),
          stroke: INK,
          strokeWidth: 0.6,
          insetTop: 17,
          insetBottom: 3,
        }),
        Plot.text(names, {
          x: 0,
          y: (_: string, at: number) => at,
          text: (name: string) => name,
          textAnchor: 'start',
          dy: -9,
          fill: INK,
        }),
        Plot.ruleX([0], { stroke: INK }),
      ],
      color: { type: 'identity' },
    },
    { says },
  );
};

/** Columns of counts, each with its number above it. */
export const standingBars = (bars: readonly Bar[], { width, says }: BarsLook): string => {
  const wide = WIDTHS[width];
  // So many names of four letters stand beside one another.
  const every = Math.ceil(bars.length / (wide / 40));
  const numbers = bars.length <= wide / 34;
  return drawn(
    {
      width: wide,
      height: width === 'wide' ? 300 : 240,
      marginLeft: 52,
      marginRight: 6,
      marginTop: 22,
      marginBottom: 30,
      x: {
        domain: bars.map((_, at) => at),
        padding: 0.15,
        label: null,
        tickFormat: (at: number) => (at % every === 0 ? printable(bars[at]!.name) : ''),
        tickSize: 0,
      },
      y: { label: null, ticks: 5, nice: true, zero: true, tickFormat: grouped },
      marks: [
        Plot.gridY({ ticks: 5, stroke: INK, strokeOpacity: 0.15 }),
        Plot.barY(piecesOf(bars, 'count'), {
          x: 'at',
          y1: 'from',
          y2: 'to',
          fill: ({ colour }: Piece) => fillOf(colour),
          stroke: INK,
          strokeWidth: 0.6,
        }),
        ...(numbers
          ? [
              Plot.text(bars, {
                x: (_: Bar, at: number) => at,
                y: ({ tally }: Bar) => totalOf(tally),
                text: ({ tally }: Bar) => grouped(totalOf(tally)),
                dy: -8,
                fill: INK,
              }),
            ]
          : []),
        Plot.ruleY([0], { stroke: INK }),
      ],
      color: { type: 'identity' },
    },
    { says },
  );
};

interface BarsLook {
  readonly width: Width;
  readonly says: string;
}

/** 12345 → '12,345' */
export const grouped = (number: number): string => {
  const [whole = '', part] = String(number).split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? parted : `${parted}.${part}`;
};
