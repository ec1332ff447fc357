// Every fact that any condition of a library reads gets its slot before the first transaction is
// numbered.

import { leaves, type Condition, type Test } from '../../model/condition.ts';
import { ELEMENT_KINDS, localName, namespaceOf } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import { kindOf, Values } from '../logic/values.ts';
import { codeFactsOf, listsOf } from './code-facts.ts';
import { SUBJECTS } from './subjects.ts';
import { CONTRADICTED, TOLD } from './supplies.ts';

export const valuesOf = (library: Library): Values => {
  const values = new Values();
  for (const name of [...SUBJECTS, ...ELEMENT_KINDS]) values.region(name);
  const named = new Map<string, Set<string> | undefined>();
  for (const condition of conditionsOf(library)) {
    for (const { leaf } of leaves(condition)) {
      const namespace = namespaceOf(leaf.fact);
      values.region(namespace);
      values.slot(kindOf(namespace), localName(leaf.fact));
      addNamed(named, `${kindOf(namespace)}.${localName(leaf.fact)}`, leaf.test);
    }
  }
  for (const [path, texts] of named)
    // Declared codes are read by more than tests.
    if (texts && !path.startsWith(DECLARED)) values.name(namespaceOf(path), localName(path), texts);
  for (const { fact } of library.definitions)
    values.slot(kindOf(namespaceOf(fact)), localName(fact));
  for (const local of [...codeFactsOf(library), CONTRADICTED, TOLD, 'category'])
    values.slot('item', local);
  for (const list of listsOf(library)) values.slot('item', `classification.${list}`);
  return values;
};

const DECLARED = 'item.classification.';

/** Undefined for a fact of which some test looks further than at texts that it names. */
const addNamed = (named: Map<string, Set<string> | undefined>, path: string, test: Test): void => {
  const before = named.has(path) ? named.get(path) : new Set<string>();
  if (before && test.verb === 'is') for (const value of test.values) before.add(value);
  named.set(path, test.verb === 'is' ? before : undefined);
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
