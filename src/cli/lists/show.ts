// licet lists show: one imported party, with the publisher's own row.

import { LicetError } from '../../model/errors.ts';
import type { Run } from '../run.ts';
import { importedLists, snapshotOf } from './imported.ts';

export interface ShowArguments {
  readonly asOf?: string;
  readonly config?: string;
}

export const showCommand = async (
  list: string,
  id: string,
  given: ShowArguments,
  run: Run,
): Promise<number> => {
  const store = await importedLists(given, run);
  const snapshot = snapshotOf(store, list, given.asOf);
  const party = store.party(snapshot.number, id);
  store.close();
  if (!party)
    throw new LicetError([
      {
        code: 'unknown-list',
        what: `Snapshot ${snapshot.number} of '${list}' has no party '${id}'`,
        remedy: 'licet lists search finds the id of a party by its name',
      },
    ]);
  const shown = { list, snapshot, party: { ...party, row: JSON.parse(party.row) as unknown } };
  run.streams.out(`${JSON.stringify(shown, null, 2)}\n`);
  return 0;
};
