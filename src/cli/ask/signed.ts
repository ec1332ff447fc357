// What somebody answered in a sitting to which they gave their name: it stands in the file as the fact, and under answers with
// who and when. An answer of an earlier day that they give otherwise now is taken back, and stays.

import { labelsMeant } from '../../data/transaction/answer-names.ts';
import { listAt, targetOf, type Loose } from '../../data/transaction/answer-targets.ts';
import type { Columns } from '../../data/read/csv-header.ts';
import { isPlaceholder } from '../../data/transaction/placeholders.ts';
import { at } from '../../data/read/values.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { WrittenAnswer } from '../answer/written-answer.ts';
import type { Answers } from '../answers.ts';

/** Who answers, and on which day. */
export interface Signer {
  readonly by: string;
  readonly on: string;
  readonly facts: FactTable;
}

/** Who and what the parties and items are is the deal itself, and nobody's answer. */
const OF_THE_DEAL = new Set(['name', 'address', 'country', 'region', 'role', 'category']);

/** `value`: the transaction with the answers in it. */
export const signed = (
  value: Loose,
  given: Answers,
  { by, on, facts }: Signer,
  columns: Columns,
): Loose => {
  const before = listAt(value, 'answers') as readonly WrittenAnswer[];
  let after = before;
  for (const label of given.keys()) {
    const target = targetOf(label, value, columns);
    const declared = declarationOf(facts, declaredPath(label));
    if ('code' in target || !declared || declared.derived) continue;
    if (OF_THE_DEAL.has(target.path.at(-1)!)) continue;
    const stated = at(value, target.path);
    if (stated === undefined || [stated].flat().some((one) => isPlaceholder(String(one)))) continue;
    const own = after.filter((one) => one.by === by && one.withdrawn === undefined);
    const [fact = label] = labelsMeant(
      label,
      own.map((one) => one.fact),
      value,
      columns,
    );
    after = withAnswer(after, { fact, value: stated as WrittenAnswer['value'], by, on });
  }
  return after === before ? value : { ...value, answers: after };
};

const withAnswer = (
  all: readonly WrittenAnswer[],
  given: WrittenAnswer,
): readonly WrittenAnswer[] => {
  const index = all.findIndex(
    ({ fact, by, withdrawn }) => fact === given.fact && by === given.by && withdrawn === undefined,
  );
  const known = all[index];
  if (known === undefined) return [...all, given];
  if (String(known.value) === String(given.value)) return all;
  if (known.on === given.on && known.evidence === undefined) return all.with(index, given);
  const withdrawn = { by: given.by, on: given.on, reason: 'answered otherwise' };
  return [...all.with(index, { ...known, withdrawn }), given];
};
