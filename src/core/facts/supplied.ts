// What one supplier says of a subject, in numbers, and where it is written.

import type { SievedFrame } from '../law/sieve.ts';
import { isLeft } from '../law/sieve.ts';
import type { Step } from '../law/supplies.ts';
import { UNKNOWN, type Values } from '../logic/values.ts';

/** What a definition says, in the number of its fact; most are ruled out by what is stated. */
export const numberOf = (
  { condition, yes, no }: Extract<Step, { step: 'definition' }>,
  frame: SievedFrame,
): number => {
  if (!isLeft(frame.left, condition.place)) return no;
  const truth = condition.decide(frame);
  return truth === 'unknown' ? UNKNOWN : truth === 'yes' ? yes : no;
};

/** The slots of the facts that a supplier supplies. */
export const slotsOf = (step: Step, values: Values): readonly number[] =>
  step.step === 'entries' ? step.locals.map((local) => values.slot(step.kind, local)) : [step.slot];
