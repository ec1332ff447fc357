// What people recorded of the matches of a transaction: told whether it holds or not, so that nothing is cleared in silence.

import type { MatchClearance } from '../../model/clearance.ts';
import { compareText } from '../../model/errors.ts';
import type { Facts } from '../../model/facts.ts';
import type { BriefVerdict } from '../../model/verdict.ts';

/** A party that stands in two roles was cleared once. */
export const clearancesIn = ({ elements }: Facts): readonly MatchClearance[] => {
  const told = new Map<string, MatchClearance>();
  for (const { pair } of elements.get('match') ?? [])
    for (const clearance of pair?.clearances ?? []) told.set(JSON.stringify(clearance), clearance);
  return [...told.values()].sort(
    (a, b) =>
      compareText(a.party, b.party) ||
      compareText(a.listed, b.listed) ||
      compareText(a.on, b.on) ||
      compareText(a.expires, b.expires),
  );
};

/** Undefined where there are none. */
export const countedClearances = (facts: Facts): BriefVerdict['clearances'] => {
  const all = clearancesIn(facts);
  if (all.length === 0) return undefined;
  const holding = all.filter(({ holds }) => holds).length;
  return { holding, void: all.length - holding };
};
