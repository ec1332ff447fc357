// What tells one imported list from another in manifests and locks: how it was read, and every snapshot of it, without its rows.

import { stateOf, type SnapshotInfo } from '../../model/snapshot.ts';
import { sha256 } from '../read/hash.ts';
import type { ListDescription } from './list-description.ts';

/** Keys of list.yaml that speak of what is shipped of a list. They change with releases, and no imported row rests on them. */
const OF_WHAT_IS_SHIPPED: readonly string[] = [
  'scope',
  'bundled',
  'whole-as-of',
  'taken',
  'note',
  'expectations',
];

/** Of all that decides how the files are read and what answers say of the list. */
export const descriptionHash = (description: ListDescription): string =>
  sha256(
    JSON.stringify(
      Object.entries(description).filter(([key]) => !OF_WHAT_IS_SHIPPED.includes(key)),
    ),
  );

/**
 * `snapshots`: in the order of their states; earlier ones say who came off and since when somebody stands. The day of an import
 * counts only where it stands in for the publisher's: the same files taken in on another day are the same list.
 */
export const importedHash = (
  description: ListDescription,
  snapshots: readonly SnapshotInfo[],
): string =>
  sha256(
    JSON.stringify([
      descriptionHash(description),
      ...snapshots.map((one) => [
        one.described ?? null,
        one.format,
        one.reader,
        one.sha256,
        stateOf(one),
        one.published !== undefined,
        one.rows,
        one.parties,
      ]),
    ]),
  );
