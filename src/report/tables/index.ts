// The tables of many answers, one row each. A further one is a file and a row here.

import type { Answer } from '../../model/verdict.ts';
import { findings } from './findings.ts';
import { gaps } from './gaps.ts';
import { questions } from './questions.ts';
import type { Answered, Beside, Carried, Table } from './table.ts';
import { verdicts } from './verdicts.ts';

export const TABLES: readonly Table[] = [verdicts, findings, gaps, questions];

/** The rows of one answer, a text for each table, in their order. `later`: the same by what is known later. */
export const tableRows = (
  answer: Answer,
  beside: Beside,
  carried: Carried = {},
  later?: Answer,
): readonly string[] => {
  const answered = { ...answeredOf(answer), ...(later && { later: answeredOf(later) }) };
  return TABLES.map(({ rowsOf }) => rowsOf(answered, beside, carried));
};

const answeredOf = (answer: Answer): Answered => ({
  verdict: answer.tabled(),
  route: answer.route,
});
