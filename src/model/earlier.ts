// Answers of an earlier run, as far as later ones are set against them: of a base branch, for a comment on what a change moved.

import type { BriefVerdict, Colours, Finding, TransactionName } from './verdict.ts';
import type { Manifest } from './coverage.ts';

/** A finding as far as two runs are compared by it. */
export interface EarlierFinding extends Pick<
  BriefVerdict['findings'][number],
  'rule' | 'subject' | 'outcome' | 'colour' | 'relievedBy'
> {
  /** Absent where the earlier run was written in brief. */
  readonly title?: string;
}

/** Of a whole finding what is compared. */
export const earlierFinding = ({
  rule,
  subject,
  outcome,
  colour,
  relievedBy,
  title,
}: Pick<
  Finding,
  'rule' | 'subject' | 'outcome' | 'colour' | 'relievedBy' | 'title'
>): EarlierFinding => ({
  rule,
  subject,
  outcome,
  colour,
  title,
  ...(relievedBy !== undefined && { relievedBy }),
});

export interface EarlierAnswer extends Colours {
  readonly transaction: TransactionName;
  /** By the colours that waivers left to its gate. */
  readonly gate?: Colours;
  readonly findings: readonly EarlierFinding[];
  readonly gaps: readonly string[];
}

export interface EarlierRun {
  /** As it was named. */
  readonly file: string;
  readonly answers: readonly EarlierAnswer[];
  /** What it was made with. */
  readonly manifest: Manifest;
}
