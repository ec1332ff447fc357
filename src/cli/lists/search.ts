// licet lists search: parties of imported lists whose names hold a text. It compares letters; who may be meant by a name is
// asked of licet match.

import { foundText, type Found } from '../../report/lists.ts';
import type { Run } from '../run.ts';
import { importedLists, snapshotOf } from './imported.ts';

export interface SearchArguments {
  readonly format: 'text' | 'json';
  readonly list?: string;
  readonly asOf?: string;
  readonly config?: string;
}

const MOST = 200;

export const searchCommand = async (
  text: string,
  given: SearchArguments,
  run: Run,
): Promise<number> => {
  const store = await importedLists(given, run);
  const lists =
    given.list === undefined ? [...new Set(store.of().map(({ list }) => list))] : [given.list];
  const asked = folded(text);
  const found: Found[] = [];
  for (const list of lists.sort()) {
    const snapshot = snapshotOf(store, list, given.asOf);
    for (const party of store.parties(snapshot.number)) {
      const name = party.names.find((one) => folded(one.text).includes(asked));
      if (name && found.length < MOST)
        found.push({
          list,
          id: party.id,
          name: party.names[0]!.text,
          by: name.text,
          ...(party.listed !== undefined && { listed: party.listed }),
        });
    }
  }
  store.close();
  run.streams.out(
    given.format === 'json'
      ? `${JSON.stringify({ text, found }, null, 2)}\n`
      : foundText(text, found, run.streams),
  );
  return found.length > 0 ? 0 : 1;
};

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
