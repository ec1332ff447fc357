// How things are put together into pieces.

import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/batch/pieces.ts';

async function* texts(count: number, length: number, broken = false): AsyncGenerator<string> {
  for (let index = 0; index < count; index += 1) yield 'x'.repeat(length);
  if (broken) throw new Error('no more');
}

const sizes = async (source: AsyncIterable<string>) => {
  const found: number[] = [];
  let error: unknown;
  try {
    for await (const piece of piecesOf(source, ({ length }) => length)) found.push(piece.length);
  } catch (thrown) {
    error = thrown;
  }
  return { found, error };
};

describe('pieces', () => {
  it('hold 128 things that are light', async () => {
    expect(await sizes(texts(300, 1))).toEqual({ found: [128, 128, 44], error: undefined });
  });
  it('are closed sooner where the things are heavy', async () => {
    expect(await sizes(texts(7, 32_000))).toEqual({ found: [2, 2, 2, 1], error: undefined });
  });
  it('hold one thing that is heavier than a piece', async () => {
    expect(await sizes(texts(2, 64_000))).toEqual({ found: [1, 1], error: undefined });
  });
  it('are none of nothing', async () => {
    expect(await sizes(texts(0, 1))).toEqual({ found: [], error: undefined });
  });
  it('lose nothing that came before an error', async () => {
    expect(await sizes(texts(3, 1, true))).toEqual({ found: [3], error: new Error('no more') });
  });
});
