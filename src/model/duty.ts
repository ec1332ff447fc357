// What a deal leaves to be done after the decision: reports, notices and records to keep, as packs state them. No duty moves
// a colour.

import type { Citation, Marks } from './citation.ts';
import type { Condition } from './condition.ts';
import type { Span } from './dates.ts';
import type { DecisionOutcome } from './decision.ts';
import type { RuleVersion } from './rule.ts';

export const DUTY_KINDS = [
  'report',
  'self-classification',
  'notice',
  'registration',
  'statement-in-papers',
  'end-use-check',
  'record-keeping',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** What a day is counted from. `export`: the date of the transaction, or the decision where it has none. */
export const COUNTED_FROM = ['export', 'decision'] as const;
export type CountedFrom = (typeof COUNTED_FROM)[number];

/** From when records are kept. `later-event`: an event of which a deal says nothing, so that no day ends it. */
export const KEPT_FROM = ['export', 'export-year-end', 'later-event'] as const;
export type KeptFrom = (typeof KEPT_FROM)[number];

/** When it must be done, or how long records are kept. Days of a year are MM-DD. */
export type DutyDue =
  | { readonly within: Span; readonly after: CountedFrom }
  /** Mondays to Fridays: holidays are not known, so that the day is never too late. */
  | { readonly businessDays: number; readonly after: CountedFrom }
  /** Of the year after that of the export. */
  | { readonly eachYear: string }
  /** For the first half of a year in that year, for the second in the next. */
  | { readonly halfYearly: readonly [first: string, second: string] }
  /** `by`: so long before. */
  | { readonly before: 'export'; readonly by?: Span }
  | { readonly keep: Span; readonly from: KeptFrom };

export interface DutyVersion extends Omit<
  RuleVersion,
  'tags' | 'when' | 'askedWhen' | 'then' | 'because' | 'remedy'
> {
  readonly kind: DutyKind;
  /** Rules by one of which it follows: a finding that stands, or a relief that lifted one. */
  readonly followsFrom?: readonly string[];
  readonly when?: Condition;
  /** The decisions after which it is to be done; of records to keep every one. */
  readonly outcomes: readonly DecisionOutcome[];
  readonly what: string;
  readonly to?: string;
  readonly due: DutyDue;
  /** Of records: the law of the state of the exporter. Without one nothing is said to be over. */
  readonly ofHome?: true;
}

export interface Duty {
  readonly id: string;
  readonly pack: string;
  readonly versions: readonly DutyVersion[];
}

/** A duty as a record holds it: one period of its text, and whether it follows from the answer. */
export interface RecordedDuty {
  readonly duty: string;
  readonly kind: DutyKind;
  readonly title: string;
  /** `open`: it turns on what nobody has answered. */
  readonly follows: 'yes' | 'open';
  /** The rules of the answer from which it follows; absent where the deal alone decides. */
  readonly by?: readonly string[];
  readonly outcomes: readonly DecisionOutcome[];
  readonly what: string;
  readonly to?: string;
  readonly due: DutyDue;
  readonly ofHome?: true;
  readonly citations: readonly Citation[];
  readonly marks: Marks;
}
