// What the packs and the data hold of one place on a day, gathered for a person. It judges nothing.

import { inForce } from '../../model/dates.ts';
import type {
  DestinationPage,
  IndexOfPlace,
  PlaceName,
  SetOfPlaces,
} from '../../model/destination.ts';
import { compareText } from '../../model/errors.ts';
import type { EndUserRecord, Searched } from '../../model/end-user-record.ts';
import type { Index } from '../../model/index-values.ts';
import type { Territory } from '../../model/territory.ts';
import { onRecord } from '../../model/on-record.ts';
import type { Library } from '../../model/pack.ts';
import { asKnown, parameterValue, unsureOn, type Parameter } from '../../model/parameter.ts';
import {
  changeOf,
  editionOn,
  estimateIn,
  isCovered,
  revisedWith,
  type Clocks,
  type Estimate,
} from './index-values.ts';
import { endOn, isHistoryOn } from './known-end.ts';
import { statusOf, type Places } from './place-days.ts';
import { namedBy, readersOn, type Readers } from './law-readers.ts';

export interface PlaceSources {
  readonly library: Library;
  readonly places: Places;
  readonly indices: readonly Index[];
  readonly records: readonly EndUserRecord[];
  readonly searched: readonly Searched[];
}

export const destinationPage = (
  place: Territory,
  sources: PlaceSources,
  clocks: Clocks,
): DestinationPage => {
  const { library, places } = sources;
  const { asOf, knownAt } = clocks;
  const { code, name, kind, parent } = place;
  // A state that was no state yet is what it was.
  const state = places.onDay(parent ?? code, asOf);
  const self = parent === undefined ? state : code;
  const readers = readersOn(library, asOf);
  const named = (one: string): PlaceName => ({ code: one, name: places.nameOf(one) });
  const here = parent === undefined ? { country: code } : { country: parent, region: code };
  const holdings = places.heldOn(here, asOf);
  const holders = [...new Set(holdings.flatMap(({ by }) => by ?? []))];
  const isElsewhere = places.isLawElsewhere(here, asOf);
  // Where authorities rule that obey no state, the services of the state to which the place belongs do not.
  const isApart = holdings.some(({ by, inPart }) => by === undefined && !inPart);
  const obeyed = isApart ? [] : [state, ...places.kindredOn(state, asOf)];
  const searched = sources.searched.find(({ territory }) => territory === state);
  const setsOf = (one: string): readonly SetOfPlaces[] =>
    library.parameters
      .filter(({ of, kind: sort }) => of === 'territory' && sort === 'set')
      .flatMap((set) => membership(asKnown(set, clocks), one, named(one), clocks, readers) ?? []);
  return {
    schema: 'licet/destination@1',
    code,
    name,
    kind,
    ...(parent !== undefined && { parent }),
    regions: places.all
      .filter((one) => one.parent === code)
      .map((one) => ({ code: one.code, name: one.name })),
    asOf,
    knownAt,
    ...statusOf(place, state, places, asOf),
    held: holdings.map(({ by, until, ...holding }) => ({
      ...holding,
      ...(by !== undefined && { by: named(by) }),
      ...endKnown(until, knownAt),
    })),
    sets: [...new Set([self, state])].flatMap(setsOf),
    namedBy: namedBy(library, self, asOf),
    indices: [
      ...sources.indices.map((index) => indexOf(index, named(state), clocks, readers)),
      ...holders.flatMap((one) =>
        sources.indices
          .filter(({ fact }) => fact !== undefined)
          .map((index) => indexOf(index, named(one), clocks, readers)),
      ),
    ],
    lawElsewhere: isElsewhere,
    onRecord: isElsewhere
      ? []
      : library.onRecord.flatMap((table) => {
          const { fact } = table;
          const recorded = onRecord([table], fact, state, asOf);
          const question = library.facts.find(({ path }) => path === fact)?.question ?? fact;
          return recorded === undefined
            ? []
            : [{ fact, question, place: named(state), ...recorded }];
        }),
    ...(searched && { searched }),
    records: recordsOf(sources.records, place, obeyed, holders)
      .map((record) => recordOf(record, named(record.region ?? record.territory), clocks))
      .sort(
        (a, b) =>
          rankOf(a.of, code, state) - rankOf(b.of, code, state) || compareText(a.record, b.record),
      ),
  };
};

/** Its own first, then those of its state, then those of whoever holds it. */
const rankOf = ({ code }: PlaceName, own: string, state: string): number =>
  code === own ? 0 : code === state ? 1 : 2;

/** What counts of bodies there: of a region also what is on record of its state as a whole, and of whoever holds it. */
const recordsOf = (
  records: readonly EndUserRecord[],
  { code, parent }: Territory,
  states: readonly string[],
  holders: readonly string[],
): readonly EndUserRecord[] =>
  records.filter(
    ({ territory, region, scope }) =>
      region === code ||
      (parent === undefined && states.includes(territory)) ||
      (scope === 'state' && region === undefined && [...states, ...holders].includes(territory)),
  );

const recordOf = (
  record: EndUserRecord,
  of: PlaceName,
  clocks: Clocks,
): DestinationPage['records'][number] => ({
  record: record.id,
  name: record.name,
  scope: record.scope,
  of,
  incidents: record.incidents
    .filter((incident) => isHistoryOn(incident, clocks))
    .map((incident) => {
      const { id, kind: sort, grade, from, knownSince, confidence } = incident;
      const last = endOn(incident, clocks);
      const goesOn = last < incident.last;
      return { id, kind: sort, grade, from, last, knownSince, confidence, goesOn };
    }),
});

/** That something would end, nobody knew before it did. */
const endKnown = (until: string | undefined, knownAt: string): { until?: string } =>
  until === undefined || until > knownAt ? {} : { until };

const membership = (
  set: Parameter,
  code: string,
  of: PlaceName,
  { asOf, knownAt }: Clocks,
  readers: Readers,
): SetOfPlaces | undefined => {
  const known = parameterValue(set, asOf);
  const isMember = known?.includes(code) === true;
  if (!isMember && !isUnsure(set, code, asOf, known === undefined)) return undefined;
  const row = (set.members ?? []).find((member) => member.code === code && inForce(member, asOf));
  return {
    parameter: set.name,
    title: set.title,
    of,
    member: isMember ? 'yes' : 'unknown',
    ...(isMember && row && { since: row.since }),
    ...(isMember && endKnown(row?.until, knownAt)),
    source: row?.source ?? set.source,
    confidence: row?.confidence ?? set.confidence,
    readBy: readers.get(`$${set.name}`) ?? [],
  };
};

/** Where nobody established a set for the day, only those that it ever names are told: of the rest of the world less is known. */
const isUnsure = (set: Parameter, code: string, day: string, unestablished: boolean): boolean =>
  unestablished
    ? (set.members ?? []).some((member) => member.code === code)
    : unsureOn(set, day).includes(code);

const indexOf = (index: Index, of: PlaceName, clocks: Clocks, readers: Readers): IndexOfPlace => {
  const state = of.code;
  const known = index.editions.filter(
    ({ year, published }) => published <= clocks.knownAt && year <= clocks.asOf.slice(0, 4),
  );
  const newest = editionOn(index, clocks);
  const estimate = newest && estimateIn(index, state, newest.year);
  const revised = newest && revisedWith(index, newest);
  const then =
    newest &&
    index.changeOver !== undefined &&
    estimateIn(index, state, String(Number(newest.year) - index.changeOver));
  return {
    index: index.id,
    title: index.title,
    of,
    publisher: index.publisher,
    rights: index.rights,
    measure: index.measure,
    direction: index.direction,
    ...(index.imported !== undefined && { imported: index.imported }),
    ...(newest &&
      estimate && {
        year: newest.year,
        published: newest.published,
        value: estimate.value,
        ...(revised !== undefined && { revisedWith: revised }),
        ...boundsOf(estimate),
        ...(then && { change: changed(changeOf(estimate, then), index.changeOver!) }),
      }),
    ...(newest && !estimate && !isCovered(index, state, newest.year) && { uncovered: true }),
    series: known.flatMap(({ year }) => {
      const estimated = estimateIn(index, state, year);
      return estimated === undefined ? [] : [{ year, value: estimated.value }];
    }),
    readBy: (index.fact !== undefined && readers.get(index.fact)) || [],
  };
};

const boundsOf = ({ least, most }: Estimate): Pick<IndexOfPlace, 'least' | 'most'> =>
  least === most ? {} : { least, most };

const changed = (change: Estimate, years: number): NonNullable<IndexOfPlace['change']> => ({
  years,
  value: change.value,
  ...boundsOf(change),
});
