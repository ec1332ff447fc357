// The colours of a whole table between what is certain and what is possible, in words.

import type { ColourBounds } from '../model/colour-bounds.ts';
import { COLOURS } from '../model/verdict.ts';
import { percent } from './percent.ts';

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
