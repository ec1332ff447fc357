// Every value that a condition, a case, a set, a list, an index or a record names must be one that it could have.

import { Domains, type World } from '../core/law/domains.ts';
import type { LoadedTest } from '../data/library/packs.ts';
import { leaves, literalsOf, operandOf, type Condition } from '../model/condition.ts';
import type { Domain } from '../model/domain.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import { TEMPLATE_TERRITORY } from '../model/template.ts';
import type { Parameter } from '../model/parameter.ts';
import { refused } from './refused.ts';
import { conditionsOf, subjectsOf } from './subjects.ts';
import { worldProblems } from './world.ts';

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
