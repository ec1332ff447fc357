// What the service answers at which address. It reads what is sent up to a size, leaves the answer to a thread, and tells a log what
// was asked by the name of the verb alone: no address and no body is repeated there.

import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { jsonText } from '../../report/json.ts';
import { framesOf, Refused, refusalOf, type Refusal } from '../verbs/refusal.ts';
import { SCHEMA_RESOURCES } from '../verbs/schemas.ts';
import type { Question } from './answers.ts';
import { busy } from './busy.ts';
import { fieldOf } from './form.ts';
import { refuseForeignHost, refuseForeignOrigin, refuseWithoutToken, type Token } from './guard.ts';
import { manifestOf } from './reconciliation.ts';
import { PAGE_POLICY, type PageFile } from './page-files.ts';
import { SERVED } from './served-verbs.ts';
import { statusOf } from './status.ts';
import type { Threads } from './threads.ts';

export interface Service {
  readonly threads: Pick<Threads, 'ask' | 'ready' | 'version'>;
  readonly token: Token;
  /** It is reached from this machine alone. */
  readonly local: boolean;
  /** Sites whose pages may ask for the lists. */
  readonly origins: readonly string[];
  /** The page for one deal; none where it is not served. */
  readonly page: readonly PageFile[];
  readonly isStopping: () => boolean;
  readonly say: (event: object) => void;
}

/** Bytes of a body: a million letters of any writing, and room for how a form writes them. */
export const MOST_BYTES = 4_000_000;
/** Bodies that are read at once. */
const MOST_READ = 128;

type Env = {
  /** Of the connection: what ended it. */
  Bindings: { incoming: { socket: { errored: Error | null } } };
  Variables: { what: string; bytes: number; refused?: string };
};
type Asked = Context<Env>;

/** Nothing that is answered is kept, drawn into another page, or taken for anything but what it is. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const JSON_TYPE = 'application/json; charset=utf-8';

export const appOn = (service: Service): Hono<Env> => {
  const { threads, token, local, origins } = service;
  const app = new Hono<Env>();
  app.use(logged(service));
  app.onError((error, c) => refused(error, c, service));
  app.notFound((c) => refused(unknownPath(), c, service));

  app.use(async (c, next) => {
    const [host, origin] = [c.req.header('host'), c.req.header('origin')];
    if (local) refuseForeignHost(host);
    const isOfLists = /^\/reconcile(?:\/|$)/.test(c.req.path);
    refuseForeignOrigin(
      { origin, host, site: c.req.header('sec-fetch-site') },
      isOfLists ? origins : [],
    );
    if (isOfLists && origin !== undefined && origins.includes(origin)) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      if (c.req.method === 'OPTIONS') {
        c.header('Access-Control-Allow-Methods', 'GET, POST');
        c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type');
        return c.body(null, 204);
      }
    }
    return next();
  });

  // Whoever watches over the service has no token, and learns nothing but this.
  app.get('/health', (c) => told(c, 'health', { status: 'running' }));
  app.get('/ready', (c) =>
    threads.ready && !service.isStopping()
      ? told(c, 'ready', { status: 'ready' })
      : told(c, 'ready', { status: 'not ready' }, 503),
  );

  app.use((c, next) => {
    refuseWithoutToken(c.req.header('authorization'), token);
    return next();
  });
  app.on('POST', '*', readAtMost(MOST_READ));

  const ask = async (
    c: Asked,
    what: string,
    question: Question,
    body: Uint8Array = new Uint8Array(),
  ): Promise<Response> => {
    c.set('what', what);
    const answered = await threads.ask(question, body, c.req.raw.signal);
    return 'refused' in answered ? refusing(c, answered) : sent(c, answered);
  };

  app.post('/v1/:verb', async (c) => {
    const verb = SERVED.find(({ name }) => name === c.req.param('verb'));
    if (verb === undefined) throw unknownPath();
    c.set('what', verb.name);
    refuseOtherThan('application/json', c);
    return ask(c, verb.name, { verb: verb.name }, await bodyOf(c));
  });
  for (const { path, type, body } of service.page)
    app.get(path, (c) => {
      c.set('what', 'page');
      c.header('Content-Security-Policy', PAGE_POLICY);
      return sent(c, body, 200, type);
    });
  app.get('/openapi.json', (c) => ask(c, 'openapi', { page: 'open-api' }));
  app.get('/schema/:name', (c) => {
    const name = SCHEMA_RESOURCES.find((one) => one === c.req.param('name'));
    if (name === undefined) throw unknownPath();
    return ask(c, 'schema', { schema: name });
  });

  const reconcile = (c: Asked, queries: string): Promise<Response> =>
    ask(c, 'reconcile', { page: 'reconcile' }, new TextEncoder().encode(queries));
  app.get('/reconcile', (c) => {
    const queries = fieldOf(searchOf(c), 'queries');
    if (queries !== undefined) return reconcile(c, queries);
    return told(c, 'reconcile', manifestOf(baseOf(c), threads.version, token !== undefined));
  });
  app.post('/reconcile', async (c) => {
    c.set('what', 'reconcile');
    refuseOtherThan('application/x-www-form-urlencoded', c);
    const queries = fieldOf(await bodyOf(c), 'queries');
    if (queries === undefined)
      throw new Refused('missing-key', 'It has no queries', 'Send a batch of them as queries=…');
    return reconcile(c, queries);
  });
  app.get('/reconcile/suggest/entity', (c) =>
    ask(
      c,
      'suggest',
      { page: 'suggest' },
      new TextEncoder().encode(fieldOf(searchOf(c), 'prefix') ?? ''),
    ),
  );

  for (const [path, method] of [
    ['/v1/:verb', 'POST'],
    ['/openapi.json', 'GET'],
    ['/schema/:name', 'GET'],
    ['/reconcile', 'GET or POST'],
    ['/reconcile/suggest/entity', 'GET'],
  ] as const)
    app.all(path, () => {
      throw new Refused(
        'wrong-method',
        'This address is asked in another way',
        `Ask with ${method}`,
      );
    });
  return app;
};

/** What stands behind the '?'. */
const searchOf = (c: Asked): string => new URL(c.req.url).search.slice(1);

const baseOf = (c: Asked): string => new URL(c.req.url).origin;

/**
 * What is more than it may be is read to its end and thrown away, so that its sender hears the answer; how long that may take has a
 * limit of its own. Errors: Refused.
 */
const bodyOf = async (c: Asked): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    if (bytes <= MOST_BYTES) pieces.push(piece);
    else pieces.length = 0;
  }
  c.set('bytes', bytes);
  if (bytes > MOST_BYTES) throw tooLarge();
  return new Uint8Array(Buffer.concat(pieces));
};

const tooLarge = (): Refused =>
  new Refused(
    'over-limit',
    `What was sent has more than ${MOST_BYTES} bytes`,
    'Send one transaction, without what no rule reads',
  );

const told = (c: Asked, what: string, value: object, status: 200 | 503 = 200): Response => {
  c.set('what', what);
  return sent(c, new TextEncoder().encode(jsonText(value, 'line')), status);
};

const sent = (c: Asked, body: Uint8Array, status = 200, type = JSON_TYPE): Response => {
  for (const [name, value] of Object.entries(HEADERS))
    if (c.res.headers.get(name) === null) c.header(name, value);
  c.header('Content-Type', type);
  return c.body(body as Uint8Array<ArrayBuffer>, status as 200);
};

const refused = (error: unknown, c: Asked, { say }: Service): Response => {
  if (c.req.raw.signal.aborted)
    return refusing(c, GONE.refusal, wasTooSlow(c) ? TOO_SLOW : undefined);
  const refusal = refusalOf(error);
  if (refusal.refused === 'failed') say({ event: 'failed', frames: framesOf(error) });
  return refusing(c, refusal);
};

const refusing = (c: Asked, refusal: Refusal, status = statusOf(refusal.refused)): Response => {
  c.set('refused', refusal.refused);
  if (refusal.refused === 'busy') c.header('Retry-After', '1');
  if (refusal.refused === 'no-token') c.header('WWW-Authenticate', 'Bearer');
  return sent(c, new TextEncoder().encode(jsonText(refusal, 'line')), status);
};

/** As node answered already. */
const TOO_SLOW = 408;
const wasTooSlow = (c: Asked): boolean => {
  const { errored } = c.env.incoming.socket;
  return errored !== null && 'code' in errored && errored.code === 'ERR_HTTP_REQUEST_TIMEOUT';
};

/** Nobody reads it; the log says so. */
const GONE = new Refused(
  'out-of-time',
  'The question did not come whole in time, or nobody waits for the answer',
  'Send it whole within some seconds',
);

const unknownPath = (): Refused =>
  new Refused(
    'unknown-path',
    'There is no such address',
    `GET /openapi.json tells all; the verbs are ${SERVED.map(({ name }) => `/v1/${name}`).join(', ')}`,
  );

/** A page of another site can send what is no JSON without being asked whether it may. */
const refuseOtherThan = (type: string, c: Asked): void => {
  const [given = ''] = (c.req.header('content-type') ?? '').split(';');
  const packed = c.req.header('content-encoding');
  if (given.trim().toLowerCase() === type && packed === undefined) return;
  throw new Refused(
    'wrong-media-type',
    packed === undefined ? `What is sent here is ${type}` : 'What is sent here is not packed',
    `Send it with Content-Type: ${type} and without Content-Encoding`,
  );
};

/** Slow senders take no room from those who wait for an answer. */
const readAtMost = (most: number): MiddlewareHandler<Env> => {
  let reading = 0;
  return async (_, next) => {
    if (reading >= most) throw busy();
    reading += 1;
    try {
      await next();
    } finally {
      reading -= 1;
    }
  };
};

const logged =
  ({ say }: Service): MiddlewareHandler<Env> =>
  async (c, next) => {
    const began = performance.now();
    c.set('what', 'other');
    c.set('bytes', 0);
    await next();
    say({
      event: 'request',
      what: c.get('what'),
      status: c.res.status,
      ...(c.get('refused') !== undefined && { refused: c.get('refused') }),
      ms: Math.round(performance.now() - began),
      bytes: c.get('bytes'),
      ...(c.req.raw.signal.aborted && { gone: true }),
    });
  };
