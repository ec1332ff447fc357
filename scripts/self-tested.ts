// The shipped lists tested against themselves, as one table: the numbers that `licet lists self-test` prints.

import { join } from 'node:path';
import { selfTestsOf } from '../src/data/lists/self-test.ts';
import { openStore } from '../src/data/lists/store.ts';
import { DAMAGES, type Damage, type SelfTest, type Tested } from '../src/model/self-test.ts';

/** One entry in so many is tested: all of them take an hour. */
export const EVERY = 10;

const SAID: Readonly<Record<Damage, string>> = {
  exact: 'as written',
  slight: 'one slip',
  heavy: 'two slips, words exchanged',
};

/** `root`: of the project, built. */
export const selfTested = async (root: string, every = EVERY): Promise<string> => {
  const store = openStore(join(root, 'dist', 'lists.sqlite'));
  try {
    return tableOf(await selfTestsOf(store, { every }));
  } finally {
    store.close();
  }
};

const tableOf = (tests: readonly SelfTest[]): string =>
  [
    '| list | names | written | found | as strong | wrong first |',
    '| --- | ---: | --- | ---: | ---: | ---: |',
    ...tests.flatMap(({ list, of }) => DAMAGES.map((damage) => rowOf(list, damage, of[damage]))),
    ...DAMAGES.map((damage) => rowOf('**all**', damage, summed(tests.map(({ of }) => of[damage])))),
  ].join('\n');

const summed = (all: readonly Tested[]): Tested => {
  const sum = (of: (tested: Tested) => number): number =>
    all.reduce((total, tested) => total + of(tested), 0);
  return {
    names: sum(({ names }) => names),
    found: sum(({ found }) => found),
    strong: sum(({ strong }) => strong),
    wrongFirst: sum(({ wrongFirst }) => wrongFirst),
    missed: [],
  };
};

const rowOf = (
  list: string,
  damage: Damage,
  { names, found, strong, wrongFirst }: Tested,
): string => {
  const share = (part: number): string => (names === 0 ? '–' : (part / names).toFixed(4));
  const cells = [list, names, SAID[damage], share(found), share(strong), share(wrongFirst)];
  return `| ${cells.join(' | ')} |`;
};
