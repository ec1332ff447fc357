// The bounds of many transactions counted together.

import type { ColourBounds } from '../model/colour-bounds.ts';
import { COLOURS, isAsBad, type Bounds, type Colour } from '../model/verdict.ts';

const none = (): Record<Colour, number> => ({ red: 0, amber: 0, green: 0 });

export const NO_BOUNDS: ColourBounds = { transactions: 0, certainly: none(), possibly: none() };

/** With one transaction more. */
export const withBounds = (
  { transactions, certainly, possibly }: ColourBounds,
  { best, worst }: Pick<Bounds, 'best' | 'worst'>,
): ColourBounds => {
  const more = (counts: ColourBounds['certainly'], holds: (colour: Colour) => boolean) => {
    const next = { ...counts };
    for (const colour of COLOURS) if (holds(colour)) next[colour] += 1;
    return next;
  };
  return {
    transactions: transactions + 1,
    certainly: more(certainly, (colour) => colour === best && colour === worst),
    possibly: more(possibly, (colour) => isAsBad(colour, best) && isAsBad(worst, colour)),
  };
};
