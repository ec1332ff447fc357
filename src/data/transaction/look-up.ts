// Looks up what is known of the parties and the destination, and completes the facts. It finds; it does not judge.
// What could not be looked up becomes an open element, so that a missing name never looks like a clean one.

import { addSpan, inForce } from '../../model/dates.ts';
import type { EndUserRecord, Index, Match, PartyStore } from '../../model/evidence.ts';
import { missingFact } from '../../model/missing.ts';
import { compareText } from '../../model/errors.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Fact, Facts, Scope } from '../../model/facts.ts';
import type { Flat } from './flatten.ts';
import type { History } from '../evidence/history.ts';

export interface Sources {
  readonly store: PartyStore | undefined;
  readonly history: History;
  readonly indices: readonly Index[];
}

export interface Clocks {
  readonly asOf: string;
  readonly knownAt: string;
}

export const enrich = (flat: Flat, sources: Sources, clocks: Clocks): Facts => {
  const destination = flat.single.get('destination')!;
  for (const party of flat.parties) set(party, 'third-country', thirdCountry(party, flat));
  for (const index of sources.indices) lookUpIndex(index, destination, flat, clocks);
  return {
    single: flat.single,
    items: flat.items,
    parties: flat.parties,
    endUsers: flat.endUsers,
    consignees: flat.consignees,
    elements: new Map<string, readonly Scope[]>([
      ['party', flat.parties],
      ['item', flat.items],
      ['owner', flat.owners],
      ['licence', flat.licences],
      ['match', sources.store ? matches(flat, sources.store, clocks) : []],
      ['incident', incidents(flat, sources.history, clocks)],
    ]),
  };
};

const set = (scope: Scope, local: string, fact: Fact): void =>
  void (scope.facts as Map<string, Fact>).set(local, fact);

const textOf = (scope: Scope | undefined, local: string): string | undefined => {
  const value = scope?.facts.get(local)?.value;
  return typeof value === 'string' ? value : undefined;
};

const INTERMEDIARIES = new Set([
  'broker',
  'reseller',
  'freight-forwarder',
  'purchaser',
  'intermediate-consignee',
]);

/** Whether an intermediary sits outside both the exporting and the destination territory. */
const thirdCountry = (party: Scope, flat: Flat): Fact => {
  if (!INTERMEDIARIES.has(textOf(party, 'role') ?? '')) return { value: 'no', from: 'role' };
  const country = textOf(party, 'country');
  const [exporter, destination] = [flat.single.get('exporter')!, flat.single.get('destination')!];
  const [from, to] = [textOf(exporter, 'country'), textOf(destination, 'country')];
  if (country !== undefined && (country === from || country === to))
    return { value: 'no', from: 'countries of the parties' };
  const missing = [
    ...(country === undefined ? [`${party.label}.country`] : []),
    ...(from === undefined ? [`${exporter.label}.country`] : []),
    ...(to === undefined ? [`${destination.label}.country`] : []),
  ];
  return missing.length > 0
    ? { from: 'countries of the parties', missing: missing.map(missingFact) }
    : { value: 'yes', from: 'countries of the parties' };
};

/** The value of the newest edition published by known-at; a territory without a value in it is unknown. */
const lookUpIndex = (index: Index, destination: Scope, flat: Flat, { knownAt }: Clocks): void => {
  const holder =
    namespaceOf(index.fact) === 'destination'
      ? destination
      : flat.single.get(namespaceOf(index.fact));
  const country = textOf(destination, 'country');
  if (!holder) return;
  if (country === undefined) {
    set(holder, localName(index.fact), {
      from: index.id,
      missing: [missingFact(`${destination.label}.country`)],
    });
    return;
  }
  const edition = index.editions.findLast(({ published }) => published <= knownAt);
  const value = edition === undefined ? undefined : index.values[country]?.[edition.year];
  if (
    edition === undefined ||
    value === undefined ||
    knownAt > addSpan(edition.published, index.staleAfter, 1)
  )
    return;
  set(holder, localName(index.fact), {
    value,
    from: `${index.id} ${edition.year}, published ${edition.published}`,
  });
};

const matches = (flat: Flat, store: PartyStore, clocks: Clocks): Scope[] => {
  const found: Scope[] = [];
  for (const [scope, names] of flat.names) {
    if (textOf(scope, 'name') === undefined)
      found.push(openElement('match', scope, [`${scope.label}.name`]));
    for (const match of store.find(names)) {
      if (match.listed.since <= clocks.asOf) found.push(matchScope(scope, match, clocks.asOf));
    }
  }
  return found.sort((a, b) => compareText(a.label, b.label) || compareText(a.name, b.name));
};

const matchScope = (scope: Scope, { listed, strength, on }: Match, asOf: string): Scope => {
  const from = `${listed.list} ${listed.id}`;
  const isOwner = scope.kind === 'owner';
  const facts = new Map<string, Fact>();
  const put = (local: string, value: string | number | undefined): void => {
    if (value !== undefined) facts.set(local, { value, from });
  };
  put('list', listed.list);
  put('programme', listed.programme);
  put('role', isOwner ? 'owner' : textOf(scope, 'role'));
  put('via', isOwner ? 'owner' : 'party');
  put('share', isOwner ? (scope.facts.get('share')?.value as number | undefined) : 100);
  put('strength', strength);
  put('status', inForce(listed, asOf) ? 'listed' : 'formerly-listed');
  put('decision', 'open');
  return {
    kind: 'match',
    label: `${scope.label}.match`,
    name: `${listed.list}/${listed.id}`,
    facts,
    bearer: isOwner ? (scope.bearer ?? scope) : scope,
    evidence: {
      kind: 'match',
      source: listed.list,
      date: listed.since,
      url: listed.source,
      detail: `'${on}' (${scope.name}) has the ${strength} of '${listed.name}', ${listed.programme}; ${listed.citation}${listed.until === undefined ? '' : `; until ${listed.until}`}`,
    },
  };
};

const incidents = (flat: Flat, history: History, { knownAt }: Clocks): Scope[] => {
  const found: Scope[] = [];
  const destination = flat.single.get('destination')!;
  for (const party of flat.parties) {
    const role = textOf(party, 'role') ?? '';
    const atDestination = role === 'end-user' || role === 'ultimate-consignee';
    const who = {
      names: flat.names.get(party) ?? [],
      country: textOf(party, 'country'),
      region:
        textOf(party, 'region') ?? (atDestination ? textOf(destination, 'region') : undefined),
      type: textOf(party, 'type'),
    };
    for (const record of history.of(who))
      found.push(...incidentScopes(record, party, role, knownAt));
    const missing = [
      ...(textOf(party, 'name') === undefined ? [`${party.label}.name`] : []),
      ...(atDestination
        ? history
            .missingOf(who)
            .map((fact) => (fact === 'region' ? 'destination.region' : `${party.label}.${fact}`))
        : []),
    ];
    if (missing.length > 0) found.push(openElement('incident', party, missing));
  }
  for (const owner of flat.owners) {
    const who = {
      names: flat.names.get(owner) ?? [],
      country: textOf(owner, 'country'),
      region: undefined,
      type: undefined,
    };
    for (const record of history.of(who))
      found.push(...incidentScopes(record, owner, 'owner', knownAt));
  }
  return found.sort((a, b) => compareText(a.label, b.label) || compareText(a.name, b.name));
};

/** Stands for evidence about a party that could not be looked up; only the role of the party is known of it. */
const openElement = (kind: string, party: Scope, open: readonly string[]): Scope => {
  const role = party.facts.get('role');
  return {
    kind,
    label: `${party.label}.${kind}`,
    name: party.name,
    facts: new Map(role ? [['role', role]] : []),
    open: open.map(missingFact),
    bearer: party,
  };
};

const incidentScopes = (
  record: EndUserRecord,
  party: Scope,
  role: string,
  knownAt: string,
): Scope[] =>
  record.incidents
    .filter((incident) => incident.knownSince <= knownAt)
    .map((incident) => {
      const from = `end-users/${record.id}`;
      const facts = new Map<string, Fact>();
      for (const [local, value] of Object.entries({
        kind: incident.kind,
        grade: incident.grade,
        from: incident.from,
        last: incident.last,
        'known-since': incident.knownSince,
        role,
        scope: record.scope,
      }))
        facts.set(local, { value, from });
      const [source] = incident.sources;
      return {
        kind: 'incident',
        label: `${party.label}.incident`,
        name: `${record.id}/${incident.id}`,
        facts,
        bearer: party.kind === 'owner' ? (party.bearer ?? party) : party,
        evidence: {
          kind: 'incident',
          source: source
            ? `${source.publisher}: ${source.title}`
            : `${record.id} (${incident.confidence})`,
          date: incident.knownSince,
          ...(source?.url !== undefined && { url: source.url }),
          detail: `${record.name}: ${incident.what} [${incident.grade}]`,
        },
      };
    });
