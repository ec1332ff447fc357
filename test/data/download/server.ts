// A publisher's server on this machine, with one answer a path, which remembers what it was asked.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (asked: IncomingMessage, answer: ServerResponse, times: number) => void;

export interface Publisher {
  /** 'http://127.0.0.1:1234/' */
  readonly address: string;
  readonly answers: Record<string, Answer>;
  /** Paths in the order in which they were asked, those asked with a condition with '?' behind. */
  readonly asked: string[];
  close(): Promise<void>;
}

export const publisher = async (): Promise<Publisher> => {
  const answers: Record<string, Answer> = {};
  const asked: string[] = [];
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url!;
    const conditional =
      'if-none-match' in request.headers || 'if-modified-since' in request.headers;
    asked.push(conditional ? `${path}?` : path);
    times.set(path, (times.get(path) ?? 0) + 1);
    const answer = answers[path];
    if (answer) answer(request, response, times.get(path)!);
    else response.writeHead(404).end('There is no such page.');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    answers,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

/** A file with its mark; asked with that mark, it is unchanged. */
export const file =
  (body: string | Uint8Array, etag = `"${body.length}"`): Answer =>
  ({ headers }, answer) => {
    if (headers['if-none-match'] === etag) answer.writeHead(304).end();
    else answer.writeHead(200, { etag, 'content-length': Buffer.byteLength(body) }).end(body);
  };

export const leadsTo =
  (location: string): Answer =>
  (_, answer) =>
    answer.writeHead(302, { location }).end();
