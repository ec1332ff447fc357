// What is said of the classification of an item in short, for a program that reads it to a person: by list what is met and what may be,
// with the provisions, and what to ask first.

import type { Candidate, ItemClassification } from '../model/classification.ts';
import { citedInstruments, type CitedInstrument } from './words.ts';

export interface ClassificationSummary {
  readonly item: string;
  readonly asOf: string;
  readonly lists: readonly ListInShort[];
  /** Each may settle what is open, the most decisive first. */
  readonly questions: readonly AskedOfItem[];
  readonly moreQuestions: number;
  readonly notChecked: readonly string[];
}

interface ListInShort {
  readonly list: string;
  readonly title: string;
  readonly met: readonly Met[];
  readonly possible: readonly Possible[];
  readonly morePossible: number;
  readonly ruledOut: number;
  readonly declared?: ItemClassification['lists'][number]['declared'];
}

interface Possible {
  readonly code: string;
  readonly title: string;
  readonly missing: readonly string[];
}

interface Met {
  readonly code: string;
  readonly entry: string;
  readonly title: string;
  readonly by: Candidate['by'];
  readonly confidence: Candidate['confidence'];
  readonly citations: readonly CitedInstrument[];
}

interface AskedOfItem {
  readonly fact: string;
  readonly question: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** Of long lists so many are told. */
const MOST = { possible: 8, questions: 8 };

export const classificationSummary = ({
  item,
  asOf,
  caution,
  lists,
  questions,
  then,
}: ItemClassification): ClassificationSummary => ({
  item: item.name,
  asOf,
  lists: lists.map((one) => ({
    list: one.list,
    title: one.title,
    met: one.met.map(({ code, entry, title, by, confidence, citation }) => ({
      code,
      entry,
      title,
      by,
      confidence,
      citations: citedInstruments([citation]),
    })),
    possible: one.possible
      .slice(0, MOST.possible)
      .map(({ code, title, missing }) => ({ code, title, missing })),
    morePossible: Math.max(0, one.possible.length - MOST.possible),
    ruledOut: one.ruledOut.length + one.ruledOutByCategory,
    ...(one.declared && { declared: one.declared }),
  })),
  questions: questions.slice(0, MOST.questions).map(({ fact, question, values }) => ({
    fact,
    question,
    ...(values && { values }),
  })),
  moreQuestions: Math.max(0, questions.length - MOST.questions) + then.length,
  notChecked: [caution],
});
