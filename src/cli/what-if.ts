// licet what-if FILE: the answer on a transaction beside the one with other answers, nothing written; and with --sweep the
// colours day by day as law and evidence change, or over the answers to one question.

import type { Columns } from '../data/read/csv-header.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import type { Verdict } from '../model/verdict.ts';
import { jsonText } from '../report/json.ts';
import { answerRows, declarationFor } from '../report/asked.ts';
import { isAsBefore, whatIfJson, whatIfPage } from '../report/what-if.ts';
import type { Screener } from '../screener.ts';
import { parseAnswers, withAnswersInstead, type Answers } from './answers.ts';
import { onlyIn } from './only-transaction.ts';
import { orderOf } from './order.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy } from './screening.ts';
import { readSettings } from './settings.ts';
import { setFacts } from './set-facts.ts';
import { sweepText } from './sweep.ts';
import { endOfOne, warnOfWaivers } from './waivers/watch.ts';
import { statusFor, type Gated } from './exit-status.ts';

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
  const screening = await screeningBy(await orderOf(given, settings, run, new Map()));
  warnOfWaivers(screening, run);
  const raw = await onlyIn(file, 'what-if', given.input, screening);
  const { columns } = screening.screener;
  const problems: Problem[] = [];
  const set = setFacts(raw, answers, screening.screener, problems);
  const other = otherwise(raw, answers, columns, problems);
  const look = { width: run.streams.width, colour: run.streams.colour, all: given.all === true };
  const failing = (answer: Gated): number => statusFor(answer, settings.failOn);
  if (given.sweep !== undefined) {
    const { text, last, others } = sweepText(
      given.sweep,
      other,
      screening.screener,
      given.format,
      look,
    );
    run.streams.out(text);
    endOfOne(screening, [last, ...others], run);
    return failing(last);
  }
  const [before, after] = [raw, other].map((one) =>
    screening.screener.screen(one).whole('standard', true),
  );
  refuseIdle(answers, other, before!, after!, screening.screener);
  run.streams.out(
    given.format === 'json'
      ? jsonText(whatIfJson(set, before!, after!), 'page')
      : whatIfPage(set, before!, after!, look),
  );
  endOfOne(screening, [after!, before!], run);
  return failing(after!);
};

/** Errors: nothing changed, and no other answer to what is set would have changed anything either. */
const refuseIdle = (
  answers: Answers,
  other: RawTransaction,
  before: Verdict,
  after: Verdict,
  screener: Screener,
): void => {
  if (!isAsBefore(before, after)) return;
  const idle = [...answers.keys()].filter((fact) => {
    const values = answerRows({}, declarationFor(screener.facts, fact)).map(({ value }) => value);
    return (
      values.length > 0 &&
      values.every((value) =>
        isAsBefore(
          before,
          screener
            .screen(withAnswersInstead(other, new Map([[fact, value]]), screener.columns))
            .whole('standard', true),
        ),
      )
    );
  });
  if (idle.length === answers.size)
    throw new LicetError(
      idle.map((fact) => ({
        code: 'no-effect',
        place: { file: `--set ${fact}` },
        what: 'No answer to it changes anything in this transaction',
        remedy: 'Leave it out; licet screen names the answers that would',
      })),
    );
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
    other = withAnswersInstead(raw, answers, columns);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(...error.problems);
  }
  if (problems.length > 0) throw new LicetError(problems);
  return other;
};
