// Until when an incident went on, as was known on a day. An end that only a later source tells makes nothing recent before it.

import { lastDay } from '../../model/dates.ts';
import type { Incident } from '../../model/end-user-record.ts';
import type { Clocks } from './index-values.ts';

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

/** Known by the one day, and begun by the other: what was done after a deal is no history that its user had, whoever looks back. */
export const isHistoryOn = (
  { from, knownSince }: Pick<Incident, 'from' | 'knownSince'>,
  { asOf, knownAt }: Clocks,
): boolean => knownSince <= knownAt && from <= asOf;

/** The known end; of what went on past the day of the law, that day. */
export const endOn = (
  incident: Pick<Incident, 'last' | 'knownSince' | 'sources'>,
  { asOf, knownAt }: Clocks,
): string => {
  const end = knownEnd(incident, knownAt);
  return end < asOf ? end : asOf;
};
