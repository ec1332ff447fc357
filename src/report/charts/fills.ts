// How what is drawn is filled, so that it reads the same on grey paper and to whoever sees no colours: red is solid and the
// darkest, amber has stripes, green has dots on the lightest ground. Shares are shaded from light to dark in five steps.

import { COLOURS, type Colour } from '../../model/verdict.ts';

/** The worst first: so they stand in every bar, every legend and every table. */
export const WORST_FIRST: readonly Colour[] = [...COLOURS].reverse();

export const INK = '#1b1b1b';
const PAPER = '#ffffff';
const RED = '#a01c1c';

const PATTERNS: Readonly<Record<Colour, string>> = {
  red: `<rect width="8" height="8" fill="${RED}"/>`,
  amber:
    '<rect width="8" height="8" fill="#f6d391"/><path d="M-2 10 10 -2M-2 2 2 -2M6 10 10 6" stroke="#8a4b00" stroke-width="1.6"/>',
  green:
    '<rect width="8" height="8" fill="#e6f2e9"/><circle cx="4" cy="4" r="1.1" fill="#1c6332"/>',
};

/** What fills a shape of the colour, on a page that holds FILLS. */
export const fillOf = (colour: Colour): string => `url(#fill-${colour})`;

/** A share of nothing, which is another thing than nothing of which there could be a share. */
const NO_SHARE =
  '<rect width="8" height="8" fill="#f6f6f2"/><circle cx="2" cy="2" r="0.8" fill="#77776f"/><circle cx="6" cy="6" r="0.8" fill="#77776f"/>';

/** Stands once on a page, or within a picture that stands alone. */
export const PATTERN_DEFS = `<defs>${Object.entries({ ...PATTERNS, none: NO_SHARE })
  .map(
    ([name, drawn]) =>
      `<pattern id="fill-${name}" width="8" height="8" patternUnits="userSpaceOnUse">${drawn}</pattern>`,
  )
  .join('')}</defs>`;

export const FILLS = `<svg class="fills" width="0" height="0" aria-hidden="true">${PATTERN_DEFS}</svg>`;

export interface Shade {
  /** The largest share that has it, from 0 to 1. */
  readonly to: number;
  readonly says: string;
  readonly fill: string;
  /** What is written on it. */
  readonly ink: string;
}

/** Nothing, little, … of all: each step is told from its neighbour without its hue. */
export const SHADES: readonly [Shade, ...Shade[]] = [
  { to: 0, says: 'none', fill: 'url(#fill-none)', ink: INK },
  { to: 0.1, says: 'up to 10 %', fill: '#ecd3cb', ink: INK },
  { to: 0.25, says: 'up to 25 %', fill: '#d8a597', ink: INK },
  { to: 0.5, says: 'up to 50 %', fill: '#aa4a40', ink: PAPER },
  { to: 1, says: 'more than 50 %', fill: '#661010', ink: PAPER },
];

export const shadeOf = (share: number): Shade =>
  SHADES.find(({ to }) => share <= to) ?? SHADES.at(-1)!;

/** Of what nothing is known: no row, no transaction. */
export const NOTHING = PAPER;
