// Kept records and decisions, in words.

import type { DecisionOutcome, DossierDecision } from '../model/decision.ts';
import type { Chained, Decided, Entry, Fulfilled } from '../model/record-log.ts';
import type { Verdict } from '../model/verdict.ts';
import { printable } from './printable.ts';
import { standing } from './standing.ts';
import { counted } from './words.ts';

export const OUTCOME_WORDS: Readonly<Record<DecisionOutcome, string>> = {
  proceed: 'to proceed',
  hold: 'to hold it',
  refuse: 'to refuse it',
  apply: 'to apply for a licence',
};

/** The newest of several, as it stands under the verdict. */
export const decidedInShort = ({ outcome, by, on, afterDeal }: DossierDecision): string =>
  `Decided: ${OUTCOME_WORDS[outcome]}, by ${by}, ${on}${afterDeal === undefined ? '' : `, ${afterwardsText(afterDeal)}`}`;

/** `date`: as the file states it, be it the day of an export, of a decision or, wrongly, of a quotation. */
export const afterwardsText = (date: string): string => `recorded after the stated date, ${date}`;

type Answer = Pick<Verdict, 'verdict' | 'findings' | 'gaps'>;

/** How much of it nobody has settled. */
const unsettled = ({ findings, gaps }: Answer): string => {
  const open = standing(findings).open.length;
  const parts = [
    ...(open === 0 ? [] : [`${counted(open, 'point')} not decided`]),
    ...(gaps.length === 0 ? [] : [`${counted(gaps.length, 'point')} that could not be looked at`]),
  ];
  return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`;
};

const extension = (file: string): string => file.slice(file.lastIndexOf('.') + 1);
const FORM: Readonly<Record<string, string>> = { html: 'html', pdf: 'pdf', md: 'markdown' };

/** `answer`: on what was decided. `blank`: other forms of the same record, which show no decision. */
/** Of a decision on a record after which the deal was recorded again with another answer, or other sources. */
export const onEarlierText = (newest: string): string =>
  `A newer record of this transaction is ${newest}, which this decision does not speak of: licet records due will tell of it until somebody decides on that one.`;

export const decidedText = (
  { number, hash, transaction, outcome, by, afterDeal, countersign }: Chained<Decided>,
  answer: Answer,
  copy: string,
  blank: readonly string[],
): string =>
  [
    `Entry ${number}: ${by} decided ${OUTCOME_WORDS[outcome]}${countersign === undefined ? '' : `, and ${countersign.by} signed beside`}: '${transaction}'.`,
    ...(answer.verdict !== 'green' && outcome === 'proceed'
      ? [
          `The answer on it is ${answer.verdict}${unsettled(answer)}; the log says that it was decided to proceed all the same.`,
        ]
      : []),
    ...(afterDeal === undefined
      ? []
      : [
          `It is ${afterwardsText(afterDeal)}; the log and the dossier say so. Where that is the day of a quotation, and neither of the export nor of the decision on it, take date out of the file, record it again and decide on that.`,
        ]),
    `The dossier with the decision: ${copy}`,
    ...blank.map(
      (file) =>
        `${file} shows the same record without the decision, and stays as it was: licet record ${copy} -f ${FORM[extension(file)]} -o FILE draws one that shows it.`,
    ),
    `The log ends with ${hash}. Note it elsewhere: licet records verify --expect finds it again.`,
    '',
  ]
    .map(printable)
    .join('\n');

/** `still`: for what it is due beside. */
export const doneText = (
  { number, hash, transaction, duty, period, done, by }: Chained<Fulfilled>,
  still: readonly string[],
): string =>
  [
    `Entry ${number}: ${by} did ${duty} for '${transaction}' on ${done}; it is due no more for ${period}.`,
    ...(still.length > 0 ? [`It is still due for ${still.join(', ')}.`] : []),
    `The log ends with ${hash}. Note it elsewhere: licet records verify --expect finds it again.`,
    '',
  ]
    .map(printable)
    .join('\n');

interface Flawed {
  readonly flaw: string;
  readonly line?: number;
  readonly file?: string;
  readonly number?: number;
  readonly hash?: string;
}

const FLAWS: Readonly<Record<string, (flaw: Flawed) => string>> = {
  'not-an-entry': ({ line }) =>
    `Line ${line} of the log is no entry: cut short by a crash, or put there by something else. It counts for nothing.`,
  changed: ({ line }) => `Line ${line} of the log was changed after it was written.`,
  'out-of-chain': ({ line }) =>
    `Line ${line} of the log does not follow the one before it: an entry was taken out, put between or moved.`,
  gone: ({ file, number }) => `${file}, which entry ${number} keeps, is gone.`,
  'changed-file': ({ file, number }) =>
    `${file}, which entry ${number} keeps, was changed after it was written.`,
  another: ({ file, number }) => `${file} is not the record that entry ${number} keeps.`,
  'not-in-log': ({ file }) =>
    `${file} is a record of which the log has nothing: record the transaction again, and it is entered.`,
  'not-expected': ({ hash }) =>
    `${hash} does not stand in the log: it is another log than the one of which the hash was noted, or a shortened one.`,
};

export const verifiedText = (
  folder: string,
  {
    entries,
    head,
    flaws,
    unfinished,
  }: {
    readonly entries: readonly Entry[];
    readonly head: string;
    readonly flaws: readonly Flawed[];
    readonly unfinished: readonly string[];
  },
): string => {
  const decisions = entries.filter((entry) => entry.kind === 'decided');
  const after = decisions.filter(({ afterDeal }) => afterDeal !== undefined).length;
  const afterwards = after === 0 ? '' : ` (${after} recorded after the stated date)`;
  const counts = `${folder}: ${counted(entries.length, 'entry', 'entries')}, ${counted(decisions.length, 'decision')}${afterwards}. The log ends with ${head}.`;
  const said =
    flaws.length === 0
      ? ['The chain is whole, and every record is the one that was kept.']
      : flaws.map((flaw) => FLAWS[flaw.flaw]!(flaw));
  const left = unfinished.map(
    (name) =>
      `${name}: a run that was stopped left it, or one is at work. Nothing in it was recorded; where no licet runs, remove it.`,
  );
  return [counts, ...said, ...left, ''].map(printable).join('\n');
};
