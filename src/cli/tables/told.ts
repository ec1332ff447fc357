// What a run says when its tables are written.

import type { TablesCounts } from '../../model/tables.ts';
import { tableBoundsText } from '../../report/colour-bounds.ts';
import { totalText } from '../../report/format.ts';
import { printable } from '../../report/printable.ts';
import { TABLES } from '../../report/tables/index.ts';
import { rejected } from '../../report/tables/rejected.ts';
import { MANIFEST, REPORT } from './folder.ts';
import type { TableKind } from './kinds.ts';

/** What was found, and in which files it stands. */
export const writtenText = (
  counts: TablesCounts,
  folder: string,
  { kind, report }: { readonly kind: TableKind; readonly report: boolean },
): string => {
  const ending = kind === 'parquet' ? 'parquet' : 'csv';
  const files = [
    ...TABLES.map(({ name }) => `${name}.${ending}`),
    `${rejected.name}.csv`,
    ...(report ? [REPORT] : []),
    MANIFEST,
  ];
  const also = kind === 'both' ? ', the same as Parquet' : '';
  return `${[totalText(counts), tableBoundsText(counts.bounds, counts.red + counts.amber + counts.green), `${folder}: ${files.join(', ')}${also}, and a codebook`].map(printable).join('\n')}\n`;
};

/** A sentence where something was not. */
export const notJudgedText = (
  { rejected: count, brokenOff }: TablesCounts,
  file: string,
): string | undefined => {
  if (count === 0) return undefined;
  const rows = `${count} ${count === 1 ? 'row was' : 'rows were'} not judged`;
  const broken =
    brokenOff === 0
      ? ''
      : `, and of ${brokenOff} ${brokenOff === 1 ? 'file' : 'files'} the rest was not read`;
  return `${rows}${broken}: ${file} says why`;
};
