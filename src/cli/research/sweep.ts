// licet sweep FILE… --vary VARIATIONS: the same transactions under other thresholds, indices, packs and days. One pass over the
// table: each transaction is judged in every run, and held is what turns.

import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { LicetError, problemText } from '../../model/errors.ts';
import type { Flip, Sensitivity, SweptColour } from '../../model/sensitivity.ts';
import type { Answer } from '../../model/verdict.ts';
import { printable } from '../../report/printable.ts';
import { repositoryPath } from '../../report/places.ts';
import type { StudyFormat } from '../../report/research/index.ts';
import { FLIP_COLUMNS, flipCells } from '../../report/research/sensitivity-cells.ts';
import { RunTally } from '../../research/sensitivity.ts';
import { openedFor } from '../opened.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import type { ScreenLine } from '../screen-arguments.ts';
import type { Screening } from '../screening.ts';
import { SeenIds } from '../seen-ids.ts';
import { readSettings } from '../settings.ts';
import { refuseOutputs, writeStudy } from './study-text.ts';
import { variedRuns } from './variations.ts';

export interface SweepArguments extends Omit<ScreenLine, 'format'> {
  readonly vary?: string;
  readonly colour: SweptColour;
  readonly format: StudyFormat;
  readonly flips?: string;
}

const BASE = '(as it is)';
/** Transactions that cannot be judged are told one by one up to so many. */
const MOST_TOLD = 20;

/** Status 2 where a transaction could not be judged, in all runs or in one; the others are compared all the same. */
export const sweepCommand = async (
  files: readonly string[],
  given: SweepArguments,
  run: Run,
): Promise<number> => {
  const { vary, colour, output, flips } = given;
  if (vary === undefined)
    throw new LicetError([
      {
        code: 'missing-key',
        what: 'There is nothing to vary',
        remedy: 'Name a file of variations with --vary FILE; licet sweep --help shows its form',
      },
    ]);
  const written = { output, beside: { option: '--flips', file: flips } };
  refuseOutputs(written, [vary, ...files]);
  const { format: _, ...screened } = given;
  // Waivers are for a gate, and nothing is let through here.
  const { waivers: __, ...settings } = await readSettings(given);
  const opened = await openedFor(
    files,
    screened,
    settings,
    {
      written: [output, flips].filter((one) => one !== undefined),
      read: [vary],
      goesOn: true,
    },
    run,
  );
  const { inputs, order, screening: base, tables, read } = opened;
  const runs = await variedRuns(vary, order, base, run);
  const tallies = runs.map(({ name, varied }) => new RunTally(name, varied, colour));
  const ofBase = new RunTally(BASE, [], colour);
  const judge = (raw: RawTransaction, by: Screening): Answer =>
    tables ? tables.screen(raw, by) : by.screen(raw);
  const say = (sentence: string | undefined): void =>
    sentence === undefined ? undefined : run.streams.error(`${printable(sentence)}\n`);
  let [judged, rejected, refused] = [0, 0, 0];
  const reject = (error: unknown): void => {
    if (!(error instanceof LicetError)) throw error;
    rejected += 1;
    if (rejected <= MOST_TOLD) for (const problem of error.problems) say(problemText(problem));
  };
  const ids = new SeenIds();
  const progress = new Progress(run.streams);
  run.onStop(() => {
    progress.end();
    say(`Stopped after ${judged} transactions; nothing was written`);
  });
  const take = (raw: RawTransaction): void => {
    let answer: Answer;
    try {
      if (raw.refused) throw new LicetError(raw.refused);
      answer = judge(raw, base);
    } catch (error) {
      return reject(error);
    }
    judged += 1;
    const key = keyOf(raw);
    say(ids.see(key.id, `${key.file}:${key.line}`));
    ofBase.add(key, answer, answer);
    for (const [index, { screening }] of runs.entries()) {
      const tally = tallies[index]!;
      try {
        tally.add(key, judge(raw, screening), answer);
      } catch (error) {
        if (!(error instanceof LicetError)) throw error;
        refused += 1;
        tally.refuse(key, problemText(error.problems[0]!));
      }
    }
  };
  for (const { file, format } of inputs) {
    try {
      for await (const raw of read(file, format)) {
        take(raw);
        const turn = progress.count();
        if (turn) await turn;
      }
    } catch (error) {
      reject(error);
    }
  }
  progress.end();
  say(ids.rest);
  if (rejected > MOST_TOLD) say(`… and ${rejected - MOST_TOLD} more that could not be judged`);
  const study: Sensitivity = {
    schema: 'licet/sensitivity@1',
    inputs: inputs.map(({ file }) => repositoryPath(file, process.cwd())),
    variations: repositoryPath(vary, process.cwd()),
    colour,
    transactions: judged,
    rejected,
    base: ofBase.run(),
    runs: tallies.map((tally) => tally.run()),
    manifest: base.screener.run.manifest,
  };
  await writeStudy(study, given, () => [FLIP_COLUMNS, ...flipCells(study)], written, run);
  return rejected + refused > 0 ? 2 : 0;
};

const keyOf = (raw: RawTransaction): Pick<Flip, 'id' | 'file' | 'line'> => ({
  id: String(at(raw.value, ['id'])),
  file: repositoryPath(raw.file, process.cwd()),
  line: String(raw.line),
});
