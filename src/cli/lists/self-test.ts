// licet lists self-test: every listed name searched for in the lists that are loaded, as it is written and with slips in it.

import { selfTestsOf } from '../../data/lists/self-test.ts';
import { LicetError } from '../../model/errors.ts';
import { selfTestText } from '../../report/self-test.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { loadedLists } from './loaded.ts';
import { storeFile } from './store-file.ts';

export interface SelfTestArguments {
  readonly every: string;
  readonly format: 'text' | 'json';
  readonly config?: string;
}

/** Status 1 where a name as it is written does not find its entry. */
export const selfTestCommand = async (
  lists: readonly string[],
  given: SelfTestArguments,
  { root, env, open, streams }: Run,
): Promise<number> => {
  if (!/^[1-9]\d{0,5}$/.test(given.every))
    throw wrong(`--every cannot be '${given.every}'`, 'Give a number, such as 10 for one in ten');
  const file = storeFile(await readSettings(given), env);
  const store = loadedLists(file, { root, env, open });
  const known = store.lists.map(({ id }) => id);
  const unknown = lists.find((list) => !known.includes(list));
  if (unknown !== undefined)
    throw wrong(`No list '${unknown}' is loaded`, `Loaded are ${known.join(', ')}`);
  const progress = new Progress(streams, 'entries');
  const tests = await selfTestsOf(
    store,
    { lists: lists.length === 0 ? undefined : lists, every: Number(given.every) },
    () => progress.count(),
  );
  progress.end();
  streams.out(
    given.format === 'json'
      ? `${JSON.stringify(tests, null, 2)}\n`
      : selfTestText(tests, Number(given.every), streams),
  );
  return tests.some(({ of: { exact } }) => exact.found < exact.names) ? 1 : 0;
};

const wrong = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy }]);
