// The numbers of verdicts beside outcomes, a row each.

import type { Validation } from '../../model/validation.ts';
import { boundsCells } from './bounds-cells.ts';
import { countCells, shareCells, valueCells } from './shares.ts';

export const validationCells = ({
  counts,
  notCompared,
  all,
  byColour,
  signs,
  bounds,
  missed,
}: Validation): readonly (readonly string[])[] => [
  countCells('transactions', 'all', counts.transactions),
  countCells('transactions', 'compared', counts.compared),
  countCells('transactions', 'neither', counts.neither),
  countCells('transactions', 'without-outcome', notCompared.withoutOutcome.count),
  countCells('transactions', 'several-outcomes', counts.severalOutcomes),
  countCells('outcomes', 'of-repeated-id', notCompared.repeatedIds.count),
  countCells('outcomes', 'without-transaction', notCompared.withoutTransaction.count),
  shareCells('decided-against', 'all', all),
  ...byColour.flatMap(({ colour, against, lift }) => [
    shareCells('decided-against', colour, against),
    ...(lift ? [valueCells('lift', colour, lift.value, lift.interval)] : []),
  ]),
  ...signs.flatMap(({ sign, precision, recall, spared }) => [
    shareCells('precision', sign, precision),
    shareCells('recall', sign, recall),
    shareCells('spared', sign, spared),
  ]),
  countCells('missed', 'against-and-green', missed.againstAndGreen.length),
  countCells('missed', 'for-and-red', missed.forAndRed.length),
  ...boundsCells(bounds),
];
