// licet serve: answers programs over HTTP until it is told to stop. Nothing is written, and nothing is kept between two questions.

import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { LicetError } from '../../model/errors.ts';
import { printable } from '../../report/printable.ts';
import type { Run } from '../run.ts';
import type { DeskArguments } from '../verbs/desk.ts';
import { refuseNoFolder } from '../verbs/folder.ts';
import { appOn } from './app.ts';
import { isLoopback, tokenFrom } from './guard.ts';
import { pageFiles } from './page-files.ts';
import { Threads } from './threads.ts';

export interface ServeArguments extends DeskArguments {
  readonly host?: string;
  readonly port: string;
  readonly tokenFile?: string;
  readonly threads: string;
  readonly atOnce: string;
  readonly timeLimit: string;
  /** Serve the page for one deal. */
  readonly open?: boolean;
  readonly allowOrigin?: readonly string[];
}

/** Milliseconds until the head of a question, and all of it, have to be there. */
const HEAD_WITHIN = 5_000;
const WHOLE_WITHIN = 10_000;
/** Milliseconds that are left to what is in hand when it is told to stop; all is over within a second. */
const STOPS_WITHIN = 500;
const MOST_CONNECTIONS = 1_024;

export const serveCommand = async (given: ServeArguments, run: Run): Promise<number> => {
  const { host: named = 'localhost' } = given;
  const host = named === 'localhost' ? '127.0.0.1' : named;
  const port = numberOf('--port', given.port, 0, 65_535);
  const limits = {
    threads: numberOf('--threads', given.threads, 1, 64),
    atOnce: numberOf('--at-once', given.atOnce, 1, 128),
    time: numberOf('--time-limit', given.timeLimit, 1, 3_600) * 1_000,
  };
  const token = tokenFrom(given.tokenFile, run.env['LICET_TOKEN']);
  refuseOpenToAll(host, token !== undefined);
  if (given.open === true) refusePage(host, token !== undefined);
  if (given.folder !== undefined) refuseNoFolder(given.folder);
  const origins = (given.allowOrigin ?? []).map(originOf);

  const say = (event: object): void =>
    run.streams.error(
      `${printable(JSON.stringify({ time: new Date().toISOString(), ...event }))}\n`,
    );
  const threads = new Threads(deskArguments(given), run, limits, say);
  let stopping = false;
  const app = appOn({
    threads,
    token,
    local: isLoopback(host),
    origins,
    page: given.open === true ? pageFiles(run.root) : [],
    isStopping: () => stopping,
    say,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: HEAD_WITHIN,
      requestTimeout: WHOLE_WITHIN,
      connectionsCheckingInterval: 500,
    },
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  // Who reads nothing of an answer is let go.
  server.setTimeout(2 * limits.time + WHOLE_WITHIN);
  const closed = new Promise<void>((done) => server.once('close', done));

  const stop = async (): Promise<true> => {
    stopping = true;
    say({ event: 'stopping' });
    server.close();
    server.closeIdleConnections();
    await Promise.race([closed, new Promise((done) => setTimeout(done, STOPS_WITHIN))]);
    server.closeAllConnections();
    await threads.stop();
    say({ event: 'stopped' });
    return true;
  };
  run.onStop(stop);
  const at = await listening(server, host, port);
  try {
    await threads.start();
  } catch (error) {
    server.close();
    await threads.stop();
    throw error;
  }
  if (stopping) return 0;
  say({ event: 'listening', address: at, threads: limits.threads, token: token !== undefined });
  run.streams.out(`${at}/\n`);
  await run.streams.flush();
  await closed;
  return 0;
};

const deskArguments = (given: ServeArguments): DeskArguments => {
  const { folder, lists, rules, lock, config } = given;
  return {
    ...(folder !== undefined && { folder }),
    ...(lists !== undefined && { lists }),
    ...(rules !== undefined && { rules }),
    ...(lock !== undefined && { lock }),
    ...(config !== undefined && { config }),
  };
};

/** The address at which it answers. Errors: it cannot listen there. */
const listening = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new LicetError([
          {
            code: 'unknown-option-value',
            what: `Nothing can listen at ${host}, port ${port} (${error.code ?? 'no reason given'})`,
            remedy: 'Choose another --port, or 0 for any that is free',
          },
        ]),
      ),
    );
    server.listen(port, host, () => {
      const bound = server.address();
      const at = typeof bound === 'object' && bound !== null ? bound.port : port;
      done(`http://${isIP(host) === 6 ? `[${host}]` : host}:${at}`);
    });
  });

const numberOf = (option: string, given: string, least: number, most: number): number => {
  const number = Number(given);
  if (/^\d{1,5}$/.test(given) && number >= least && number <= most) return number;
  throw wrongOption(
    `${option}: '${given}' is not a whole number from ${least} to ${most}`,
    'licet serve --help says what it is',
  );
};

const originOf = (given: string): string => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.origin === given) return given;
  throw wrongOption(
    `--allow-origin: '${given}' is not the origin of a site`,
    'Write scheme, host and port as a browser does, such as http://127.0.0.1:3333',
  );
};

/** Errors: others than this machine reach it, and nothing is demanded of them. */
const refuseOpenToAll = (host: string, hasToken: boolean): void => {
  if (isIP(host) === 0)
    throw wrongOption(`--host: '${host}' is no address`, 'Write an IP address, or localhost');
  if (isLoopback(host) || hasToken) return;
  throw wrongOption(
    `At ${host} other machines reach the service, and it has no token to demand of them`,
    'Name a file with --token-file, or set LICET_TOKEN; or leave --host at 127.0.0.1',
  );
};

/** Errors: a browser that opens the page has no token to show. */
const refusePage = (host: string, hasToken: boolean): void => {
  if (isLoopback(host) && !hasToken) return;
  throw wrongOption(
    '--open serves a page to whoever sits at this machine, and the service demands a token or is of others too',
    'Leave --host at 127.0.0.1, and give no token',
  );
};

const wrongOption = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy }]);
