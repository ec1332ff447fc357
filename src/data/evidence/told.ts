// How an incident is told on a day: in words and by sources of up to that day.

import { lastDay } from '../../model/dates.ts';
import { compareText } from '../../model/errors.ts';
import type { Incident, IncidentSource } from '../../model/end-user-record.ts';
import { knownEnd } from './known-end.ts';

/** What had become known of it by then. */
export const whatOn = ({ what, later = [] }: Incident, knownAt: string): string =>
  [what, ...later.filter((one) => one.knownSince <= knownAt).map((one) => one.what)].join(' ');

/** Those whose day had come, and those of which no day is known. */
export const sourcesOn = (
  { sources }: Pick<Incident, 'sources'>,
  knownAt: string,
): readonly IncidentSource[] =>
  sources.filter(({ date }) => date === undefined || lastDay(date) <= knownAt);

/** Those of the time; where none is, all, which only tell later what was public. */
export const shownSources = (
  incident: Pick<Incident, 'sources'>,
  knownAt: string,
): { readonly sources: readonly IncidentSource[]; readonly areLater: boolean } => {
  const known = sourcesOn(incident, knownAt);
  if (known.length > 0) return { sources: known, areLater: false };
  return { sources: incident.sources, areLater: incident.sources.length > 0 };
};

/** A source with the day on which it counts, and whether it only tells later what was public on that day. */
interface Cited {
  readonly source?: IncidentSource;
  readonly date: string;
  readonly isLater: boolean;
}

/**
 * The source to cite for an incident: of what went on after it became known the first that reaches the end as it was known by then, for
 * it carries how recent it is; else the first one of the time. Where none is of the time, one of a later day tells what was public.
 */
export const citedOn = (
  incident: Pick<Incident, 'last' | 'knownSince' | 'sources'>,
  knownAt: string,
): Cited => {
  const { knownSince } = incident;
  const { sources, areLater } = shownSources(incident, knownAt);
  const end = knownEnd(incident, knownAt);
  const reaching = sources
    .filter((source) => dayOf(source) >= end && dayOf(source) > knownSince)
    .sort((a, b) => compareText(dayOf(a), dayOf(b)))[0];
  if (end > knownSince && reaching)
    return { source: reaching, date: dayOf(reaching), isLater: false };
  const [first] = sources;
  return { ...(first && { source: first }), date: knownSince, isLater: areLater };
};

const dayOf = ({ date }: IncidentSource): string => (date === undefined ? '' : lastDay(date));
