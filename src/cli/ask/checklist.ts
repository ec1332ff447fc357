// Which lines of a sheet can stand on one checklist: those that say one thing where they are not marked, once somebody has
// looked. A yes-or-no line says no; of others their declaration says it, such as a sign that was not seen.

import type { FactTable } from '../../model/fact.ts';
import type { Question, QuestionLine } from '../../model/verdict.ts';
import { declarationFor } from '../../report/asked.ts';

/** What a line says where it stands unmarked; nothing where it has to be asked by itself. */
export const unmarkedOf = (
  { fact }: Pick<QuestionLine, 'fact'>,
  facts: FactTable,
): string | undefined => {
  const declaration = declarationFor(facts, fact);
  return declaration?.type === 'yes-no' ? 'no' : declaration?.unmarked;
};

/** Lines that are unmarked alike make one checklist. */
export const checklistsOf = (
  { lines = [] }: Question,
  facts: FactTable,
): readonly (readonly QuestionLine[])[] => {
  const lists = new Map<string, QuestionLine[]>();
  for (const line of lines) {
    const unmarked = unmarkedOf(line, facts);
    if (unmarked === undefined) continue;
    lists.set(unmarked, [...(lists.get(unmarked) ?? []), line]);
  }
  return [...lists.values()];
};
