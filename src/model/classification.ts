// What `licet classify` answers for one item: on each control list the entries that it meets, may meet or misses, with the
// answers that decide, and the questions that settle the rest. None of it is a classification by an authority.

import type { Citation, Confidence } from './citation.ts';

/** Said with every answer. */
export const CAUTION =
  'A candidate is never a classification by an authority: it shows which tests of an entry the answers given meet, and the exporter remains responsible.';

export interface GivenAnswer {
  readonly fact: string;
  readonly value: string;
  /** 'item.yaml:12' */
  readonly from: string;
}

/** Codes that follow from being listed; favourable ones, such as licence exceptions, are not adverse. */
export interface Follows {
  readonly name: string;
  readonly title: string;
  readonly adverse: boolean;
  readonly codes: readonly string[];
}

/** One entry on one list. */
export interface Candidate {
  readonly entry: string;
  readonly code: string;
  readonly title: string;
  /** 'declaration': nothing but the exporter's own classification says so. */
  readonly by: 'answers' | 'declaration';
  readonly answers: readonly GivenAnswer[];
  /** Facts that would decide it. */
  readonly missing: readonly string[];
  readonly citation: Citation;
  readonly confidence: Confidence;
  /** What the list says that its rows carry: reasons for control, licence exceptions. */
  readonly follows: readonly Follows[];
  readonly note?: string;
}

/** An entry that could be for this kind of item and is on the list on another day only. */
export interface OtherDay {
  readonly entry: string;
  readonly code: string;
  readonly title: string;
  /** What the answers say of the text of that day. */
  readonly outcome: 'met' | 'possible';
  readonly since: string;
  readonly until?: string;
  /** Why the list did not carry it meanwhile. */
  readonly gap?: string;
}

export interface Declaration {
  readonly codes: readonly string[];
  /** 'open': the answers neither bear it out nor contradict it. */
  readonly standing: 'borne-out' | 'contradicted' | 'open' | 'not-modelled';
  /** Why, in a sentence each. */
  readonly because: readonly string[];
}

/** How the law behind a list reaches items of this kind that are not on it. */
export interface Reach {
  readonly listed: 'yes' | 'partly' | 'no';
  readonly route: string;
  readonly confidence: Confidence;
}

export interface OnList {
  readonly list: string;
  readonly title: string;
  readonly met: readonly Candidate[];
  readonly possible: readonly Candidate[];
  readonly ruledOut: readonly Candidate[];
  /** How many entries of the list are for other kinds of item. */
  readonly ruledOutByCategory: number;
  readonly otherDays: readonly OtherDay[];
  readonly declared?: Declaration;
  /** Facts without which the list may hold further entries; such as its own declared classification. */
  readonly open: readonly string[];
  readonly reach?: Reach;
}

/** What an answer to a question does to the entries still open. */
export interface Effect {
  readonly answer: string;
  readonly meets: readonly string[];
  readonly rulesOut: readonly string[];
}

export interface ClassificationQuestion {
  readonly fact: string;
  readonly question: string;
  readonly evidence: string;
  /** Answers of a choice, with what each means. */
  readonly values?: Readonly<Record<string, string>>;
  readonly effects: readonly Effect[];
  /** Open entries whose tests read it. */
  readonly reads: readonly string[];
}

/** A fact that law defines by other facts, such as the cyber-surveillance item of the EU. */
export interface DefinedFact {
  readonly definition: string;
  readonly fact: string;
  readonly title: string;
  readonly outcome: 'yes' | 'no' | 'unknown';
  readonly answers: readonly GivenAnswer[];
  readonly missing: readonly { readonly fact: string; readonly question: string }[];
  readonly citations: readonly Citation[];
  readonly confidence: Confidence;
}

export interface ItemClassification {
  readonly schema: 'licet/classification@1';
  readonly item: {
    readonly name: string;
    readonly label: string;
    readonly category?: string;
    readonly file: string;
    readonly line: number;
  };
  readonly asOf: string;
  readonly caution: string;
  readonly lists: readonly OnList[];
  /** The shortest list found of questions each of which may settle what is open, most decisive first. */
  readonly questions: readonly ClassificationQuestion[];
  /** Further facts that the open entries read: asked only where the first ones leave something open. */
  readonly then: readonly ClassificationQuestion[];
  /** Functions by which sanctions lists name items of this kind. */
  readonly sanctions: readonly { readonly function: string; readonly means: string }[];
  readonly defined: readonly DefinedFact[];
}
