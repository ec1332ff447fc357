// The other end of a pool: a thread answers every piece that it is sent, one after the other, until it is told to end.

import type { MessagePort } from 'node:worker_threads';

/** The message after which no piece comes. */
export const END = null;

/** `work`: once it is ready, what is made of a piece. What it throws ends the thread, and the pool says so. */
export const serve = <Piece, Made>(
  port: MessagePort,
  work: Promise<(piece: Piece) => Made>,
): void => {
  let turn: Promise<void> = work.then(() => undefined);
  port.on('message', (piece: Piece | typeof END) => {
    turn = turn.then(async () => {
      if (piece === END) port.close();
      else port.postMessage((await work)(piece));
    });
  });
};
