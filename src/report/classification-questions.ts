// Questions that settle a classification, numbered, each with what its answers do.

import type { ClassificationQuestion } from '../model/classification.ts';
import type { Page } from './page.ts';

const INDENT = '     ';
const HANGING = `${INDENT}  `;
/** Answers of a choice that are printed with what they mean; of longer choices only the words. */
const SPELT_OUT = 20;

export const addQuestions = (
  page: Page,
  heading: string,
  questions: readonly ClassificationQuestion[],
  from: number,
): void => {
  if (questions.length === 0) return;
  page.heading(`${heading} (${questions.length})`);
  questions.forEach((question, index) => addQuestion(page, question, from + index));
};

const addQuestion = (
  page: Page,
  { fact, question, evidence, values, effects, reads }: ClassificationQuestion,
  number: number,
): void => {
  page.add(`${question} [${fact}]`, `${`${number}.`.padStart(4)} `, undefined, INDENT);
  if (evidence !== '') page.add(`proof: ${evidence}`, INDENT, page.ink.dim, HANGING);
  const choices = Object.entries(values ?? {});
  if (choices.length > 0) {
    const words = choices.map(([value, means]) =>
      value === means || choices.length > SPELT_OUT ? value : `${value} (${means})`,
    );
    page.add(
      `answers: ${words.join(choices.length > SPELT_OUT ? ', ' : '; ')}`,
      INDENT,
      page.ink.dim,
      HANGING,
    );
  }
  for (const { answer, meets, rulesOut } of effects) {
    const does = [
      ...(meets.length > 0 ? [`meets ${meets.join(', ')}`] : []),
      ...(rulesOut.length > 0 ? [`rules out ${rulesOut.join(', ')}`] : []),
    ];
    page.add(`${answer} → ${does.join('; ')}`, INDENT, undefined, HANGING);
  }
  if (effects.length === 0 && reads.length > 0)
    page.add(
      reads.length > MOST_NAMED
        ? `read by ${reads.length} entries`
        : `read by ${[...new Set(reads)].join(', ')}`,
      INDENT,
      undefined,
      HANGING,
    );
};

const MOST_NAMED = 30;
