// The user's store opened to be read, and the snapshot that a command means.

import { Snapshots } from '../../data/lists/snapshots.ts';
import { LicetError } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { storeFile } from './store-file.ts';

/** Errors: nothing was imported yet. */
export const importedLists = async (
  given: { readonly config?: string },
  { env }: Run,
): Promise<Snapshots> => {
  const file = storeFile(await readSettings(given), env);
  const store = Snapshots.toRead(file);
  if (store) return store;
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: 'No list was imported yet',
      remedy: 'Import one, such as: licet lists import us-entity-list --from title-15-part-744.xml',
    },
  ]);
};

/** Errors: the list was not imported, or not by the day. */
export const snapshotOf = (store: Snapshots, list: string, day: string | undefined): Snapshot => {
  const known = [...new Set(store.of().map((one) => one.list))];
  if (!known.includes(list))
    throw new LicetError([
      {
        code: 'unknown-list',
        what: `The list '${list}' was not imported`,
        remedy: didYouMean(list, known, `Imported: ${known.join(', ')}`),
      },
    ]);
  const found = day === undefined ? store.last(list) : store.asOf(list, dayOf('--as-of', day));
  if (found) return found;
  throw new LicetError([
    {
      code: 'unknown-list',
      what: `No snapshot of '${list}' is of ${String(day)} or an earlier day`,
      remedy: 'licet lists status says which there are',
    },
  ]);
};
