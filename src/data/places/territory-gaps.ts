// A territory on a day on which it was none of its own: what it was then counts, and what it is now is not known of that day.

import { inForce } from '../../model/dates.ts';
import type { Gap } from '../../model/verdict.ts';
import type { Territories } from './territories.ts';

/** `code`: as the transaction names it. */
export const territoryGaps = (code: string, territories: Territories, asOf: string): Gap[] => {
  const territory = territories.get(code);
  if (!territory) return [];
  const { name, since, until } = territory;
  if (inForce({ since: since ?? '0000-01-01', until }, asOf)) return [];
  const was = territories.onDay(code, asOf);
  const judged =
    was === code ? '' : ` It is judged as ${territories.nameOf(was)} (${was}), which it was then.`;
  const today = territories
    .successorsOn(code, asOf)
    .map((one) => `${territories.nameOf(one)} (${one})`)
    .join(', ');
  return [
    {
      kind: 'law',
      about: { fact: 'destination.country', territory: code },
      what: `${name} (${code}) was not a territory of its own on ${asOf}`,
      why: `It is recorded from ${since ?? 'the beginning'}${until === undefined ? '' : ` until ${until}`}.${judged}`,
      remedy:
        until !== undefined && until <= asOf && today !== ''
          ? `Give the territory to which the place belonged on that day, one of ${today}.`
          : 'Give the territory to which the place belonged on that day.',
    },
  ];
};
