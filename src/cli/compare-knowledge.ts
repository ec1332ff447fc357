// licet screen FILE… --compare-knowledge: each transaction by what was known on its day, and by what is known today or by the day
// of --known-at. The law is that of the transaction's day in both.

import { readTransactions } from '../data/transaction/transactions.ts';
import { LicetError } from '../model/errors.ts';
import { comparisonAs } from '../report/compare-knowledge-format.ts';
import { printable } from '../report/printable.ts';
import { parseAnswers } from './answers.ts';
import { inputsOf } from './inputs.ts';
import { orderOf } from './order.ts';
import { refuseOverwriting } from './overwriting.ts';
import { passThrough } from './pass.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy, screeningOn } from './screening.ts';
import { ownFiles, readSettings } from './settings.ts';
import { Writer } from './writer.ts';
import { WaiverWatch, warnOfWaivers } from './waivers/watch.ts';

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
  const order = await orderOf(onTheDay, settings, run, answers);
  const day = await screeningBy({ ...order, batch: false });
  const later = screeningOn(
    day.sources,
    await orderOf({ ...given, knownAt: given.knownAt ?? 'now' }, settings, run, answers),
  );
  for (const note of notes) run.streams.error(`${printable(note)}\n`);
  const format = comparisonAs(given.format === 'json' ? 'json' : 'text');
  warnOfWaivers(day, run);
  const watch = new WaiverWatch(day);
  const writer = new Writer(
    given,
    [{ format, file: given.output }],
    run.streams,
    () => day.screener.run,
  );
  await passThrough({
    inputs,
    turns: (file, form) =>
      readTransactions(file, form, day.screener.columnsOf(form), order.ignored),
    judge: (raw) => {
      const [before, after] = [watch.seen(day.screen(raw)), later.screen(raw)];
      return { verdict: before.verdict, gate: before.gate, onTheDay: before, other: after };
    },
    writer,
    watch,
    outputs: given.output === undefined ? [] : [given.output],
    run,
  });
  watch.end(run);
  return writer.gates.status(settings.failOn);
};

const refuseOthers = ({ format, jobs, detail, map, against }: ScreenArguments): void => {
  const refused = (option: string, why: string): never => {
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `${option} does not go with --compare-knowledge, ${why}`,
        remedy: `Leave ${option} out`,
      },
    ]);
  };
  if (format !== 'text' && format !== 'json')
    refused(`--format ${format}`, 'which is text or JSON');
  if (jobs !== undefined && jobs !== '1') refused(`--jobs ${jobs}`, 'which works in one thread');
  if (map !== undefined) refused('--map', 'which reads transactions as they are written');
  if (detail !== undefined) refused('--detail', 'which has a form of its own');
  if (against !== undefined) refused('--against', 'which is no comment');
};
