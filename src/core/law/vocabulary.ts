// Every fact that any condition of a library reads gets its slot before the first transaction is numbered.

import { leaves, type Condition } from '../../model/condition.ts';
import { ELEMENT_KINDS, localName, namespaceOf } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import { kindOf, Values } from '../logic/values.ts';
import { codeFactsOf, listsOf } from './codes.ts';
import { SUBJECTS } from './subjects.ts';
import { CONTRADICTED } from './supplies.ts';

export const valuesOf = (library: Library): Values => {
  const values = new Values();
  for (const name of [...SUBJECTS, ...ELEMENT_KINDS]) values.region(name);
  for (const condition of conditionsOf(library)) {
    for (const { leaf } of leaves(condition)) {
      const namespace = namespaceOf(leaf.fact);
      values.region(namespace);
      values.slot(kindOf(namespace), localName(leaf.fact));
    }
  }
  for (const { fact } of library.definitions)
    values.slot(kindOf(namespaceOf(fact)), localName(fact));
  for (const local of [...codeFactsOf(library), CONTRADICTED, 'category'])
    values.slot('item', local);
  for (const list of listsOf(library)) values.slot('item', `classification.${list}`);
  return values;
};

/** Every condition of a library, of every period. */
export const conditionsOf = (library: Library): Condition[] => {
  const found: (Condition | undefined)[] = [
    ...[...library.rules, ...library.entries].flatMap(({ versions }) =>
      versions.flatMap(({ when, askedWhen }) => [when, askedWhen]),
    ),
    ...library.definitions.flatMap(({ versions }) => versions.map(({ when }) => when)),
    ...library.packs.flatMap(({ touches, notModelled }) => [
      touches,
      ...notModelled.map(({ when }) => when),
    ]),
  ];
  return found.filter((condition) => condition !== undefined);
};
