// The tables of many answers, one row each. A further one is a file and a row here.

import type { Answer } from '../../model/verdict.ts';
import { findings } from './findings.ts';
import { gaps } from './gaps.ts';
import { questions } from './questions.ts';
import type { Beside, Carried, Table } from './table.ts';
import { verdicts } from './verdicts.ts';

export const TABLES: readonly Table[] = [verdicts, findings, gaps, questions];

/** The rows of one answer, a text for each table, in their order. */
export const tableRows = (
  answer: Answer,
  beside: Beside,
  carried: Carried = {},
): readonly string[] => {
  const { route } = answer;
  const verdict = answer.whole('standard', false);
  return TABLES.map(({ rowsOf }) => rowsOf({ verdict, route }, beside, carried));
};
