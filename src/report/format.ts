// What every output format is: pure functions from verdicts to text. A format re-evaluates nothing, hides no finding,
// sets no exit code and prints nothing itself.

import type { Colour, Verdict } from '../model/verdict.ts';

/** How the reader sees: columns, whether colour is wanted, and how much. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
  /** Every open rule and every question, however many. */
  readonly all: boolean;
}

export interface Totals {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
}

export interface Format {
  /** One transaction, in full. */
  one(verdict: Verdict, look: Look): string;
  /** One of several transactions: a line, or the whole in formats made for machines. */
  each(verdict: Verdict, look: Look): string;
  /** After the last of several. */
  total(totals: Totals, look: Look): string;
}

export const addTo = (totals: Totals, colour: Colour): Totals => ({
  ...totals,
  [colour]: totals[colour] + 1,
});

export const NO_TOTALS: Totals = { red: 0, amber: 0, green: 0 };

export const totalText = ({ red, amber, green }: Totals): string =>
  `${red + amber + green} transactions: ${red} red, ${amber} amber, ${green} green`;
