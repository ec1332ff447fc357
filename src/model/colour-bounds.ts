// How many transactions of a table have a colour for certain, and how many may have it over all answers to what is unknown.

import type { Colour } from './verdict.ts';

export interface ColourBounds {
  readonly transactions: number;
  /** At best and at worst the same colour: no answer to what is open makes it another. */
  readonly certainly: Readonly<Record<Colour, number>>;
  /** The colour lies between the best and the worst, both counted. Where bounds may be too wide this is too many, never too few. */
  readonly possibly: Readonly<Record<Colour, number>>;
}
