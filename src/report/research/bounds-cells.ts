// The bounds of the colours of a table, a row each.

import type { ColourBounds } from '../../model/colour-bounds.ts';
import { COLOURS } from '../../model/verdict.ts';
import { numberCell } from './shares.ts';

export const boundsCells = ({
  transactions,
  certainly,
  possibly,
}: ColourBounds): readonly (readonly string[])[] =>
  [...COLOURS].reverse().flatMap((colour) =>
    (
      [
        ['certainly', certainly],
        ['possibly', possibly],
      ] as const
    ).map(([measure, counts]) => [
      measure,
      colour,
      String(counts[colour]),
      String(transactions),
      transactions === 0 ? '' : numberCell(counts[colour] / transactions),
      '',
      '',
    ]),
  );
