// What is on record of a party or owner: incidents of the body itself, and of its state's services by kind of body.
// An incident belongs to the one whose record it is in; what would decide whether another record applies stays open.

import type { Incident } from '../../model/end-user-record.ts';
import type { Scope } from '../../model/facts.ts';
import { elementOf, factsFrom, openElement } from './element.ts';
import type { Applying } from './history.ts';
import type { Clocks } from './index-values.ts';
import { endOn, isHistoryOn } from './known-end.ts';
import { reformedSince } from './reform.ts';
import { citedOn, whatOn } from './told.ts';

/** Incidents known by a day, of one party or owner in one role, from the records that apply to it: none that began after the day of the law. */
export const incidentsOf = (
  bearer: Scope,
  role: string,
  records: readonly Applying[],
  clocks: Clocks,
): Scope[] =>
  records.flatMap((applying) =>
    applying.record.incidents
      .filter((incident) => isHistoryOn(incident, clocks))
      .map((incident) => incidentElement(bearer, role, applying, incident, clocks)),
  );

/** An open element where facts are missing without which nobody can say that no other record applies. */
export const openIncidents = (bearer: Scope, missing: readonly string[]): Scope[] =>
  missing.length > 0 ? [openElement('incident', bearer, missing)] : [];

const incidentElement = (
  bearer: Scope,
  role: string,
  { record, as, holds }: Applying,
  incident: Incident,
  clocks: Clocks,
): Scope => {
  const facts = factsFrom(`end-users/${record.id}`, {
    kind: incident.kind,
    grade: incident.grade,
    from: incident.from,
    last: endOn(incident, clocks),
    'known-since': incident.knownSince,
    role,
    // A body of a state that is part of its services makes nothing for others; a firm of a maker does.
    scope: as === 'parent' && record.scope === 'vendor' ? 'vendor-parent' : as,
    confidence: incident.confidence,
    means: incident.means.length > 0 ? incident.means : ['unstated'],
    'goes-with': incident.goesWith,
    reformed: reformedSince(record, incident, clocks) ? 'yes' : 'no',
  });
  const { source, date, isLater } = citedOn(incident, clocks.knownAt);
  const by = isLater ? ', as a later source tells' : '';
  return elementOf(
    'incident',
    bearer,
    `${record.id}/${incident.id}`,
    facts,
    {
      kind: 'incident',
      source: source
        ? `${source.publisher}: ${source.title}`
        : `${record.id} (${incident.confidence})`,
      date,
      ...(date !== incident.knownSince && { knownSince: incident.knownSince }),
      ...(source?.url !== undefined && { url: source.url }),
      detail: `${holds ? HOLDER : ''}${BEFORE[as] ?? ''}${record.name}: ${whatOn(incident, clocks.knownAt)} [${incident.grade}${by}]`,
    },
    record,
  );
};

/** The place belongs to one state, and the record is of bodies of another. */
const HOLDER = 'of the state that holds the place: ';

/** Whose record it is, where it is not the party's own or its state's. */
const BEFORE: Readonly<Record<string, string>> = {
  parent: 'parent body: ',
  unit: 'parent body: ',
  namesake: 'a body of the same few letters: ',
  services: 'services that can use its systems: ',
};
