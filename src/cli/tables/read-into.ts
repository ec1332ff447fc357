// All inputs of a run read and judged, one after another, into its tables. What cannot be judged is told there and keeps nothing
// else from being judged; what cannot be written ends the run.

import { PartsFailed } from '../../batch/parts.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { at } from '../../data/read/values.ts';
import { LicetError } from '../../model/errors.ts';
import type { Input } from '../inputs.ts';
import type { Jobs, Passed, Refused, Taking } from '../jobs.ts';
import type { Progress } from '../progress.ts';
import type { SeenIds } from '../seen-ids.ts';
import type { Line } from '../work.ts';
import type { Far } from './far.ts';
import type { ShardSpan } from './shard.ts';
import type { TableWriter } from './table-writer.ts';

type Turn = RawTransaction | Line | Refused;

export interface Reading {
  readonly inputs: readonly Input[];
  readonly jobs: Jobs;
  /** Judges a transaction that no thread has. Errors: everything that is wrong with it. */
  readonly judge: (raw: RawTransaction) => Omit<Line, 'id' | 'file' | 'line'>;
  /** Told of each that was judged. */
  readonly seen: (id: string, line: Omit<Line, 'id' | 'file' | 'line'>) => void;
  readonly writer: TableWriter;
  readonly ids: SeenIds;
  /** Absent where everything is judged here. */
  readonly span: ShardSpan | undefined;
  readonly far: Far;
  readonly progress: Progress;
  readonly say: (sentence: string | undefined) => void;
}

/** Errors: a table cannot be written; with --strict the first thing that cannot be judged, and then nothing is kept. */
export const readInto = async (reading: Reading): Promise<void> => {
  const { inputs, jobs, writer, ids, span, far, progress } = reading;
  const { state } = writer;
  for (const [index, { file, format }] of inputs.entries()) {
    if (state.isWhole) break;
    // What was done before the run was stopped is read once more, for its ids; so is what other shards judge before.
    const isDone = index < state.file;
    const done = isDone ? Infinity : index === state.file ? state.turns : 0;
    let number = 0;
    let last = 1;
    const taken: Taking = (line) => {
      const side = span?.sideOf(index, line) ?? 'own';
      if (side === 'behind') return 'end';
      last = line;
      if (side === 'before') return 'elsewhere';
      number += 1;
      return number > done ? 'taken' : 'done';
    };
    const passed: Passed = (raw, wasElsewhere) =>
      wasElsewhere ? ids.know(idOf(raw)) : void ids.see(idOf(raw), '');
    try {
      for await (const turns of jobs.allTurns(file, format, taken, passed)) {
        for (const one of turns) take(one, reading);
        writer.turn();
        far.at(turns.at(-1)?.line);
        const turn = progress.count();
        if (turn) await turn;
      }
    } catch (error) {
      if (!(error instanceof LicetError) || error instanceof PartsFailed) throw error;
      // The shard that has the line before says that there is nothing to read behind it.
      if (!isDone && (span?.sideOf(index, last) ?? 'own') === 'own') {
        writer.refuse(error.problems, { file });
        state.brokenOff += 1;
      }
    }
    far.next();
    if (!isDone) writer.fileDone(index);
  }
};

const take = (one: Turn, { judge, seen, writer, ids, say }: Reading): void => {
  if ('refused' in one) return writer.refuse(one.refused, one);
  const id = idOf(one);
  say(ids.see(id, `${one.file}:${one.line}`));
  let line: ReturnType<Reading['judge']>;
  try {
    line = 'texts' in one ? one : judge(one);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    return writer.refuse(error.problems, one);
  }
  seen(id, line);
  writer.write(line, line.texts);
};

const idOf = (one: RawTransaction | Line): string =>
  'texts' in one ? one.id : String(at(one.value, ['id']));
