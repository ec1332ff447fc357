// Histories name places, types, words and records that exist; who has a record was not searched in vain.

import type { Domains, World } from '../core/law/domains.ts';
import { oneOf } from '../model/domain.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Incident } from '../model/end-user-record.ts';
import type { Library } from '../model/pack.ts';
import { refused } from './refused.ts';

export const recordProblems = (library: Library, world: World, domains: Domains): Problem[] => {
  const { records = [], words, searched = [] } = world;
  const means = words && oneOf('kind of means', Object.keys(words.means));
  const gravity = words && oneOf('word for gravity', Object.keys(words.gravity));
  const ids = oneOf(
    'record',
    records.map(({ id }) => id),
  );
  return [
    ...records.flatMap(
      ({ id, territory, region, appliesTo, appliesThrough, parent, incidents }) => {
        const place = { file: `data/end-users/${id}.yaml` };
        return [
          ...[territory, ...(region === undefined ? [] : [region])].flatMap((code) =>
            refused(domains.territory, code, place, `${id}, territory`),
          ),
          ...(appliesThrough ?? []).flatMap((type) =>
            refused(domains.ofFact('party.type'), type, place, `${id}, applies-through`),
          ),
          ...appliesTo.flatMap((type) =>
            refused(domains.ofFact('party.type'), type, place, `${id}, applies-to`),
          ),
          ...(parent === undefined ? [] : refused(ids, parent.record, place, `${id}, parent`)),
          ...incidents.flatMap((incident) => [
            ...incident.means.flatMap((word) =>
              refused(means, word, place, `${id}/${incident.id}, means`),
            ),
            ...incident.gravity.flatMap((word) =>
              refused(gravity, word, place, `${id}/${incident.id}, gravity`),
            ),
            ...outOfOrder(incident, place, id),
            ...toldAhead(incident, place, id),
          ]),
        ];
      },
    ),
    ...searched.flatMap(({ territory }) =>
      refused(
        domains.territory,
        territory,
        { file: `data/searched/${territory}.yaml` },
        'territory',
      ),
    ),
    ...searchedInVain(world),
    ...unknownSets(library, world),
  ];
};

/** Each sentence on what became known later has a later day than the one before it. */
const outOfOrder = (incident: Incident, place: Place, record: string): Problem[] => {
  const { id, knownSince, later = [] } = incident;
  const days = [knownSince, ...later.map((told) => told.knownSince)];
  return days.slice(1).flatMap((day, index): Problem[] =>
    day > days[index]!
      ? []
      : [
          {
            code: 'expectation-failed',
            place,
            what: `${record}/${id}: 'later' has ${day} after ${days[index]}`,
            remedy: "Write what became known later oldest first, each day past 'known-since'",
          },
        ],
  );
};

/** A year in the words that is past the day on which they became known tells what was not known then. */
const toldAhead = (incident: Incident, place: Place, record: string): Problem[] => {
  const { id, what, knownSince, last, sources, later = [] } = incident;
  const newest = [knownSince, last, ...sources.map(({ date = '' }) => date)].sort().at(-1)!;
  const isAhead = (year: string, day: string): boolean =>
    year > day.slice(0, 4) && year <= newest.slice(0, 4);
  return [{ what, knownSince }, ...later].flatMap((told) =>
    [...new Set(told.what.match(YEAR) ?? [])]
      .filter((year) => isAhead(year, told.knownSince))
      .map((year): Problem => ({
        code: 'expectation-failed',
        place,
        what: `${record}/${id}, known since ${told.knownSince}, is told in words that speak of ${year}`,
        remedy: "Move what became known after that day to 'later', with its own day",
      })),
  );
};

const YEAR = /\b(?:19|20)\d\d\b/g;

/** A territory with a record of a body or of its services is not one of which nothing was found. */
const searchedInVain = ({ records = [], searched = [] }: World): Problem[] =>
  searched.flatMap(({ territory }) =>
    records
      .filter((record) => record.territory === territory && record.scope !== 'vendor')
      .map(({ id }): Problem => ({
        code: 'expectation-failed',
        place: { file: `data/searched/${territory}.yaml` },
        what: `The search says that nothing was found of '${territory}', and there is the record '${id}'`,
        remedy: 'Remove the search, or the record if it is of another territory',
      })),
  );

const unknownSets = (library: Library, { words }: World): Problem[] => {
  const sets = oneOf(
    'set of kinds of items',
    library.parameters.filter(({ of }) => of === 'category').map(({ name }) => name),
  );
  return Object.entries(words?.means ?? {}).flatMap(([word, { goesWith }]) =>
    goesWith.flatMap((set) =>
      refused(sets, set, { file: 'data/incidents.yaml' }, `${word}, goes-with`),
    ),
  );
};
