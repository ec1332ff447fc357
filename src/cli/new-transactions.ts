// licet new transactions FROM --mapping FILE: the rows of a spreadsheet become transaction files, one each, all or none. A row
// that cannot be mapped is named with its sheet, row and column, and then nothing is written.

import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder, readBytes, readText } from '../data/read/files.ts';
import { sha256 } from '../data/read/hash.ts';
import { NewFiles } from '../data/read/new-files.ts';
import { dealText, fileNameOf, withoutDayMade, type Origin } from '../data/quotation/deal-text.ts';
import { dealsIn, rowsText, type Deal, type Deals } from '../data/quotation/deals.ts';
import { mappingIn } from '../data/quotation/mapping.ts';
import { quotationTable } from '../data/quotation/quotation-table.ts';
import { isOver } from '../model/afterwards.ts';
import { compareText, LicetError, problemText, type Problem } from '../model/errors.ts';
import { isPartialDay } from '../model/dates.ts';
import { printable } from '../report/printable.ts';
import { Screener } from '../screener.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';
import { furtherProblems } from './unmappable.ts';
import { schemaLineFor } from './working-folder.ts';

export interface NewTransactionsArguments extends Given {
  readonly mapping?: string;
  readonly sheet?: string;
  readonly output?: string;
  readonly onlyNew?: boolean;
}

interface Written {
  readonly deal: Deal;
  readonly file: string;
  readonly text: string;
}

/** Errors: all that is wrong with the mapping, or with the rows, or files that are there already; nothing is written then. */
export const newTransactionsCommand = async (
  from: string,
  given: NewTransactionsArguments,
  run: Run,
): Promise<number> => {
  if (given.mapping === undefined) throw noMapping(from);
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  const screener = new Screener(sources, { lists: 'bundled', today: run.today }, sources.rulebooks);
  const mapping = mappingIn(given.mapping, readText(given.mapping), screener);
  const sheet = given.sheet ?? mapping.sheet;
  const table = await quotationTable(from, { sheet, headerRow: mapping.headerRow });
  const read = dealsIn(table, mapping);
  const problems = [...read.problems, ...refused(read, screener)];
  if (problems.length > 0) {
    const said = `${table.shown}: ${badRows(problems, table.shown, read.rows)}`;
    run.streams.error(`${printable(said)}\n`);
    throw new LicetError(asRead(problems, read.names));
  }
  const origin: Origin = {
    spreadsheet: basename(from),
    sheet: table.sheet,
    sha256: sha256(readBytes(from)),
    mapping: basename(given.mapping),
    on: run.today,
  };
  const folder = given.output ?? 'transactions';
  const all = filesOf(read.deals, folder, origin);
  const fresh = freshOf(all, given.onlyNew === true);
  const files = new NewFiles();
  run.onStop(() => files.discard());
  makeFolder(folder);
  files.write(fresh);
  const past = pastDates(fresh, run.today);
  if (past !== undefined) run.streams.error(`${printable(past)}\n`);
  run.streams.out(`${saidOf(all, fresh, read, folder).map(printable).join('\n')}\n`);
  return 0;
};

/** Of what was mapped, what the program would refuse to screen. */
const refused = ({ deals, problems }: Deals, screener: Screener): readonly Problem[] =>
  deals.flatMap(({ raw, rows }) => furtherProblems(rows, problems, () => screener.prepare(raw)));

/** Row by row, in each the columns from the left; what is wrong with constants stands first. One place is told once of a thing. */
const asRead = (problems: readonly Problem[], names: readonly string[]): Problem[] => {
  const at = ({ place }: Problem): number => names.indexOf(place?.cell ?? '');
  const told = new Map(problems.map((problem) => [problemText(problem), problem]));
  return [...told.values()].sort(
    (a, b) =>
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      at(a) - at(b),
  );
};

const badRows = (problems: readonly Problem[], shown: string, rows: number): string => {
  const bad = new Set(
    problems.flatMap(({ place }) => (place?.file === shown ? (place.line ?? []) : [])),
  );
  const sorted = [...bad].sort((a, b) => a - b);
  if (sorted.length === 0) return 'Nothing was written.';
  return `${sorted.length} of ${rows} rows cannot be mapped (${rowsText(sorted, 'row')}), and nothing was written.`;
};

const filesOf = (deals: readonly Deal[], folder: string, origin: Origin): readonly Written[] => {
  const firstOf = new Map<string, Deal>();
  const problems: Problem[] = [];
  const files = deals.map((deal): Written => {
    const name = fileNameOf(deal.id);
    const other = firstOf.get(name.toLowerCase());
    if (name === '' || other)
      problems.push({
        code: 'duplicate-id',
        place: deal.raw.place(['id']),
        what: other
          ? `The ids '${other.id}' and '${deal.id}' would be one file, ${name}.yaml`
          : `Of the id '${deal.id}' nothing can stand in the name of a file`,
        remedy: 'Map a column to id whose values differ in letters or digits',
      });
    firstOf.set(name.toLowerCase(), deal);
    const file = join(folder, `${name}.yaml`);
    return { deal, file, text: schemaLineFor(file, 'transaction') + dealText(deal, origin) };
  });
  if (problems.length > 0) throw new LicetError(problems);
  return files;
};

/** Those that are not there. Errors: one is, with another text, and nobody said that it may stay. */
const freshOf = (all: readonly Written[], onlyNew: boolean): readonly Written[] => {
  const problems = all.flatMap(({ file, text }): Problem[] =>
    !existsSync(file) || onlyNew || isSame(file, text)
      ? []
      : [
          {
            code: 'file-unwritable',
            place: { file },
            what: 'The file exists already, and says something else',
            remedy:
              '--only-new writes those that are not there and leaves the others; or name another folder with -o',
          },
        ],
  );
  if (problems.length > 0) throw new LicetError(problems);
  return all.filter(({ file }) => !existsSync(file));
};

const isSame = (file: string, text: string): boolean =>
  statSync(file).isFile() && withoutDayMade(readText(file)) === withoutDayMade(text);

const saidOf = (
  all: readonly Written[],
  fresh: readonly Written[],
  { leftOut, rows }: Deals,
  folder: string,
): readonly string[] => {
  const made = new Set(fresh);
  const lines = all.map((one) => {
    const { items: stated } = one.deal.raw.value as { readonly items?: readonly unknown[] };
    const items = stated === undefined || stated.length < 2 ? '' : `, ${stated.length} items`;
    return `${made.has(one) ? 'made' : 'left'} ${one.file} (${rowsText(one.deal.rows, 'row')}${items})`;
  });
  const without = leftOut.map(({ row, why }) => `left out: row ${row} (${why})`);
  const count = `${counted(fresh.length, 'transaction')} made of ${counted(rows, 'row')}${leftOut.length === 0 ? '' : `, of which ${leftOut.length} left out`}.`;
  return [
    ...lines,
    ...without,
    count,
    `Now licet screen ${folder} judges them, and licet ask FILE asks for what is missing.`,
  ];
};

/** A quotation is older than what is decided on it, so that its day as the date of the deal would make a look back of it. */
const pastDates = (written: readonly Written[], today: string): string | undefined => {
  const past = written
    .map(({ deal }) => (deal.raw.value as { readonly date?: unknown }).date)
    .filter((date) => typeof date === 'string' && isPartialDay(date) && isOver(date, today))
    .sort();
  if (past.length === 0) return undefined;
  return `The date of ${counted(past.length, 'transaction')} is past (the first is ${past[0]}). It is to be the day of the export, or of the decision on it: law and lists of that day are asked. Where it is the day of the quotation, move its column under leave-out in the mapping and make them anew.`;
};

const counted = (number: number, word: string): string =>
  `${number} ${word}${number === 1 ? '' : 's'}`;

const noMapping = (from: string): LicetError =>
  new LicetError([
    {
      code: 'missing-key',
      place: { file: from },
      what: 'Nothing says what its columns mean',
      remedy: `Write a mapping (licet new mapping ${from} begins one) and name it with --mapping`,
    },
  ]);
