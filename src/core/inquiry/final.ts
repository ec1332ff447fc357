// Red now, and red for good whatever is answered to what would make it so: then nothing else counts, though no answer by itself
// shows it. Found by trying all answers together where there are few.

import { declarationOf, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import { isFinal } from '../judgement/effects.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Assignment } from '../facts/answers.ts';
import { outlookOf } from './outlook.ts';
import { answersIn, type Try } from './trying.ts';

/** So many ways of answering them all are tried. */
const MOST = 32;

export const isFinalWhatever = (
  { verdict, standings, of }: Judgement,
  table: FactTable,
  attempt: Try,
): boolean => {
  if (verdict !== 'red') return false;
  const labels = new Set(
    standings.flatMap(({ application }) => {
      const { then } = application.active.version;
      const couldBe = application.outcome === 'undetermined' && 'effect' in then;
      return couldBe && isFinal(then.effect) ? application.asks : [];
    }),
  );
  let sets: Assignment[] = labels.size > 0 ? [new Map()] : [];
  for (const label of labels) {
    const answers = answersIn(declarationOf(table, declaredPath(label)), of);
    if (answers.length === 0 || sets.length * answers.length > MOST) return false;
    sets = sets.flatMap((set) => answers.map((answer) => new Map(set).set(label, answer)));
  }
  return (
    sets.length > 0 &&
    sets.every((set) => {
      const then = attempt(set);
      return then !== undefined && outlookOf(then).isFinal;
    })
  );
};
