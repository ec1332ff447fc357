// What every output format is: functions from answers to text. A format re-evaluates nothing, hides no finding, sets no
// exit code and prints nothing itself. It asks an answer for no more than it shows.

import type { Answer, BriefVerdict, Colour, Verdict } from '../model/verdict.ts';
import type { Run } from '../model/run.ts';

export const DETAILS = ['brief', 'standard', 'full'] as const;
export type Detail = (typeof DETAILS)[number];

/** How the reader sees: columns, whether colour is wanted, and how much. */
export interface Look {
  readonly width: number;
  /** Lines of the window that is read at; where absent, nothing is said again. */
  readonly height?: number;
  readonly colour: boolean;
  /** Every open rule, every question and everything that was consulted, however many. */
  readonly all: boolean;
  /** The working folder. A format that names files by their place in a repository names them from here. */
  readonly folder?: string;
  /** How much of each answer; where absent, what the format holds to be right for one or for several. */
  readonly detail?: Detail;
}

export interface InColours {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
}

export interface Totals extends InColours {
  /** By the colours that waivers leave to a gate; absent where none holds. */
  readonly waived?: InColours;
}

/** `Said`: what is written of one transaction. */
export interface Format<Said = Answer> {
  /** True: it writes commands for the log of a build. */
  readonly commands?: true;
  /** Before the first of several transactions. */
  open(run: Run, look: Look): string;
  /** One of several. */
  each(answer: Said, look: Look): string;
  /** After the last of several. */
  close(totals: Totals, look: Look): string;
  /** The only one. */
  one(answer: Said, look: Look): string;
}

/** A format whose whole says what no single answer knows, such as a table of all rules. */
export interface BoundFormat<Said = Answer> {
  /** Of one of several what its binder needs, made in whichever thread. */
  each(answer: Said, look: Look): string;
  /** The only one, whole. */
  one(answer: Said, look: Look): string;
  /** A new one for each run. */
  binder(): Binder;
}

/** Puts together what `each` made, in the order of the transactions. */
export interface Binder {
  open(run: Run, look: Look): string;
  add(made: string): string;
  close(totals: Totals, look: Look): string;
}

/** Of a format that needs none: what each wrote, one after the other. */
export const binderOf = <Said>(format: Format<Said> | BoundFormat<Said>): Binder =>
  'binder' in format
    ? format.binder()
    : { open: format.open, add: (made) => made, close: format.close };

/** An answer as deep as it is wanted. `alone`: no run line stands before it. */
export const answered = (answer: Answer, detail: Detail, alone: boolean): BriefVerdict | Verdict =>
  detail === 'brief' ? answer.brief() : answer.whole(detail, alone);

export const addTo = (
  totals: Totals,
  { verdict, gate }: Pick<Answer, 'verdict' | 'gate'>,
): Totals => {
  const { waived } = totals;
  const atGate = gate?.verdict ?? verdict;
  return {
    ...totals,
    [verdict]: totals[verdict] + 1,
    ...((gate || waived) && { waived: plusOne(waived ?? inColours(totals), atGate) }),
  };
};

const inColours = ({ red, amber, green }: Totals): InColours => ({ red, amber, green });

const plusOne = (counts: InColours, colour: Colour): InColours => ({
  ...counts,
  [colour]: counts[colour] + 1,
});

export const NO_TOTALS: Totals = { red: 0, amber: 0, green: 0 };

export const totalText = (totals: Totals): string => {
  const { red, amber, green, waived } = totals;
  return `${red + amber + green} transactions: ${countsText(totals)}${waived ? `; for the gate, with waivers: ${countsText(waived)}` : ''}`;
};

const countsText = ({ red, amber, green }: InColours): string =>
  `${red} red, ${amber} amber, ${green} green`;
