// Every value that a condition, a case, a set, a list, an index or a record names must be one that it could have.

import { Domains, type World } from '../core/law/domains.ts';
import type { LoadedTest } from '../data/library/packs.ts';
import { leaves, operandOf, type Condition, type Leaf } from '../model/condition.ts';
import type { Domain } from '../model/domain.ts';
import type { Place, Problem, ProblemCode } from '../model/errors.ts';
import { declarationOf, ELEMENT_KINDS, type FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import { TEMPLATE_TERRITORY } from '../model/template.ts';
import type { Parameter } from '../model/parameter.ts';
import { conditionsOf, subjectsOf } from './subjects.ts';

export const domainProblems = (
  library: Library,
  tests: readonly LoadedTest[],
  world: World,
): Problem[] => {
  const domains = new Domains(library, world);
  return [
    ...leafProblems(library, domains),
    ...parameterProblems(library, domains),
    ...controlListProblems(library, domains),
    ...caseProblems(tests, domains),
    ...worldProblems(library, world, domains),
  ];
};

const CODES: Readonly<Record<string, ProblemCode>> = {
  territory: 'unknown-territory',
  'party list': 'unknown-list',
  'control list': 'unknown-list',
  instrument: 'unknown-instrument',
};

const refused = (
  domain: Domain | undefined,
  value: string,
  place: Place,
  where: string,
): Problem[] => {
  const admission = domain?.admits(value) ?? true;
  if (!domain || admission === true) return [];
  const code =
    CODES[domain.name] ??
    (domain.name.startsWith('code ') ? 'unknown-code' : 'unknown-option-value');
  const near = admission.suggestion;
  return [
    {
      code,
      place,
      what: `${where}: '${value}' is no ${domain.name}`,
      remedy: `${near === undefined ? '' : `Did you mean '${near}'? `}Mend the value`,
    },
  ];
};

/** All conditions of the library. */
export const allConditions = (library: Library): Condition[] => [
  ...subjectsOf(library).flatMap(conditionsOf),
  ...library.packs.flatMap(({ notModelled, touches }) => [
    ...(touches ? [touches] : []),
    ...notModelled.flatMap(({ when }) => when ?? []),
  ]),
];

/** A draft may still have the territory of its template; whether it may be reviewed so is asked elsewhere. */
const isLeftOpen = (value: string): boolean => value === TEMPLATE_TERRITORY;

const literalsOf = ({ test }: Leaf): readonly string[] => {
  switch (test.verb) {
    case 'is':
      return test.values;
    case 'under':
      return 'literal' in test.codes ? test.codes.literal : [];
    case 'includes':
      return 'literal' in test.values ? test.values.literal : [];
    default:
      return [];
  }
};

const leafProblems = (library: Library, domains: Domains): Problem[] => {
  const memo = new Map<string, Domain | undefined>();
  return allConditions(library).flatMap((condition) =>
    leaves(condition).flatMap(({ leaf }) => {
      if (!memo.has(leaf.fact)) memo.set(leaf.fact, domains.ofFact(leaf.fact));
      const place = leaf.place ?? { file: 'rules' };
      return literalsOf(leaf).flatMap((value) =>
        isLeftOpen(value) ? [] : refused(memo.get(leaf.fact), value, place, leaf.fact),
      );
    }),
  );
};

export const membersOf = ({ members = [], values = [] }: Parameter): string[] => [
  ...new Set([...members.map(({ code }) => code), ...values.flatMap(({ value }) => value)]),
];

/** A member must be what the set is of, and a value of every fact that is tested against the set. */
const parameterProblems = (library: Library, domains: Domains): Problem[] => {
  const readBy = new Map<string, Set<string>>();
  for (const condition of allConditions(library))
    for (const { leaf } of leaves(condition)) {
      const operand = operandOf(leaf.test);
      if (!operand || 'literal' in operand) continue;
      const facts = readBy.get(operand.parameter) ?? new Set<string>();
      readBy.set(operand.parameter, facts.add(leaf.fact));
    }
  return library.parameters
    .filter(({ kind }) => kind === 'set')
    .flatMap((parameter) => {
      const asked = [
        domains.ofKind(parameter.of),
        ...[...(readBy.get(parameter.name) ?? [])].map((fact) => domains.ofFact(fact)),
      ];
      const place = parameter.place ?? { file: 'data/parameters' };
      return membersOf(parameter).flatMap((code) =>
        asked.flatMap((domain) => refused(domain, code, place, `$${parameter.name}`)).slice(0, 1),
      );
    });
};

/** A set stands for its members. */
const controlListProblems = (library: Library, domains: Domains): Problem[] => {
  const sets = new Set(library.parameters.map(({ name }) => `$${name}`));
  return library.controlLists.flatMap(
    ({ id, binds, twin, place = { file: 'data/control-lists' } }) => [
      ...(twin ? refused(domains.controlList, twin.of, place, `${id}, twin`) : []),
      ...binds.flatMap((bound): Problem[] => {
        if (!bound.startsWith('$')) return refused(domains.territory, bound, place, `${id} binds`);
        return sets.has(bound)
          ? []
          : [
              {
                code: 'unknown-parameter',
                place,
                what: `The control list '${id}' binds ${bound}, which is no parameter`,
                remedy: 'Name a set of data/parameters',
              },
            ];
      }),
    ],
  );
};

type CaseValue =
  string | readonly (string | Readonly<Record<string, string | readonly string[]>>)[];

const caseProblems = (tests: readonly LoadedTest[], domains: Domains): Problem[] =>
  tests.flatMap(({ file, document }) => {
    const found: Problem[] = [];
    const ask = (fact: string, value: string, place: Place): void => {
      if (value !== 'unknown' && value !== 'none' && !isLeftOpen(value))
        found.push(...refused(domains.ofFact(fact), value, place, fact));
    };
    const look = (
      given: Readonly<Record<string, CaseValue>>,
      path: readonly (string | number)[],
    ) => {
      for (const [fact, value] of Object.entries(given)) {
        const place = document.keyPlace([...path, fact]);
        for (const one of typeof value === 'string' ? [value] : value) {
          if (typeof one === 'string') ask(fact, one, place);
          else
            for (const [local, inner] of Object.entries(one))
              for (const text of typeof inner === 'string' ? [inner] : inner)
                ask(local.startsWith(`${fact}.`) ? local : `${fact}.${local}`, text, place);
        }
      }
    };
    look(file.facts, ['facts']);
    for (const [index, one] of file.cases.entries())
      if (one.with) look(one.with, ['cases', index, 'with']);
    return found;
  });

const worldProblems = (library: Library, world: World, domains: Domains): Problem[] => {
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
      const declared = declarationOf(facts, index.fact);
      return [
        ...(declared
          ? []
          : [
              {
                code: 'unknown-fact' as const,
                place,
                what: `The index '${index.id}' supplies '${index.fact}', which is no fact`,
                remedy: 'Declare it in data/facts with derived: yes, and let a rule read it',
              },
            ]),
        ...Object.keys(index.values).flatMap((territory) =>
          refused(
            domains.territory,
            territory,
            { file: `data/indices/${index.id}/values.csv` },
            'territory',
          ),
        ),
      ];
    }),
    ...(world.records ?? []).flatMap(({ id, territory, region, appliesTo }) => {
      const place = { file: `data/end-users/${id}.yaml` };
      return [
        ...[territory, ...(region === undefined ? [] : [region])].flatMap((code) =>
          refused(domains.territory, code, place, `${id}, territory`),
        ),
        ...appliesTo.flatMap((type) =>
          refused(domains.ofFact('party.type'), type, place, `${id}, applies-to`),
        ),
      ];
    }),
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
