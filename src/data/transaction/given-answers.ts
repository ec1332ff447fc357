// What somebody answered, with who and when and which papers show it, as a transaction has it under answers: which of it
// counts on a day, and in which ways the transaction can be read where answers contradict one another or what it states.
// An answer that does not count leaves its fact unknown; one that contradicts another never replaces it.

import type { Problem } from '../../model/errors.ts';
import { type FactTable, declarationOf } from '../../model/fact.ts';
import { declaredPath } from '../../model/label.ts';
import type { Transaction } from '../../model/schema/transaction.ts';
import type { Columns } from '../read/csv-header.ts';
import type { RawTransaction } from '../read/raw.ts';
import { type Loose, targetOf } from './answer-targets.ts';
import {
  type Entry,
  type Given,
  MOST_READINGS,
  byFact,
  saidOf,
  spelt,
  statedAt,
  valuesOf,
} from './said-of-fact.ts';
import { statedUnproved } from './stated-unproved.ts';

export interface Vocabulary {
  readonly columns: Columns;
  readonly facts: FactTable;
  /** True: also what the file states itself counts only where an answer names a paper. */
  readonly proofRequired: boolean;
}

/** Undefined where nobody answers by name. `problems`: answers that this transaction cannot take. */
export const givenIn = (
  { answers = [] }: Pick<Transaction, 'answers'>,
  raw: RawTransaction,
  { columns, facts, proofRequired }: Vocabulary,
  problems: Problem[],
): Given | undefined => {
  const entries = answers.flatMap((written, index): Entry[] => {
    const told = targetOf(written.fact, raw.value as Loose, columns);
    // What is taken back counts nowhere, so that it need not tell any more which of several items or parties it was given for.
    const target = 'code' in told && written.withdrawn ? targetOf(written.fact, {}, columns) : told;
    const declared = declarationOf(facts, declaredPath(written.fact));
    const place = raw.place(['answers', index, 'fact']);
    if ('code' in target) problems.push({ ...target, place });
    else if (declared === undefined || declared.derived)
      problems.push({
        code: 'unknown-fact',
        place,
        what: `'${written.fact}' is nothing that somebody can answer for by name`,
        remedy:
          declared === undefined
            ? `It is stated, and no question asks it: write it into the file, or let licet ask --set ${written.fact}=… do so`
            : 'Name a fact as questions print it; licet schema transaction lists them',
      });
    else {
      const values = valuesOf(written.value, target);
      const { proof = [] } = declared;
      const needsProof = values.some((value) => proof.includes(spelt(value)));
      return [{ written, index, target, values, needsProof }];
    }
    return [];
  });
  const stated = proofRequired
    ? statedUnproved(raw, columns, facts, { valuesAt: (target) => statedAt(raw, target), spelt })
    : [];
  const most = mostContradicted(entries, raw);
  if (most !== undefined)
    problems.push({
      code: 'over-limit',
      place: raw.place(['answers']),
      what: `Answers contradict one another in more than ${MOST_READINGS} ways, those to '${most}' among them`,
      remedy: 'Settle some of them: withdraw the answers that are wrong, with who and why',
    });
  return entries.length + stated.length === 0 ? undefined : { raw, entries, stated };
};

/** Past the limit a fact that is answered in several ways. */
const mostContradicted = (entries: readonly Entry[], raw: RawTransaction): string | undefined => {
  const several = [...byFact(entries).values()]
    .map((of) => ({
      fact: of[0]!.written.fact,
      ways: saidOf(
        of.filter(({ written }) => !written.withdrawn),
        statedAt(raw, of[0]!.target),
      ).length,
    }))
    .filter(({ ways }) => ways > 1);
  return several.reduce((product, { ways }) => product * ways, 1) > MOST_READINGS
    ? several[0]!.fact
    : undefined;
};
