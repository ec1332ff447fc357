// --shard 2/3: one run in several places, each of which judges a stretch of the lines. Stretches follow one another, so that what
// the shards write is put together by laying one behind the other; and rows that stand together have names and law in common.

import { LicetError } from '../../model/errors.ts';
import type { Shard } from '../../model/tables.ts';
import type { TableKind } from './kinds.ts';

/** More shards than anybody has machines for are a slip of the hand. */
const MOST_SHARDS = 10_000;

/** Errors: it is not a part of a whole; tables are asked for that only all shards together can give. */
export const shardNamed = (given: string, kind: TableKind | undefined): Shard => {
  const [, number, of] = (/^(\d{1,9})\/(\d{1,9})$/.exec(given) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of || of > MOST_SHARDS)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: `--shard: '${given}' names no part of a whole`,
        remedy: `Give which and of how many, such as 2/3; at most ${MOST_SHARDS}`,
      },
    ]);
  if (kind !== undefined)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: '--tables does not go with --shard, whose tables are CSV until they are put together',
        remedy: 'Give it to licet merge',
      },
    ]);
  return { number, of };
};

export type Side = 'before' | 'own' | 'behind';

/** Which lines are of a shard: those of all inputs are counted on, and cut into as many stretches as there are shards. */
export class ShardSpan {
  readonly #shard: Shard;
  readonly #lines: readonly number[];
  /** Lines of the inputs before each; last, of all. */
  readonly #before: readonly number[];

  /** `lines`: of each input. */
  constructor(shard: Shard, lines: readonly number[]) {
    this.#shard = shard;
    // An input of which no line end is counted has something in it all the same.
    this.#lines = lines.map((count) => Math.max(1, count));
    const before = [0];
    for (const count of this.#lines) before.push(before.at(-1)! + count);
    this.#before = before;
  }

  /** Whose the line of an input is; one that is behind the last counted is the last. */
  sideOf(input: number, line: number): Side {
    const { number, of } = this.#shard;
    const place = this.#before[input]! + Math.min(Math.max(1, line), this.#lines[input]!);
    const owner = Math.floor(((place - 1) * of) / this.#before.at(-1)!) + 1;
    return owner < number ? 'before' : owner > number ? 'behind' : 'own';
  }
}
