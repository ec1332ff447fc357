// How an incident is told on a day: in words and by sources of up to that day.

import { lastDay } from '../../model/dates.ts';
import type { Incident, IncidentSource } from '../../model/evidence.ts';

/** What had become known of it by then. */
export const whatOn = ({ what, later = [] }: Incident, knownAt: string): string =>
  [what, ...later.filter((one) => one.knownSince <= knownAt).map((one) => one.what)].join(' ');

/** Those whose day had come, and those of which no day is known. */
export const sourcesOn = (
  { sources }: Pick<Incident, 'sources'>,
  knownAt: string,
): readonly IncidentSource[] =>
  sources.filter(({ date }) => date === undefined || lastDay(date) <= knownAt);

/**
 * The source to cite for an incident, and its day: of what went on after it became known the newest by then, which carries how recent
 * it is, else the first one. Where all are of later days, the first of these tells what was public on the day of `knownSince`.
 */
export const citedOn = (
  { last, knownSince, sources }: Pick<Incident, 'last' | 'knownSince' | 'sources'>,
  knownAt: string,
): { readonly source?: IncidentSource; readonly date: string } => {
  const known = sourcesOn({ sources }, knownAt);
  const first = known[0] ?? sources[0];
  if (last > knownSince)
    for (const source of [...known].sort(newestFirst)) {
      const date = dayOf(source);
      if (date > knownSince) return { source, date };
    }
  return { ...(first && { source: first }), date: knownSince };
};

const dayOf = ({ date }: IncidentSource): string => (date === undefined ? '' : lastDay(date));
const newestFirst = (a: IncidentSource, b: IncidentSource): number =>
  dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0;
