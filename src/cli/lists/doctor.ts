// licet lists doctor: whether a list is still the list that it was, and is still read as it was.

import { driftOf } from '../../data/lists/drift.ts';
import type { ListDescription } from '../../data/lists/list-description.ts';
import { driftText } from '../../report/drift.ts';
import type { Run } from '../run.ts';
import { importedLists, snapshotOf } from './imported.ts';
import type { StatusArguments } from './status.ts';

/** Status 1 where something drifted. */
export const doctorCommand = async (
  list: string | undefined,
  given: StatusArguments,
  run: Run,
): Promise<number> => {
  const store = await importedLists(given, run);
  // Errors: the list was not imported.
  if (list !== undefined) snapshotOf(store, list, undefined);
  const drifts = store.books
    .filter((book) => list === undefined || book.list === list)
    .map(({ description }) => driftOf(store, JSON.parse(description) as ListDescription));
  store.close();
  run.streams.out(
    given.format === 'json'
      ? `${JSON.stringify({ lists: drifts }, null, 2)}\n`
      : driftText(drifts, run.streams),
  );
  return drifts.some(({ drifted }) => drifted) ? 1 : 0;
};
