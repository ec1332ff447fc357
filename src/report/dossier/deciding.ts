// The lines that decide a colour, three at most: the worst that was found; where it is amber by what nobody knows, what is
// open; where something could not be looked at, that. What is open is told by what to ask, never as something found.

import type { Finding, Question, Verdict } from '../../model/verdict.ts';
import { clearedInShort } from '../clearances.ts';
import { openInShortTexts } from '../not-asked.ts';
import { sameReasons } from '../same-reasons.ts';
import { standing } from '../standing.ts';
import { boundsText, counted, effectText, questionText, turnsOnText } from '../words.ts';
import { clipped } from './fit.ts';
import { capital, plainLabel } from './plain.ts';

export interface DecidingLine {
  /** What sort of line it is: 'Red, law: licence required', 'Open', 'Could not be looked at, law'. */
  readonly head: string;
  readonly text: string;
}

const MOST = 3;

/** `asked`: by fact the words of its question, where the answer itself asks nothing. */
export const decidingLines = (
  verdict: Verdict,
  asked: Readonly<Record<string, string>> = {},
): readonly DecidingLine[] => {
  const found = foundLines(verdict);
  const open = openLines(verdict, asked);
  const gaps = gapLines(verdict);
  if (found.length + open.length + gaps.length === 0) return groundsOfNone(verdict);
  if (verdict.verdict !== 'amber' && found.length > 0) return found.slice(0, MOST);
  // Of each sort one, in this order; then what is left of the first.
  const kept = [found, open, gaps].map((lines) => Math.min(1, lines.length));
  let left = MOST - kept.reduce((all, one) => all + one, 0);
  return [found, open, gaps].flatMap((lines, sort) => {
    const more = Math.min(left, lines.length - kept[sort]!);
    left -= more;
    return lines.slice(0, kept[sort]! + more);
  });
};

const foundLines = ({ findings, verdict }: Verdict): DecidingLine[] =>
  sameReasons(standing(findings).met.filter(({ colour }) => colour === verdict)).map((alike) => {
    const [first] = alike as [Finding, ...Finding[]];
    const { because = first.title } = first;
    return {
      head: `${capital(first.colour)}, ${first.kind}: ${effectText(first)}`,
      text:
        alike.length === 1
          ? because
          : `${because} And ${counted(alike.length - 1, 'finding')} alike.`,
    };
  });

/** A question about many is still a question: whom it is about is cut before what it asks. */
export const questionInShort = (question: Question): string =>
  questionText({ ...question, subject: clipped(question.subject, MOST_SUBJECT) });

const MOST_SUBJECT = 110;

const openLines = (verdict: Verdict, words: Readonly<Record<string, string>>): DecidingLine[] => {
  const open = standing(verdict.findings).open.filter(({ colour }) => colour === verdict.verdict);
  if (open.length === 0) return [];
  const line = (text: string): DecidingLine => ({ head: 'Open', text });
  if (verdict.questions.length > 0)
    return verdict.questions.map((question) => line(questionInShort(question)));
  const called = (fact: string): string =>
    `‘${clipped(words[fact] ?? plainLabel(fact), MOST_FACT)}’`;
  const turnsOn = new Set(open.map((finding) => turnsOnInWords(finding, words)));
  return [...(turnsOn.size > 1 ? openInShortTexts(verdict, called) : turnsOn)].map(line);
};

/** Of a question that stands within a sentence so many letters. */
const MOST_FACT = 90;

const A_KEY = /[\w-]+(?:\.[\w-]+)+/g;

/** What it turns on, each fact by its question; in the words of its key where nobody knows that. */
const turnsOnInWords = (finding: Finding, words: Readonly<Record<string, string>>): string =>
  turnsOnText(finding).replace(A_KEY, (key) =>
    finding.missing.includes(key) ? `‘${words[key] ?? plainLabel(key)}’` : key,
  );

const gapLines = ({ gaps, verdict }: Verdict): DecidingLine[] =>
  verdict === 'green'
    ? []
    : gaps.map(({ kind, what, remedy }) => ({
        head: `Could not be looked at, ${kind}`,
        text: `${what}. ${remedy}`,
      }));

/** What it rests on that nothing was found. */
const groundsOfNone = (verdict: Verdict): DecidingLine[] => {
  const { findings, consulted, clearances = [] } = verdict;
  const { lifted } = standing(findings);
  const holding = clearances.filter(({ holds }) => holds).length;
  const cleared = clearedInShort({ clearances: { holding, void: 0 } });
  return [
    {
      head: 'Nothing stands',
      text: `No rule of these packs was met and stands${consulted ? `, of ${counted(consulted.rules, 'rule')} in force that were judged` : ''}: ${boundsText(verdict)}.`,
    },
    ...(lifted.length === 0
      ? []
      : [
          {
            head: 'Lifted',
            text: `${counted(lifted.length, 'finding was', 'findings were')} met and lifted by ${[...new Set(lifted.map(({ relievedBy }) => relievedBy))].join(', ')}.`,
          },
        ]),
    ...(holding === 0
      ? []
      : [
          {
            head: 'Cleared by a person',
            text: `${capital(cleared)}: the colour rests on it.`,
          },
        ]),
  ];
};
