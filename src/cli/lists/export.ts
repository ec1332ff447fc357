// licet lists export: an imported list as JSON lines, in the one shape into which every format is read.

import { WholeFile } from '../../data/read/files.ts';
import type { Run } from '../run.ts';
import { importedLists, snapshotOf } from './imported.ts';

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
  const store = await importedLists(given, run);
  const snapshot = snapshotOf(store, list, given.asOf);
  const file = given.output === undefined ? undefined : new WholeFile(given.output);
  for (const party of store.parties(snapshot.number)) {
    const line = `${JSON.stringify({ list, ...party })}\n`;
    if (file) file.write(line);
    else {
      run.streams.out(line);
      await run.streams.ready();
    }
  }
  file?.keep();
  store.close();
  return 0;
};
