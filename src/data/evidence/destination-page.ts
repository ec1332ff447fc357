// What the packs and the data hold of one place on a day, gathered for a person. It judges nothing.

import { leaves, parametersOf, type Condition } from '../../model/condition.ts';
import { inForce } from '../../model/dates.ts';
import type { DestinationPage, IndexOfPlace, SetOfPlaces } from '../../model/destination.ts';
import { compareText } from '../../model/errors.ts';
import type { EndUserRecord, Index, Territory } from '../../model/evidence.ts';
import { onRecord } from '../../model/on-record.ts';
import type { Library } from '../../model/pack.ts';
import { parameterValue, unsureOn, type Parameter } from '../../model/parameter.ts';
import {
  changeOf,
  editionOn,
  estimateIn,
  revisedWith,
  type Clocks,
  type Estimate,
} from './index-values.ts';
import { endOn, isHistoryOn } from './known-end.ts';

export interface PlaceSources {
  readonly library: Library;
  readonly territories: readonly Territory[];
  readonly indices: readonly Index[];
  readonly records: readonly EndUserRecord[];
}

export const destinationPage = (
  place: Territory,
  { library, territories, indices, records }: PlaceSources,
  { asOf, knownAt }: Clocks,
): DestinationPage => {
  const { code, name, kind, parent } = place;
  const state = parent ?? code;
  const readers = readersOn(library, asOf);
  return {
    schema: 'licet/destination@1',
    code,
    name,
    kind,
    ...(parent !== undefined && { parent }),
    regions: territories
      .filter((one) => one.parent === code)
      .map((one) => ({ code: one.code, name: one.name })),
    asOf,
    knownAt,
    sets: library.parameters
      .filter(({ of, kind: sort }) => of === 'territory' && sort === 'set')
      .flatMap((set) => membership(set, code, asOf, readers) ?? []),
    indices: indices.map((index) => indexOf(index, state, { asOf, knownAt }, readers)),
    onRecord: library.onRecord.flatMap((table) => {
      const { fact } = table;
      const recorded = onRecord([table], fact, state, asOf);
      const question = library.facts.find(({ path }) => path === fact)?.question ?? fact;
      return recorded === undefined ? [] : [{ fact, question, ...recorded }];
    }),
    records: records
      .filter(({ territory, region }) =>
        parent === undefined ? territory === code : region === code,
      )
      .map((record) => ({
        record: record.id,
        name: record.name,
        scope: record.scope,
        incidents: record.incidents
          .filter((incident) => isHistoryOn(incident, { asOf, knownAt }))
          .map((incident) => {
            const { id, kind: sort, grade, from, knownSince, confidence } = incident;
            const last = endOn(incident, { asOf, knownAt });
            const goesOn = last < incident.last;
            return { id, kind: sort, grade, from, last, knownSince, confidence, goesOn };
          }),
      }))
      .sort((a, b) => compareText(a.record, b.record)),
  };
};

/** What reads a set or a fact, by '$set' and by fact: rules and definitions in force on the day. */
type Readers = ReadonlyMap<string, readonly string[]>;

const readersOn = ({ rules, definitions }: Library, day: string): Readers => {
  const readers = new Map<string, string[]>();
  const add = (id: string, condition: Condition | undefined): void => {
    if (condition === undefined) return;
    const read = new Set([
      ...parametersOf(condition).map((parameter) => `$${parameter}`),
      ...leaves(condition).map(({ leaf }) => leaf.fact),
    ]);
    for (const one of read) {
      const known = readers.get(one);
      if (known === undefined) readers.set(one, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  };
  for (const { id, versions } of rules)
    for (const version of versions)
      if (inForce(version, day)) {
        add(id, version.when);
        add(id, version.askedWhen);
      }
  for (const { id, versions } of definitions)
    for (const version of versions) if (inForce(version, day)) add(id, version.when);
  return readers;
};

const membership = (
  set: Parameter,
  code: string,
  asOf: string,
  readers: Readers,
): SetOfPlaces | undefined => {
  const known = parameterValue(set, asOf);
  const isMember = known?.includes(code) === true;
  if (!isMember && !isUnsure(set, code, asOf, known === undefined)) return undefined;
  const row = (set.members ?? []).find((member) => member.code === code && inForce(member, asOf));
  return {
    parameter: set.name,
    title: set.title,
    member: isMember ? 'yes' : 'unknown',
    ...(isMember && row && { since: row.since }),
    ...(isMember && row?.until !== undefined && { until: row.until }),
    source: set.source,
    confidence: row?.confidence ?? set.confidence,
    readBy: readers.get(`$${set.name}`) ?? [],
  };
};

/** Where nobody established a set for the day, only those that it ever names are told: of the rest of the world less is known. */
const isUnsure = (set: Parameter, code: string, day: string, unestablished: boolean): boolean =>
  unestablished
    ? (set.members ?? []).some((member) => member.code === code)
    : unsureOn(set, day).includes(code);

const indexOf = (index: Index, state: string, clocks: Clocks, readers: Readers): IndexOfPlace => {
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
    series: known.flatMap(({ year }) => {
      const of = estimateIn(index, state, year);
      return of === undefined ? [] : [{ year, value: of.value }];
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
