// licet validate TABLE --against OUTCOMES: the verdicts of a table beside what authorities decided. Deals are screened into tables
// first, and those stay beside them.

import { dirname } from 'node:path';
import { LicetError } from '../../model/errors.ts';
import type { ComparedColour, ComparedRow, Validation } from '../../model/validation.ts';
import { repositoryPath } from '../../report/places.ts';
import type { StudyFormat } from '../../report/research/index.ts';
import { comparedCells, COMPARED_COLUMNS } from '../../report/research/compared-rows.ts';
import { Comparison } from '../../research/validation.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import type { ScreenLine } from '../screen-arguments.ts';
import { filesRead, readSettings } from '../settings.ts';
import { pathsOfTables } from '../tables/folder.ts';
import { screenToTables } from '../tables/screen-to-tables.ts';
import { outcomesIn } from './outcomes.ts';
import { refuseOutputs, writeStudy } from './study-text.ts';
import { verdictRows, verdictsFile, withFindings } from './verdict-rows.ts';

export interface ValidateArguments extends Omit<ScreenLine, 'format' | 'against' | 'id'> {
  readonly against?: string;
  readonly id: string;
  readonly outcome: string;
  readonly means?: readonly string[];
  readonly colour: ComparedColour;
  readonly format: StudyFormat;
  readonly rows?: string;
}

/** Status 2 where deals were screened and some could not be judged; what came of the comparison is none of its. */
export const validateCommand = async (
  table: string,
  given: ValidateArguments,
  run: Run,
): Promise<number> => {
  const { against, colour, id, outcome, means = [] } = given;
  if (against === undefined)
    throw new LicetError([
      {
        code: 'missing-key',
        what: 'There is nothing to set the verdicts beside',
        remedy:
          'Name a table of outcomes with --against FILE; licet validate --help shows its form',
      },
    ]);
  const written = { output: given.output, beside: { option: '--rows', file: given.rows } };
  refuseOutputs(written, [table, against, ...(await readBeside(table, given))]);
  const outcomes = await outcomesIn(against, { id, outcome, means });
  const { file, status } = await verdictsOf(table, given, run);
  const comparison = new Comparison(outcomes, {
    table: repositoryPath(table, process.cwd()),
    outcomes: repositoryPath(against, process.cwd()),
    colour,
  });
  const rows: ComparedRow[] = [];
  const progress = new Progress(run.streams, 'verdicts');
  for await (const judged of verdictRows(file)) {
    const row = comparison.add(judged);
    if (row && given.rows !== undefined) rows.push(row);
    const turn = progress.count();
    if (turn) await turn;
  }
  progress.end();
  const validation = await withReasons(comparison.validation(), file);
  if (validation.counts.compared === 0) throw nothingCompared(validation);
  await writeStudy(
    validation,
    given,
    () => [COMPARED_COLUMNS, ...[...rows, ...comparison.rows()].map(comparedCells)],
    written,
    run,
  );
  return status;
};

/** Tables of deals are made where there are none; those that are there already and of the same are taken. */
const verdictsOf = async (
  table: string,
  given: ValidateArguments,
  run: Run,
): Promise<{ readonly file: string; readonly status: number }> => {
  const ready = verdictsFile(table);
  if (ready !== undefined) {
    refuseScreening(given);
    return { file: ready, status: 0 };
  }
  const folder = folderFor(table, given);
  const screened = screenedBy(given);
  const status = await screenToTables(
    [table],
    { ...screened, quiet: true, resume: true },
    folder,
    run,
  );
  return { file: verdictsFile(folder)!, status: status === 2 ? 2 : 0 };
};

const folderFor = (table: string, { out }: ValidateArguments): string =>
  out ?? `${table.replace(/[/\\]+$/, '').replace(/\.[^./\\]+$/, '')}.tables`;

/** Without what is of the comparison, and not of the screening before it. */
const screenedBy = (given: ValidateArguments): ScreenLine => {
  const { against: _, id: __, format: ___, output: ____, all: _____, ...screened } = given;
  return screened;
};

/** Tables that are there, or will be, and what deals are screened by. */
const readBeside = async (table: string, given: ValidateArguments): Promise<readonly string[]> => {
  const ready = verdictsFile(table);
  if (ready !== undefined) return pathsOfTables(dirname(ready));
  return [
    ...pathsOfTables(folderFor(table, given)),
    ...filesRead(await readSettings(screenedBy(given))),
    ...(given.map === undefined ? [] : [given.map]),
  ];
};

/** Errors: options of screening, which was done already. */
const refuseScreening = (given: ValidateArguments): void => {
  const named = (
    [
      ['--out', given.out],
      ['--as-of', given.asOf],
      ['--known-at', given.knownAt],
      ['--lists', given.lists],
      ['--rules', given.rules],
      ['--clearances', given.clearances],
      ['--licences', given.licences],
      ['--company', given.company],
      ['--config', given.config],
      ['--lock', typeof given.lock === 'string' ? given.lock : undefined],
      ['--no-lock', given.lock === false ? 'none' : undefined],
      ['--input', given.input],
      ['--ignore-columns', given.ignoreColumns],
      ['--map', given.map],
      ['--no-presumptions', given.presumptions === false ? 'none' : undefined],
      ['--jobs', given.jobs === '1' ? undefined : given.jobs],
    ] as const
  ).filter(([, value]) => value !== undefined);
  if (named.length > 0)
    throw new LicetError(
      named.map(([option]) => ({
        code: 'unknown-option-value',
        what: `${option} says how deals are screened, and these are verdicts already`,
        remedy: `Leave ${option} out, or name the deals in place of their tables`,
      })),
    );
};

const withReasons = async (validation: Validation, file: string): Promise<Validation> => {
  const { againstAndGreen, forAndRed } = validation.missed;
  return {
    ...validation,
    missed: {
      againstAndGreen: await withFindings(file, againstAndGreen),
      forAndRed: await withFindings(file, forAndRed),
    },
  };
};

const nothingCompared = ({ outcomes, counts, notCompared }: Validation): LicetError =>
  new LicetError([
    {
      code: 'file-empty',
      place: { file: outcomes },
      what: `No outcome for or against is of one of the ${counts.transactions} transactions: ${counts.neither} neither, ${notCompared.withoutTransaction.count} of none of them, ${notCompared.repeatedIds.count} of several with one id`,
      remedy: 'Check that the ids of both tables are the same; --id names the column of outcomes',
    },
  ]);
