// Which of few facts can change a colour, whatever is answered to the rest: found by trying all answers together. Where there
// are too many to try, every fact counts as one that can.

import { declarationOf, type FactTable } from '../../model/fact.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Asked } from './asking.ts';
import { outlookOf, saysAnother, type Floors, type Said } from './outlook.ts';
import { answersIn, areFew, everyWay, keyOfAnswers, triesIn, type Try } from './trying.ts';

/** So many ways of answering them all are tried. */
const MOST = 64;

type Answered = ReadonlyMap<string, string>;

/** The labels; undefined where nothing is known of it. `floors`: what no answer undercuts. */
export const mattering = (
  asked: readonly Asked[],
  judgement: Judgement,
  table: FactTable,
  attempt: Try,
  floors: Floors,
): ReadonlySet<string> | undefined => {
  const domains = asked.map(({ label, path }) => ({
    label,
    answers: answersIn(declarationOf(table, path), judgement.of),
  }));
  if (!areFew(domains, triesIn(judgement, MOST))) return undefined;
  const said = new Map<string, Said>();
  for (const set of everyWay(domains)) {
    const colours = coloursWith(set, attempt, floors);
    if (colours === undefined) return undefined;
    said.set(keyOfAnswers(set), colours);
  }
  const found = new Set<string>();
  for (const { label, answers } of domains)
    for (const set of everyWay(domains.filter((one) => one.label !== label))) {
      const all = answers.map((answer) => said.get(keyOfAnswers(new Map(set).set(label, answer)))!);
      if (all.some((one) => all.some((other) => saysAnother(one, other)))) found.add(label);
    }
  // Nothing may be left open that only the rest would decide.
  for (const set of everyWay(domains)) {
    const some = new Map([...set].filter(([label]) => found.has(label)));
    const now = coloursWith(some, attempt, floors, false);
    if (!now || saysAnother(now, said.get(keyOfAnswers(set))!)) return undefined;
  }
  return found;
};

/** Undefined where something would still be asked. */
const coloursWith = (
  set: Answered,
  attempt: Try,
  floors: Floors,
  isAll = true,
): Said | undefined => {
  const then = attempt(set)?.judgement;
  if (!then) return undefined;
  const { standings, gaps, isFinal } = outlookOf(then, floors);
  if (isAll && standings.length + gaps.length > 0) return undefined;
  return { ...then.renewed, isFinal };
};
