// What came back on a questionnaire → answers that the file can take. Everything that it cannot take is said at once, with
// its place in the questionnaire, and then nothing is written.

import { at } from '../../data/read/values.ts';
import type { FilledAnswer } from '../../data/questionnaire/answers.ts';
import { readFilled } from '../../data/questionnaire/filled.ts';
import { isPlaceholder } from '../../data/transaction/placeholders.ts';
import { isWorth, worthIn } from '../../data/transaction/worth.ts';
import type { NumbersOrder } from '../../data/quotation/written-day.ts';
import { LicetError, sortProblems, type Place, type Problem } from '../../model/errors.ts';
import type { Screener } from '../../screener.ts';
import type { Answers } from '../answers.ts';
import { inOrder, typedDay } from '../typed-day.ts';
import { targetOfAnswer, type Loose } from '../../data/transaction/answer-targets.ts';
import type { DealFile } from './deal-file.ts';

interface Came {
  readonly answers: Answers;
  /** How many questions nobody answered. */
  readonly open: number;
  /** Labels of all of them. */
  readonly asked: readonly string[];
}

interface Given {
  readonly answer: string;
  readonly place: Place;
}

/** `order`: that of numbers in days, where the settings say one. Errors: all that is not understood, or contradicts the file or itself. */
export const answersIn = async (
  questionnaire: string,
  deal: DealFile,
  screener: Screener,
  order: NumbersOrder | undefined,
): Promise<Came> => {
  const filled = await readFilled(questionnaire);
  const problems: Problem[] = [];
  const id = at(deal.raw.value, ['id']);
  if (filled.transaction !== undefined && filled.transaction !== id)
    problems.push({
      code: 'not-understood',
      place: { file: questionnaire },
      what: `It was filled in for the transaction '${filled.transaction}', and ${deal.file} holds '${String(id)}'`,
      remedy: 'Give the file of that transaction',
    });
  const given = new Map<string, Given>();
  for (const one of filled.answers)
    for (const label of one.facts)
      for (const [part, said] of partsOfAnswer(label, one, problems))
        add(part, said, given, deal, screener, order, problems);
  problems.push(...refused(given, deal, screener));
  if (problems.length > 0) throw new LicetError(sortProblems(problems));
  return {
    answers: new Map([...given].map(([label, { answer }]) => [label, answer])),
    open: filled.answers.filter(({ answers }) => answers.length === 0).length,
    asked: filled.answers.flatMap(({ facts }) => facts),
  };
};

/** What was asked in one line is stated in two places. */
const partsOfAnswer = (
  label: string,
  one: FilledAnswer,
  problems: Problem[],
): readonly (readonly [string, FilledAnswer])[] => {
  if (!isWorth(label)) return [[label, one]];
  if (one.answers.length === 0) return [];
  const parts = worthIn(label, one.answers.join(' '));
  if ('code' in parts) {
    problems.push({ ...parts, place: one.place });
    return [];
  }
  return parts.map(([part, text]) => [part, { ...one, answers: [text] }]);
};

const add = (
  label: string,
  { answers, place }: FilledAnswer,
  given: Map<string, Given>,
  deal: DealFile,
  { columns }: Screener,
  order: NumbersOrder | undefined,
  problems: Problem[],
): void => {
  const target = targetOfAnswer(label, deal.raw.value as Loose, columns);
  if ('code' in target) {
    problems.push({ ...target, place });
    return;
  }
  if (answers.length === 0) return;
  if (answers.length > 1 && target.cell !== 'many') {
    problems.push({
      code: 'not-understood',
      place,
      what: `Of '${label}' ${answers.length} answers are ticked (${answers.join(', ')}), and it has one`,
      remedy: 'Leave one',
    });
    return;
  }
  const path = target.path.join('.');
  const answer =
    target.cell === 'many'
      ? answers.join(',').replaceAll(';', ',')
      : typedDay(path, inOrder(path, answers[0]!, order));
  if (typeof answer !== 'string') {
    problems.push({ ...answer, place });
    return;
  }
  const before = given.get(label)?.answer ?? statedIn(at(deal.raw.value, target.path));
  if (before !== undefined && !sameAnswer(before, answer))
    problems.push({
      code: 'duplicate-key',
      place,
      what: `'${label}' is answered '${answer}', and ${given.has(label) ? 'above' : `in ${deal.file}`} it is '${before}'`,
      remedy: 'Find out which is so, and keep that one',
    });
  else if (before === undefined) given.set(label, { answer, place });
};

const statedIn = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  const text =
    typeof value === 'object' && !Array.isArray(value)
      ? Object.values(value).join(' ')
      : [value].flat().join(',');
  return isPlaceholder(text) ? undefined : text;
};

const sameAnswer = (a: string, b: string): boolean => partsOf(a).join() === partsOf(b).join();
const partsOf = (answer: string): string[] =>
  answer
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .sort();

/** What the transaction refuses of the answers, said where they stand. */
const refused = (
  given: ReadonlyMap<string, Given>,
  deal: DealFile,
  screener: Screener,
): readonly Problem[] => {
  const answers = new Map([...given].map(([label, { answer }]) => [label, answer]));
  try {
    screener.screen(deal.set(answers, screener.columns));
    return [];
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    return error.problems.map((problem) => {
      const label = /^--set (.+)$/.exec(problem.place?.file ?? '')?.[1];
      const place = label === undefined ? undefined : given.get(label)?.place;
      return place ? { ...problem, place } : problem;
    });
  }
};
