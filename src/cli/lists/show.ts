// licet lists show: one party: of an imported list with the publisher's own row, of a shipped one as it is screened with.

import { LicetError } from '../../model/errors.ts';
import { wholeDay } from '../../model/list-needs.ts';
import { jsonText } from '../../report/json.ts';
import type { Run } from '../run.ts';
import { importedIfAny, listsIn, snapshotOf } from './imported.ts';
import { shippedList, shippedRows } from './shipped-rows.ts';

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
  const store = await importedIfAny(given, run);
  const imported = store ? listsIn(store) : [];
  const out = (shown: object): number => {
    run.streams.out(jsonText(shown, 'page'));
    return 0;
  };
  if (!store || !imported.includes(list)) {
    const { info, parties } = shippedList(shippedRows(run, imported, given.asOf), list, imported);
    const party = parties.find((one) => one.id === id);
    if (!party) throw unknownParty(`The shipped list '${list}'`, id);
    return out({
      list,
      shipped: { day: wholeDay(info), rows: info.rows, sha256: info.sha256 },
      party,
    });
  }
  const snapshot = snapshotOf(store, list, given.asOf);
  const party = store.party(snapshot.number, id);
  store.close();
  if (!party) throw unknownParty(`Snapshot ${snapshot.number} of '${list}'`, id);
  return out({ list, snapshot, party: { ...party, row: JSON.parse(party.row) as unknown } });
};

const unknownParty = (where: string, id: string): LicetError =>
  new LicetError([
    {
      code: 'unknown-list',
      what: `${where} has no party '${id}'`,
      remedy: 'licet lists search finds the id of a party by its name',
    },
  ]);
