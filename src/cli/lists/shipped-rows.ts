// Rows of shipped lists, as a screening compares them, for commands that look into lists: of each list that was not imported.

import { openShipped } from '../../data/library/installed.ts';
import { LicetError } from '../../model/errors.ts';
import type { ListedParty, ListInfo } from '../../model/evidence.ts';
import { didYouMean } from '../../model/nearest.ts';
import { cacheFolder } from '../cache-folder.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';

export interface ShippedRows {
  readonly info: ListInfo;
  readonly parties: readonly ListedParty[];
}

/** By id. `imported`: lists of which the user's own are looked into; `asOf`: who stood there on that day, as far as is known. */
export const shippedRows = (
  { root, env, open }: Pick<Run, 'root' | 'env' | 'open'>,
  imported: readonly string[],
  asOf: string | undefined,
): ReadonlyMap<string, ShippedRows> => {
  const { store } = (open ?? openShipped)(root, cacheFolder(env));
  const day = asOf === undefined ? undefined : dayOf('--as-of', asOf);
  const parties = store.all().filter((party) => day === undefined || stood(party, day));
  return new Map(
    store.lists
      .filter(({ id }) => !imported.includes(id))
      .map((info) => [info.id, { info, parties: parties.filter(({ list }) => list === info.id) }]),
  );
};

/** Where the day of listing is not known, it may have stood there. */
const stood = ({ since, until }: ListedParty, day: string): boolean =>
  (since === undefined || since <= day) && (until === undefined || day < until);

/** Errors: nothing is shipped of the list. */
export const shippedList = (
  all: ReadonlyMap<string, ShippedRows>,
  list: string,
  imported: readonly string[],
): ShippedRows => {
  const found = all.get(list);
  if (found) return found;
  const known = [...imported, ...all.keys()].sort();
  throw new LicetError([
    {
      code: 'unknown-list',
      what: `The list '${list}' was not imported, and nothing of it is shipped`,
      remedy: didYouMean(list, known, `Lists: ${known.join(', ')}`),
    },
  ]);
};
