// Connections to servers. A server may close its side while the last of what it sent still waits to be taken. undici 6 then fails an
// assertion where nobody can catch it (nodejs/undici#5360, mended for later versions of Node alone), and the program would end.

import type { EventEmitter } from 'node:events';
import { buildConnector, errors, Pool } from 'undici';

/** What undici keeps of a connection by a symbol of its own; what is not there is not missed. */
interface Parser {
  paused?: boolean;
  resume?(): void;
  finish?(): Error | null;
  readonly llhttp?: { llhttp_resume(pointer: unknown): void };
  readonly ptr?: unknown;
}

const parserOf = (socket: EventEmitter): Parser | undefined => {
  const symbol = Object.getOwnPropertySymbols(socket).find(
    ({ description }) => description === 'parser',
  );
  return symbol && ((socket as unknown as Record<symbol, unknown>)[symbol] as Parser | undefined);
};

/** All has come: what waits is taken before undici hears of the end. */
const takeWhatWaits = (socket: EventEmitter): void => {
  const parser = parserOf(socket);
  if (!parser?.paused) return;
  parser.resume?.();
  // It may wait again for nothing: that the connection ended is then the end of a file whose length was not told.
  if (!parser.paused || parser.ptr === null) return;
  parser.llhttp?.llhttp_resume(parser.ptr);
  parser.paused = false;
};

/** It broke off while something waited: then that is the error. */
const tellThatItBroke = (socket: EventEmitter): void => {
  const parser = parserOf(socket);
  if (parser?.paused) parser.finish = () => new errors.SocketError('other side closed');
};

const watched =
  (connect: buildConnector.connector): buildConnector.connector =>
  (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      // These are heard before undici's own, which are added once it has the connection.
      socket.on('end', () => takeWhatWaits(socket));
      for (const event of ['error', 'close']) socket.on(event, () => tellThatItBroke(socket));
      callback(null, socket);
    });

/** Makes the connections of an agent, by way of a proxy or not. */
export const watchedPool = (origin: string | URL, options: Pool.Options): Pool => {
  const { connect } = options;
  return new Pool(origin, {
    ...options,
    connect: watched(typeof connect === 'function' ? connect : buildConnector({ ...connect })),
  });
};
