// Answers tried: what the judgement is with them. Reading may make more of an answer than the fact itself (a kind of item
// presumes facts of it, a country has its lists), so that whoever read the transaction says what it is with the answer.

import type { FactDeclaration } from '../../model/fact.ts';
import type { Facts } from '../../model/facts.ts';
import type { Gap } from '../../model/verdict.ts';
import type { Assignment } from '../facts/answers.ts';
import type { Judgement } from '../judgement/judge.ts';
import { Retrial } from '../judgement/retrial.ts';

/** A transaction as read, and what the look-ups could not look at. */
export interface Read {
  readonly facts: Facts;
  readonly gaps: readonly Gap[];
}

/** The same transaction with answers in it; undefined where it could not state them. */
export type Reread = (set: Assignment) => Read | undefined;

export type Try = (set: Assignment) => Judgement | undefined;

export const tryingOn = (judgement: Judgement, reread: Reread): Try => {
  const retrial = new Retrial(judgement);
  return (set) => {
    const read = reread(set);
    return read && retrial.judge(read);
  };
};

/** The answers that a fact can have, where they are few and fixed. */
export const answersOf = (declaration: FactDeclaration | undefined): readonly string[] => {
  switch (declaration?.type) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
      return Object.keys(declaration.values ?? {});
    case 'choices':
      return [...new Set([...Object.keys(declaration.values ?? {}), 'none'])];
    default:
      return [];
  }
};
