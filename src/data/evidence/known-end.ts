// Until when an incident went on, as was known on a day. An end that only a later source tells makes nothing recent before it.

import { lastDay } from '../../model/dates.ts';
import type { Incident } from '../../model/evidence.ts';

/**
 * At most what the sources known by then can say: the day on which the incident became known, and those of its sources of up to
 * `knownAt`. A source of which no day is known says nothing of later ones. An end that no source reaches is never known.
 */
export const knownEnd = (
  { last, knownSince, sources }: Pick<Incident, 'last' | 'knownSince' | 'sources'>,
  knownAt: string,
): string => {
  const told = sources
    .flatMap(({ date }) => (date === undefined ? [] : [lastDay(date)]))
    .filter((day) => day <= knownAt);
  const newest = [knownSince, ...told].sort().at(-1)!;
  return last < newest ? last : newest;
};
