// What is left open of packs about which nobody wants to be asked: said, since no question will settle it.

import { compareText } from '../../model/errors.ts';
import type { Notice } from '../../model/verdict.ts';
import { isUnasked } from '../judgement/conclude.ts';
import type { Judgement } from '../judgement/judge.ts';

export const unaskedNotice = ({ standings, gaps }: Judgement): Notice[] => {
  const counts = new Map<string, number>();
  const add = (pack: string): unknown => counts.set(pack, (counts.get(pack) ?? 0) + 1);
  for (const one of standings)
    if (isUnasked(one) && !one.relievedBy) add(one.application.active.pack.id);
  for (const { isUnasked: unasked, isOpen, pack } of gaps)
    if (unasked === true && isOpen && pack !== undefined) add(pack);
  if (counts.size === 0) return [];
  const packs = [...counts].sort(([a], [b]) => compareText(a, b));
  return [
    {
      what: `Not decided, and not asked about: ${packs.map(([pack, count]) => `${count} of ${pack}`).join(', ')}`,
      from: 'the settings',
      remedy:
        'They hold the answer all the same. State what they turn on (--all), or leave jurisdictions and packs out of the settings to be asked',
    },
  ];
};
