// What somebody asked and nobody could or would say: shown in the answer, and not asked again.

import { compareText } from '../../model/errors.ts';
import type { Facts } from '../../model/facts.ts';

export interface Unanswered {
  /** The label of the fact. */
  readonly fact: string;
  readonly from: string;
}

/** Sorted by label. */
export const unansweredIn = ({ single, items, parties }: Facts): Unanswered[] => {
  const found: Unanswered[] = [];
  // The exporter is a party and stands alone as well.
  for (const { label, facts } of new Set([...single.values(), ...items, ...parties]))
    for (const [local, { askedWithoutResult, from }] of facts)
      if (askedWithoutResult) found.push({ fact: `${label}.${local}`, from });
  return found.sort((a, b) => compareText(a.fact, b.fact));
};
