// What an open condition can still become, when some of what it lacks was asked without result: the answers that nobody could
// or would give stay unknown, whatever is answered to the rest.

import type { Application } from '../judgement/applications.ts';
import type { Bound } from '../logic/bind.ts';
import { isTold } from '../logic/asked.ts';
import { evaluate, type Result } from '../logic/evaluate.ts';
import { readingOf } from '../logic/reading.ts';
import type { Truth } from '../logic/truth.ts';
import type { Values } from '../logic/values.ts';
import { isAnswerable, type CodeAsked } from './code-asked.ts';

export interface Attainable {
  readonly yes: boolean;
  readonly no: boolean;
}

const BOTH: Attainable = { yes: true, no: true };
const NEITHER: Attainable = { yes: false, no: false };
const YES: Attainable = { yes: true, no: false };
const NO: Attainable = { yes: false, no: true };

interface Lacked {
  /** Labels of what was asked without result. */
  readonly unanswered: ReadonlySet<string>;
  readonly codeAsked: CodeAsked;
}

/**
 * Never less than what is so: parts that turn on one fact are taken as if each had its own. `values`:
 * the numbers in which a rule is decided, so that only what is open is evaluated.
 */
export const attainableOf = (
  { active: { condition, asked, told }, frame, env }: Application,
  values: Values,
  lacked: Lacked,
): Attainable => {
  const of = (bound: Bound): Attainable => {
    switch (bound.kind) {
      case 'not': {
        const { yes, no } = of(bound.of);
        return { yes: no, no: yes };
      }
      case 'all':
        return allOf(bound.of.map(of));
      case 'any':
        return anyOf(bound.of.map(of));
      case 'some':
        return ofResult(evaluate(bound, env), lacked);
      case 'leaf': {
        const truth = frame && readingOf(bound, values)?.in(frame.regions);
        return truth === undefined || truth === 'unknown'
          ? ofResult(evaluate(bound, env), lacked)
          : decided(truth);
      }
    }
  };
  const own = of(condition.bound);
  // While the gate of asking is open, both decide.
  return asked && !isTold(told, env) && evaluate(asked.bound, env).truth === 'unknown'
    ? allOf([of(asked.bound), own])
    : own;
};

const ofResult = (result: Result, lacked: Lacked): Attainable => {
  const { truth, node, parts, missing } = result;
  if (truth !== 'unknown') return decided(truth);
  if (missing)
    return isAnswerable(missing, lacked.unanswered) || lacked.codeAsked(result) !== undefined
      ? BOTH
      : NEITHER;
  const each = parts.map((part) => ofResult(part, lacked));
  switch (node.kind) {
    case 'not':
      return { yes: each[0]!.no, no: each[0]!.yes };
    case 'all':
      return allOf(each);
    case 'any':
    case 'some':
      return anyOf(each);
    case 'leaf':
      return BOTH;
  }
};

const decided = (truth: Exclude<Truth, 'unknown'>): Attainable => (truth === 'yes' ? YES : NO);

const allOf = (each: readonly Attainable[]): Attainable => ({
  yes: each.every(({ yes }) => yes),
  no: each.some(({ no }) => no),
});

const anyOf = (each: readonly Attainable[]): Attainable => ({
  yes: each.some(({ yes }) => yes),
  no: each.every(({ no }) => no),
});
