// A row for each question that a transaction leaves open, in the order of what each could settle alone.

import type { Question } from '../../model/verdict.ts';
import { listed, type Column } from './column.ts';
import { tableOf } from './table.ts';

interface Row {
  readonly question: Question;
  readonly number: number;
}

const text =
  (of: (question: Question) => string | undefined) =>
  ({ question }: Row): string =>
    of(question) ?? '';

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'number',
    type: 'count',
    says: 'its place among the questions of the transaction, from 1',
    of: ({ number }) => String(number),
  },
  { name: 'fact', type: 'text', says: 'the fact that it asks', of: text(({ fact }) => fact) },
  {
    name: 'facts',
    type: 'list',
    says: 'all facts that one answer answers',
    of: text(({ about }) => listed(about)),
  },
  {
    name: 'about',
    type: 'text',
    says: 'whom or what it is about',
    of: text(({ subject }) => subject),
  },
  { name: 'question', type: 'text', says: 'its words', of: text(({ question }) => question) },
  {
    name: 'answers',
    type: 'list',
    says: 'the answers that it can have, where they are few and fixed',
    of: text(({ answers }) => listed(answers ?? [])),
  },
  {
    name: 'takes',
    type: 'choice',
    says: 'how long it usually takes to get an answer',
    values: { minutes: 'minutes', hours: 'hours', days: 'days', weeks: 'weeks' },
    of: text(({ takes }) => takes),
  },
  {
    name: 'answered_by',
    type: 'text',
    says: 'who can usually say',
    of: text(({ answeredBy }) => answeredBy),
  },
  {
    name: 'asked_by',
    type: 'list',
    says: 'the provisions that ask it',
    of: text(({ askedBy }) => listed(askedBy)),
  },
  {
    name: 'decides',
    type: 'list',
    says: 'the rules that it could settle',
    of: text(({ decides }) => listed(decides)),
  },
];

export const questions = tableOf(
  'questions',
  'One row an open question of a transaction.',
  COLUMNS,
  ({ verdict }) => verdict.questions.map((question, index) => ({ question, number: index + 1 })),
);
