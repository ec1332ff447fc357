// licet serve as its clients meet it: every verb, what is refused and how, those who send too much, too slowly or too often, and how
// it ends. The service is a process of its own at a free port.

import { request } from 'node:http';
import { connect } from 'node:net';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asked,
  bodies,
  called,
  observed,
  refusedStart,
  serving,
  type Served,
  type Told,
} from './served.ts';

const SYRIA = {
  id: 'syria',
  date: '2010-12-15',
  exporter: { name: 'Example Systems', country: 'US' },
  parties: [{ role: 'end-user', name: 'Example Telecom', country: 'SY', type: 'telecom-operator' }],
  destination: { country: 'SY' },
  items: [{ name: 'web proxy', category: 'dpi-filtering' }],
};

/** So many pairs of item and end user that no answer comes within a second. */
const crowded = (count: number): object => ({
  ...SYRIA,
  parties: Array.from({ length: count }, (_, index) => ({
    ...SYRIA.parties[0],
    name: `Example Telecom ${index}`,
  })),
  items: Array.from({ length: count }, (_, index) => ({
    name: `suite ${index}`,
    category: 'intrusion-software',
  })),
});

let here = '';
let service: Served;

beforeAll(async () => {
  here = mkdtempSync(join(tmpdir(), 'licet-serve-'));
  mkdirSync(join(here, 'deals/may'), { recursive: true });
  writeFileSync(join(here, 'secret.yaml'), 'id: outside\n');
  writeFileSync(join(here, 'deals/may/norway.yaml'), 'id: norway\ndate: 2025-12-01\n');
  symlinkSync(join(here, 'secret.yaml'), join(here, 'deals/leads-out.yaml'));
  service = await serving(here, '--folder', 'deals');
}, 120_000);

afterAll(async () => {
  await service.stopped();
  rmSync(here, { recursive: true, force: true });
});

const call = (verb: string, given: object | string, headers?: Record<string, string>) =>
  called(service.address, verb, given, headers);

/** What was logged so far. */
const events = (): Record<string, unknown>[] =>
  service
    .log()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('a client', () => {
  it('gets colours, reasons with provisions, and what was not checked', async () => {
    const { status, headers, body } = await call('screen', { transaction: SYRIA });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(body.colours.verdict).toBe('red');
    expect(body.reasons[0].citations[0].url).toMatch(/^https?:/);
    expect(body.notChecked.length).toBeGreaterThan(0);
  });

  it.each([
    ['next_question', { transaction: { id: 'x' } }, 'question'],
    [
      'answer',
      { transaction: SYRIA, answers: [{ facts: ['item.value'], value: 'unknown' }] },
      'transaction',
    ],
    ['classify', { category: 'imsi-catcher' }, 'items'],
    ['crosswalk', { code: '5A001.j' }, 'crosswalk'],
    ['explain', { name: 'us-ear/746-9-syria' }, 'timeline'],
    ['match', { name: 'Bank Melli' }, 'hits'],
    ['destination', { place: 'SY' }, 'destination'],
    ['dossier', { transaction: SYRIA, by: 'Example Clerk' }, 'page'],
    ['end_user', { name: 'Example Telecom', country: 'SY' }, 'endUser'],
    ['screen', { file: 'may/norway.yaml' }, 'colours'],
  ])('asks %s', async (verb, given, key) => {
    const { status, body } = await call(verb, given);
    expect([status, Object.keys(body)]).toEqual([200, expect.arrayContaining([key])]);
  });

  it('reads of the service in OpenAPI, in which every reference leads somewhere', async () => {
    const { status, body } = await asked(service.address, '/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/v1/'))).toHaveLength(10);
    const text = JSON.stringify(body);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    expect(references.length).toBeGreaterThan(9);
    const leadsOn = (path: string): unknown =>
      path.split('/').reduce((within: any, key) => within?.[key], body);
    expect(references.filter((path) => leadsOn(path) === undefined)).toEqual([]);
    expect(text).not.toContain('licet://');
    const schema = await asked(service.address, '/schema/transaction');
    expect(schema.body.title).toBe('licet transaction');
  });

  it('is told that it runs, and that it is ready', async () => {
    expect((await asked(service.address, '/health')).body).toEqual({ status: 'running' });
    expect((await asked(service.address, '/ready')).body).toEqual({ status: 'ready' });
  });
});

/** A deal with a number as it is written, which no value of a program can say. */
const worth = (number: string): string =>
  JSON.stringify({
    transaction: { ...SYRIA, items: [{ name: 'web proxy', quantity: 0 }] },
  }).replace('"quantity":0', `"quantity":${number}`);

describe('what cannot be answered', () => {
  const refusal = ({ status, body }: Told): [number, string] => {
    expect(body.why).not.toBe('');
    expect(body.whatToDo).not.toBe('');
    return [status, body.refused];
  };

  it.each([
    ['a deal that is none', { transaction: 'a deal' }, 400, 'wrong-type'],
    ['a key that there is not', { transaction: SYRIA, files: '*' }, 400, 'unknown-key'],
    ['nothing at all', '', 400, 'missing-key'],
    ['half a JSON', '{"transaction":', 400, 'not-json'],
    ['a list', '[{"transaction":{"id":"x"}}]', 400, 'wrong-type'],
    ['null', 'null', 400, 'wrong-type'],
    ['a number that nothing holds', worth('1e400'), 400, 'wrong-type'],
    ['the same below nothing', worth('-1e400'), 400, 'wrong-type'],
    ['a key twice', '{"file":"a.yaml","file":"b.yaml"}', 400, 'duplicate-key'],
    ['a way to a prototype', '{"transaction":{"id":"x","__proto__":{"a":1}}}', 400, 'unknown-key'],
    ['a path out of the folder', { file: '../secret.yaml' }, 403, 'outside-folder'],
    ['a link out of the folder', { file: 'leads-out.yaml' }, 403, 'outside-folder'],
    ['what is no file', { file: 'may.yaml' }, 400, 'file-unreadable'],
    ['more letters than it takes', `{"x":"${'x'.repeat(1_000_001)}"}`, 413, 'over-limit'],
    ['what is nested too deep', `{"transaction":${'['.repeat(9000)}`, 413, 'over-limit'],
  ])('is refused by its kind: %s', async (_, given, status, refused) => {
    expect(refusal(await call('screen', given))).toEqual([status, refused]);
  });

  it('is told by its place and with what to read, in words of HTTP', async () => {
    expect((await call('screen', worth('1e400'))).body.why).toContain('items.0.quantity');
    expect((await call('screen', worth('1e9'))).status).toBe(200);
    expect((await call('screen', 'null')).body.why).not.toContain('empty');
    expect((await call('screen', {})).body.whatToDo).toContain(' /schema/transaction');
  });

  it('is refused by address, method and type', async () => {
    const { address } = service;
    expect(refusal(await call('no_such_verb', {}))).toEqual([404, 'unknown-path']);
    expect(refusal(await asked(address, '/etc/passwd'))).toEqual([404, 'unknown-path']);
    expect(refusal(await asked(address, '/v1/screen'))).toEqual([405, 'wrong-method']);
    expect(refusal(await asked(address, '/reconcile', { method: 'DELETE' }))).toEqual([
      405,
      'wrong-method',
    ]);
    expect(refusal(await call('screen', '{}', { 'Content-Type': 'text/plain' }))).toEqual([
      415,
      'wrong-media-type',
    ]);
    expect(refusal(await call('screen', '{}', { 'Content-Encoding': 'gzip' }))).toEqual([
      415,
      'wrong-media-type',
    ]);
    const bytes = await asked(address, '/v1/screen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    });
    expect(refusal(bytes)).toEqual([400, 'not-utf8']);
  });

  it('is refused where it has more bytes than are read, whether it says so or not', async () => {
    const body = 'x'.repeat(4_000_001);
    expect(refusal(await call('screen', body))).toEqual([413, 'over-limit']);
    const pieces = new Response(body).body!;
    const streamed = await asked(service.address, '/v1/screen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: pieces,
      duplex: 'half',
    } as RequestInit);
    expect(refusal(streamed)).toEqual([413, 'over-limit']);
    expect((await call('crosswalk', { code: '5A001.j' })).status).toBe(200);
  });

  it('is refused to pages of other sites, and to those under another name', async () => {
    const by = (headers: Record<string, string>): Promise<number> =>
      new Promise((done) =>
        request(`${service.address}/v1/match`, { method: 'POST', headers }, (response) => {
          response.resume();
          done(response.statusCode!);
        }).end('{"name":"Bank Melli"}'),
      );
    const type = { 'Content-Type': 'application/json' };
    const { port } = service;
    expect(await by({ ...type, Host: `rebound.example:${port}` })).toBe(403);
    expect(await by({ ...type, Host: `127.0.0.1.rebound.example:${port}` })).toBe(403);
    expect(await by({ ...type, Host: `localhost:${port}` })).toBe(200);
    expect(await by({ ...type, Origin: 'http://other.example' })).toBe(403);
    expect(await by({ ...type, Origin: 'null' })).toBe(403);
    expect(await by({ ...type, Origin: `http://127.0.0.1:${port + 1}` })).toBe(403);
    expect(await by({ ...type, Origin: service.address })).toBe(200);
  });
});

describe('a page of another site', () => {
  const search = `/reconcile?queries=${encodeURIComponent('{"q":{"query":"Bank Melli"}}')}`;

  it.each(['/openapi.json', '/reconcile', search, '/reconcile/suggest/entity?prefix=bank'])(
    'can neither draw in nor lead to %s, which its own browser says of it',
    async (path) => {
      const from = async (site: string): Promise<[number, string]> => {
        const headers = { 'Sec-Fetch-Site': site };
        const { status, body } = await asked(service.address, path, { headers });
        return [status, body.refused];
      };
      expect(await from('cross-site')).toEqual([403, 'foreign-origin']);
      expect(await from('same-site')).toEqual([403, 'foreign-origin']);
      expect(await from('same-origin')).toEqual([200, undefined]);
      expect(await from('none')).toEqual([200, undefined]);
    },
  );
});

describe('a client who is slow', () => {
  /** What comes back until the connection ends, and after how long that is. */
  const spoken = (sent: string): Promise<{ readonly answer: string; readonly ms: number }> =>
    new Promise((done) => {
      const began = performance.now();
      let answer = '';
      const socket = connect(service.port, '127.0.0.1', () => socket.write(sent));
      socket.on('data', (piece) => (answer += piece.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => done({ answer, ms: performance.now() - began }));
    });

  it('is let go, and keeps nobody waiting', async () => {
    const head =
      'POST /v1/screen HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const slow = Promise.all([
      ...Array.from({ length: 70 }, () => spoken(`${head}Content-Length: 100\r\n\r\n{"tr`)),
      spoken('POST /v1/screen HT'),
    ]);
    expect((await call('match', { name: 'Bank Melli' })).status).toBe(200);
    for (const { answer, ms } of await slow) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(ms).toBeLessThan(20_000);
    }
    expect((await call('match', { name: 'Bank Melli' })).status).toBe(200);
    const told = events().filter(({ status }) => status === 408);
    expect(told).toHaveLength(70);
    expect(new Set(told.map(({ refused }) => refused))).toEqual(new Set(['out-of-time']));
  }, 60_000);
});

describe('the lists as OpenRefine asks for them', () => {
  const queries = (batch: object): Promise<Told> =>
    asked(service.address, '/reconcile', {
      method: 'POST',
      body: new URLSearchParams({ queries: JSON.stringify(batch) }),
    });

  it('are told by a manifest of version 0.2', async () => {
    const { body } = await asked(service.address, '/reconcile');
    expect(body).toMatchObject({
      versions: ['0.2'],
      name: expect.any(String),
      identifierSpace: expect.any(String),
      schemaSpace: expect.any(String),
      suggest: { entity: { service_url: service.address } },
    });
    expect(body.authentication).toBeUndefined();
  });

  it('answer each query of a batch by itself, and call nobody certain', async () => {
    const { status, body } = await queries({
      q0: { query: 'Bank Melli', type: 'company', limit: 2 },
      q1: { query: '   ' },
      __proto__: { query: 'Bank Melli', limit: 1 },
    });
    expect(status).toBe(200);
    expect(body.q0.result).toHaveLength(2);
    expect(body.q1).toEqual({ result: [] });
    const [first, second] = body.q0.result;
    expect(first).toMatchObject({ id: expect.stringContaining(':'), match: false });
    expect(first.score).toBeGreaterThanOrEqual(second.score);
    expect(first.type).toEqual([{ id: 'company', name: 'Company or other body' }]);
    const byGet = await asked(
      service.address,
      `/reconcile?queries=${encodeURIComponent('{"q0":{"query":"Bank Melli","limit":1}}')}`,
    );
    expect(byGet.body.q0.result).toEqual([first]);
    const suggested = await asked(service.address, '/reconcile/suggest/entity?prefix=bank%20melli');
    expect(suggested.body.result.map(({ id }: { id: string }) => id)).toContain(first.id);
  });

  it('take what else is known of a party', async () => {
    const scoreOf = async (properties: object[]): Promise<number> =>
      (await queries({ q: { query: 'Bank Melli', properties } })).body.q.result[0].score;
    const alone = await scoreOf([]);
    expect(await scoreOf([{ pid: 'country', v: 'IR' }])).toBeGreaterThanOrEqual(alone);
    expect(await scoreOf([{ pid: 'colour', v: 'blue' }])).toBe(alone);
    expect(await scoreOf([{ pid: 'lei', v: 'no number' }])).toBe(alone);
  });

  it('are asked in UTF-8, and in nothing else that would read as another name', async () => {
    const byForm = (body: string | Uint8Array<ArrayBuffer>): Promise<Told> =>
      asked(service.address, '/reconcile', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body,
      });
    const latin = '%7B%22q%22%3A%7B%22query%22%3A%22Soci%E9t%E9+100%25+%%22%7D%7D';
    const text = latin.replaceAll('%E9', '%C3%A9');
    const [suggest, batch] = ['/reconcile/suggest/entity?prefix=', '/reconcile?queries='];
    for (const told of [
      await byForm(`queries=${latin}`),
      await byForm(
        Uint8Array.of(...Buffer.from('queries={"q":{"query":"Soci\u00e9t\u00e9"}}', 'latin1')),
      ),
      await asked(service.address, `${batch}${latin}`),
      await asked(service.address, `${suggest}Soci%E9t%E9`),
    ])
      expect([told.status, told.body.refused]).toEqual([400, 'not-utf8']);
    for (const told of [
      await byForm(`queries=${text}`),
      await byForm(`queries={"q":{"query":"Soci\u00e9t\u00e9"}}`),
      await asked(service.address, `${batch}${text}`),
      await asked(service.address, `${suggest}Soci%C3%A9t%C3%A9`),
    ])
      expect(told.status).toBe(200);
  });

  it('refuse what is no batch, and too large a one', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 51 }, (_, index) => [`q${index}`, { query: 'x' }]),
    );
    expect((await queries(many)).status).toBe(413);
    expect((await queries({ q: { query: 1 } })).status).toBe(400);
    expect((await queries([])).status).toBe(400);
    // By the schema of a batch in version 0.2 a query has a name, or properties of which there is one; and it has no key besides.
    for (const none of [{}, { limit: 1 }, { properties: [] }, { query: 'Bank Melli', props: [] }])
      expect((await queries({ q: none })).status, JSON.stringify(none)).toBe(400);
    expect(
      (await queries({ q: { properties: [{ pid: 'uid', v: ['a', { id: 'b' }] }] } })).status,
    ).toBe(200);
    const none = await asked(service.address, '/reconcile', {
      method: 'POST',
      body: new URLSearchParams({ other: '' }),
    });
    expect(none.status).toBe(400);
  });
});

it('the log has an event a line and no word of a deal, and nothing is written', async () => {
  await call('screen', { transaction: SYRIA });
  await asked(service.address, '/Example-Telecom?name=Melli');
  expect(events().at(-2)).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    event: 'request',
    what: 'screen',
    status: 200,
    ms: expect.any(Number),
    bytes: JSON.stringify({ transaction: SYRIA }).length,
  });
  expect(events().at(-1)).toMatchObject({ what: 'other', status: 404, refused: 'unknown-path' });
  expect(service.log()).not.toMatch(/Example|Melli|Bank|syria|failed/i);
  expect(readdirSync(here, { recursive: true }).map(String).sort()).toEqual([
    'deals',
    'deals/leads-out.yaml',
    'deals/may',
    'deals/may/norway.yaml',
    'secret.yaml',
  ]);
});

describe('too much at once', () => {
  it('is told to come again, and what takes too long is given up', async () => {
    const small = await serving(here, '--at-once', '3', '--time-limit', '5');
    try {
      const together = await Promise.all(
        Array.from({ length: 30 }, () => called(small.address, 'screen', { transaction: SYRIA })),
      );
      const refused = together.filter(({ status }) => status === 503);
      expect(together.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
      expect(refused.length).toBeGreaterThan(0);
      for (const { headers, body } of refused)
        expect([headers.get('retry-after'), body.refused]).toEqual(['1', 'busy']);

      const long = called(small.address, 'screen', { transaction: crowded(90), detail: 'full' });
      const began = performance.now();
      expect((await asked(small.address, '/health')).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(900);
      const { status, headers, body } = await long;
      expect([status, body.refused, headers.get('retry-after')]).toEqual([
        503,
        'out-of-time',
        null,
      ]);
      let after = await asked(small.address, '/ready');
      while (after.status === 503) after = await asked(small.address, '/ready');
      expect((await called(small.address, 'match', { name: 'Bank Melli' })).status).toBe(200);
    } finally {
      await small.stopped();
    }
  }, 120_000);
});

describe('when it is told to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'it ends well within a second: %s',
    async (signal) => {
      const one = await serving(here);
      // A connection that is kept open, and an answer that will take longer than is left.
      await called(one.address, 'crosswalk', { code: '5A001.j' });
      const long = called(one.address, 'screen', { transaction: crowded(90), detail: 'full' });
      long.catch(() => undefined);
      await new Promise((done) => setTimeout(done, 100));
      const { status, ms } = await one.stopped(signal);
      expect(status).toBe(0);
      expect(ms).toBeLessThan(1_000);
      await expect(long).rejects.toThrow();
    },
    120_000,
  );
});

describe('beyond this machine', () => {
  const TOKEN = '0123456789abcdef0123456789abcdef';

  it('it does not begin without a token, nor with one that is none', async () => {
    const open = await refusedStart(here, '--host', '0.0.0.0');
    expect(open.status).toBe(2);
    expect(open.error).toContain('no token to demand');
    writeFileSync(join(here, 'short'), 'secret\n');
    const short = await refusedStart(here, '--token-file', 'short');
    expect(short.status).toBe(2);
    expect(short.error).not.toContain('secret');
    expect((await refusedStart(here, '--host', 'example.org')).status).toBe(2);
    expect((await refusedStart(here, '--port', '70000')).status).toBe(2);
    expect((await refusedStart(here, '--folder', 'not-there')).error).toContain('no such folder');
    rmSync(join(here, 'short'));
  }, 120_000);

  it('each question has to carry it', async () => {
    writeFileSync(join(here, 'token'), `${TOKEN}\n`);
    const one = await serving(here, '--host', '0.0.0.0', '--token-file', 'token');
    rmSync(join(here, 'token'));
    const address = `http://127.0.0.1:${one.port}`;
    try {
      const by = async (token?: string): Promise<Told> =>
        called(
          address,
          'crosswalk',
          { code: '5A001.j' },
          token === undefined ? {} : { Authorization: token },
        );
      const none = await by();
      expect([none.status, none.body.refused]).toEqual([401, 'no-token']);
      expect(none.headers.get('www-authenticate')).toBe('Bearer');
      expect((await by(`Bearer ${TOKEN.slice(1)}`)).status).toBe(401);
      expect((await by(`Bearer ${TOKEN}0`)).status).toBe(401);
      expect((await by(`Basic ${TOKEN}`)).status).toBe(401);
      expect((await by(`Bearer ${TOKEN}`)).status).toBe(200);
      expect((await asked(address, '/openapi.json')).status).toBe(401);
      expect((await asked(address, '/reconcile')).status).toBe(401);
      const manifest = await asked(address, '/reconcile', {
        headers: { Authorization: `Bearer ${TOKEN}` },
      });
      expect(manifest.body.authentication).toEqual({ type: 'http', scheme: 'bearer' });
      expect((await asked(address, '/health')).status).toBe(200);
      expect(one.log()).not.toContain(TOKEN);
    } finally {
      await one.stopped();
    }
  }, 120_000);

  it('pages of a site that was named get at the lists, and at nothing else', async () => {
    const origin = 'http://127.0.0.1:3333';
    const one = await serving(here, '--allow-origin', origin);
    try {
      const from = (path: string, method: string): Promise<Told> =>
        asked(one.address, path, {
          method,
          headers: { Origin: origin, 'Sec-Fetch-Site': 'same-site' },
        });
      const manifest = await from('/reconcile', 'GET');
      expect(manifest.status).toBe(200);
      expect(manifest.headers.get('access-control-allow-origin')).toBe(origin);
      expect((await from('/reconcile', 'OPTIONS')).status).toBe(204);
      expect((await from('/openapi.json', 'GET')).status).toBe(403);
      expect((await from('/v1/screen', 'OPTIONS')).status).toBe(403);
    } finally {
      await one.stopped();
    }
  }, 120_000);
});

it('every status that was answered is told by the description of the service', async () => {
  const { paths } = (await asked(service.address, '/openapi.json')).body;
  const form = { method: 'POST', body: new URLSearchParams({ queries: '[' }) };
  await call('screen', '{');
  await call('screen', '{}', { 'Content-Type': 'text/plain' });
  await call('screen', { file: '../secret.yaml' });
  await asked(service.address, '/reconcile', form);
  await asked(service.address, '/schema/none');
  await asked(service.address, '/health', { headers: { Origin: 'http://other.example' } });
  const operationOf = (method: string, path: string): any =>
    (paths[path] ?? paths[path.replace(/^\/schema\/.*/, '/schema/{name}')])?.[method.toLowerCase()];
  const told = observed.filter(([method, path]) => operationOf(method, path) !== undefined);
  expect(told.length).toBeGreaterThanOrEqual(7);
  const isTold = ([method, path, status]: (typeof observed)[number]): boolean =>
    String(status) in operationOf(method, path).responses;
  expect(told.filter((one) => !isTold(one))).toEqual([]);
  // What a test cannot bring about at will.
  for (const path of ['/ready', '/schema/{name}', '/openapi.json', '/reconcile'])
    expect(paths[path].get.responses).toHaveProperty('503');
  for (const path of ['/v1/screen', '/reconcile'])
    expect(paths[path].post.responses).toHaveProperty('408');
});

it('every body that was answered has the shape that the description tells', async () => {
  const described = (await asked(service.address, '/openapi.json')).body;
  const cameras = {
    id: 'cameras',
    date: '2025-12-01',
    exporter: { name: 'Example', country: 'US' },
    parties: [{ role: 'end-user', name: 'Example Police', country: 'KE', type: 'police' }],
    destination: { country: 'KE' },
    items: [{ name: 'catcher', category: 'imsi-catcher', classification: { us: '5A001.f.1' } }],
  };
  for (const [verb, given] of [
    ['screen', { transaction: cameras }],
    ['screen', { transaction: cameras, detail: 'full' }],
    ['next_question', { transaction: { id: 'x' } }],
    [
      'next_question',
      { transaction: cameras, no_more: ['<more than 1 items>', '<more than 1 parties>'] },
    ],
    [
      'answer',
      { transaction: { id: 'x' }, answers: [{ facts: ['item.name'], value: 'a camera' }] },
    ],
    ['classify', { transaction: cameras, detail: 'full' }],
    ['classify', { category: 'spyware' }],
    ['crosswalk', { code: '5A001.j' }],
    ['explain', { name: 'us-ear/746-9-syria' }],
    ['explain', { name: 'lists' }],
    ['match', { name: 'Bank Melli', kind: 'company' }],
    ['destination', { place: 'SY', as_of: '2010-12-15' }],
    ['destination', { place: 'UA-43', as_of: '2025-12-01' }],
    ['destination', { place: 'HK', as_of: '1990-01-01' }],
    ['end_user', { name: 'Mukhabarat', country: 'SY', type: 'intelligence', as_of: '2010-12-15' }],
    ['dossier', { transaction: cameras }],
  ] as const)
    expect((await called(service.address, verb, given)).status, verb).toBe(200);
  const queries = encodeURIComponent(JSON.stringify({ q: { query: 'Bank Melli' } }));
  for (const path of [
    '/health',
    '/ready',
    '/schema/transaction',
    '/reconcile',
    `/reconcile?queries=${queries}`,
    '/reconcile/suggest/entity?prefix=bank',
  ])
    await asked(service.address, path);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    schemas: [{ $id: 'api', ...described }],
  });
  const named = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const shapeOf = (path: string, method: string, status: number) => {
    const $ref = encodeURI(
      `api#/paths/${named(path)}/${method}/responses/${status}/content/application~1json/schema`,
    );
    return ajv.getSchema($ref) ?? ajv.compile({ $ref });
  };
  const held = new Map<string, Set<number>>();
  for (const { method, path, status, body } of bodies) {
    const told = described.paths[path] ? path : path.replace(/^\/schema\/.*/, '/schema/{name}');
    const response = described.paths[told]?.[method.toLowerCase()]?.responses[status];
    if (response?.content === undefined) continue;
    const validate = shapeOf(told, method.toLowerCase(), status);
    validate(body);
    expect(validate.errors ?? [], `${method} ${path} ${status}`).toEqual([]);
    held.set(told, (held.get(told) ?? new Set()).add(status));
  }
  // Each address has a shape of its own that an empty record is not, and was asked with success.
  for (const [path, operations] of Object.entries<object>(described.paths))
    for (const method of Object.keys(operations)) {
      expect(held.get(path), path).toContain(200);
      if (path !== '/reconcile') expect(shapeOf(path, method, 200)({}), path).toBe(false);
    }
}, 120_000);
