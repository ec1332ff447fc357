// Two folders of tables of the same input set beside each other, one by what was known on the day and one by what was known later.

import { join } from 'node:path';
import type { DataRow } from '../../data/read/data-rows.ts';
import { LicetError } from '../../model/errors.ts';
import type { TablesManifest } from '../../model/tables.ts';
import type { Colour } from '../../model/verdict.ts';
import { Hindsight } from '../../report/table-report/study.ts';
import { KEY, rowsIn, TableRows } from './table-rows.ts';

const COLUMNS = [...KEY, 'as_of', 'known_at', 'verdict'] as const;

interface Folder {
  readonly folder: string;
  readonly manifest: TablesManifest;
}

/** Errors: the tables were made of other inputs, or have no row in common; by the law of another day; by what was known earlier. */
export const hindsightOf = async (then: Folder, later: Folder): Promise<Hindsight> => {
  if (madeOf(then.manifest) !== madeOf(later.manifest))
    throw notBeside(later.folder, 'Its tables were made of other inputs, or by another mapping');
  const hindsight = new Hindsight();
  const [placeThen, placeLater] = [then, later].map(placeIn) as [PlaceOf, PlaceOf];
  const [before, after] = [then, later].map(verdictsIn) as [TableRows, TableRows];
  let [one, other] = [await before.next(), await after.next()];
  // A row that only one of the two could judge has no counterpart.
  while (one !== undefined && other !== undefined) {
    const [a, b] = [placeThen(one), placeLater(other)];
    if (one[0] === other[0] && a.input === b.input && a.line === b.line) {
      pair(hindsight, one, other, later.folder);
      [one, other] = [await before.next(), await after.next()];
      continue;
    }
    hindsight.unpaired += 1;
    if (a.input === b.input ? a.line < b.line : a.input < b.input) one = await before.next();
    else other = await after.next();
  }
  for (; one !== undefined; one = await before.next()) hindsight.unpaired += 1;
  for (; other !== undefined; other = await after.next()) hindsight.unpaired += 1;
  if (hindsight.knownAt === undefined)
    throw notBeside(later.folder, 'No transaction of its tables is one of the others');
  return hindsight;
};

interface Place {
  /** Which of the inputs, which may be called otherwise in the other folder. */
  readonly input: number;
  readonly line: number;
}
type PlaceOf = (row: DataRow) => Place;

const placeIn = ({ manifest }: Folder): PlaceOf => {
  const inputs = new Map(manifest.inputs.map(({ file }, index) => [file, index]));
  return (row) => ({ input: inputs.get(row[1]!) ?? -1, line: Number(row[2]) });
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
