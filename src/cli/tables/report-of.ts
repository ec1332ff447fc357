// report.html of a folder of tables: read, counted, drawn.

import type { TablesManifest } from '../../model/tables.ts';
import { tableReport } from '../../report/table-report/report.tsx';
import type { NameOf } from '../../report/table-report/places.tsx';
import type { Progress } from '../progress.ts';
import { hindsightOf } from './hindsight.ts';
import { citedIn, studied } from './studied.ts';

interface Tables {
  readonly folder: string;
  readonly manifest: TablesManifest;
}

/** `later`: tables of the same by what was known later. Errors: a table is not what its manifest says. */
export const reportOf = async (
  { folder, manifest }: Tables,
  { nameOf, later }: { readonly nameOf: NameOf; readonly later?: Tables | undefined },
  progress: Progress,
): Promise<string> => {
  const study = await studied(folder, manifest, progress);
  if (later) study.hindsight = await hindsightOf({ folder, manifest }, later);
  return tableReport({ study, manifest, cited: await citedIn(folder, manifest), nameOf });
};
