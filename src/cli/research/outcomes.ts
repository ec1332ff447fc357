// The table of outcomes: what authorities decided, each word taken for against, for or neither. A word that nobody knows is asked
// about; it counts for nothing in silence.

import { headedRows } from '../../data/read/headed-rows.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { OUTCOME_WORDS, outcomeWord, STANCES, type Stance } from '../../model/outcome.ts';
import type { OutcomeRow } from '../../model/validation.ts';

export interface OutcomeColumns {
  readonly id: string;
  readonly outcome: string;
  /** 'WORD=SIDE', as they were given. */
  readonly means: readonly string[];
}

/** Errors: a column is missing; a row has no id; words of which nobody knows what they mean, each once. */
export const outcomesIn = async (
  file: string,
  { id, outcome, means }: OutcomeColumns,
): Promise<readonly OutcomeRow[]> => {
  const words = wordsWith(means);
  const problems: Problem[] = [];
  /** By word, however it is spelled, and told as it is spelled first. */
  const unknown = new Map<string, { spelled: string; line: number; rows: number }>();
  const rows: OutcomeRow[] = [];
  for await (const { line, cells } of headedRows(file, [id, outcome])) {
    const said = cells[outcome]!;
    const stance = words.get(outcomeWord(said));
    if (cells[id] === '')
      problems.push({
        code: 'missing-key',
        place: { file, line, cell: id },
        what: 'The outcome is of no transaction: its id is empty',
        remedy: 'Write the id of the transaction, or take the row out',
      });
    if (stance !== undefined) rows.push({ id: cells[id]!, outcome: said, stance, line });
    else {
      const word = outcomeWord(said);
      const first = unknown.get(word) ?? { spelled: said, line, rows: 0 };
      unknown.set(word, { ...first, rows: first.rows + 1 });
    }
  }
  for (const { spelled, line, rows: number } of unknown.values())
    problems.push({
      code: 'unknown-option-value',
      place: { file, line, cell: outcome },
      what: `'${spelled}'${number === 1 ? '' : `, in ${number} rows,`} is no outcome that licet knows`,
      remedy: `Say what it means: --means '${spelled}=against', for or neither`,
    });
  if (problems.length > 0) throw new LicetError(problems);
  return rows;
};

/** By word its side; what was given wins over what licet holds. Errors: it is no WORD=SIDE. */
const wordsWith = (means: readonly string[]): ReadonlyMap<string, Stance> => {
  const words = new Map<string, Stance>(
    STANCES.flatMap((stance) =>
      OUTCOME_WORDS[stance].map((word): [string, Stance] => [word, stance]),
    ),
  );
  for (const given of means) {
    const at = given.lastIndexOf('=');
    const side = STANCES.find((one) => one === given.slice(at + 1).trim());
    if (at < 0 || side === undefined)
      throw new LicetError([
        {
          code: 'unknown-option-value',
          what: `--means '${given}' does not say what a word means`,
          remedy: `Write WORD=SIDE; the side is ${STANCES.join(', ')}`,
        },
      ]);
    words.set(outcomeWord(given.slice(0, at)), side);
  }
  return words;
};
