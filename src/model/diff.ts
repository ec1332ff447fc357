// What becomes of transactions under other packs or on another day: one entry for each of which a colour or a reason is another.

import type { Moved } from './compared.ts';
import type { Colour, Colours, TransactionName } from './verdict.ts';
import type { Manifest } from './coverage.ts';

export const CHANGES = ['unreadable', 'worse', 'better', 'reasons'] as const;
/**
 * `unreadable`: one side takes the transaction and the other refuses it; `worse`, `better`: of a colour, worse where any is;
 * `reasons`: the colours are the same, and reasons or gaps are not.
 */
export type ChangeKind = (typeof CHANGES)[number];

/** A rule that stands for a subject. */
export interface DiffReason {
  readonly rule: string;
  readonly title: string;
  readonly subject: string;
  readonly outcome: 'met' | 'undetermined';
  /** 'green' of one that is lifted. */
  readonly colour: Colour;
  readonly relievedBy?: string;
}

export interface DiffAnswer extends Colours {
  readonly asOf: string;
  readonly knownAt: string;
}

export interface DiffChange {
  readonly transaction: TransactionName;
  readonly change: ChangeKind;
  /** Absent on the side that refuses the transaction. */
  readonly from?: DiffAnswer;
  readonly to?: DiffAnswer;
  readonly gained: readonly DiffReason[];
  readonly lost: readonly DiffReason[];
  /** There on both sides, with another outcome, colour or relief. */
  readonly turned: readonly { readonly from: DiffReason; readonly to: DiffReason }[];
  readonly gaps: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  /** What the side that refuses it says. */
  readonly refused?: readonly string[];
}

export interface DiffSide {
  /** As it was given. */
  readonly packs: string;
  /** What that is, and where its data comes from. */
  readonly says: string;
  /** The day of the law; absent: that of each transaction. */
  readonly asOf?: string;
  readonly manifest: Manifest;
}

export interface DiffCounts extends Readonly<Record<ChangeKind, number>> {
  readonly transactions: number;
  readonly unchanged: number;
}

export interface DiffPage {
  readonly schema: 'licet/diff@1';
  readonly from: DiffSide;
  readonly to: DiffSide;
  /** By hash, what the two sides are made with and differ in. */
  readonly moved: {
    readonly packs: readonly Moved[];
    readonly data: readonly Moved[];
    readonly options: readonly Moved[];
  };
  readonly counts: DiffCounts;
  /** The gravest first. */
  readonly transactions: readonly DiffChange[];
}
