// What an open condition can still become, when some of what it lacks was asked without result: the answers that nobody could
// or would give stay unknown, whatever is answered to the rest.

import type { Result } from '../logic/evaluate.ts';
import { isAnswerable, type CodeAsked } from './code-asked.ts';

export interface Attainable {
  readonly yes: boolean;
  readonly no: boolean;
}

const BOTH: Attainable = { yes: true, no: true };
const NEITHER: Attainable = { yes: false, no: false };

/**
 * Never less than what is so: parts that turn on one fact are taken as if each had its own. Of a
 * decided result its truth.
 */
export const attainableOf = (
  result: Result,
  unanswered: ReadonlySet<string>,
  codeAsked: CodeAsked,
): Attainable => {
  const of = (part: Result): Attainable => {
    const { truth, node, parts, missing } = part;
    if (truth !== 'unknown') return { yes: truth === 'yes', no: truth === 'no' };
    if (missing)
      return isAnswerable(missing, unanswered) || codeAsked(part) !== undefined ? BOTH : NEITHER;
    const each = parts.map(of);
    switch (node.kind) {
      case 'not':
        return { yes: each[0]!.no, no: each[0]!.yes };
      case 'all':
        return { yes: each.every(({ yes }) => yes), no: each.some(({ no }) => no) };
      case 'any':
      case 'some':
        return { yes: each.some(({ yes }) => yes), no: each.every(({ no }) => no) };
      case 'leaf':
        return BOTH;
    }
  };
  return of(result);
};
