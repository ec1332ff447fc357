// Several readings of one transaction, by the days on which it may have been: the worse stands.

import type { Screened } from '../core/verdict/screen.ts';
import type { Shaped } from './shaper.ts';
import {
  COLOURS,
  worse,
  type Answer,
  type Colour,
  type Colours,
  type Gap,
} from '../model/verdict.ts';

/** The most severe of several readings; of equal ones the first. */
export const worstOf = (answers: readonly Screened[]): Screened =>
  answers.reduce((a, b) => (rank(b) > rank(a) ? b : a));

/** The worst that the readings come to at a gate; undefined where no waiver holds in any. */
export const worstGate = (answers: readonly Answer[]): Colours | undefined =>
  answers.some(({ gate }) => gate !== undefined)
    ? answers
        .map((answer): Colours => answer.gate ?? answer)
        .reduce((a, b) => ({
          verdict: worse(a.verdict, b.verdict),
          law: worse(a.law, b.law),
          policy: worse(a.policy, b.policy),
        }))
    : undefined;

/** True where the same rules stand in each. */
export const areAlike = (answers: readonly Answer[]): boolean =>
  new Set(answers.map(standingRules)).size === 1;

/** Says that the day decides. */
export const dayDecides = (date: string, days: readonly string[], strictest: string): Gap => ({
  kind: 'law',
  about: { fact: 'date', why: 'coarse' },
  what: `The day of the transaction is given as ${date}, and what applies to it changed in that time`,
  why: `It was read on ${days.join(', ')}; the strictest reading, of ${strictest}, stands.`,
  remedy: 'Give the day of the export, or of the decision on it.',
});

/** Says that contradictory answers decide, and which are read. `answers`: on one day, in each of the ways to read them. */
export const answersDecide = (
  { takes = new Map<string, string>() }: Pick<Shaped, 'takes'>,
  answers: readonly Answer[],
): Gap => ({
  kind: new Set(answers.map(({ law }) => law)).size > 1 ? 'law' : 'policy',
  about: { fact: [...takes.keys()][0] ?? '', why: 'contradicted' },
  what: 'Answers by name contradict one another, and what applies turns on which is true',
  why: `The worse reading stands: ${[...takes].map(([fact, value]) => `'${fact}' as ${value}`).join(', ')}.`,
  remedy: 'Find out which is true, and withdraw the other, with who and why.',
});

/** True where both read the same of what is contradicted. */
export const sameTakes = (
  { takes: a }: Pick<Shaped, 'takes'>,
  { takes: b }: Pick<Shaped, 'takes'>,
): boolean => JSON.stringify([...(a ?? [])]) === JSON.stringify([...(b ?? [])]);

/** Orders answers from mild to severe: the overall colour first, then law, then policy. */
const rank = ({ verdict, law, policy }: Answer): number =>
  [verdict, law, policy].reduce((sum, colour: Colour) => sum * 3 + COLOURS.indexOf(colour), 0);

/** The rules that stand in an answer, as one text. */
const standingRules = (answer: Answer): string =>
  JSON.stringify([
    answer.verdict,
    answer.brief().findings.map(({ rule, outcome, subject }) => [rule, outcome, subject]),
    answer.brief().gaps,
  ]);
