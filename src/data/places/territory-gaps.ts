// A territory on a day on which it was none of its own.

import { inForce } from '../../model/dates.ts';
import type { Gap } from '../../model/verdict.ts';
import type { Territory } from '../../model/evidence.ts';

export const territoryGaps = (territory: Territory | undefined, asOf: string): Gap[] => {
  if (
    !territory ||
    inForce({ since: territory.since ?? '0000-01-01', until: territory.until }, asOf)
  )
    return [];
  return [
    {
      kind: 'law',
      what: `${territory.name} (${territory.code}) was not a territory of its own on ${asOf}`,
      why: `It is recorded from ${territory.since ?? 'the beginning'}${territory.until === undefined ? '' : ` until ${territory.until}`}.`,
      remedy: 'Give the territory to which the place belonged on that day.',
    },
  ];
};
