// Files fetched from a server that gives them, and from servers that do what servers do.

import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Reach } from '../../../src/data/download/addresses.ts';
import {
  Downloads,
  type Fetched,
  type Validators,
  type Way,
} from '../../../src/data/download/downloads.ts';
import { PassingFailure, whyOf } from '../../../src/data/download/failures.ts';
import { file, leadsTo, publisher, type Publisher } from './server.ts';

let server: Publisher;
let folder: string;
beforeEach(async () => {
  server = await publisher();
  folder = mkdtempSync(join(tmpdir(), 'licet-download-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const into = (): string => join(folder, 'file');
const written = (): string => readFileSync(into(), 'utf8');

const fetch = (path: string, more: Partial<Way> = {}, known: Validators = {}): Promise<Fetched> =>
  new Downloads({
    reach: new Reach([new URL(server.address)]),
    env: {},
    silence: 400,
    retries: 2,
    pause: 1,
    most: 1_000_000,
    ...more,
  }).fetch(path.includes('://') ? path : new URL(path, server.address).href, into(), known);

describe('a file', () => {
  it('is written as it is, and its marks are told', async () => {
    server.answers['/list.xml'] = (_, answer) =>
      answer
        .writeHead(200, { etag: '"7"', 'last-modified': 'Tue, 01 Sep 2026 10:00:00 GMT' })
        .end('<list/>');
    expect(await fetch('list.xml')).toEqual({
      unchanged: false,
      etag: '"7"',
      modified: 'Tue, 01 Sep 2026 10:00:00 GMT',
    });
    expect(written()).toBe('<list/>');
  });

  it('that the server knows again is not sent', async () => {
    server.answers['/list.xml'] = file('<list/>', '"7"');
    const { unchanged } = await fetch('list.xml', {}, { etag: '"7"' });
    expect(unchanged).toBe(true);
    expect(server.asked).toEqual(['/list.xml?']);
    expect(existsSync(into())).toBe(false);
    expect((await fetch('list.xml', {}, { etag: '"6"' })).unchanged).toBe(false);
  });

  it('that was not asked for with a condition cannot be unchanged', async () => {
    server.answers['/list.xml'] = (_, answer) => answer.writeHead(304).end();
    await expect(fetch('list.xml')).rejects.toThrow('The server answers 304');
  });

  it('comes packed, and is unpacked', async () => {
    server.answers['/list.xml'] = ({ headers }, answer) => {
      expect(headers['accept-encoding']).toBe('gzip');
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<list/>'));
    };
    await fetch('list.xml');
    expect(written()).toBe('<list/>');
  });

  it('says how much of it has come', async () => {
    server.answers['/list.xml'] = file('<list/>');
    const told: unknown[] = [];
    await fetch('list.xml', { tell: (_, bytes, total) => told.push([bytes, total]) });
    expect(told.at(-1)).toEqual([7, 7]);
  });
});

describe('a failure', () => {
  it('that does not pass is told at once', async () => {
    await expect(fetch('none.xml')).rejects.toThrow(/none\.xml: The server answers 404.*--from/);
    expect(server.asked.length).toBe(1);
  });

  it('that passes is asked again', async () => {
    server.answers['/list.xml'] = (asked, answer, times) =>
      times < 3 ? answer.writeHead(500).end() : file('<list/>')(asked, answer, times);
    await fetch('list.xml');
    expect(written()).toBe('<list/>');
    expect(server.asked.length).toBe(3);
  });

  it('that does not pass after all is told, with how often it was tried', async () => {
    server.answers['/list.xml'] = (_, answer) => answer.writeHead(503).end();
    await expect(fetch('list.xml')).rejects.toThrow('The server answers 503, as 3 tries found');
    expect(server.asked.length).toBe(3);
  });

  it('waits as long as the server says', () => {
    expect(whyOf(new PassingFailure('busy', '7'))).toMatchObject({ passes: true, after: 7000 });
    expect(whyOf(new PassingFailure('busy', 'tomorrow')).after).toBeUndefined();
    expect(whyOf(new PassingFailure('busy')).after).toBeUndefined();
  });
});

describe('a server that', () => {
  const refused = (what: string | RegExp, more: Partial<Way> = {}): Promise<void> =>
    expect(fetch('list.xml', more)).rejects.toThrow(what);

  it('never answers is left', async () => {
    server.answers['/list.xml'] = () => undefined;
    await refused('The server does not answer, as 2 tries found', { silence: 50, retries: 1 });
  });

  it('stops in the middle is left', async () => {
    server.answers['/list.xml'] = (_, answer) => void answer.writeHead(200).write('<li');
    await refused('stopped in the middle of the file', { silence: 50, retries: 0 });
  });

  it('breaks off is asked again, and the whole file is taken', async () => {
    server.answers['/list.xml'] = (asked, answer, times) => {
      if (times > 1) return file('<list/>')(asked, answer, times);
      answer.writeHead(200, { 'content-length': 7 }).write('<li', () => answer.destroy());
      return undefined;
    };
    await fetch('list.xml');
    expect(written()).toBe('<list/>');
  });

  it('always breaks off is left', async () => {
    server.answers['/list.xml'] = (_, answer) =>
      answer.writeHead(200, { 'content-length': 7 }).write('<li', () => answer.destroy());
    await refused(/broke off, as 3 tries found/);
  });

  it('breaks off in a packed file is left', async () => {
    const packed = gzipSync('<list>'.repeat(1000));
    server.answers['/list.xml'] = (_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, 20));
    await refused('The packed file broke off', { retries: 0 });
  });

  it('says beforehand that its file is too large is not listened to', async () => {
    server.answers['/list.xml'] = (_, answer) =>
      answer.writeHead(200, { 'content-length': 1_000_001 }).write('<');
    await refused('more than 1000000 bytes');
    expect(server.asked.length).toBe(1);
  });

  it('never ends is left once it sent more than any list has', async () => {
    let ended = false;
    server.answers['/list.xml'] = (_, answer) => {
      answer.writeHead(200).on('close', () => (ended = true));
      const more = (): void => void (ended || answer.write('<row/>'.repeat(10_000), more));
      more();
    };
    await refused('more than 1000000 bytes');
    await expect.poll(() => ended).toBe(true);
  });

  it('sends a small file that unpacks to a large one is left', async () => {
    server.answers['/list.xml'] = (_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_001)));
    await refused('more than 1000000 bytes');
  });

  it('gives a web page is left', async () => {
    server.answers['/list.xml'] = (_, answer) =>
      answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>');
    await refused('answers with a web page, such as a login');
    expect(server.asked.length).toBe(1);
  });

  it('packs in a way that was not asked for is left', async () => {
    server.answers['/list.xml'] = (_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'br' }).end('x');
    await refused('packed as br');
  });

  it('refuses the connection is left', async () => {
    const { address } = server;
    await server.close();
    await expect(fetch(`${address}list.xml`, { retries: 0 })).rejects.toThrow(
      'refuses the connection',
    );
    server = await publisher();
  });
});

describe('a server that closes the connection with the last byte', () => {
  /**
   * What came of it: letters, or the message. The disk is slow: nobody takes what came until the server has closed the connection, and
   * how much waits by then, and where, differs with the length.
   */
  const closing = async (head: string, letters: number, reset = false): Promise<string> => {
    execFileSync('mkfifo', [into()]);
    let read = Promise.resolve(0);
    const closes = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\n${head}Connection: close\r\n\r\n`);
        socket.write('a'.repeat(letters), () => (reset ? socket.resetAndDestroy() : socket.end()));
        read = wait(60).then(() => lengthOf(createReadStream(into())));
      });
    });
    await new Promise<void>((done) => closes.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(closes.address() as AddressInfo).port}/list.xml`;
    try {
      const way = { reach: new Reach([new URL(address)]), retries: 0, silence: 3000 };
      const why = await fetch(address, way).then(
        () => undefined,
        (error: Error) => error.message,
      );
      const came = await read;
      return why ?? `${came} letters`;
    } finally {
      closes.close();
    }
  };
  const lengthOf = async (stream: Readable): Promise<number> => {
    let length = 0;
    for await (const chunk of stream) length += (chunk as Buffer).length;
    return length;
  };
  const LENGTHS = [1, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20].map((count) => count * 16_384);

  it.each(LENGTHS)('gives the whole file, of %i letters', async (length) => {
    expect(await closing(`Content-Length: ${length}\r\n`, length)).toBe(`${length} letters`);
  });

  it.each(LENGTHS)(
    'gives it where the end is only that of the connection, at %i',
    async (length) => {
      expect(await closing('', length)).toBe(`${length} letters`);
    },
  );

  it.each(LENGTHS)('is left where it gave half, %i letters', async (length) => {
    expect(await closing(`Content-Length: ${2 * length}\r\n`, length)).toMatch(/broke off/);
  });

  it.each(LENGTHS)('is left where the connection breaks, after %i letters', async (length) => {
    expect(await closing(`Content-Length: ${2 * length}\r\n`, length, true)).toMatch(/broke off/);
  });
});

describe('an address', () => {
  it('leads on to another of the same server', async () => {
    server.answers['/list.xml'] = leadsTo('/store/list.xml');
    server.answers['/store/list.xml'] = file('<list/>');
    await fetch('list.xml');
    expect(written()).toBe('<list/>');
  });

  it.each([
    ['file:///etc/passwd', 'and not by file:'],
    ['ftp://example.org/list.xml', 'and not by ftp:'],
    ['data:text/xml,<list/>', 'and not by data:'],
    ['http://example.org/list.xml', 'by http anybody may change them'],
    ['https://127.0.0.1/list.xml', 'own network'],
    ['https://127.1/list.xml', 'own network'],
    ['https://2130706433/list.xml', 'own network'],
    ['https://localhost/list.xml', 'own network'],
    ['https://10.1.2.3/list.xml', 'own network'],
    ['https://172.31.0.1/list.xml', 'own network'],
    ['https://192.168.0.1/list.xml', 'own network'],
    ['https://169.254.169.254/latest/meta-data', 'own network'],
    ['https://100.64.0.1/list.xml', 'own network'],
    ['https://0.0.0.0/list.xml', 'own network'],
    ['https://[::1]/list.xml', 'own network'],
    ['https://[::ffff:10.0.0.1]/list.xml', 'own network'],
    ['https://[fd00::1]/list.xml', 'own network'],
    ['https://[fe80::1]/list.xml', 'own network'],
    ['https://user:word@example.org/list.xml', 'a name and a password'],
    ['https://', 'no address'],
  ])('that leads on to %s is refused', async (to, why) => {
    server.answers['/list.xml'] = leadsTo(to);
    await expect(fetch('list.xml')).rejects.toThrow(why);
    expect(server.asked).toEqual(['/list.xml']);
  });

  it('that leads on to another machine of the own network is refused, asked or not', async () => {
    const other = await publisher();
    server.answers['/list.xml'] = leadsTo(`${other.address}list.xml`);
    await expect(fetch('list.xml')).rejects.toThrow('leads on to');
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it('that leads to itself, or round, or ever on, is refused', async () => {
    server.answers['/list.xml'] = leadsTo('/list.xml');
    server.answers['/a'] = leadsTo('/b');
    server.answers['/b'] = leadsTo('/a');
    for (const at of [1, 2, 3, 4, 5, 6, 7]) server.answers[`/${at}`] = leadsTo(`/${at + 1}`);
    for (const path of ['list.xml', 'a', '1'])
      await expect(fetch(path)).rejects.toThrow('leads on to another without an end');
    expect(server.asked).toEqual(['/list.xml', '/a', '/b', '/1', '/2', '/3', '/4', '/5', '/6']);
  });

  it("of a publisher's is asked by https, and not in the own network", async () => {
    const publishers = { reach: new Reach([]) };
    await expect(fetch('list.xml', publishers)).rejects.toThrow('by https');
    await expect(fetch('https://127.0.0.1/x', publishers)).rejects.toThrow('own network');
    expect(server.asked).toEqual([]);
  });
});

describe('the name of a machine', () => {
  const numberOf = (named: readonly string[], options: object): Promise<unknown> =>
    new Promise((done) =>
      new Reach(named.map((one) => new URL(one))).lookupFor(new URL('https://lists.example/x'))(
        'localhost',
        options,
        (error, address) => done(error ? error.message : address),
      ),
    );

  it('that leads into the own network is refused, unless the user named it', async () => {
    expect(await numberOf([], {})).toMatch(/^localhost is (127\.0\.0\.1|::1)$/);
    expect(await numberOf(['https://lists.example/'], { family: 4 })).toBe('127.0.0.1');
    expect(await numberOf(['https://lists.example/'], { family: 4, all: true })).toEqual([
      { address: '127.0.0.1', family: 4 },
    ]);
  });
});

describe('a proxy', () => {
  it('is asked where the environment names one', async () => {
    const asked: string[] = [];
    const proxy = createServer((socket) =>
      socket.once('data', (head) => {
        asked.push(String(head).split('\r\n')[0]!);
        const to = connect(Number(new URL(server.address).port), '127.0.0.1');
        to.on('connect', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.pipe(to).pipe(socket);
        });
        for (const one of [to, socket]) one.on('error', () => undefined);
      }),
    );
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    const { port } = proxy.address() as AddressInfo;
    server.answers['/list.xml'] = file('<list/>');
    const named = 'http://lists.example/list.xml';
    await fetch(named, {
      reach: new Reach([new URL(named)]),
      env: { HTTP_PROXY: `http://127.0.0.1:${port}` },
    });
    expect(written()).toBe('<list/>');
    expect(asked).toEqual(['CONNECT lists.example:80 HTTP/1.1']);
    proxy.close();
  });
});
