// licet mcp: serves a client of the model context protocol over standard input and output, until its input ends.

import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { printable } from '../../report/printable.ts';
import type { Run } from '../run.ts';
import { Desk, type DeskArguments } from '../verbs/desk.ts';
import { VERBS } from '../verbs/all.ts';
import { refuseNoFolder } from '../verbs/folder.ts';
import { serverOn } from './server.ts';

/** Bytes of one message of a client: a call with all that it may send, and room around it. */
const LONGEST_MESSAGE = 5_000_000;

export const mcpCommand = async (given: DeskArguments, run: Run): Promise<number> => {
  const say = (line: string): void => run.streams.error(`licet mcp: ${line}\n`);
  if (given.folder !== undefined) refuseNoFolder(given.folder);
  const desk = await Desk.open(given, run);
  const { made, idle } = serverOn(desk, say);
  const { stdin, stdout } = process;
  const transport = new StdioServerTransport(stdin, stdout, { maxBufferSize: LONGEST_MESSAGE });
  let status = 0;
  made.server.onerror = ({ message }) => {
    const isTooLong = message.startsWith('ReadBuffer exceeded maximum size');
    if (isTooLong) status = 2;
    say(
      isTooLong
        ? `a message is longer than ${LONGEST_MESSAGE} bytes, and this ends here`
        : 'a message that is no call of the protocol was passed over',
    );
  };
  const closed = new Promise<void>((resolve) => {
    made.server.onclose = resolve;
  });
  // What was asked before the input ended is answered.
  stdin.once(
    'end',
    () =>
      void turn()
        .then(idle)
        .then(turn)
        .then(() => made.close()),
  );
  // Nobody is left to answer.
  stdout.once('error', () => void made.close());
  run.onStop(() => true);
  await made.connect(transport);
  say(
    `${VERBS.length} tools${given.folder === undefined ? '; no folder' : `; files of ${printable(given.folder)}`}`,
  );
  await closed;
  // A client that goes on writing keeps nothing alive.
  stdin.destroy();
  return status;
};

/** Until what waits has begun, or is written. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));
