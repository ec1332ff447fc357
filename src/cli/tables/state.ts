// How far a run has come: what is kept at each checkpoint, and what the manifest says of it in the end.

import type { ColourBounds } from '../../model/colour-bounds.ts';
import type { TablesCounts } from '../../model/tables.ts';
import { COLOURS } from '../../model/verdict.ts';
import { NO_TOTALS, type Totals } from '../../report/format.ts';
import { NO_BOUNDS } from '../../research/colour-bounds.ts';
import { Gates, type FailOn } from '../exit-status.ts';

export interface State {
  /** The input that is read, counted from 0, and how many lines, rows or documents of it are done. */
  file: number;
  turns: number;
  totals: Totals;
  bounds: ColourBounds;
  rejected: number;
  brokenOff: number;
  repeatedIds: number;
  /** All inputs are read. */
  isWhole: boolean;
}

export const atTheStart = (): State => ({
  file: 0,
  turns: 0,
  totals: NO_TOTALS,
  bounds: NO_BOUNDS,
  rejected: 0,
  brokenOff: 0,
  repeatedIds: 0,
  isWhole: false,
});

export const countsOf = ({
  totals,
  bounds: { certainly, possibly },
  rejected,
  brokenOff,
  repeatedIds,
}: State): TablesCounts => ({
  ...totals,
  bounds: { certainly, possibly },
  rejected,
  brokenOff,
  repeatedIds,
});

/** 2 where something was not judged, whatever the rest is. */
export const statusOf = (counts: TablesCounts, failOn: FailOn): 0 | 1 | 2 => {
  if (counts.rejected > 0 || counts.brokenOff > 0) return 2;
  const gates = new Gates();
  const atGate = counts.waived ?? counts;
  for (const verdict of COLOURS) if (atGate[verdict] > 0) gates.see({ verdict, gate: undefined });
  return gates.status(failOn);
};
