// Every fact that any condition of a library reads gets its slot before the first transaction is
// numbered.

import { distinctLeaves, type Condition, type Test } from '../../model/condition.ts';
import { ELEMENT_KINDS, localName, namespaceOf } from '../../model/fact.ts';
import type { Library } from '../../model/pack.ts';
import { kindOf, Values } from '../logic/values.ts';
import { codeFactsOf, listsOf } from './code-facts.ts';
import { SUBJECTS } from './subjects.ts';
import { CONTRADICTED, TOLD } from './supplies.ts';

export const valuesOf = (library: Library): Values => {
  const values = new Values();
  for (const name of [...SUBJECTS, ...ELEMENT_KINDS]) values.region(name);
  const ofSlots = new Map<string, Test[]>();
  for (const [fact, ofFact] of testsIn(library)) {
    const namespace = namespaceOf(fact);
    const [kind, local] = [kindOf(namespace), localName(fact)];
    values.region(namespace);
    values.slot(kind, local);
    // Declared codes are read by more than tests.
    if (`${kind}.${local}`.startsWith(DECLARED)) continue;
    ofSlots.set(`${kind}.${local}`, [...(ofSlots.get(`${kind}.${local}`) ?? []), ...ofFact]);
  }
  for (const [path, ofSlot] of ofSlots) {
    const texts = namedBy(ofSlot);
    if (texts) values.name(namespaceOf(path), localName(path), texts);
  }
  for (const { fact } of library.definitions)
    values.slot(kindOf(namespaceOf(fact)), localName(fact));
  for (const local of [...codeFactsOf(library), CONTRADICTED, TOLD, 'category'])
    values.slot('item', local);
  for (const list of listsOf(library)) values.slot('item', `classification.${list}`);
  return values;
};

const DECLARED = 'item.classification.';

/** By fact all tests of it. A library is numbered anew for each binder, and what it tests stays the same. */
const testsIn = (library: Library): ReadonlyMap<string, readonly Test[]> => {
  const known = testsOf.get(library);
  if (known) return known;
  const tests = new Map<string, Test[]>();
  for (const { fact, test } of distinctLeaves(conditionsOf(library))) {
    const ofFact = tests.get(fact);
    if (ofFact) ofFact.push(test);
    else tests.set(fact, [test]);
  }
  testsOf.set(library, tests);
  return tests;
};

const testsOf = new WeakMap<Library, ReadonlyMap<string, readonly Test[]>>();

/** The texts that tests name; undefined where some test looks further. */
const namedBy = (tests: readonly Test[]): Set<string> | undefined => {
  const texts = new Set<string>();
  for (const test of tests) {
    if (test.verb !== 'is') return undefined;
    for (const value of test.values) texts.add(value);
  }
  return texts;
};

/** Every condition of a library, of every period, each once. */
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
  return [...new Set(found)].filter((condition) => condition !== undefined);
};
