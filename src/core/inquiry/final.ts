// Red now, and red for good whatever is answered to what would make it so: then nothing else counts, though no answer by itself
// shows it. Found by trying all answers together where there are few.

import { declarationOf, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import { isFinal } from '../judgement/effects.ts';
import type { Judgement } from '../judgement/judge.ts';
import { outlookOf } from './outlook.ts';
import { answersIn, areFew, everyWay, triesIn, type Try } from './trying.ts';

/** So many ways of answering them all are tried. */
const MOST = 32;

export const isFinalWhatever = (judgement: Judgement, table: FactTable, attempt: Try): boolean => {
  const { verdict, standings, of } = judgement;
  if (verdict !== 'red') return false;
  const labels = new Set(
    standings.flatMap(({ application }) => {
      const { then } = application.active.version;
      const couldBe = application.outcome === 'undetermined' && 'effect' in then;
      return couldBe && isFinal(then.effect) ? application.asks : [];
    }),
  );
  const domains = [...labels].map((label) => ({
    label,
    answers: answersIn(declarationOf(table, declaredPath(label)), of),
  }));
  if (labels.size === 0 || !areFew(domains, triesIn(judgement, MOST))) return false;
  return everyWay(domains).every((set) => {
    const then = attempt(set)?.judgement;
    return then !== undefined && outlookOf(then).isFinal;
  });
};
