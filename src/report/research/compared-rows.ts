// A row for each transaction and each outcome, with what was compared and what was not.

import type { ComparedRow } from '../../model/validation.ts';

export const COMPARED_COLUMNS = [
  'id',
  'file',
  'line',
  'colour',
  'outcome',
  'side',
  'compared',
] as const;

export const comparedCells = ({
  id,
  file,
  line,
  colour,
  outcome,
  stance,
  compared,
}: ComparedRow): readonly string[] => [id, file, line, colour, outcome, stance, compared];
