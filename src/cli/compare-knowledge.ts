// licet screen FILE… --compare-knowledge: each transaction by what was known on its day, and by what is known today or by the day
// of --known-at. The law is that of the transaction's day in both.

import { writeWhole } from '../data/read/files.ts';
import { readTransactions } from '../data/transaction/transactions.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS, type Colour } from '../model/verdict.ts';
import {
  compareJson,
  compareLine,
  comparePage,
  type Compared,
} from '../report/compare-knowledge.ts';
import { jsonText } from '../report/json.ts';
import { printable } from '../report/printable.ts';
import { parseAnswers } from './answers.ts';
import { inputsOf } from './inputs.ts';
import { orderOf } from './order.ts';
import { refuseOverwriting } from './overwriting.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy, screeningOn } from './screening.ts';
import { ownFiles, readSettings } from './settings.ts';

/** The status is that of the answer on the day: nobody could have acted on the other. */
export const compareKnowledge = async (
  files: readonly string[],
  given: ScreenArguments,
  run: Run,
): Promise<number> => {
  refuseOthers(given);
  const settings = await readSettings(given);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  refuseOverwriting(given.output, inputs);
  const answers = parseAnswers(given.set ?? []);
  const { knownAt: _, ...onTheDay } = given;
  const day = await screeningBy({
    ...(await orderOf(onTheDay, settings, run, answers)),
    batch: false,
  });
  const later = screeningOn(
    day.sources,
    await orderOf({ ...given, knownAt: given.knownAt ?? 'now' }, settings, run, answers),
  );
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const problems: Problem[] = [];
  const compared: Compared[] = [];
  for (const { file, format } of inputs)
    await keeping(problems, async () => {
      for await (const raw of readTransactions(file, format, day.screener.columnsOf(format)))
        await keeping(problems, () => {
          compared.push({ onTheDay: day.screen(raw), inHindsight: later.screen(raw) });
        });
    });
  if (problems.length > 0) throw new LicetError(problems);
  write(textOf(compared, given, run), given, run);
  return isFailing(compared, settings.failOn) ? 1 : 0;
};

/** What is wrong with one transaction does not keep the others from being read. */
const keeping = async (problems: Problem[], read: () => void | Promise<void>): Promise<void> => {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(...error.problems);
  }
};

const refuseOthers = ({ format, jobs, detail }: ScreenArguments): void => {
  const refused = (option: string, why: string): never => {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `${option} does not go with --compare-knowledge, ${why}`,
        remedy: `Leave ${option} out`,
      },
    ]);
  };
  if (format === 'markdown') refused('--format markdown', 'which is text or JSON');
  if (jobs !== undefined && jobs !== '1') refused(`--jobs ${jobs}`, 'which works in one thread');
  if (detail !== undefined) refused('--detail', 'which has a form of its own');
};

const textOf = (
  compared: readonly Compared[],
  given: ScreenArguments,
  { streams }: Run,
): string => {
  const look = {
    width: streams.width,
    colour: streams.colour && given.output === undefined,
    all: given.all ?? false,
  };
  const [only, second] = compared;
  if (!only) return '';
  const isOne = second === undefined;
  if (given.format === 'json')
    return compared.map((one) => jsonText(compareJson(one), isOne ? 'page' : 'line')).join('');
  if (isOne) return comparePage(only, look);
  const moved = compared.filter(
    ({ onTheDay, inHindsight }) => onTheDay.verdict !== inHindsight.verdict,
  );
  return `${compared.map((one) => compareLine(one, look)).join('')}\n${compared.length} transactions: ${moved.length} with another colour in hindsight\n`;
};

const write = (text: string, { output, quiet }: ScreenArguments, { streams }: Run): void => {
  if (output !== undefined) writeWhole(output, text);
  else if (quiet !== true) streams.out(text);
};

const isFailing = (compared: readonly Compared[], failOn: Colour): boolean =>
  compared.some(({ onTheDay }) => COLOURS.indexOf(onTheDay.verdict) >= COLOURS.indexOf(failOn));
