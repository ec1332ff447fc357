// What lists, histories and places hold of one party without a deal, gathered for a person from what a screening looked up. It
// judges nothing: which rules would read what was found is said of the case that it is the one that is meant.

import { evidenceReaders } from '../../core/study/evidence-readers.ts';
import { placeBars, type BarredPlace } from '../../core/study/place-bars.ts';
import { inForce } from '../../model/dates.ts';
import { freshToOf } from '../../model/list-needs.ts';
import type { EndUserPage, Reader } from '../../model/end-user-page.ts';
import { EFFECTS } from '../../model/rule.ts';
import type { ListedParty, ListInfo } from '../../model/evidence.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Fact, Facts, Scope } from '../../model/facts.ts';
import { missingText } from '../../model/missing.ts';
import type { Library } from '../../model/pack.ts';
import type {
  AskedParty,
  FoundMatch,
  FoundPlace,
  ListLooked,
  Outcome,
  PartyPage,
  WouldFollow,
} from '../../model/party-page.ts';
import type { Gap } from '../../model/verdict.ts';
import type { Territories } from '../places/territories.ts';
import type { Clocks } from '../evidence/index-values.ts';
import { textOf } from '../evidence/element.ts';

export interface PartySources {
  readonly library: Library;
  readonly places: Territories;
  readonly lists: readonly ListInfo[];
  /** Lists that licet knows and that are not loaded. */
  readonly notLoaded: readonly string[];
}

/** What a screening looked up of the party, and of nobody else. */
export interface LookedUp {
  readonly party: Scope;
  readonly facts: Facts;
  readonly gaps: readonly Gap[];
  readonly histories: EndUserPage;
}

export const partyPage = (
  given: Pick<AskedParty, 'aliases' | 'identifiers' | 'owners'> & { readonly name: string },
  { party, facts, gaps, histories }: LookedUp,
  { library, places, lists, notLoaded }: PartySources,
  clocks: Clocks,
): PartyPage => {
  const { asOf, knownAt } = clocks;
  const asked: AskedParty = {
    ...given,
    ...textsOf(party, ['country', 'region', 'address']),
    ...(histories.type !== undefined && { type: histories.type }),
  };
  const follow = followingIn(library, asOf);
  const readersOf = evidenceReaders(library, asOf, 'match');
  const matches = ofParty(party, facts, 'match')
    .map((match) => foundMatch(match, party, asOf, (one) => follow(readersOf(one))))
    .sort(
      (a, b) =>
        WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || (a.listed < b.listed ? -1 : 1),
    );
  const found = placesOf(party, places, asOf, library, follow);
  const page = {
    party: asked,
    matches,
    held: heldOf(party, library),
    records: histories.records,
    services: histories.services,
    places: found,
    gaps,
  };
  return {
    schema: 'licet/party@1',
    ...page,
    asOf,
    knownAt,
    outcome: outcomeOf(page, ofParty(party, facts, 'incident')),
    missing: missingOf(asked, histories),
    packs: packsNamed(page, library),
    looked: {
      lists: lists.map((list) => lookedList(list, asOf)),
      notLoaded,
      histories: histories.looked,
    },
  };
};

/** Of the party and its owners; the exporter, whom nobody named, is no matter here. */
const ofParty = ({ label }: Scope, { elements }: Facts, kind: string): readonly Scope[] =>
  (elements.get(kind) ?? []).filter((one) => one.label.startsWith(`${label}.`));

const textsOf = (
  scope: Scope,
  locals: readonly string[],
): Partial<Record<'country' | 'region' | 'address', string>> =>
  Object.fromEntries(
    locals.flatMap((local) => {
      const text = textOf(scope, local);
      return text === undefined ? [] : [[local, text]];
    }),
  );

const WEIGHTS: readonly FoundMatch['weight'][] = ['strong', 'possible', 'cleared'];

/** Gravest effects first; a notice is for whom no other rule binds, and stands only where there is none. */
const followingIn = (
  library: Library,
  asOf: string,
): ((readers: readonly Reader[]) => WouldFollow[]) => {
  const rules = new Map(library.rules.map((rule) => [rule.id, rule]));
  const graver = (all: readonly Reader[]): readonly Reader[] =>
    all.some(({ effect }) => effect !== undefined && effect !== 'notice')
      ? all.filter(({ effect }) => effect !== 'notice')
      : all;
  return (readers) =>
    graver(readers)
      .flatMap(({ rule, effect }) => {
        const found = rules.get(rule)!;
        const version = found.versions.find((one) => inForce(one, asOf))!;
        return effect === undefined
          ? []
          : [{ rule, title: version.title, effect, pack: found.pack }];
      })
      .sort((a, b) => EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect));
};

const foundMatch = (
  match: Scope,
  party: Scope,
  asOf: string,
  followed: (match: Scope) => WouldFollow[],
): FoundMatch => {
  const { facts, evidence, pair, open } = match;
  const listed = pair?.listed ?? match.name;
  const record = pair?.record;
  const row = record !== undefined && 'list' in record ? record : undefined;
  const decision = textOf(match, 'decision');
  const strength = textOf(match, 'strength');
  const isOwner = match.label !== `${party.label}.match`;
  const status = textOf(match, 'status') ?? (open && row && statusOf(row, asOf));
  const turnsOn = open ?? facts.get('decision')?.missing ?? [];
  return {
    of: pair?.party.name ?? party.name,
    owner: isOwner,
    listed,
    listedName: record?.name ?? listed,
    ...(row && { programme: row.programme }),
    ...(row?.since !== undefined && { since: row.since }),
    ...(row?.until !== undefined && { until: row.until }),
    status: (status as FoundMatch['status'] | undefined) ?? 'unknown',
    weight: decision === 'cleared' ? 'cleared' : decision === 'open' ? 'strong' : 'possible',
    ...(strength !== undefined && { strength: strength as FoundMatch['strength'] & string }),
    why:
      evidence?.detail.replace(` (${party.name})`, '').replace(` (${pair?.party.name})`, '') ??
      `one of its names is that of '${record?.name ?? listed}', or like it, and others may bear it`,
    ...(evidence?.url !== undefined && { url: evidence.url }),
    turnsOn: turnsOn.map((one) => missingText(one).replace(`${party.label}.`, '')),
    clearances: pair?.clearances ?? [],
    follows: decision === 'cleared' ? [] : followed(asTheSame(match, row, { status, isOwner })),
  };
};

/** Of a row that turns on a country; undefined where the list does not say since when it stands there. */
const statusOf = ({ since, until }: ListedParty, asOf: string): FoundMatch['status'] | undefined =>
  until !== undefined && until <= asOf
    ? 'formerly-listed'
    : since === undefined
      ? undefined
      : 'listed';

/** The match as it would be read if it were the listed one, in whichever role it took part. */
const asTheSame = (
  match: Scope,
  row: ListedParty | undefined,
  { status, isOwner }: { readonly status: string | undefined; readonly isOwner: boolean },
): Scope => {
  const facts = new Map(match.facts);
  facts.delete('role');
  if (row === undefined) return { ...match, facts };
  const from = 'if it is the listed one';
  const put = (local: string, value: string | readonly string[]): void =>
    void facts.set(local, { value, from });
  put('list', row.list);
  put('programme', row.programmes ?? row.programme);
  if (!facts.has('via')) put('via', isOwner ? 'owner' : 'party');
  if (status !== undefined) put('status', status);
  if (textOf(match, 'decision') !== 'linked') {
    put('decision', 'open');
    if (textOf(match, 'strength') === 'near') put('strength', 'name');
  }
  return { ...match, facts };
};

/** What listed persons hold of it together, where that is anything or not known. */
const heldOf = (party: Scope, library: Library): PartyPage['held'] =>
  library.facts.flatMap(({ path, type, derived, question }) => {
    const fact = party.facts.get(localName(path));
    if (namespaceOf(path) !== 'party' || type !== 'number' || !derived || fact === undefined)
      return [];
    const share = boundsOf(fact);
    return share === undefined || share.most === 0
      ? []
      : [{ fact: localName(path), question, ...share, from: fact.from }];
  });

const boundsOf = ({ value }: Fact): { least: number; most: number } | undefined => {
  if (typeof value === 'number') return { least: value, most: value };
  return typeof value === 'object' && 'kind' in value && value.kind === 'count'
    ? { least: value.least, most: value.most }
    : undefined;
};

const placesOf = (
  party: Scope,
  places: Territories,
  asOf: string,
  library: Library,
  follow: (readers: readonly Reader[]) => WouldFollow[],
): FoundPlace[] => {
  const bars = placeBars(library, asOf);
  const country = textOf(party, 'country');
  const region = textOf(party, 'region');
  const mentioned = party.facts.get('address-region');
  const codes = Array.isArray(mentioned?.value) ? (mentioned.value as readonly string[]) : [];
  const placed = (place: BarredPlace, how: FoundPlace['how']): FoundPlace => {
    const code = place.region ?? place.country;
    return {
      place: { code, name: places.nameOf(code) },
      how,
      ...(how === 'mentioned' && mentioned?.shown !== undefined && { said: mentioned.shown }),
      held: places.heldOn(place, asOf).map(({ by, authorities, since, source }) => ({
        by: [
          ...(by === undefined ? [] : [places.nameOf(by)]),
          ...(authorities === undefined ? [] : [authorities]),
        ].join(', '),
        since,
        source,
      })),
      bars: follow(bars(place)),
    };
  };
  return [
    ...(country === undefined
      ? []
      : [placed({ country, ...(region !== undefined && { region }) }, 'stated')]),
    ...codes.map((code) => {
      const state = places.countryOf(code);
      return placed({ country: state, ...(state !== code && { region: code }) }, 'mentioned');
    }),
  ];
};

/**
 * Found: a match that nobody cleared, anything on record, a place that is mentioned, held by others or under a ban. Where something could
 * not be looked at, nothing found is not said as nothing.
 */
const outcomeOf = (
  { party, matches, places, gaps }: Pick<PartyPage, 'party' | 'matches' | 'places' | 'gaps'>,
  incidents: readonly Scope[],
): Outcome => {
  if (
    matches.some(({ weight }) => weight !== 'cleared') ||
    incidents.some(({ open }) => open === undefined) ||
    places.some(
      ({ how, held, bars }) =>
        how === 'mentioned' ||
        held.length > 0 ||
        bars.some(({ effect }) => effect === 'prohibited'),
    )
  )
    return 'found';
  return gaps.length > 0 || incidents.length > 0 || party.country === undefined
    ? 'not-settled'
    : 'nothing';
};

/** What was not given, and what follows from that for what was looked at. */
const missingOf = (asked: AskedParty, { services }: EndUserPage): PartyPage['missing'] => [
  ...(asked.country === undefined
    ? [
        {
          what: 'country',
          widens:
            'its name was compared with listed parties of every country, so that more of them are shown; whose histories count for it, and whether its place is held or under a ban, could not be looked at',
        },
      ]
    : []),
  ...(asked.type === undefined && (asked.country === undefined || services.length > 0)
    ? [
        {
          what: 'type',
          widens:
            'whether it is a body for which the record of the services of its state counts is not known',
        },
      ]
    : []),
  ...(asked.address === undefined
    ? [
        {
          what: 'address',
          widens: 'no listed address was compared, and no place noticed in one',
        },
      ]
    : []),
  ...(Object.keys(asked.identifiers).length === 0
    ? [{ what: 'id', widens: 'no number was compared: names alone decide' }]
    : []),
  ...(asked.owners.length === 0
    ? [
        {
          what: 'owner',
          widens:
            'who owns it was not looked at: a firm that listed persons own may be reached without being listed',
        },
      ]
    : []),
];

const packsNamed = (
  { matches, places }: Pick<PartyPage, 'matches' | 'places'>,
  { packs }: Library,
): PartyPage['packs'] => {
  const named = new Set(
    [...matches.flatMap(({ follows }) => follows), ...places.flatMap(({ bars }) => bars)].map(
      ({ pack }) => pack,
    ),
  );
  return packs
    .filter(({ id }) => named.has(id))
    .map(({ id, title, binds }) => ({ pack: id, title, binds }));
};

const lookedList = (list: ListInfo, asOf: string): ListLooked => ({
  list: list.id,
  title: list.title,
  rows: list.rows,
  taken: list.taken,
  ...(list.wholeAsOf !== undefined && { wholeAsOf: list.wholeAsOf }),
  stale: asOf > freshToOf(list),
  ...(list.altered === true && { altered: true }),
  whole: list.whole === true,
  bundled: list.bundled,
  sha256: list.sha256,
});
