// licet what-if FILE: the answer on a transaction beside the one with other answers, nothing written; and with --sweep the
// colours day by day as law and evidence change, or over the answers to one question.

import { isRead, readsOn } from '../core/study/reads.ts';
import { plainScalars, at } from '../data/read/values.ts';
import type { Columns } from '../data/read/csv-header.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { isPlaceholder } from '../data/transaction/placeholders.ts';
import { originOf } from '../data/transaction/origin.ts';
import { readTransactions } from '../data/transaction/transactions.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS, type Colour } from '../model/verdict.ts';
import { declarationFor } from '../report/asked.ts';
import { jsonText } from '../report/json.ts';
import { whatIfJson, whatIfPage, type SetFact } from '../report/what-if.ts';
import { targetOf, type Loose } from './answer-targets.ts';
import { parseAnswers, withAnswersSet, type Answers } from './answers.ts';
import { inputsOf } from './inputs.ts';
import { orderOf } from './order.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy, type Screening } from './screening.ts';
import { readSettings } from './settings.ts';
import { sweepText } from './sweep.ts';

export interface WhatIfArguments extends Omit<ScreenArguments, 'format'> {
  readonly format: 'text' | 'json';
  readonly sweep?: string;
}

export const whatIfCommand = async (
  file: string,
  given: WhatIfArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const answers = parseAnswers(given.set ?? []);
  if (answers.size === 0 && given.sweep === undefined)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: 'what-if needs an answer to set, or something to sweep over',
        remedy: 'Write --set end-user.type=police, or --sweep as-of=2008..2026',
      },
    ]);
  const screening = await screeningBy(orderOf(given, settings, run, new Map()));
  const raw = await onlyIn(file, given, screening);
  const { columns } = screening.screener;
  const problems: Problem[] = [];
  const set = setFacts(raw, answers, screening, problems);
  const other = otherwise(raw, answers, columns, problems);
  const look = { width: run.streams.width, colour: run.streams.colour, all: given.all === true };
  const failing = (colour: Colour): number =>
    COLOURS.indexOf(colour) >= COLOURS.indexOf(settings.failOn) ? 1 : 0;
  if (given.sweep !== undefined) {
    const { text, last } = sweepText(given.sweep, other, screening.screener, given.format, look);
    run.streams.out(text);
    return failing(last);
  }
  const [before, after] = [raw, other].map((one) =>
    screening.screener.screen(one).whole('standard', true),
  );
  run.streams.out(
    given.format === 'json'
      ? jsonText(whatIfJson(set, before!, after!), 'page')
      : whatIfPage(set, before!, after!, look),
  );
  return failing(after!.verdict);
};

/** Errors: none, or several. */
const onlyIn = async (
  file: string,
  given: WhatIfArguments,
  { screener }: Screening,
): Promise<RawTransaction> => {
  const { inputs } = inputsOf([file], given.input);
  const raws: RawTransaction[] = [];
  for (const { file, format } of inputs)
    for await (const raw of readTransactions(file, format, screener.columnsOf(format))) {
      raws.push(raw);
      if (raws.length > 1) break;
    }
  const [raw] = raws;
  if (raw && raws.length === 1) return raw;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      place: { file },
      what: 'what-if is about one transaction, and this holds several',
      remedy: 'Give a file with one',
    },
  ]);
};

/** What is set, and what the file says. A problem is what cannot have an effect: it is so already, or nothing reads it. */
const setFacts = (
  raw: RawTransaction,
  answers: Answers,
  { screener }: Screening,
  problems: Problem[],
): SetFact[] => {
  const { engine } = screener.prepare(raw);
  const reads = readsOn(engine.rulebook.library, engine.rulebook.asOf);
  const value = plainScalars(raw.value);
  return [...answers].flatMap(([fact, is]): SetFact[] => {
    const target = targetOf(fact, value as Loose, screener.columns);
    if ('code' in target) return [];
    const stated = [at(value, target.path) ?? []].flat().map(String);
    const known = stated.length > 0 && !stated.every(isPlaceholder);
    const none = (what: string, remedy: string): void => {
      problems.push({ code: 'no-effect', place: { file: `--set ${fact}` }, what, remedy });
    };
    if (known && sameList(stated, is))
      none(
        `It is so in the file already (${originOf(raw, target.path)})`,
        'Leave it out, or set another value',
      );
    else if (!known && is === 'unknown')
      none('It is not known in the file either', 'Leave it out, or set a value');
    else if (
      declarationFor(screener.facts, fact) !== undefined &&
      !LOOKED_UP.has(target.path.at(-1)!) &&
      !isRead(reads, fact)
    )
      none(
        `No rule in force on ${engine.rulebook.asOf} reads it`,
        'licet timeline and licet explain say when which rule is in force; --as-of sets another day',
      );
    return [{ fact, was: known ? stated.join(', ') : 'not known', is }];
  });
};

/** Errors: all that is wrong with what is set, those found before among it. */
const otherwise = (
  raw: RawTransaction,
  answers: Answers,
  columns: Columns,
  problems: Problem[],
): RawTransaction => {
  let other = raw;
  try {
    other = withAnswersSet(raw, answers, columns);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) throw new LicetError(problems);
  return other;
};

/** Read by the look-ups, whatever conditions read. */
const LOOKED_UP = new Set(['name', 'address', 'country', 'region', 'type', 'category']);

const sameList = (stated: readonly string[], answer: string): boolean => {
  const words = answer.split(',').map((word) => word.trim().toLowerCase());
  const own = stated.flatMap((one) => one.split(',')).map((word) => word.trim().toLowerCase());
  return [...words].sort().join() === own.sort().join();
};
