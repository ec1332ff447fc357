// Keys go to the question that stands, up to the Enter that answers it; those that wait are given before the end.

import { PassThrough } from 'node:stream';
import { setTimeout as passed } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Keys } from '../../../src/cli/ask/keys.ts';

const begun = () => {
  const from = Object.assign(new PassThrough(), { setRawMode: () => from });
  const keys = new Keys(from as unknown as NodeJS.ReadStream);
  const given: string[] = [];
  let hasEnded = false;
  keys.on('data', (piece: Buffer) => given.push(piece.toString()));
  keys.on('end', () => (hasEnded = true));
  /** A question that stands until it has an Enter. */
  const asked = (): Promise<void> =>
    keys.during(
      new Promise((resolve) => {
        const listen = (piece: Buffer): void => {
          if (!piece.toString().endsWith('\r')) return;
          keys.off('data', listen);
          resolve();
        };
        keys.on('data', listen);
      }),
    );
  return { from, keys, given, asked, isAtEnd: () => hasEnded };
};

test('keys pressed ahead go to one question each, in their order', async () => {
  const { from, given, asked } = begun();
  from.write('one\rtw');
  from.write('o\rthree');
  await passed(5);
  expect(given).toEqual([]);
  await asked();
  expect(given).toEqual(['one\r']);
  await passed(5);
  expect(given).toEqual(['one\r']);
  await asked();
  expect(given).toEqual(['one\r', 'two\r']);
  const third = asked();
  await passed(5);
  from.write('\r');
  await third;
  expect(given.join('')).toBe('one\rtwo\rthree\r');
});

test('the end comes when nothing waits any more', async () => {
  const { from, given, asked, isAtEnd } = begun();
  from.end('one\rtwo\r');
  await passed(5);
  await asked();
  await passed(5);
  expect([given, isAtEnd()]).toEqual([['one\r'], false]);
  await asked();
  await passed(5);
  expect([given, isAtEnd()]).toEqual([['one\r', 'two\r'], true]);
});

test('the end comes at once where nothing waits, and not once somebody has left', async () => {
  const bare = begun();
  bare.from.end();
  await passed(5);
  expect(bare.isAtEnd()).toBe(true);
  const left = begun();
  left.keys.leave();
  left.from.end('one\r');
  await passed(5);
  expect([left.given, left.isAtEnd()]).toEqual([[], false]);
  expect(left.from.listenerCount('data')).toBe(0);
});
