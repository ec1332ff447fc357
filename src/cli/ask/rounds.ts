// Between two rounds of a questionnaire: what is asked no more though nobody answered it, and by which answer that was settled;
// and what is asked now that was not asked before. Who sent twelve questions and gets nine back is told where three went.

import type { RawTransaction } from '../../data/read/raw.ts';
import { LicetError } from '../../model/errors.ts';
import { alike } from '../../model/label.ts';
import type { Question } from '../../model/verdict.ts';
import type { Rounds } from '../../report/rounds.ts';
import { questionText } from '../../report/words.ts';
import type { Answers } from '../answers.ts';
import { labelsOf } from './next-question.ts';

export interface Round {
  /** Labels that the questionnaire asked. */
  readonly asked: readonly string[];
  readonly answers: Answers;
}

export interface RoundDesk {
  /** What is asked of a transaction, and its question. Errors: the transaction cannot be screened. */
  readonly questionsOf: (raw: RawTransaction) => readonly Question[];
  /** The transaction before the round with some of the answers in it. Errors: it cannot take them. */
  readonly withAnswers: (answers: Answers) => RawTransaction;
}

export const roundsOf = ({ asked, answers }: Round, desk: RoundDesk): Rounds => {
  const before = questionsByLabel(desk.questionsOf(desk.withAnswers(new Map())));
  const now = questionsByLabel(desk.questionsOf(desk.withAnswers(answers)));
  const then = new Set(asked);
  const gone = [...then].filter(
    (label) => !now.has(label) && !answers.has(label) && before.has(label),
  );
  const settled = gone.length === 0 ? new Map<string, string>() : settledBy(gone, answers, desk);
  return {
    gone: gone.map((label) => ({ label, question: before.get(label)!, by: settled.get(label) })),
    come: [...now]
      .filter(([label]) => !then.has(label))
      .map(([label, question]) => ({ label, question })),
  };
};

/** By label the answer, put in after those before it, from which on the label is asked no more. */
const settledBy = (
  gone: readonly string[],
  answers: Answers,
  { questionsOf, withAnswers }: RoundDesk,
): ReadonlyMap<string, string> => {
  const by = new Map<string, string>();
  const sofar = new Map<string, string>();
  for (const [label, value] of answers) {
    sofar.set(label, value);
    let asked: ReadonlyMap<string, string>;
    try {
      asked = questionsByLabel(questionsOf(withAnswers(sofar)));
    } catch (error) {
      // Two answers that can only stand together are put in together.
      if (error instanceof LicetError) continue;
      throw error;
    }
    for (const one of gone)
      if (asked.has(one)) by.delete(one);
      else if (!by.has(one)) by.set(one, `${label}=${value}`);
  }
  return by;
};

const questionsByLabel = (questions: readonly Question[]): ReadonlyMap<string, string> =>
  new Map(
    questions.flatMap((asked): [string, string][] =>
      asked.lines === undefined
        ? labelsOf(asked).map((label) => [label, questionText(asked)])
        : asked.lines.flatMap(({ fact, question }) =>
            alike(asked.about, fact).map((label): [string, string] => [label, question]),
          ),
    ),
  );
