// Reads hostile files one after another, and tells by shared memory at which it is: whoever watches sees that it does not go on.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { LicetError, problemText } from '../src/model/errors.ts';
import { mutated } from './mutated.ts';
import { randomFrom } from './random.ts';
import { targetsIn, type Target } from './targets.ts';

/** What the thread is given. */
export interface Task {
  readonly root: string;
  readonly shared: string;
  /** Made by the thread, and taken away by whoever began it, for a thread that is stopped takes nothing away. */
  readonly scratch: string;
  readonly target: string;
  readonly seed: string;
  /** The number of the first input. */
  readonly from: number;
  /** How many. */
  readonly count: number;
  /** One whole number: the input that is being read. */
  readonly at: Int32Array;
}

export interface Fault {
  readonly input: number;
  readonly what: string;
}

/** The same for the same words, on any machine. */
export const inputOf = ({ name, sound }: Target, seed: string, input: number): Buffer => {
  const random = randomFrom(seed, name, input);
  return mutated(random.of(sound), random.of(sound), random);
};

/** What is wrong with how a file is read; nothing where it is read, or refused as it should be. */
export const faultOf = async (target: Target, file: string): Promise<string | undefined> => {
  try {
    await target.read(file);
  } catch (error) {
    if (!(error instanceof LicetError))
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    const { problems } = error;
    if (problems.length === 0) return 'It is refused without a word';
    const bare = problems.find(({ what, remedy }) => what.trim() === '' || remedy.trim() === '');
    if (bare) return `A problem without words: ${problemText(bare)}`;
    const placeless = problems.find(({ place }) => place === undefined);
    if (placeless) return `A problem without a place: ${problemText(placeless)}`;
  }
  if (({} as Record<string, unknown>)['polluted'] !== undefined)
    return 'A key of the file is on every object';
  return undefined;
};

const run = async (task: Task): Promise<void> => {
  const { root, shared, scratch, target, seed, from, count, at } = task;
  mkdirSync(scratch);
  const found = targetsIn(root, shared, scratch).find(({ name }) => name === target)!;
  const file = join(scratch, `input${found.ending}`);
  for (let input = from; input < from + count; input += 1) {
    Atomics.store(at, 0, input);
    writeFileSync(file, inputOf(found, seed, input));
    const what = await faultOf(found, file);
    if (what !== undefined) parentPort!.postMessage({ input, what } satisfies Fault);
  }
};

if (parentPort) await run(workerData as Task);

export { targetsIn } from './targets.ts';
