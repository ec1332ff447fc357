// What lists, histories and places hold of one party without a deal, gathered for a person from what a screening looked up. It
// judges nothing: which rules would read what was found is said of the case that it is the one that is meant.

import { evidenceReaders } from '../../core/study/evidence-readers.ts';
import { type BarredPlace, placeBars } from '../../core/study/place-bars.ts';
import type { EndUserPage, Reader } from '../../model/end-user-page.ts';
import type { ListInfo } from '../../model/evidence.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Fact, Facts, Scope } from '../../model/facts.ts';
import { freshToOf } from '../../model/list-needs.ts';
import type { Library } from '../../model/pack.ts';
import type {
  AskedParty,
  FoundPlace,
  ListLooked,
  PartyPage,
  WouldFollow,
} from '../../model/party-page.ts';
import type { Gap } from '../../model/verdict.ts';
import { textOf } from '../evidence/element.ts';
import type { Clocks } from '../evidence/index-values.ts';
import type { Territories } from '../places/territories.ts';
import { WEIGHTS, followingIn, foundMatch } from './party-matches.ts';
import { missingOf, outcomeOf } from './party-outcome.ts';

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
