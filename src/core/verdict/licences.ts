// The licences of the register on which a transaction draws, told whether they hold or not: one that lifts nothing says why.

import { compareText } from '../../model/errors.ts';
import type { Facts } from '../../model/facts.ts';
import type { DrawnLicence } from '../../model/licence.ts';
import type { BriefVerdict } from '../../model/verdict.ts';

export const drawnIn = ({ elements }: Facts): readonly DrawnLicence[] =>
  (elements.get('licence') ?? [])
    .flatMap(({ drawn }) => drawn ?? [])
    .sort((a, b) => compareText(a.number, b.number));

/** Undefined where there are none. */
export const countedDrawn = (facts: Facts): BriefVerdict['licences'] => {
  const all = drawnIn(facts);
  if (all.length === 0) return undefined;
  const count = (is: DrawnLicence['holds']): number =>
    all.filter(({ holds }) => holds === is).length;
  return { holding: count('yes'), open: count('open'), not: count('no') };
};
