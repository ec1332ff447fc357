// Rules, definitions and control entries as the engine holds them: dated versions, newest first.

import type { Condition } from './condition.ts';
import type { Confidence, Marks, Provision } from './citation.ts';
import type { Place } from './errors.ts';

/** What a rule does; the table in core/judgement/effects turns each into colours. */
export const EFFECTS = [
  'prohibited',
  'licence-required',
  'notify-authority',
  'refuse',
  'hold',
  'care',
  'inquire',
  'notice',
] as const;
export type Effect = (typeof EFFECTS)[number];

export const LICENSING_POLICIES = [
  'denial',
  'presumption-of-denial',
  'case-by-case',
  'favourable',
  'not-stated',
] as const;
export type LicensingPolicy = (typeof LICENSING_POLICIES)[number];

export const STATUSES = ['draft', 'reviewed', 'retired'] as const;
export type Status = (typeof STATUSES)[number];

/** What follows when the condition is met: an effect, or what it takes the edge off. */
export type Consequence =
  | { readonly effect: Effect; readonly policy?: LicensingPolicy }
  | { readonly relieves: readonly string[] }
  | { readonly mitigates: readonly string[] };

interface Marked {
  readonly confidence: Confidence;
  /** Only where somebody marked the four parts; see marksOf. */
  readonly marks?: Marks;
}

interface Dated extends Marked {
  readonly title: string;
  readonly since: string;
  /** First day no longer in force. */
  readonly until?: string;
  /** The day from which anybody could know that it would begin; that it would end. Absent: from the day itself. */
  readonly announced?: string;
  readonly endAnnounced?: string;
  /** Why nothing was in force between the older version and this one. */
  readonly gap?: string;
  readonly status: Status;
  readonly note?: string;
  readonly place: Place;
}

export interface RuleVersion extends Dated {
  readonly provisions: readonly Provision[];
  readonly tags: readonly string[];
  readonly when: Condition;
  /** Where this is no, the rule asks nothing: left undetermined, it holds nothing. Asking is gated, judging never is. */
  readonly askedWhen?: Condition;
  readonly then: Consequence;
  readonly because: string;
  readonly remedy: string;
}

export interface Rule {
  readonly id: string;
  readonly pack: string;
  readonly versions: readonly RuleVersion[];
}

export interface DefinitionVersion extends Dated {
  readonly provisions: readonly Provision[];
  readonly when: Condition;
}

/** A fact that law defines by other facts. */
export interface Definition {
  readonly id: string;
  readonly pack: string;
  readonly fact: string;
  readonly question: string;
  /** It reads the value of an index alone, since it decides what is asked. */
  readonly bounds?: 'shown';
  readonly versions: readonly DefinitionVersion[];
}

/** The time during which one list carried a code for a text, and what followed from being listed. */
export interface ListPeriod extends Marked {
  readonly list: string;
  readonly code: string;
  readonly since: string;
  readonly until?: string;
  readonly announced?: string;
  readonly endAnnounced?: string;
  readonly gap?: string;
  readonly provision: Provision;
  readonly note?: string;
  /** Codes added to other code-valued facts: { 'us-reasons': ['NS2'] }. */
  readonly carries: Readonly<Record<string, readonly string[]>>;
}

export interface EntryVersion extends Marked {
  readonly title: string;
  readonly status: Status;
  readonly note?: string;
  readonly place: Place;
  readonly periods: readonly ListPeriod[];
  /** Absent where only a declared classification decides. */
  readonly when?: Condition;
  /** The items for which the entry was written: of others its open tests are not asked. */
  readonly askedWhen?: Condition;
}

/** A control entry: one text, the lists that carry it, and when. */
export interface Entry {
  readonly id: string;
  readonly pack: string;
  readonly versions: readonly EntryVersion[];
}
