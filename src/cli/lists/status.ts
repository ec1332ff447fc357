// licet lists status: which lists a screening uses, of which day each is, and which are stale.

import { join } from 'node:path';
import { knownLists } from '../../data/lists/list-description.ts';
import { sooner } from '../../data/lists/list-gaps.ts';
import { renewalOf } from '../../data/lists/renewal.ts';
import { Snapshots } from '../../data/lists/snapshots.ts';
import { daysFrom } from '../../model/dates.ts';
import { freshToOf, wholeDay } from '../../model/list-needs.ts';
import { statusText, type ListStatus } from '../../report/lists.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { loadedLists } from './loaded.ts';
import { storeFile } from './store-file.ts';

export interface StatusArguments {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

/** Status 1 where a list is stale, of an unknown day, or not as it was imported. */
export const statusCommand = async (
  given: StatusArguments,
  { root, env, open, today, streams }: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const file = storeFile(settings, env);
  const store = loadedLists(file, { root, env, open });
  const snapshots = Snapshots.toRead(file)?.of() ?? [];
  const lists = sooner(store.lists, settings.staleAfter).map((info): ListStatus => {
    const own = snapshots.filter(({ list }) => list === info.id);
    const freshTo = freshToOf(info);
    return {
      list: info.id,
      rows: info.rows,
      day: info.taken,
      dayKnown: info.undated !== true,
      altered: info.altered === true,
      whole: info.whole === true,
      ...(info.wholeAsOf !== undefined && { wholeAsOf: info.wholeAsOf }),
      bundled: info.bundled,
      daysOld: daysFrom(wholeDay(info), today),
      freshTo,
      stale: today > freshTo,
      renewal: renewalOf(info),
      sha256: info.sha256,
      snapshots: own,
    };
  });
  const used = new Set(lists.map(({ list }) => list));
  const unused = knownLists(join(root, 'data', 'lists')).filter((list) => !used.has(list));
  streams.out(
    given.format === 'json'
      ? `${JSON.stringify({ store: file, lists, unused }, null, 2)}\n`
      : statusText(lists, unused, file, streams),
  );
  return lists.some(({ stale, dayKnown, altered }) => stale || !dayKnown || altered) ? 1 : 0;
};
