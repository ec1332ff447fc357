// The report of tables, at the end of a run or of a merging or by itself. What draws is loaded when all is read.

import { Territories } from '../../data/places/territories.ts';
import type { TablesManifest } from '../../model/tables.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import type { Sources } from '../sources.ts';
import type { TableKind } from './kinds.ts';

export interface Wanted {
  readonly kind: TableKind;
  /** False: nobody wants one. */
  readonly report?: boolean | undefined;
}

/** It is made of tables that are CSV. */
export const wantsReport = ({ kind, report }: Wanted): boolean =>
  report !== false && kind !== 'parquet';

/** `later`: tables of the same by what was known later. */
export const reporting =
  (
    folder: string,
    { territories }: Pick<Sources, 'territories'>,
    { streams }: Run,
    later?: { readonly folder: string; readonly manifest: TablesManifest },
  ) =>
  async (manifest: TablesManifest): Promise<string> => {
    const { reportOf } = await import('./report-of.ts');
    const places = new Territories(territories);
    const progress = new Progress(streams, 'transactions in the report');
    const html = await reportOf(
      { folder, manifest },
      { nameOf: (code) => places.nameOf(code), later },
      progress,
    );
    progress.end();
    return html;
  };
