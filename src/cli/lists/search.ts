// licet lists search: parties of imported and shipped lists whose names hold a text. It compares letters; who may be meant by a
// name is asked of licet match.

import { namesOf } from '../../model/evidence.ts';
import { foundText, type Found } from '../../report/lists.ts';
import type { Run } from '../run.ts';
import { importedIfAny, listsIn, snapshotOf } from './imported.ts';
import { shippedList, shippedRows } from './shipped-rows.ts';

export interface SearchArguments {
  readonly format: 'text' | 'json';
  readonly list?: string;
  readonly asOf?: string;
  readonly config?: string;
}

interface Searched extends Omit<Found, 'list' | 'name' | 'by'> {
  readonly names: readonly string[];
}

const MOST = 200;

export const searchCommand = async (
  text: string,
  given: SearchArguments,
  run: Run,
): Promise<number> => {
  const asked = folded(text);
  const found: Found[] = [];
  for await (const [list, { names, ...rest }] of parties(given, run)) {
    const by = names.find((name) => folded(name).includes(asked));
    if (by !== undefined && found.length < MOST) found.push({ list, name: names[0]!, by, ...rest });
  }
  run.streams.out(
    given.format === 'json'
      ? `${JSON.stringify({ text, found }, null, 2)}\n`
      : foundText(text, found, run.streams),
  );
  return found.length > 0 ? 0 : 1;
};

/** Of every list, or of the one that is asked for, by their ids. */
async function* parties(
  given: SearchArguments,
  run: Run,
): AsyncGenerator<[list: string, party: Searched]> {
  const store = await importedIfAny(given, run);
  const imported = store ? listsIn(store) : [];
  const isImported = given.list !== undefined && imported.includes(given.list);
  const shipped = isImported ? new Map() : shippedRows(run, imported, given.asOf);
  if (given.list !== undefined && !isImported) shippedList(shipped, given.list, imported);
  const lists = given.list === undefined ? [...imported, ...shipped.keys()].sort() : [given.list];
  for (const list of lists) {
    if (store && imported.includes(list)) {
      const snapshot = snapshotOf(store, list, given.asOf);
      for (const { id, names, listed, unlisted } of store.parties(snapshot.number))
        yield [
          list,
          {
            id,
            names: names.map((name) => name.text),
            ...(listed !== undefined && { listed }),
            ...(unlisted !== undefined && { until: unlisted }),
          },
        ];
      continue;
    }
    for (const party of shippedList(shipped, list, imported).parties)
      yield [
        list,
        {
          id: party.id,
          names: [...namesOf(party), ...(party.weakNames ?? [])],
          ...(party.since !== undefined && { listed: party.since }),
          ...(party.until !== undefined && { until: party.until }),
        },
      ];
  }
  store?.close();
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
