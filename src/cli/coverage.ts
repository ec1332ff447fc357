// licet coverage FILES: which rules of the packs in use the transactions exercise, and with --cases the cases beside the rules.
// Transactions are judged as licet screen judges them, cases as licet check runs them.

import { join } from 'node:path';
import { exercisedOf } from '../check/exercised.ts';
import { ExerciseTally, isReached, ruleCoverage } from '../check/rule-coverage.ts';
import { readLibrary } from '../data/library/library.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';
import type { RulesRoot } from '../model/packed.ts';
import { jsonText } from '../report/json.ts';
import { printable } from '../report/printable.ts';
import { ruleCoverageText } from '../report/rule-coverage.ts';
import type { Screener } from '../screener.ts';
import { eachTransaction } from './each-transaction.ts';
import { inputsOf, type Inputs } from './inputs.ts';
import { orderOf } from './order.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy } from './screening.ts';
import { ownFiles, readSettings } from './settings.ts';

export interface CoverageArguments extends Omit<ScreenArguments, 'format'> {
  readonly format: 'text' | 'json';
  readonly cases?: boolean;
  readonly pack?: readonly string[];
  readonly floor?: string;
}

/** Status 1 where fewer rules fired than the floor asks for. Errors: nothing was given, or there is no rule to exercise. */
export const coverageCommand = async (
  files: readonly string[],
  given: CoverageArguments,
  run: Run,
): Promise<number> => {
  if (files.length === 0 && given.cases !== true)
    throw empty(
      "missing required argument 'files'",
      'Name transactions or folders of them, or give --cases for the cases beside the rules',
    );
  const floor = floorOf(given.floor);
  const settings = await readSettings(given);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const { format: _, ...beside } = given;
  const { screener, sources } = await screeningBy({
    ...(await orderOf(beside, settings, run, new Map())),
    batch: inputs.length > 1,
  });
  const library = withPacks(sources.library, given.pack);
  const transactions = await exercisedBy(inputs, screener);
  const cases = given.cases === true ? casesOf(library, settings.rules, run.root) : undefined;
  if (transactions.number + (cases?.number ?? 0) === 0)
    throw empty('There is no transaction and no case, and so nothing was exercised', 'Name some');
  const coverage = ruleCoverage(library, transactions, cases, floor);
  if (coverage.rules === 0)
    throw empty(
      'There is no rule to exercise',
      'Name packs with rules in force; control entries and definitions are not counted',
    );
  run.streams.out(
    given.format === 'json'
      ? jsonText(coverage, 'page')
      : ruleCoverageText(coverage, given.all === true || given.pack !== undefined, run.streams),
  );
  return isReached(coverage) ? 0 : 1;
};

const empty = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'missing-key', what, remedy }]);

/** Errors: it is no number from 0 to 100. */
const floorOf = (given: string | undefined): string | undefined => {
  if (given === undefined) return undefined;
  if (/^\d{1,3}(\.\d{1,2})?$/.test(given) && Number(given) <= 100) return given;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `--floor: '${given}' is no number of per cent from 0 to 100`,
      remedy: 'Give one such as 80 or 87.5',
    },
  ]);
};

/** The library with the rules of these packs alone. Errors: a pack that is not loaded. */
const withPacks = (library: Library, named: readonly string[] | undefined): Library => {
  if (named === undefined) return library;
  const known = library.packs.map(({ id }) => id);
  const problems = named
    .filter((pack) => !known.includes(pack))
    .map((pack): Problem => ({
      code: 'unknown-option-value',
      what: `--pack: there is no pack '${pack}' among those in use`,
      remedy: didYouMean(pack, known, 'licet explain PACK shows one'),
    }));
  if (problems.length > 0) throw new LicetError(problems);
  return { ...library, rules: library.rules.filter(({ pack }) => named.includes(pack)) };
};

const exercisedBy = async (
  inputs: Inputs['inputs'],
  screener: Screener,
): Promise<ExerciseTally> => {
  const exercised = new ExerciseTally();
  await eachTransaction(inputs, screener, (raw) => exercised.add(screener.exercised(raw)));
  return exercised;
};

/** Of each case beside a rule how far the rule came in it. */
const casesOf = (library: Library, rules: readonly RulesRoot[], root: string): ExerciseTally => {
  const { tests } = readLibrary({
    rules: [join(root, 'rules'), ...rules],
    data: join(root, 'data'),
  });
  const tally = new ExerciseTally();
  for (const one of exercisedOf(library, tests)) tally.add(one);
  return tally;
};
