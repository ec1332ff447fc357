// The answer and everything in it: the JSON contract 'licet/verdict@2', its brief form, and the run line that stands
// before several of them ('licet/run@1'). Nothing in it depends on when, where or by whom it was made.

import type { GivenAnswer } from './answer.ts';
import type { Citation, Marks } from './citation.ts';
import type { MatchClearance } from './clearance.ts';
import type { Coverage, Manifest } from './coverage.ts';
import type { Time } from './fact.ts';
import type { Evidence } from './facts.ts';
import type { DrawnLicence } from './licence.ts';
import type { OnRecord } from './on-record.ts';
import type { PackKind } from './pack.ts';
import type { Route } from './route.ts';
import type { Effect, LicensingPolicy } from './rule.ts';
import type { FindingWaiver, TransactionWaiver } from './waiver.ts';

export const COLOURS = ['green', 'amber', 'red'] as const;

export type Colour = (typeof COLOURS)[number];

/** True where the first is the second or worse. */
export const isAsBad = (a: Colour, b: Colour): boolean => COLOURS.indexOf(a) >= COLOURS.indexOf(b);

export const worse = (a: Colour, b: Colour): Colour => (isAsBad(a, b) ? a : b);

/** The three colours of an answer; `verdict` is the worse of the other two. */
export interface Colours {
  readonly verdict: Colour;
  readonly law: Colour;
  readonly policy: Colour;
}

/**
 * The best and the worst verdict over all answers to what is unknown. `exact`: both are reached by some answers;
 * otherwise the true bounds may lie nearer together, never further apart.
 */
export interface Bounds {
  readonly best: Colour;
  readonly worst: Colour;
  readonly exact: boolean;
}

export interface FindingFact {
  readonly fact: string;
  readonly value: string;
  /** 'deal.yaml:12', 'presumed: category dpi-filtering', 'definition …', 'us-entity-list' … */
  readonly from: string;
}

/** One reason. Reliefs that apply are not findings of their own; they stand at the finding they relieve. */
export interface Finding {
  readonly rule: string;
  readonly pack: string;
  readonly kind: PackKind;
  readonly effect: Effect;
  readonly licensingPolicy?: LicensingPolicy;
  readonly outcome: 'met' | 'undetermined';
  /** The colour that it contributes, after mitigation; a relieved finding contributes none. */
  readonly colour: Colour;
  /** The party or item that it is about, by name; 'the transaction' where it is about the whole. */
  readonly subject: string;
  readonly tags: readonly string[];
  readonly title: string;
  /** Only of a met finding: the rule's own sentence. */
  readonly because?: string;
  /** Only of an undetermined finding: what it turns on. It says nothing of what is so. */
  readonly turnsOn?: string;
  readonly remedy: string;
  readonly citations: readonly Citation[];
  readonly facts: readonly FindingFact[];
  readonly evidence: readonly Evidence[];
  /** Labels of the facts that would decide it. */
  readonly missing: readonly string[];
  readonly relievedBy?: string;
  readonly mitigatedBy?: string;
  /** The waiver by which a gate passes over it; it stands all the same, in its colour. */
  readonly waived?: FindingWaiver;
  /** Reliefs and mitigations that could still apply, each with the facts that would decide it. */
  readonly couldRelieve: readonly {
    readonly rule: string;
    readonly title: string;
    readonly missing: readonly string[];
  }[];
  /** Only of a red finding that stands: reliefs and mitigations that it has, and that do not hold by what is stated. */
  readonly wouldRelieve?: readonly WouldRelieve[];
  readonly marks: Marks;
}

export interface WouldRelieve {
  readonly rule: string;
  readonly title: string;
}

/**
 * Stated facts on whose lines a finding stands, beside its own: it may be carried by nothing but rows of lists and definitions.
 */
export interface FindingLines {
  /** The names of those whose evidence carries it: of the party that is listed, of the owner with a history. */
  readonly about: readonly FindingFact[];
  /** What its definitions and codes rest on. */
  readonly behind: readonly FindingFact[];
  /** What its subjects are called, for want of anything else. */
  readonly subjects: readonly FindingFact[];
}

/** By which stated facts something stands on a line. */
export interface PlacedBy {
  readonly facts: readonly FindingFact[];
  readonly lines: FindingLines;
}

/** For formats that show lines; no JSON has them. */
export interface PlacedFinding extends Finding {
  readonly lines: FindingLines;
}

/** On what a gap hangs, the same whatever the day: by it two gaps of different answers are one. */
export interface GapAbout {
  /** The label of the fact that decides and is not sure. */
  readonly fact?: string;
  readonly pack?: string;
  /** What the pack does not model, in its own words. */
  readonly provision?: string;
  readonly parameter?: string;
  readonly list?: string;
  readonly code?: string;
  readonly index?: string;
  readonly territory?: string;
  /** What is given beside the transactions. */
  readonly option?: string;
  /** 'stale', 'before', 'bounds' …, where one thing can be wanting in several ways. */
  readonly why?: string;
}

/** What could not be looked at. It holds the colour of its kind at amber or worse. */
export interface Gap {
  readonly kind: PackKind;
  /** Absent from answers of earlier versions. */
  readonly about?: GapAbout;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** Newer or whole lists close it, and no answer does. */
  readonly closedBy?: 'lists';
}

export interface Question {
  /** The label of the fact that it asks; of a sheet the first of its lines. */
  readonly fact: string;
  /** All labels that one answer answers: the same of several items or parties, or the lines of a sheet. */
  readonly about: readonly string[];
  /** Whom or what it is about: 'Example FZCO (reseller)', 'web proxy appliance'. */
  readonly subject: string;
  readonly question: string;
  /** Of a sheet: what is asked in each line. */
  readonly lines?: readonly QuestionLine[];
  /** The answers that it can have, where they are few and fixed. */
  readonly answers?: readonly string[];
  /** By answer: one thing of which it is true. */
  readonly examples?: Readonly<Record<string, string>>;
  /** The colours with each answer, all else as it is; of a sheet with all lines alike. */
  readonly leads?: readonly Lead[];
  /** So many answers were tried before that its own were not: it stands behind, by what it alone could settle. */
  readonly untried?: true;
  readonly answeredBy?: string;
  /** How long it usually takes. */
  readonly takes?: Time;
  /** Why it is asked, with the paragraph. */
  readonly because?: string;
  /** The provisions that ask it. */
  readonly askedBy: readonly string[];
  /** The rules that it could settle. */
  readonly decides: readonly string[];
  /** What would prove the answer. */
  readonly evidence: string;
  readonly onRecord?: OnRecord;
}

export interface QuestionLine {
  readonly fact: string;
  readonly question: string;
  readonly answers?: readonly string[];
  readonly onRecord?: OnRecord;
  readonly examples?: Readonly<Record<string, string>>;
}

/** Where an answer leads. */
export interface Lead extends Colours {
  readonly answer: string;
}

/** What whoever reads an answer should know: that a key of an earlier release was read, that a pack is not asked about. */
export interface Notice {
  readonly what: string;
  /** The file and line. */
  readonly from: string;
  readonly remedy: string;
}

export interface Change {
  /** The colour that it leads to. */
  readonly to: Colour;
  readonly set: Readonly<Record<string, string>>;
  /** Other answers of the same facts that do as well. */
  readonly or?: Readonly<Record<string, readonly string[]>>;
  /** False where a fact of the case itself would have to be found out, or be another. */
  readonly inHands: boolean;
}

/** What would change the verdict. */
export interface Changes {
  /** Better ones, amber before green, then the nearest worse one. */
  readonly change: readonly Change[];
  /** Sets of answers up to this size were all searched; `largest` is the size at which the search ends. */
  readonly searched: { readonly sets: number; readonly largest: number };
  /** Absent of a red verdict. */
  readonly fragility?: Fragility;
}

/** How few answers turn the verdict worse, of facts that have few and fixed answers. */
export interface Fragility {
  /** Absent where none were found. */
  readonly answers?: number;
  /** It takes more answers than so many: all sets of so many were looked at. */
  readonly moreThan: number;
  /** Facts of which a number decides. */
  readonly thresholds: readonly NearThreshold[];
}

export interface NearThreshold {
  readonly fact: string;
  readonly value: number;
  /** The nearest number with which the verdict is worse. */
  readonly at: number;
  readonly distance: number;
  readonly to: Colour;
}

/** A day ahead on which the law that was announced gives the same transaction another colour. */
export interface Announced extends Colours {
  readonly day: string;
  /** Rules that stand from then on, and no longer. */
  readonly begins: readonly AnnouncedRule[];
  readonly ends: readonly AnnouncedRule[];
}

export interface AnnouncedRule {
  readonly rule: string;
  readonly title: string;
  readonly citations: readonly Citation[];
}

/** The colours that decide whether a gate opens, where waivers take findings from it. The answer has its own. */
export interface Gate extends Colours {
  /** The day on which the waivers were held to hold: that of the screening. */
  readonly on: string;
  /** How many of them hold, and how many findings they take. */
  readonly waivers: number;
  readonly findings: number;
}

/** A fact that every item of the category has or lacks, taken as so because nobody stated it. */
export interface Presumed {
  readonly fact: string;
  readonly value: string;
  readonly by: string;
}

/** A party, an item or another part of the transaction, with every fact that somebody stated of it. */
export interface DealPart {
  /** 'exporter', 'reseller', 'item', 'destination' …; 'transaction' for what is said of the whole. */
  readonly part: string;
  /** Each called as within its part: 'name', 'classification.us'. */
  readonly facts: readonly FindingFact[];
}

/** What a "no" rests on: the control entries, sets and lists that were consulted. */
export interface Consulted {
  readonly entries: readonly {
    readonly item: string;
    readonly list: string;
    readonly code: string;
    readonly entry: string;
    readonly outcome: 'met' | 'not-met' | 'undetermined';
    readonly provision: string;
  }[];
  /** Dated sets and thresholds (country groups, chart cells, territories) read by rules in force. */
  readonly parameters: readonly {
    readonly parameter: string;
    readonly title: string;
    readonly source: string;
  }[];
  readonly parties: readonly { readonly party: string; readonly lists: readonly string[] }[];
  /** How many rules in force were judged. */
  readonly rules: number;
}

export interface TransactionName {
  readonly id: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
}

interface Dated {
  readonly transaction: TransactionName;
  readonly asOf: string;
  readonly knownAt: string;
}

/** The whole answer on one transaction. */
export interface Verdict extends Dated, Colours {
  readonly schema: 'licet/verdict@2';
  readonly bounds: Bounds;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly questions: readonly Question[];
  /** Absent where nobody asked for it. */
  readonly change?: readonly Change[];
  readonly searched?: Changes['searched'];
  readonly fragility?: Fragility;
  readonly presumed: readonly Presumed[];
  /** What somebody asked and nobody could or would say; absent where there is nothing of the kind. */
  readonly askedWithoutResult?: readonly { readonly fact: string; readonly from: string }[];
  /** Answers that somebody stands for, those that do not count too; absent where there are none. */
  readonly answers?: readonly GivenAnswer[];
  /** Recorded decisions on matches of this transaction, void ones too; absent where there are none. */
  readonly clearances?: readonly MatchClearance[];
  /** Licences of the register on which the transaction draws, those that lift nothing too; absent where there are none. */
  readonly licences?: readonly DrawnLicence[];
  /** Waivers that speak of a finding of this transaction, those that lift nothing too; absent where there are none. */
  readonly waivers?: readonly TransactionWaiver[];
  /** Absent where no waiver holds: then the gate has the colours of the answer. */
  readonly gate?: Gate;
  /** Absent where there are none. */
  readonly notices?: readonly Notice[];
  /** What was announced by the day of the law and changes the colour within 180 days of it; absent where nothing does. */
  readonly announced?: readonly Announced[];
  /** The transaction as entered, part by part, in the order of the file. Absent where nobody asked for it. */
  readonly deal?: readonly DealPart[];
  /** Absent where nobody asked for it. */
  readonly consulted?: Consulted;
  /** Absent after a run line, which carries it for all. */
  readonly coverage?: Coverage;
  readonly manifest?: Manifest;
}

/** The whole answer with the lines on which its findings stand. */
export interface PlacedVerdict extends Verdict {
  readonly findings: readonly PlacedFinding[];
  /** Of a gap of this answer. */
  readonly gapAt: (gap: Gap) => PlacedBy;
  /** Of the party or item that is asked about first. */
  readonly askedAt: () => PlacedBy;
}

/** Colours, standing rules, what is missing and the first question: what a table of many deals needs. */
export interface BriefVerdict extends Dated, Colours {
  readonly schema: 'licet/brief@1';
  readonly bounds: Bounds;
  readonly findings: readonly {
    readonly rule: string;
    readonly outcome: 'met' | 'undetermined';
    readonly colour: Colour;
    readonly subject: string;
    readonly relievedBy?: string;
    readonly waived?: true;
  }[];
  readonly missing: readonly string[];
  readonly gaps: readonly string[];
  /** How many recorded decisions on its matches hold, and how many are void; absent where there are none. */
  readonly clearances?: { readonly holding: number; readonly void: number };
  /** How many licences that are drawn on hold, turn on what is not known, and lift nothing; absent where there are none. */
  readonly licences?: { readonly holding: number; readonly open: number; readonly not: number };
  /** How many waivers take all findings of which they speak, and how many do not; absent where there are none. */
  readonly waivers?: { readonly holding: number; readonly void: number };
  readonly gate?: Gate;
  /** The label of the fact to ask first. */
  readonly ask?: string;
}

/** One answered transaction. What costs more than the colours is worked out when a format asks for it. */
export interface Answer extends Dated, Colours {
  readonly bounds: Bounds;
  /** As in the whole answer. */
  readonly gate?: Gate | undefined;
  readonly waivers?: readonly TransactionWaiver[] | undefined;
  readonly route: Route;
  brief(): BriefVerdict;
  /** In the order in which to ask, by trying each answer of each; where the answers lead. */
  questions(): readonly Question[];
  /**
   * `standard` leaves out what would change it, where each answer leads, the deal as entered, and what was consulted; its questions stand
   * in the order of what each could settle alone. `alone`: with its own coverage and manifest, as no run line carries them.
   */
  whole(detail: 'standard' | 'full', alone: boolean): Verdict;
  /** As much of the standard answer as tables hold: without law that was announced. */
  tabled(): Verdict;
  /**
   * The standard answer with the lines on which its findings stand, without law that was announced. `alone`: as above, and with its
   * questions in the order in which to ask.
   */
  placed(alone: boolean): PlacedVerdict;
}
