// How far each rule came in the cases beside it.

import type { Applied } from '../core/judgement/exercised.ts';
import type { LoadedTest } from '../data/library/packs.ts';
import type { FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import type { TestCase } from '../model/schema/case.ts';
import { runCase } from './cases.ts';

/** By rule, of one transaction or case; a rule that is not there was not in force. */
export type Exercised = ReadonlyMap<string, Applied>;

const APPLIED: Readonly<Record<TestCase['expect'], Applied | undefined>> = {
  met: 'fired',
  undetermined: 'turned',
  'not-met': 'not-fired',
  'not-asked': 'not-fired',
  'not-in-force': undefined,
};

/** One for each case of a rule of the library; of those that are no longer law on the day of the case an empty one. */
export const exercisedOf = (library: Library, tests: readonly LoadedTest[]): Exercised[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  const files = new Map(tests.map((test) => [test.id, test.file]));
  return library.rules.flatMap((rule) => {
    const file = files.get(rule.id);
    return (file?.cases ?? []).map((one): Exercised => {
      const { outcome } = runCase({ kind: 'rule', ...rule }, file!, one, library, facts);
      const applied = APPLIED[outcome];
      return new Map(applied === undefined ? [] : [[rule.id, applied]]);
    });
  });
};
