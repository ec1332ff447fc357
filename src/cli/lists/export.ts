// licet lists export: a list as JSON lines: an imported one in the one shape into which every format is read, a shipped one as it
// is screened with.

import { WholeFile } from '../../data/read/files.ts';
import type { Run } from '../run.ts';
import { importedIfAny, listsIn, snapshotOf } from './imported.ts';
import { shippedList, shippedRows } from './shipped-rows.ts';

export interface ExportArguments {
  readonly asOf?: string;
  readonly output?: string;
  readonly config?: string;
}

export const exportCommand = async (
  list: string,
  given: ExportArguments,
  run: Run,
): Promise<number> => {
  const store = await importedIfAny(given, run);
  const imported = store ? listsIn(store) : [];
  const parties =
    store && imported.includes(list)
      ? store.parties(snapshotOf(store, list, given.asOf).number)
      : shippedList(shippedRows(run, imported, given.asOf), list, imported).parties;
  const file = given.output === undefined ? undefined : new WholeFile(given.output);
  for (const party of parties) {
    const line = `${JSON.stringify({ list, ...party })}\n`;
    if (file) file.write(line);
    else {
      run.streams.out(line);
      await run.streams.ready();
    }
  }
  file?.keep();
  store?.close();
  return 0;
};
