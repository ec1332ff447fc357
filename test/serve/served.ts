// licet serve as a process of its own, and what a client of it sends and gets.

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../sources.ts';

const LICET = join(ROOT, 'bin/licet.js');

export interface Served {
  readonly address: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** What it logged so far, a line an event. */
  readonly log: () => string;
  /** Told to stop: with which status it ended, and after how many milliseconds. */
  readonly stopped: (
    signal?: NodeJS.Signals,
  ) => Promise<{ readonly status: number | null; readonly ms: number }>;
}

export interface Ended {
  readonly status: number | null;
  readonly error: string;
}

/** `home`: its working folder, and where all that it could keep would lie. */
export const started = (home: string, ...argv: string[]): ChildProcess =>
  spawn(process.execPath, [LICET, 'serve', '--lists', 'bundled', '--port', '0', ...argv], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** One that has to refuse what it is started with. */
export const refusedStart = (home: string, ...argv: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = started(home, ...argv);
    let error = '';
    child.stderr!.on('data', (piece: Buffer) => (error += piece.toString()));
    child.on('close', (status) => done({ status, error }));
  });

export const serving = async (home: string, ...argv: string[]): Promise<Served> => {
  const child = started(home, ...argv);
  let log = '';
  child.stderr!.on('data', (piece: Buffer) => (log += piece.toString()));
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const address = await new Promise<string>((done, fail) => {
    child.stdout!.once('data', (piece: Buffer) => done(piece.toString().trim().replace(/\/$/, '')));
    void ended.then((status) => fail(new Error(`It ended with ${status}: ${log}`)));
  });
  return {
    address,
    port: Number(new URL(address).port),
    child,
    log: () => log,
    stopped: async (signal = 'SIGTERM') => {
      const began = performance.now();
      child.kill(signal);
      return { status: await ended, ms: performance.now() - began };
    },
  };
};

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

/** Method, path and status of all that was asked in this file. */
export const observed: (readonly [string, string, number])[] = [];

/** The bodies among them, for whoever holds them to their description. */
export const bodies: {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}[] = [];

export const asked = async (address: string, path: string, init?: RequestInit): Promise<Told> => {
  const response = await fetch(`${address}${path}`, init);
  const text = await response.text();
  const [method, plain, { status }] = [init?.method ?? 'GET', path.split('?')[0]!, response];
  const body = text === '' ? undefined : JSON.parse(text);
  observed.push([method, plain, status]);
  if (body !== undefined) bodies.push({ method, path: plain, status, body });
  return { status, headers: response.headers, body };
};

/** The verb with its arguments as JSON. */
export const called = (
  address: string,
  verb: string,
  given: object | string,
  headers: Record<string, string> = {},
): Promise<Told> =>
  asked(address, `/v1/${verb}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof given === 'string' ? given : JSON.stringify(given),
  });
