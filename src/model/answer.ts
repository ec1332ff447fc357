// An answer that stands in a transaction with who gave it, when, and the papers that show it; and whether it counts on a day.

/** How far whoever made a paper stands from the deal, the nearest first: the exporter, the buyer or an agent, somebody outside, an authority. */
export const EVIDENCE_GRADES = ['own', 'counterparty', 'independent', 'official'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/**
 * Why a paper proves nothing on a day: nobody said its grade, it had run out, or it did not exist yet.
 */
export const PAPER_LACKS = ['grade', 'expired', 'later'] as const;
export type PaperLack = (typeof PAPER_LACKS)[number];

/** A paper: its name, which is never followed, and the hash that tells it from all others. */
export interface Paper {
  readonly file: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** The day that it bears, YYYY-MM-DD. */
  readonly dated: string;
  readonly grade?: EvidenceGrade;
  /** The first day on which it no longer proves anything; absent where it does not run out. */
  readonly until?: string;
  /** Absent where it proves something on the day of the law. */
  readonly lacks?: PaperLack;
}

/**
 * `counts`: it is read as the fact. `without-proof`: the standard asks for a paper, and on that day none proves it, so that it is not known.
 * `withdrawn`: whoever gave it, or somebody after them, took it back.
 */
export const ANSWER_STANDINGS = ['counts', 'without-proof', 'withdrawn'] as const;
export type AnswerStanding = (typeof ANSWER_STANDINGS)[number];

export interface Withdrawal {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

export interface GivenAnswer {
  /** The label that questions print, 'end-use.described'. */
  readonly fact: string;
  /** Several values with commas between them. */
  readonly value: string;
  readonly by: string;
  /** The day on which it was given, YYYY-MM-DD. */
  readonly on: string;
  readonly note?: string;
  readonly papers: readonly Paper[];
  readonly withdrawn?: Withdrawal;
  readonly standing: AnswerStanding;
  /** The transaction says something else of the same fact as well: another answer, or the fact itself. */
  readonly contradicted?: true;
  /** File and line. */
  readonly from: string;
}

/** Of a paper: the name of the file that has its hash, false where none has; absent where nobody looked. */
export interface SoughtPaper extends Paper {
  readonly found?: string | false;
}

/** All that somebody stands for in one file, on a day of the law. */
export interface AnswersPage {
  readonly schema: 'licet/answers@1';
  readonly file: string;
  readonly asOf: string;
  readonly answers: readonly (Omit<GivenAnswer, 'papers'> & {
    readonly papers: readonly SoughtPaper[];
  })[];
}
