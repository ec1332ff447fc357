// Looks up what is known of the parties and the destination, and completes the facts. It finds; it does not judge.
// What could not be looked up becomes an open element, so that a missing name never looks like a clean one.

import type { Index } from '../../model/index-values.ts';
import type { PartyStore } from '../../model/evidence.ts';
import { missingFact } from '../../model/missing.ts';
import { compareText } from '../../model/errors.ts';
import type { Fact, Facts, Scope } from '../../model/facts.ts';
import { stepsText } from '../../model/ownership.ts';
import type { Territories } from '../places/territories.ts';
import type { Cleared } from '../clearances/cleared.ts';
import { borneBy, setFact, textOf } from '../evidence/element.ts';
import type { History } from '../evidence/history.ts';
import { incidentsOf, openIncidents } from '../evidence/incidents.ts';
import type { Clocks } from '../evidence/index-values.ts';
import { matchesOf, namedIn, nearHistory } from '../evidence/matches.ts';
import type { Who } from '../evidence/who.ts';
import { isAtDestination } from './at-destination.ts';
import type { Flat } from './flatten.ts';
import type { HeldShares, OwnerMatches } from './held-shares.ts';
import { sameBody, type Owner } from './ownership.ts';
import { onceOf, type Once } from './reading.ts';
import { lackIndex, lookUpIndex, type Unsupplied } from './index-facts.ts';
import { missingHistory, placeOf, whoIs } from './who-is.ts';

export interface Sources {
  readonly territories: Territories;
  readonly store: PartyStore | undefined;
  readonly history: History;
  readonly indices: readonly Index[];
  readonly unsupplied: readonly Unsupplied[];
  readonly cleared: Cleared;
  readonly heldShares: HeldShares;
}

/** `once`: of several readings of one transaction, what was looked up of its parties before. */
export const enrich = (flat: Flat, sources: Sources, clocks: Clocks, once?: Once): Facts => {
  const destination = flat.single.get('destination')!;
  const { territories } = sources;
  const use = placeOf(destination);
  const isElsewhere = use !== undefined && territories.isLawElsewhere(use, clocks.asOf);
  const exporter = flat.single.get('exporter')!;
  for (const place of [destination, ...flat.parties])
    setFact(place, 'another-state', anotherState(place, exporter, territories));
  for (const party of flat.parties) {
    setFact(party, 'third-country', thirdCountry(party, flat));
    setFact(party, 'pays-for-others', paysForOthers(party, flat));
  }
  for (const index of sources.indices)
    lookUpIndex(index, destination, flat, { ...clocks, territories }, once);
  for (const one of sources.unsupplied) lackIndex(one, destination, once);
  const { matches, incidents } = evidenceOf(flat, sources, clocks, once);
  return {
    ...(isElsewhere && { lawElsewhere: true }),
    single: flat.single,
    items: flat.items,
    parties: flat.parties,
    endUsers: flat.endUsers,
    consignees: flat.consignees,
    elements: new Map<string, readonly Scope[]>([
      ['party', flat.parties],
      ['item', flat.items],
      ['owner', [...flat.ownerships.values()].flatMap(({ owners }) => owners).map(scopeOf)],
      ['licence', flat.licences],
      ['match', matches],
      ['incident', incidents],
    ]),
  };
};

/** Whether a party or the destination is in another state than the exporter. */
const anotherState = (place: Scope, exporter: Scope, territories: Territories): Fact => {
  const [there, here] = [textOf(place, 'country'), textOf(exporter, 'country')];
  if (there !== undefined && here !== undefined)
    return {
      value: territories.countryOf(there) === territories.countryOf(here) ? 'no' : 'yes',
      from: 'countries of the parties',
    };
  const missing = [
    ...(there === undefined ? [`${place.label}.country`] : []),
    ...(here === undefined ? [`${exporter.label}.country`] : []),
  ];
  return { from: 'countries of the parties', missing: missing.map(missingFact) };
};

const INTERMEDIARIES = new Set([
  'broker',
  'reseller',
  'freight-forwarder',
  'purchaser',
  'intermediate-consignee',
]);

const NOT_BETWEEN: Fact = { value: 'no', from: 'role' };
const NOT_THIRD: Fact = { value: 'no', from: 'countries of the parties' };
const THIRD: Fact = { value: 'yes', from: 'countries of the parties' };

/** Whether an intermediary sits outside both the exporting and the destination territory. */
const thirdCountry = (party: Scope, flat: Flat): Fact => {
  if (!INTERMEDIARIES.has(textOf(party, 'role') ?? '')) return NOT_BETWEEN;
  const country = textOf(party, 'country');
  const [exporter, destination] = [flat.single.get('exporter')!, flat.single.get('destination')!];
  const [from, to] = [textOf(exporter, 'country'), textOf(destination, 'country')];
  if (country !== undefined && (country === from || country === to)) return NOT_THIRD;
  const missing = [
    ...(country === undefined ? [`${party.label}.country`] : []),
    ...(from === undefined ? [`${exporter.label}.country`] : []),
    ...(to === undefined ? [`${destination.label}.country`] : []),
  ];
  return missing.length > 0
    ? { from: 'countries of the parties', missing: missing.map(missingFact) }
    : THIRD;
};

const NOT_PAYING: Fact = { value: 'no', from: 'role' };

/** Whether a payer is somebody else than all others named; one without a name may be any of them. */
const paysForOthers = (party: Scope, flat: Flat): Fact => {
  if (textOf(party, 'role') !== 'payer') return NOT_PAYING;
  const from = 'names of the parties';
  const [name] = flat.names.get(party) ?? [];
  if (name === undefined) return { from, missing: [missingFact(`${party.label}.name`)] };
  const others = flat.parties.filter(
    (other) => !['payer', 'exporter'].includes(textOf(other, 'role') ?? ''),
  );
  const isOther = others.every((other) =>
    (flat.names.get(other) ?? []).every((one) => sameBody(one) !== sameBody(name)),
  );
  return { value: isOther ? 'yes' : 'no', from };
};

interface Found {
  readonly matches: readonly Scope[];
  readonly incidents: readonly Scope[];
}

/** What lists and histories hold of each party and owner; evidence of one is nobody else's. */
const evidenceOf = (
  flat: Flat,
  { territories, store, history, cleared, heldShares }: Sources,
  { asOf, knownAt }: Clocks,
  once: Once | undefined,
): Found => {
  const matches: Scope[] = [];
  const incidents: Scope[] = [];
  const lookedUp = (bearer: Scope, role: string, who: Who): Found => {
    const sought = { bearer, names: who.names, stated: flat.stated.get(bearer) };
    const found = store
      ? [...matchesOf(sought, store, cleared, asOf), ...namedIn(sought, store, cleared, asOf)]
      : [];
    for (const one of history.near(who)) {
      // Who sells knows whose branch it is; of the others somebody has to ask.
      if (one.how === 'branch' && role === 'exporter') continue;
      const near = nearHistory(sought, one, cleared, { asOf, knownAt });
      if (near) found.push(near);
    }
    const applying = history.of(who, asOf < knownAt ? asOf : knownAt);
    return { matches: found, incidents: incidentsOf(bearer, role, applying, { asOf, knownAt }) };
  };
  const lookUp = (bearer: Scope, role: string, who: Who): readonly Scope[] => {
    // Its names are one list for as long as its record is the same.
    const { identifiers, address } = flat.stated.get(bearer) ?? {};
    const { country, region, type, kindred, holders, perhapsHolders, ruledApart } = who;
    const place = [country, region, kindred, holders, perhapsHolders, ruledApart];
    const known = [...place, type, identifiers, address];
    const where = `${bearer.label} ${role} ${JSON.stringify(known)}`;
    const found = onceOf(once, who.names, where, () => lookedUp(bearer, role, who));
    for (const one of found.incidents) incidents.push(borneBy(bearer, one));
    return found.matches.map((one) => borneBy(bearer, one));
  };
  const lookUpOwner = (owner: Owner): OwnerMatches => ({
    owner,
    matches: lookUp(owner.scope, 'owner', whoIs(owner.scope, flat, territories, asOf)).map(
      (match) => withSteps(match, owner.steps),
    ),
  });
  for (const party of flat.parties) {
    const role = textOf(party, 'role') ?? '';
    const who = whoIs(party, flat, territories, asOf);
    if (role !== 'exporter') addRecordedType(party, who, history);
    matches.push(...lookUp(party, role, who));
    const missing = [
      ...(textOf(party, 'name') === undefined ? [`${party.label}.name`] : []),
      ...(isAtDestination(role) ? missingHistory(party, who, flat, history) : []),
    ];
    incidents.push(...openIncidents(party, missing));
  }
  for (const [party, ownership] of flat.ownerships) {
    const found = ownership.owners.map(lookUpOwner);
    for (const one of found) matches.push(...one.matches);
    heldShares.put(party, ownership, found, asOf);
  }
  return { matches: sorted(matches), incidents: sorted(incidents) };
};

/** A body that is recognised is what its record says, beside what its papers say: a name never helps, and neither does a type. */
const addRecordedType = (party: Scope, who: Who, history: History): void => {
  const recorded = history.recordedOf(who);
  if (!recorded) return;
  const { type, record } = recorded;
  const stated = party.facts.get('type')!;
  setFact(party, 'type', {
    value: [who.type!, type],
    from: `${stated.from}; end-users/${record.id}`,
  });
};

const scopeOf = ({ scope }: Owner): Scope => scope;

/** What is known of an owner is told with what it holds. */
const withSteps = (match: Scope, steps: Owner['steps']): Scope =>
  match.evidence
    ? {
        ...match,
        evidence: {
          ...match.evidence,
          detail: `${match.evidence.detail}; ${stepsText(steps)}`,
          steps,
        },
      }
    : match;

const sorted = (elements: Scope[]): Scope[] =>
  elements.length < 2
    ? elements
    : elements.sort((a, b) => compareText(a.label, b.label) || compareText(a.name, b.name));
