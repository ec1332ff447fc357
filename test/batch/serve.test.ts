// What a thread does with its messages, over a channel without a thread.

import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { END, serve } from '../../src/batch/serve.ts';

it('answers in order once the work is ready, and closes after the end', async () => {
  const { port1, port2 } = new MessageChannel();
  let ready: (work: (piece: number) => number) => void = () => undefined;
  serve<number, number>(port2, new Promise((done) => (ready = done)));
  const answers: number[] = [];
  port1.on('message', (answer: number) => answers.push(answer));
  const closed = new Promise((done) => port1.once('close', done));
  for (const message of [3, 4, END, 5]) port1.postMessage(message);
  ready((piece) => piece * piece);
  await closed;
  expect(answers).toEqual([9, 16]);
});
