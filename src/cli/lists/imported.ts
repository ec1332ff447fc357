// The user's store opened to be read, and the snapshot that a command means.

import { Snapshots } from '../../data/lists/snapshots.ts';
import { LicetError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { storeFile } from './store-file.ts';

export const importedIfAny = async (
  given: { readonly config?: string },
  { env }: Run,
): Promise<Snapshots | undefined> => Snapshots.toRead(storeFile(await readSettings(given), env));

export const listsIn = (store: Snapshots): string[] => [
  ...new Set(store.of().map(({ list }) => list)),
];

/** Errors: nothing was imported yet. */
export const importedLists = async (
  given: { readonly config?: string },
  run: Run,
): Promise<Snapshots> => {
  const store = await importedIfAny(given, run);
  if (store) return store;
  const file = storeFile(await readSettings(given), run.env);
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: 'No list was imported yet',
      remedy: 'Import one, such as: licet lists import us-entity-list --from title-15-part-744.xml',
    },
  ]);
};

/** The newest by its own day, whenever it was imported. Errors: the list was not imported, or not by the day. */
export const snapshotOf = (store: Snapshots, list: string, day: string | undefined): Snapshot => {
  const known = listsIn(store);
  if (!known.includes(list))
    throw new LicetError([
      {
        code: 'unknown-list',
        what: `The list '${list}' was not imported`,
        remedy: didYouMean(list, known, `Imported: ${known.join(', ')}`),
      },
    ]);
  const found =
    day === undefined ? store.inOrder(list).at(-1) : store.asOf(list, dayOf('--as-of', day));
  if (found) return found;
  throw new LicetError([
    {
      code: 'unknown-list',
      what: `No snapshot of '${list}' is of ${String(day)} or an earlier day`,
      remedy: 'licet lists status says which there are',
    },
  ]);
};
