// licet lists diff: who came, went or changed between two snapshots of one list.

import { LicetError } from '../../model/errors.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { differenceText } from '../../report/lists.ts';
import type { Run } from '../run.ts';
import { importedLists } from './imported.ts';
import type { StatusArguments } from './status.ts';

/** Status 1 where they differ, as of the program diff. */
export const diffCommand = async (
  before: string,
  after: string,
  given: StatusArguments,
  run: Run,
): Promise<number> => {
  const store = await importedLists(given, run);
  const all = store.of();
  const numbered = (text: string): Snapshot => {
    const found = all.find(({ number }) => String(number) === text);
    if (found) return found;
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `There is no snapshot '${text}'`,
        remedy: 'licet lists status gives the numbers of the snapshots',
      },
    ]);
  };
  const [from, to] = [numbered(before), numbered(after)];
  if (from.list !== to.list)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `Snapshot ${before} is of ${from.list} and ${after} of ${to.list}`,
        remedy: 'Give two snapshots of one list',
      },
    ]);
  const difference = store.difference(from.number, to.number);
  const nameIn = (snapshot: number, id: string): string =>
    store.party(snapshot, id)?.names[0]?.text ?? id;
  const named = {
    came: difference.came.map((id) => ({ id, name: nameIn(to.number, id) })),
    went: difference.went.map((id) => ({ id, name: nameIn(from.number, id) })),
    changed: difference.changed.map((id) => ({ id, name: nameIn(to.number, id) })),
  };
  store.close();
  run.streams.out(
    given.format === 'json'
      ? `${JSON.stringify({ from, to, ...named }, null, 2)}\n`
      : differenceText(from, to, named, run.streams),
  );
  return named.came.length + named.went.length + named.changed.length > 0 ? 1 : 0;
};
