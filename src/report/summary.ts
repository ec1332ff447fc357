// An answer in short, for a program that reads it to a person: the colours, each reason with its provisions, what is open, and what was
// not looked at. Whatever it repeats of a transaction stands in values of its own, never in a page.

import type { Colours, Finding, Verdict } from '../model/verdict.ts';
import { groundsInShort } from './grounds.ts';
import { standing } from './standing.ts';
import {
  boundsText,
  citedInstruments,
  easedText,
  effectText,
  HEADLINE,
  marksText,
  noticeText,
  openCountText,
  turnsOnText,
  type CitedInstrument,
} from './words.ts';

export interface Summary {
  /** Of the transaction. */
  readonly id: string;
  readonly colours: Colours;
  /** What the colour says, and what it does not. */
  readonly means: string;
  /** Where all answers to what is open could lead. */
  readonly canBecome: string;
  readonly asOf: string;
  readonly knownAt: string;
  /** What was found, the gravest first, what was lifted last. */
  readonly reasons: readonly ReasonInShort[];
  /** What is neither found nor excluded; never something found. */
  readonly open: { readonly count: string; readonly some: readonly OpenInShort[] };
  readonly notChecked: readonly string[];
  readonly notices: readonly string[];
}

interface Told extends Pick<Finding, 'colour' | 'kind' | 'rule' | 'title'> {
  readonly citations: readonly CitedInstrument[];
}

export interface ReasonInShort extends Told {
  readonly effect: string;
  readonly because: string;
  readonly remedy: string;
  /** What took the edge off it. */
  readonly eased?: string;
  /** How the provision was read: primary, or what to check. */
  readonly read: string;
}

export interface OpenInShort extends Told {
  readonly turnsOn: string;
  readonly missing: readonly string[];
}

/** So many points that are open are told. */
const MOST_OPEN = 12;

export const summaryOf = (verdict: Verdict): Summary => {
  const { met, lifted, open } = standing(verdict.findings);
  const { law, policy, gaps, notices = [] } = verdict;
  return {
    id: verdict.transaction.id,
    colours: { verdict: verdict.verdict, law, policy },
    means: `${HEADLINE[verdict.verdict]}. No authority was asked, and no colour is an approval.`,
    canBecome: canBecome(verdict),
    asOf: verdict.asOf,
    knownAt: verdict.knownAt,
    reasons: [...met, ...lifted].map(reasonOf),
    open: {
      count: open.length === 0 ? 'nothing is open' : openCountText(open),
      some: open.slice(0, MOST_OPEN).map((one) => ({
        ...toldOf(one),
        turnsOn: turnsOnText(one),
        missing: one.missing,
      })),
    },
    notChecked: [
      ...gaps.map(({ kind, what, why, remedy }) => `${kind}: ${what}. ${why} ${remedy}`),
      ...groundsInShort(verdict, 'page').unchecked,
    ],
    notices: notices.map(noticeText),
  };
};

/** Where nothing is asked any more the bounds are those of facts that nobody asks of such a deal, and no answer leads to them. */
const canBecome = (verdict: Verdict): string => {
  const { bounds, questions } = verdict;
  return questions.length > 0 || bounds.best === bounds.worst
    ? boundsText(verdict)
    : 'no rule asks anything more; only another party, another item or a new fact would change the colour';
};

const toldOf = ({ colour, kind, rule, title, citations }: Finding): Told => ({
  colour,
  kind,
  rule,
  title,
  citations: citedInstruments(citations),
});

const reasonOf = (finding: Finding): ReasonInShort => {
  const eased = easedText(finding);
  return {
    ...toldOf(finding),
    effect: effectText(finding),
    because: finding.because ?? turnsOnText(finding),
    remedy: finding.remedy,
    ...(eased !== '' && { eased }),
    read: marksText(finding.marks),
  };
};
