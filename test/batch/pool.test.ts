// Order, bounds and failures of a pool, with threads of a few lines.

import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { Pool } from '../../src/batch/pool.ts';

/** A thread that waits as many milliseconds as it is told, and answers ten times that; at 13 it throws. Null ends it. */
const SLOW = `
  const { parentPort } = require('node:worker_threads');
  let turn = Promise.resolve();
  parentPort.on('message', (piece) => {
    turn = turn.then(() => new Promise((done) => setTimeout(done, piece ?? 0))).then(() => {
      if (piece === null) parentPort.close();
      else if (piece === 13) throw new Error('thirteen');
      else parentPort.postMessage(piece * 10);
    });
  });`;

const slow = () => new Worker(SLOW, { eval: true });

async function* given(...pieces: number[]): AsyncGenerator<number> {
  for (const piece of pieces) yield piece;
}

const collected = async (pool: Pool<number, number>, pieces: AsyncGenerator<number>) => {
  const made: (readonly [number, number])[] = [];
  let error: unknown;
  try {
    for await (const done of pool.inOrder(pieces)) made.push([done.piece, done.made]);
  } catch (thrown) {
    error = thrown;
  }
  await pool.end();
  return { made, error };
};

describe('a pool', () => {
  it('returns what was made in the order of the pieces, though later ones are ready sooner', async () => {
    const pool = new Pool<number, number>(2, slow, (piece) => piece);
    expect(await collected(pool, given(60, 1, 30, 2, 3))).toEqual({
      made: [
        [60, 600],
        [1, 10],
        [30, 300],
        [2, 20],
        [3, 30],
      ],
      error: undefined,
    });
  });

  it('sends a thread only what it is to have of a piece', async () => {
    const pool = new Pool<number, number>(1, slow, (piece) => piece + 1);
    expect((await collected(pool, given(4))).made).toEqual([[4, 50]]);
  });

  it('takes no more pieces than two for each thread before the first is read', async () => {
    let taken = 0;
    async function* counted(): AsyncGenerator<number> {
      for (let piece = 0; piece < 50; piece += 1) {
        taken += 1;
        yield 1;
      }
    }
    const pool = new Pool<number, number>(2, slow, (piece) => piece);
    const results = pool.inOrder(counted());
    await results.next();
    expect(taken).toBe(4);
    await results.return(undefined);
    await pool.end();
    expect(taken).toBe(4);
  });

  it('tells an error of the source after what came before it', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 5;
      yield 1;
      throw new Error('no more');
    }
    const pool = new Pool<number, number>(2, slow, (piece) => piece);
    expect(await collected(pool, broken())).toEqual({
      made: [
        [5, 50],
        [1, 10],
      ],
      error: new Error('no more'),
    });
  });

  it('tells the error of a thread that fails, at the place of its piece', async () => {
    const pool = new Pool<number, number>(1, slow, (piece) => piece);
    expect(await collected(pool, given(1, 13, 2))).toEqual({
      made: [[1, 10]],
      error: new Error('thirteen'),
    });
  });

  it('fails, and does not wait, where a thread was gone before it was given a piece', async () => {
    const gone = new Worker('', { eval: true });
    const pool = new Pool<number, number>(
      1,
      () => gone,
      (piece) => piece,
    );
    await new Promise((done) => gone.once('exit', done));
    const { made, error } = await collected(pool, given(1));
    expect(made).toEqual([]);
    expect(String(error)).toContain('A thread ended before its work was done');
  });

  it('serves one source after another', async () => {
    const pool = new Pool<number, number>(2, slow, (piece) => piece);
    const results = pool.inOrder(given(1, 2, 3));
    await results.next();
    await results.return(undefined);
    expect((await collected(pool, given(4, 5))).made).toEqual([
      [4, 40],
      [5, 50],
    ]);
  });
});
