// By what two gaps are one, be they in two answers on other days or in two runs.

import type { Gap } from '../model/verdict.ts';

/**
 * On what it hangs, and not the sentence, which names the day: a newer edition of an index that is as near to its threshold is no other
 * gap, and nor is a list that is stale for another day. Of an answer of an earlier version its sentence tells.
 */
export const gapKey = ({ kind, about, what }: Gap): readonly string[] => [
  kind,
  ...(about === undefined
    ? [what]
    : Object.entries(about)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${value}`)
        .sort()),
];
