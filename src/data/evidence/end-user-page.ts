// What is on record of a body on a day, its state's services or a vendor, gathered for a person. It judges nothing.

import { evidenceReaders } from '../../core/study/evidence-readers.ts';
import type { EndUserPage, KnownIncident, RecordShown } from '../../model/end-user-page.ts';
import type { EndUserRecord, Incident, Searched } from '../../model/end-user-record.ts';
import type { Territory } from '../../model/territory.ts';
import type { Scope } from '../../model/facts.ts';
import { nearest } from '../../model/nearest.ts';
import type { Library } from '../../model/pack.ts';
import { History, type Applying } from './history.ts';
import { incidentsOf } from './incidents.ts';
import type { Clocks } from './index-values.ts';
import { endOn } from './known-end.ts';
import { shownSources, whatOn } from './told.ts';
import type { Who } from './who.ts';

export interface RecordSources {
  readonly library: Library;
  readonly records: readonly EndUserRecord[];
  readonly territories: readonly Territory[];
  readonly searched: readonly Searched[];
}

/** `who`: its own name first. */
export const endUserPage = (
  who: Who,
  { library, records, territories, searched: all }: RecordSources,
  { asOf, knownAt }: Clocks,
): EndUserPage => {
  const { country, type } = who;
  const [name = ''] = who.names;
  const history = new History(records, territories);
  const applying = history.of(who, asOf < knownAt ? asOf : knownAt);
  const searched = all.find(({ territory }) => territory === country);
  const shown = new Set(applying.map(({ record }) => record));
  return {
    schema: 'licet/end-user@1',
    name,
    ...(country !== undefined && { country }),
    ...(type !== undefined && { type }),
    asOf,
    knownAt,
    records: shownRecords(applying, name, { asOf, knownAt }, library),
    near: nearRecords(name, who, history, records),
    services: records
      .filter((record) => record.scope === 'state' && record.territory === country)
      .filter((record) => !shown.has(record))
      .map((record) => ({ id: record.id, name: record.name, appliesTo: record.appliesTo })),
    looked: {
      records: records.length,
      territories: new Set(records.map(({ territory }) => territory)).size,
      isOnRecord: records.some(({ territory }) => territory === country),
      ...(searched && { searched }),
    },
  };
};

/**
 * Of a name under which nothing is on record also the one that a slip of the pen away is. A body of another state than the one that is
 * said is not meant, however near its name; a vendor sells from wherever it sits.
 */
const nearRecords = (
  name: string,
  who: Who,
  history: History,
  records: readonly EndUserRecord[],
): EndUserPage['near'] => {
  const { country, holders = [] } = who;
  const isThere = ({ territory }: EndUserRecord): boolean =>
    country === undefined || [country, ...holders].includes(territory);
  const found = new Set(
    history
      .near(who)
      .map(({ record }) => record)
      .filter((record) => record.scope === 'vendor' || isThere(record)),
  );
  if (history.of(who).length === 0) {
    const names = new Map(
      records
        .filter(isThere)
        .flatMap((record) => [record.name, ...record.aliases].map((one) => [one, record] as const)),
    );
    const slip = nearest(name, names.keys());
    if (slip !== undefined) found.add(names.get(slip)!);
  }
  return [...found].map(({ id, name: called }) => ({ id, name: called }));
};

/** Each record with the incidents that were public by the day, oldest first. */
const shownRecords = (
  applying: readonly Applying[],
  name: string,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string },
  library: Library,
): RecordShown[] => {
  const readersOf = evidenceReaders(library, asOf, 'incident');
  const party: Scope = { kind: 'party', label: 'end-user', name, facts: new Map() };
  return applying.map((one) => {
    const { record, as } = one;
    const known = new Map(
      incidentsOf(party, 'end-user', [one], { asOf, knownAt }).map((scope) => [scope.name, scope]),
    );
    const incidents = record.incidents.flatMap((incident) => {
      const scope = known.get(`${record.id}/${incident.id}`);
      if (!scope) return [];
      const shown = incidentShown(incident, { asOf, knownAt });
      return [{ ...shown, rules: readersOf(scope) }];
    });
    return {
      ...identityOf(record),
      as,
      incidents: incidents.sort((a, b) => (a.knownSince < b.knownSince ? -1 : 1)),
      later: record.incidents.filter(({ knownSince }) => knownSince > knownAt).length,
      after: record.incidents.filter(({ from, knownSince }) => from > asOf && knownSince <= knownAt)
        .length,
    };
  });
};

const incidentShown = (incident: Incident, clocks: Clocks): Omit<KnownIncident, 'rules'> => {
  const { goesWith: _, later: __, ...rest } = incident;
  const last = endOn(incident, clocks);
  const { sources, areLater } = shownSources(incident, clocks.knownAt);
  return {
    ...rest,
    what: whatOn(incident, clocks.knownAt),
    last,
    goesOn: last < incident.last,
    sources,
    isToldLater: areLater,
  };
};

const identityOf = ({
  id,
  name,
  territory,
  region,
  appliesTo,
  aliases,
  nativeNames,
}: EndUserRecord): Omit<RecordShown, 'as' | 'incidents' | 'later' | 'after'> => ({
  id,
  name,
  territory,
  ...(region !== undefined && { region }),
  appliesTo,
  aliases,
  nativeNames,
});
