// The colours of a whole table between what is certain and what is possible, in words.

import type { ColourBounds } from '../model/colour-bounds.ts';
import { COLOURS } from '../model/verdict.ts';

/** 'Certainly red 12 %, possibly red 31 %; …', the worst first. */
export const tableBoundsText = (
  { certainly, possibly }: Pick<ColourBounds, 'certainly' | 'possibly'>,
  transactions: number,
): string => {
  if (transactions === 0) return 'No transaction was judged, so that no colour has bounds';
  const told = [...COLOURS]
    .reverse()
    .map((colour) =>
      certainly[colour] === possibly[colour]
        ? `${colour} ${percent(certainly[colour], transactions)}`
        : `certainly ${colour} ${percent(certainly[colour], transactions)}, possibly ${percent(possibly[colour], transactions)}`,
    );
  return `Over all answers to what is open: ${told.join('; ')}`;
};

/** Whole per cent; what is neither none nor all never reads as 0 or 100. */
export const percent = (count: number, of: number): string => {
  const hundredths = Math.round((100 * count) / of);
  if (hundredths === 0 && count > 0) return 'under 1 %';
  if (hundredths === 100 && count < of) return 'over 99 %';
  return `${hundredths} %`;
};
