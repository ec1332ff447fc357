// The form of a table: a row for each question, with the column 'answer' to be filled. Columns that a person has added are
// refused, for an answer in them would be lost.

import { parse } from 'csv-parse/sync';
import { CsvError } from 'csv-parse/sync';
import type { Problem } from '../../model/errors.ts';
import { delimiterOf } from '../read/csv-dialect.ts';
import { labelsIn, notUnderstood, type Filled, type FilledAnswer } from './answers.ts';

const COLUMNS = [
  'transaction',
  'fact',
  'question',
  'answers',
  'answer',
  'who can say',
  'what proves it',
  'asked because',
  'examples',
  'on record',
];

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export const filledCsv = (file: string, text: string, problems: Problem[]): Filled => {
  let rows: Row[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      code: 'not-csv',
      place: { file, line: (error as { lines?: number }).lines ?? 1 },
      what: `This is not CSV: ${error.message}`,
      remedy: 'Mend the line; text with a quote in it is quoted, and the quote doubled',
    });
    return { answers: [] };
  }
  const [head, ...body] = rows;
  const header = (head?.record ?? []).map((name) => name.toLowerCase());
  const at = (row: Row, name: string): string => row.record[header.indexOf(name)]?.trim() ?? '';
  for (const name of ['fact', 'answer'])
    if (!header.includes(name))
      problems.push(
        notUnderstood(
          { file, line: 1 },
          `There is no column '${name}'`,
          'Restore the header as it was printed',
        ),
      );
  for (const name of header)
    if (name !== '' && !COLUMNS.includes(name))
      problems.push(
        notUnderstood(
          { file, line: 1 },
          `'${name}' is no column of a questionnaire`,
          'Take it out, or move its answers to the column answer',
        ),
      );
  const answers = body.map((row): FilledAnswer => {
    const place = { file, line: row.info.lines, cell: 'answer' };
    const facts = labelsIn(at(row, 'fact'));
    const answer = at(row, 'answer');
    if (row.record.slice(header.length).some((cell) => cell.trim() !== ''))
      problems.push(
        notUnderstood(
          { file, line: row.info.lines },
          'The row is longer than the header',
          'Quote text that has the sign between columns in it',
        ),
      );
    if (facts.length === 0 && row.record.some((cell) => cell !== ''))
      problems.push(
        notUnderstood(
          { file, line: row.info.lines, cell: 'fact' },
          'The row names no fact',
          'Restore the cell',
        ),
      );
    return { facts, answers: answer === '' ? [] : [answer], place };
  });
  const transaction = body.map((row) => at(row, 'transaction')).find((id) => id !== '');
  return { ...(transaction !== undefined && { transaction }), answers };
};
