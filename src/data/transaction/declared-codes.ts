// Codes as an exporter declares them on one list, read against the vocabulary of the list: one spelling, the list's own
// word for not listed, military codes as rules know them ('USML XII(c)' is usml). A code that the list cannot have is kept
// apart: it says nothing of the item on that list, and is never quietly taken for one.

import { readCode } from '../../core/logic/read-code.ts';
import type { ControlList } from '../../model/control-list.ts';

export interface DeclaredCodes {
  /** Codes of the list, or its word for not listed; none where nothing readable was declared. */
  readonly codes: readonly string[];
  /** What the list cannot have, each with the lists that have it: '5D992.c (a code of us)'. */
  readonly strange: readonly string[];
}

export const declaredCodes = (
  given: readonly string[],
  list: ControlList,
  lists: readonly ControlList[],
): DeclaredCodes => {
  const codes: string[] = [];
  const strange: string[] = [];
  for (const text of given) {
    const read = readCode(list, text, lists);
    if ('code' in read) codes.push(read.code);
    else if ('notListed' in read) codes.push(read.notListed);
    else if ('military' in read) codes.push(read.military);
    else strange.push(`${text.trim()} (${whose(read)})`);
  }
  // 'none' in its own spelling is refused before; a word of another language for it contradicts the codes beside it just so.
  if (codes.length > 1 && codes.includes('none')) strange.push('none (beside codes)');
  return { codes, strange };
};

const whose = ({
  of = [],
  suggestion,
}: {
  of?: readonly string[];
  suggestion?: string;
}): string => {
  if (of.length > 0) return `a code of ${of.join(', ')}`;
  return suggestion === undefined ? 'no code of this list' : `perhaps ${suggestion}`;
};
