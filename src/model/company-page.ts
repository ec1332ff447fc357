// What only a company owes, held against the file that it answers once a year ('licet/company@1'): it judges no deal.

import type { GivenAnswer } from './answer.ts';
import type { Citation } from './citation.ts';
import type { Effect } from './rule.ts';
import type { FindingFact } from './verdict.ts';

/** `to-do`: the provision asks for what is not there; `open`: the answer is missing; `answered`: nothing is asked for. */
export const STANDINGS = ['to-do', 'open', 'answered'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface CompanyProvision {
  readonly rule: string;
  readonly title: string;
  readonly standing: Standing;
  readonly effect: Effect;
  /** Only of what is to do. */
  readonly because?: string;
  readonly remedy?: string;
  readonly citations: readonly Citation[];
  readonly facts: readonly FindingFact[];
  readonly missing: readonly string[];
}

export interface CompanyQuestion {
  readonly fact: string;
  readonly question: string;
  /** Each answer with what it means. */
  readonly answers: Readonly<Record<string, string>>;
  /** Rules that read it, of the company alone or of its deals. */
  readonly readBy: readonly string[];
  readonly evidence: string;
}

export interface CompanyPage {
  readonly schema: 'licet/company@1';
  readonly file: string;
  readonly sha256: string;
  /** The day on which law is read. */
  readonly asOf: string;
  /** From when until when its answers stand in deals: the last is the first day on which they no longer do. */
  readonly from: string;
  readonly until: string;
  /** Today is after its year. */
  readonly over: boolean;
  readonly provisions: readonly CompanyProvision[];
  /** Answers by name, with what was found of each on its day; absent where there is none. */
  readonly answers?: readonly GivenAnswer[];
  /** Facts of the company that the file does not state. */
  readonly questions: readonly CompanyQuestion[];
  readonly packs: readonly {
    readonly pack: string;
    readonly title: string;
    readonly binds: string;
    readonly checkedTo: string;
  }[];
  readonly notModelled: readonly {
    readonly pack: string;
    readonly what: string;
    readonly why: string;
  }[];
}
