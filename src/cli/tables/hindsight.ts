// Two folders of tables of the same input set beside each other, one by what was known on the day and one by what was known later.

import { join } from 'node:path';
import type { DataRow } from '../../data/read/data-rows.ts';
import { LicetError } from '../../model/errors.ts';
import type { TablesManifest } from '../../model/tables.ts';
import type { Colour } from '../../model/verdict.ts';
import { Hindsight } from '../../report/table-report/study.ts';
import { isSame, KEY, rowsIn, TableRows } from './table-rows.ts';

const COLUMNS = [...KEY, 'as_of', 'known_at', 'verdict'] as const;

interface Folder {
  readonly folder: string;
  readonly manifest: TablesManifest;
}

/** Errors: the tables were made of other inputs; by the law of another day; by what was known earlier. */
export const hindsightOf = async (then: Folder, later: Folder): Promise<Hindsight> => {
  if (madeOf(then.manifest) !== madeOf(later.manifest))
    throw notBeside(later.folder, 'Its tables were made of other inputs, or by another mapping');
  const hindsight = new Hindsight();
  const order = new Map(then.manifest.inputs.map(({ file }, index) => [file, index]));
  const isBefore = (a: DataRow, b: DataRow): boolean => {
    const [file, other] = [order.get(a[1]!) ?? -1, order.get(b[1]!) ?? -1];
    return file === other ? Number(a[2]) < Number(b[2]) : file < other;
  };
  const [before, after] = [then, later].map(verdictsIn) as [TableRows, TableRows];
  let [one, other] = [await before.next(), await after.next()];
  // A row that only one of the two could judge has no counterpart.
  while (one !== undefined && other !== undefined) {
    if (isSame(one, other)) {
      pair(hindsight, one, other, later.folder);
      [one, other] = [await before.next(), await after.next()];
      continue;
    }
    hindsight.unpaired += 1;
    if (isBefore(one, other)) one = await before.next();
    else other = await after.next();
  }
  for (; one !== undefined; one = await before.next()) hindsight.unpaired += 1;
  for (; other !== undefined; other = await after.next()) hindsight.unpaired += 1;
  return hindsight;
};

const verdictsIn = ({ folder, manifest }: Folder): TableRows =>
  new TableRows(join(folder, 'verdicts.csv'), rowsIn(folder, manifest, 'verdicts.csv', COLUMNS));

const madeOf = ({ inputs, mapping }: TablesManifest): string =>
  [...inputs, ...(mapping ? [mapping] : [])].map(({ sha256 }) => sha256).join(' ');

const pair = (hindsight: Hindsight, one: DataRow, other: DataRow, folder: string): void => {
  const [asOf, known, then] = one.slice(KEY.length) as [string, string, Colour];
  const [otherAsOf, knownLater, later] = other.slice(KEY.length) as [string, string, Colour];
  if (asOf !== otherAsOf)
    throw notBeside(folder, `Its tables read the law of another day (${other[0]}: ${otherAsOf})`);
  if (knownLater < known)
    throw notBeside(folder, `Its tables knew less, and not more (${other[0]}: ${knownLater})`);
  hindsight.add(then, later, knownLater);
};

const notBeside = (folder: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      place: { file: folder },
      what,
      remedy: 'Screen the same inputs once more with --known-at now, into another folder',
    },
  ]);
