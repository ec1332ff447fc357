// What a question looks like to whoever answers it: the answers between which to choose, each with what it means and where
// it leads; and the help, which says why it is asked, of whom, and what would prove the answer.

import { declarationOf, type FactDeclaration, type FactTable } from '../model/fact.ts';
import { declaredPath } from '../model/label.ts';
import type { Lead, Question, QuestionLine } from '../model/verdict.ts';
import { questionText } from './words.ts';

export interface AnswerRow {
  readonly value: string;
  /** The value and, where that says more, what it means. */
  readonly label: string;
  /** The colour if it is so, where that is known and not the same of every answer: 'red', 'law green'. */
  readonly lead?: string;
}

export const declarationFor = (facts: FactTable, label: string): FactDeclaration | undefined =>
  declarationOf(facts, declaredPath(label));

/** The answers of a question that has few and fixed ones; none where it is answered in words. */
export const answerRows = (
  asked: Pick<Question, 'answers' | 'leads'>,
  declaration: FactDeclaration | undefined,
): readonly AnswerRow[] => {
  const values = declaration?.values ?? {};
  const words = wordsOf(asked, declaration);
  const { leads = [] } = asked;
  const told = tellingOf(leads);
  return words.map((value) => {
    const means = values[value] ?? '';
    const there = leads.find(({ answer }) => answer === value);
    const lead = told && there && told(there);
    return {
      value,
      label: means === '' || means === value ? value : `${value}: ${means}`,
      ...(lead !== undefined && { lead }),
    };
  });
};

/**
 * How a lead is told by what is not the same of all: the verdict, 'red', else the sides of it, 'law green, policy amber'.
 * Undefined where all lead to the same colours.
 */
export const tellingOf = (leads: readonly Lead[]): ((lead: Lead) => string) | undefined => {
  const differs = (part: 'verdict' | 'law' | 'policy'): boolean =>
    new Set(leads.map((lead) => lead[part])).size > 1;
  if (differs('verdict')) return ({ verdict }) => verdict;
  const sides = (['law', 'policy'] as const).filter(differs);
  if (sides.length === 0) return undefined;
  return (lead) => sides.map((side) => `${side} ${lead[side]}`).join(', ');
};

/** Said of a single question of which each answer leads to the same; of a sheet only two ways of answering are tried. */
export const alikeLines = ({ leads = [], lines }: Pick<Question, 'leads' | 'lines'>): string[] =>
  lines === undefined && leads.length > 1 && tellingOf(leads) === undefined
    ? ['Every answer by itself leads to the same colours; with answers to others it may matter.']
    : [];

const wordsOf = (
  { answers = [] }: Pick<Question, 'answers'>,
  declaration: FactDeclaration | undefined,
): readonly string[] => {
  if (declaration?.type === 'yes-no') return ['yes', 'no'];
  const words = answers.length > 0 ? answers : Object.keys(declaration?.values ?? {});
  return declaration?.type === 'choices' && !words.includes('none') ? [...words, 'none'] : words;
};

/** How an answer in words is written. */
export const writtenAs = (declaration: FactDeclaration | undefined, fact: string): string => {
  if (fact === 'date') return 'a day as YYYY-MM-DD; a month or a year where no more is known';
  if (OF_RECORD[declaredPath(fact)] !== undefined) return OF_RECORD[declaredPath(fact)]!;
  switch (declaration?.type) {
    case 'date':
      return 'a day as YYYY-MM-DD';
    case 'number':
      return 'a number';
    case 'territory':
      return 'a state, territory or region: its code or English name';
    case 'territories':
      return 'states, territories or regions, with commas between them';
    case 'codes':
      return 'a code, or none; several with commas between them';
    case 'yes-no':
      return 'yes or no';
    case 'choice':
      return 'one of the answers';
    case 'choices':
      return 'any of the answers, with commas between them';
    case 'text':
      return 'words';
    case undefined:
      return 'a code of that list, or none';
  }
};

/** What is stated of an item and is no fact of any rule. */
const OF_RECORD: Readonly<Record<string, string>> = {
  'item.quantity': 'a number',
  'item.value': 'an amount and its currency, such as 25000 EUR',
};

/** 'your engineer · minutes': who can answer, and how long that usually takes. */
export const whoAndHowLong = ({ answeredBy, takes }: Question): string =>
  [answeredBy, takes].filter((one) => one !== undefined && one !== '').join(' · ');

/** Each answer in the words in which it can be chosen. */
export const exampleLines = (
  examples: Question['examples'] = {},
  declaration?: FactDeclaration,
): string[] =>
  Object.entries(examples).map(
    ([answer, example]) => `${declaration?.values?.[answer] ?? answer}: for example ${example}`,
  );

/** What was looked up before, in words that do not sound like an answer; a line or none. */
export const onRecordLines = (
  { onRecord }: Pick<QuestionLine, 'onRecord'>,
  declaration: FactDeclaration | undefined,
): string[] => {
  if (onRecord === undefined) return [];
  const { of, answer, since, source, confidence, note } = onRecord;
  const means = declaration?.values?.[answer] ?? answer;
  const sure = confidence === 'verified' ? 'confirm it' : 'from memory: confirm it';
  return [
    `On record since ${since} for ${of}: ${means} (${source}${note === undefined ? '' : `; ${note}`}). ${sure[0]!.toUpperCase()}${sure.slice(1)}.`,
  ];
};

/** Of long lists so many are shown. */
const MOST = { decided: 5, provisions: 8 };

/** All that helps to answer, a paragraph each. `titleOf`: what a rule or a relief is about, by its id. */
export const helpLines = (
  asked: Question,
  declaration: FactDeclaration | undefined,
  titleOf: (rule: string) => string,
): string[] => [
  questionText(asked),
  ...answerRows(asked, declaration).map(
    ({ label, lead }) => `- ${label}${lead === undefined ? '' : ` → ${lead}`}`,
  ),
  ...exampleLines(asked.examples, declaration),
  ...onRecordLines(asked, declaration),
  ...(asked.because === undefined ? [] : [`Asked because: ${asked.because}`]),
  ...(asked.decides.length > 0 ? ['It can decide:'] : []),
  ...someOf([...new Set(asked.decides.map(titleOf))], MOST.decided).map((one) => `- ${one}`),
  ...(asked.askedBy.length > 0
    ? [`Asked by: ${someOf(asked.askedBy, MOST.provisions).join('; ')}`]
    : []),
  ...(asked.evidence === '' ? [] : [`What proves it: ${asked.evidence}`]),
  ...(whoAndHowLong(asked) === ''
    ? []
    : [`Who can say, and how long it takes: ${whoAndHowLong(asked)}`]),
  `In the file it is called ${asked.fact}. What is not known stays open and is never read as a no.`,
];

const someOf = (all: readonly string[], most: number): readonly string[] =>
  all.length <= most ? all : [...all.slice(0, most), `and ${all.length - most} more`];
