// What lists, indices, records and answers on record name must exist, and some rule must look at each list.

import type { Domains, World } from '../core/law/domains.ts';
import { leaves, literalsOf, type Condition } from '../model/condition.ts';
import type { Problem } from '../model/errors.ts';
import { declarationOf, ELEMENT_KINDS, type FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import { placeOfInstrument } from './references.ts';
import { recordProblems } from './records.ts';
import { refused } from './refused.ts';

export const worldProblems = (library: Library, world: World, domains: Domains): Problem[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  return [
    ...(world.lists ?? []).flatMap(({ info, parties }) =>
      parties.flatMap(({ id, country }) =>
        country === undefined
          ? []
          : refused(
              domains.territory,
              country,
              { file: `data/lists/${info.id}/parties.yaml` },
              `${id}, country`,
            ),
      ),
    ),
    ...(world.indices ?? []).flatMap((index) => {
      const place = { file: `data/indices/${index.id}/index.yaml` };
      return [
        ...(index.fact === undefined || declarationOf(facts, index.fact)
          ? []
          : [
              {
                code: 'unknown-fact' as const,
                place,
                what: `The index '${index.id}' supplies '${index.fact}', which is no fact`,
                remedy: 'Declare it in data/facts with derived: yes, and let a rule read it',
              },
            ]),
        ...(['values', 'covered'] as const).flatMap((table) =>
          Object.keys(index[table] ?? {}).flatMap((territory) =>
            refused(
              domains.territory,
              territory,
              { file: `data/indices/${index.id}/${table}.csv` },
              'territory',
            ),
          ),
        ),
      ];
    }),
    ...recordProblems(library, world, domains),
    ...library.onRecord.flatMap(
      ({ id, kinds = [], territories, place = { file: 'data/on-record' } }) => [
        ...kinds.flatMap((kind) =>
          refused(domains.ofKind('category'), kind, place, `${id}, kinds`),
        ),
        ...Object.keys(territories).flatMap((territory) =>
          refused(domains.territory, territory, place, `${id}, territories`),
        ),
      ],
    ),
    ...library.instruments.flatMap((instrument) =>
      Object.keys(instrument.listed ?? {}).flatMap((list) =>
        refused(domains.partyList, list, placeOfInstrument(instrument), `${instrument.id}, listed`),
      ),
    ),
    ...unreadLists(library, world),
  ];
};

/** A list counts for nothing where no rule looks at its matches. A rule that reads matches of any list reads all. */
const unreadLists = (library: Library, { lists = [] }: World): Problem[] => {
  const read = new Set<string>();
  for (const condition of library.rules.flatMap(({ versions }) => versions.map(({ when }) => when)))
    for (const some of matchesIn(condition)) {
      const named = leaves(some).filter(({ leaf }) => leaf.fact === 'match.list');
      if (named.length === 0) return [];
      for (const { leaf } of named) for (const list of literalsOf(leaf)) read.add(list);
    }
  return lists
    .filter(({ info }) => !read.has(info.id))
    .map(({ info }): Problem => ({
      code: 'never-used',
      place: { file: `data/lists/${info.id}/list.yaml` },
      what: `No rule reads the list '${info.id}'`,
      remedy: `Write a rule with match.list: ${info.id}, or remove the list`,
    }));
};

const MATCH: (typeof ELEMENT_KINDS)[number] = 'match';

/** The conditions on matches inside a condition. */
const matchesIn = (condition: Condition): Condition[] => {
  switch (condition.kind) {
    case 'leaf':
      return [];
    case 'not':
      return matchesIn(condition.of);
    case 'some':
      return condition.element === MATCH ? [condition.of] : matchesIn(condition.of);
    default:
      return condition.of.flatMap(matchesIn);
  }
};
