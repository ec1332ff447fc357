// What becomes of the colours of a table under other settings: a run for each variation, and the transactions that turn in it.

import type { ColourBounds } from './colour-bounds.ts';
import type { Colour } from './verdict.ts';
import type { Manifest } from './coverage.ts';

export const SWEPT_COLOURS = ['verdict', 'law', 'policy'] as const;
export type SweptColour = (typeof SWEPT_COLOURS)[number];

/** What a run has otherwise, in words, such as 'parameter low-voice-accountability' and '20'. */
export interface Varied {
  readonly what: string;
  readonly to: string;
}

/** A transaction that has another colour than without the variation. */
export interface Flip {
  readonly id: string;
  readonly file: string;
  readonly line: string;
  readonly from: Colour;
  readonly to: Colour;
}

export interface SweptRun {
  readonly name: string;
  /** None of the run without a variation. */
  readonly varied: readonly Varied[];
  readonly colours: Readonly<Record<Colour, number>>;
  readonly bounds: ColourBounds;
  readonly worse: number;
  readonly better: number;
  /** How many turn from one colour to another, where any do. */
  readonly moves: readonly { readonly from: Colour; readonly to: Colour; readonly count: number }[];
  readonly flips: readonly Flip[];
  /** Transactions that this run alone refuses, with the first reason of each. */
  readonly refused: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: string;
    readonly why: string;
  }[];
}

export interface Sensitivity {
  readonly schema: 'licet/sensitivity@1';
  readonly inputs: readonly string[];
  readonly variations: string;
  readonly colour: SweptColour;
  readonly transactions: number;
  /** Transactions that cannot be judged at all; they stand in no run. */
  readonly rejected: number;
  readonly base: SweptRun;
  readonly runs: readonly SweptRun[];
  /** Of what the run without a variation was made. */
  readonly manifest: Manifest;
}
