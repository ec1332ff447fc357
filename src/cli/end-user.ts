// licet end-user NAME: what is on record about a body, its state's services or a vendor, as known on a day.

import { join } from 'node:path';
import { incidentReaders } from '../core/study/incident-readers.ts';
import { History, type Applying } from '../data/evidence/history.ts';
import { incidentsOf } from '../data/evidence/incidents.ts';
import type { Clocks } from '../data/evidence/index-values.ts';
import { endOn } from '../data/evidence/known-end.ts';
import { loadSearched } from '../data/evidence/searched.ts';
import { shownSources, whatOn } from '../data/evidence/told.ts';
import type { Who } from '../data/evidence/who.ts';
import { Territories } from '../data/places/territories.ts';
import type { EndUserPage, KnownIncident, RecordShown } from '../model/end-user-page.ts';
import { LicetError } from '../model/errors.ts';
import type { EndUserRecord, Incident } from '../model/evidence.ts';
import type { Scope } from '../model/facts.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';
import { endUserText } from '../report/end-user.ts';
import { jsonText } from '../report/json.ts';
import { dayOf, knownAtOf } from './day.ts';
import type { Run } from './run.ts';
import { placeNamed } from './place-named.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';

export interface EndUserArguments extends Given {
  readonly country?: string;
  readonly type?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly format: 'text' | 'json';
}

export const endUserCommand = async (
  name: string,
  given: EndUserArguments,
  run: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const knownAt = knownAtOf(given.knownAt, run.today) ?? asOf;
  const { library, records, territories } = await sourcesFor(
    run,
    (await readSettings(given)).rules,
  );
  const places = new Territories(territories);
  const place =
    given.country === undefined
      ? undefined
      : places.place(placeNamed(given.country, places, '--country'));
  const type = given.type === undefined ? undefined : typeOf(given.type, library);
  const who: Who = { names: [name], country: place?.country, region: place?.region, type };
  const history = new History(records, territories);
  const applying = history.of(who, asOf < knownAt ? asOf : knownAt);
  const country = place?.country;
  const searched = loadSearched(join(run.root, 'data', 'searched'));
  const found = searched.find(({ territory }) => territory === country);
  const shown = new Set(applying.map(({ record }) => record));
  const page: EndUserPage = {
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
      ...(found && { searched: found }),
    },
  };
  run.streams.out(
    given.format === 'json'
      ? jsonText(page, 'page')
      : endUserText(page, (code) => places.nameOf(code), run.streams),
  );
  return 0;
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
  const readersOf = incidentReaders(library, asOf);
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

const typeOf = (type: string, library: Library): string => {
  const types = Object.keys(library.facts.find(({ path }) => path === 'party.type')?.values ?? {});
  if (types.includes(type)) return type;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `--type cannot be '${type}'`,
      remedy: didYouMean(type, types, `Possible: ${types.join(', ')}`),
    },
  ]);
};
