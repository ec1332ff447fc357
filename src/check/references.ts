// Everything that is referred to exists, has a value on the day, and everything that is defined is used.

import { leaves, parametersOf } from '../model/condition.ts';
import { UNDATED } from '../model/dates.ts';
import type { Place, Problem } from '../model/errors.ts';
import { declarationOf, namespaceOf, type FactTable } from '../model/fact.ts';
import type { Instrument } from '../model/citation.ts';
import type { Library } from '../model/pack.ts';
import type { Rule } from '../model/rule.ts';
import { isEstablished, parameterValue } from '../model/parameter.ts';
import { didYouMean } from '../model/nearest.ts';
import { placeholdersIn } from '../model/placeholder.ts';
import { conditionsOf, subjectsOf } from './subjects.ts';

export const referenceProblems = (
  library: Library,
  replaced: readonly Rule[],
  factPlaces: ReadonlyMap<string, Place>,
  usedElsewhere: ReadonlySet<string>,
): Problem[] => [
  ...instrumentProblems(library),
  ...parameterProblems(library),
  ...placeholderProblems(library),
  // What a replaced rule used is no waste of the pack that declared it.
  ...unusedProblems(
    { ...library, rules: [...library.rules, ...replaced] },
    factPlaces,
    usedElsewhere,
  ),
];

const provisionsOf = (library: Library): { instrument: string; place: Place }[] => [
  ...[...library.rules, ...library.definitions].flatMap(({ versions }) =>
    versions.flatMap(({ provisions, place }) =>
      provisions.map(({ instrument }) => ({ instrument, place })),
    ),
  ),
  ...library.entries.flatMap(({ versions }) =>
    versions.flatMap(({ periods, place }) =>
      periods.map(({ provision }) => ({ instrument: provision.instrument, place })),
    ),
  ),
  ...library.controlLists.flatMap(({ instruments, place = { file: 'data/control-lists' } }) =>
    instruments.map((instrument) => ({ instrument, place })),
  ),
];

const instrumentProblems = (library: Library): Problem[] => {
  const known = new Set(library.instruments.map(({ id }) => id));
  return provisionsOf(library)
    .filter(({ instrument }) => !known.has(instrument))
    .map(({ instrument, place }) => ({
      code: 'unknown-instrument',
      place,
      what: `There is no instrument '${instrument}'`,
      remedy: didYouMean(
        instrument,
        known,
        'Describe it, with its link, in instruments.yaml of your own pack; what shipped packs cite stands in data/instruments',
      ),
    }));
};

/** A parameter needs a value from the first day on which a rule reads it. */
const parameterProblems = (library: Library): Problem[] => {
  const parameters = new Map(library.parameters.map((parameter) => [parameter.name, parameter]));
  const rules = [...library.rules, ...library.definitions].flatMap(({ id, versions }) =>
    versions.map((version) => ({ id, ...version })),
  );
  return rules.flatMap(({ id, since, when, place }) =>
    since === UNDATED
      ? []
      : parametersOf(when).flatMap((name): Problem[] => {
          const parameter = parameters.get(name);
          if (!parameter || !isEstablished(parameter, since)) return [];
          if (parameterValue(parameter, since) !== undefined) return [];
          return [
            {
              code: 'parameter-without-value',
              place,
              what: `'${id}' is in force from ${since}, and $${name} has no value on that day`,
              remedy: `Give $${name} a value from ${since} on, or begin the rule later`,
            },
          ];
        }),
  );
};

/** Names that a sentence may use without the rule reading them. */
const ALWAYS = new Set(
  ['item', 'exporter', 'end-user', 'consignee', 'party', 'destination'].flatMap((namespace) =>
    (namespace === 'item'
      ? ['name', 'category']
      : namespace === 'destination'
        ? ['country', 'region']
        : ['name', 'country', 'role', 'type']
    ).map((local) => `${namespace}.${local}`),
  ),
);

const placeholderProblems = (library: Library): Problem[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  return library.rules.flatMap(({ versions }) =>
    versions.flatMap(({ because, remedy, when, place }) => {
      const read = new Set([...leaves(when)].map(({ leaf }) => leaf.fact));
      const elements = new Set([...leaves(when)].flatMap(({ within }) => within ?? []));
      return placeholdersIn(`${because} ${remedy}`).flatMap((path): Problem[] => {
        const declared = declarationOf(facts, path) !== undefined;
        if (
          read.has(path) ||
          (declared && (ALWAYS.has(path) || (elements as Set<string>).has(namespaceOf(path))))
        )
          return [];
        return [
          {
            code: 'unknown-placeholder',
            place,
            what: `The sentence names {${path}}, which is ${declared ? 'no fact that the rule reads' : 'no fact'}`,
            remedy: didYouMean(path, [...read, ...ALWAYS], 'Use a fact that the rule reads'),
          },
        ];
      });
    }),
  );
};

const unusedProblems = (
  library: Library,
  factPlaces: ReadonlyMap<string, Place>,
  usedElsewhere: ReadonlySet<string>,
): Problem[] => {
  const conditions = [
    ...subjectsOf(library).flatMap(conditionsOf),
    ...library.packs.flatMap(({ notModelled, touches }) => [
      ...(touches ? [touches] : []),
      ...notModelled.flatMap(({ when }) => when ?? []),
    ]),
  ];
  const parameters = new Set(conditions.flatMap(parametersOf));
  const instruments = new Set([
    ...provisionsOf(library).map(({ instrument }) => instrument),
    ...usedElsewhere,
  ]);
  const read = new Set<string>();
  for (const condition of conditions)
    for (const { leaf } of leaves(condition)) read.add(partyPath(leaf.fact));
  for (const { versions } of library.rules)
    for (const { because, remedy } of versions)
      for (const path of placeholdersIn(`${because} ${remedy}`)) read.add(partyPath(path));
  const unused = (what: string, place: Place): Problem => ({
    code: 'never-used',
    place,
    what,
    remedy: 'Use it or remove it',
  });
  return [
    ...library.parameters
      .filter(({ name }) => !parameters.has(name))
      .map(({ name, place }) =>
        unused(`No rule reads the parameter $${name}`, place ?? { file: 'data/parameters' }),
      ),
    ...library.instruments
      .filter(({ id }) => !instruments.has(id))
      .map((instrument) =>
        unused(
          `No rule or list cites the instrument '${instrument.id}'`,
          placeOfInstrument(instrument),
        ),
      ),
    // Whoever changes its cells would change nothing.
    ...library.definitions
      .filter(({ fact }) => fact.startsWith(QUESTION_OF_TABLE) && !read.has(fact))
      .map(({ fact, versions }) =>
        unused(`No rule reads '${fact}', so that its cells ask nothing`, versions[0]!.place),
      ),
    ...library.facts
      .filter(({ path }) => !read.has(path) && !STRUCTURAL.has(path))
      .map(({ path }) =>
        unused(`No rule reads the fact '${path}'`, factPlaces.get(path) ?? { file: 'data/facts' }),
      ),
  ];
};

/** The facts that data/proportion.yaml defines, one for each question. */
const QUESTION_OF_TABLE = 'item.asks-';

/** Facts that are shown and looked up by, whether or not a rule reads them. */
const STRUCTURAL = new Set([
  'item.name',
  'party.name',
  'party.role',
  'party.country',
  'party.region',
  'end-use.stated',
  'owner.name',
  'owner.country',
  'owner.share',
  'licence.kind',
  'licence.since',
  'licence.until',
  'licence.conditions-met',
  'licence.draws-quantity',
  'licence.draws-value',
  'incident.from',
  'incident.known-since',
  'match.programme',
  'match.role',
  'match.strength',
]);

const partyPath = (path: string): string =>
  path.replace(/^(exporter|end-user|consignee)\./, 'party.');

/** Where an instrument is written. */
export const placeOfInstrument = (instrument: Instrument): Place => {
  const { file, line } = instrument as Instrument & { file?: string; line?: number };
  return { file: file ?? 'data/instruments', ...(line !== undefined && { line }) };
};
