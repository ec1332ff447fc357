// Files fetched from addresses, into files. This is the one place of the program that opens the network, and only a command that
// was asked to update lists comes here. What could not be had is asked for again where that may help, later each time; an answer
// that is silent, has no end, leads into a circle, or is a web page in place of the list, is refused.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import { Agent, ProxyAgent, request, type Dispatcher } from 'undici';
import { LicetError } from '../../model/errors.ts';
import type { Reach } from './addresses.ts';
import { watchedPool } from './connections.ts';
import { whyOf, PassingFailure } from './failures.ts';
import { notFetched } from './not-fetched.ts';
import { proxyFor, type Environment } from './proxies.ts';

export interface Way {
  readonly reach: Reach;
  /** Proxies are taken from it. */
  readonly env: Environment;
  /** Milliseconds that a server may be silent. */
  readonly silence: number;
  /** How often it is asked again after a failure that may pass. */
  readonly retries: number;
  /** Milliseconds before the second try; each later one waits twice as long. */
  readonly pause: number;
  /** Bytes of one file at the most, on the way as on the disk. */
  readonly most: number;
  /** Told as bytes come in, with how many there will be where the server says. */
  readonly tell?: (address: string, bytes: number, total: number | undefined) => void;
}

/** By what a server knows again the file that it gave. */
export interface Validators {
  readonly etag?: string;
  readonly modified?: string;
}

export interface Fetched extends Validators {
  /** The server has what it gave before, and nothing was written. */
  readonly unchanged: boolean;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Milliseconds for one try of one file, however fast its bytes come. */
const LONGEST_TRY = 30 * 60_000;
const LONGEST_PAUSE = 60_000;
const FETCH_LATER = 'Try again later, or fetch it in a browser and give it with --from';

export class Downloads {
  readonly #way: Way;

  constructor(way: Way) {
    this.#way = way;
  }

  /** `known`: of the file that was fetched before. Errors: the file cannot be had. */
  async fetch(address: string, into: string, known: Validators = {}): Promise<Fetched> {
    const { retries, pause } = this.#way;
    for (let tried = 0; ; tried += 1) {
      try {
        return await this.#once(address, into, known);
      } catch (error) {
        if (error instanceof LicetError) throw error;
        const { why, passes, after } = whyOf(error);
        if (!passes || tried >= retries)
          throw notFetched(
            address,
            tried > 0 ? `${why}, as ${tried + 1} tries found` : why,
            FETCH_LATER,
          );
        await wait(Math.min(LONGEST_PAUSE, after ?? pause * 2 ** tried));
      }
    }
  }

  async #once(asked: string, into: string, known: Validators): Promise<Fetched> {
    const { reach } = this.#way;
    let address = reach.checked(asked);
    const seen = new Set([address.href]);
    const signal = AbortSignal.timeout(LONGEST_TRY);
    for (let led = 0; ; led += 1) {
      const dispatcher = this.#dispatcherFor(address);
      try {
        const { statusCode, headers, body } = await request(address, {
          dispatcher,
          signal,
          headers: headersOf(known),
        });
        const to = REDIRECTS.has(statusCode) ? one(headers.location) : undefined;
        if (to === undefined)
          return await this.#taken(asked, into, known, statusCode, headers, body);
        drop(body);
        const next = reach.checked(to, address);
        if (seen.has(next.href) || led >= MOST_REDIRECTS)
          throw notFetched(asked, 'One address leads on to another without an end', FETCH_LATER);
        seen.add(next.href);
        address = next;
      } finally {
        await dispatcher.destroy();
      }
    }
  }

  async #taken(
    asked: string,
    into: string,
    known: Validators,
    status: number,
    headers: IncomingHttpHeaders,
    body: Readable,
  ): Promise<Fetched> {
    if (status === 304 && (known.etag ?? known.modified) !== undefined) {
      drop(body);
      return { ...known, unchanged: true };
    }
    if (status !== 200) {
      drop(body);
      if (PASSING.has(status))
        throw new PassingFailure(`The server answers ${status}`, one(headers['retry-after']));
      throw notFetched(asked, `The server answers ${status}`, FETCH_ELSEWHERE);
    }
    if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? '')) {
      drop(body);
      throw notFetched(
        asked,
        'The server answers with a web page, such as a login, and not with the list',
        FETCH_ELSEWHERE,
      );
    }
    await this.#written(asked, into, headers, body);
    const [etag, modified] = [headers.etag, headers['last-modified']];
    return {
      unchanged: false,
      ...(etag !== undefined && { etag }),
      ...(modified !== undefined && { modified }),
    };
  }

  async #written(
    asked: string,
    into: string,
    headers: IncomingHttpHeaders,
    body: Readable,
  ): Promise<void> {
    const { most, tell } = this.#way;
    const said = headers['content-length'];
    const total = said === undefined ? undefined : Number(said);
    const packed = one(headers['content-encoding'])?.toLowerCase() ?? 'identity';
    if (packed !== 'identity' && packed !== 'gzip') {
      drop(body);
      throw notFetched(
        asked,
        `The answer is packed as ${packed}, which was not asked for`,
        FETCH_LATER,
      );
    }
    const limit = (): LicetError =>
      notFetched(
        asked,
        `The file has more than ${most} bytes, more than any list`,
        FETCH_ELSEWHERE,
      );
    if (total !== undefined && total > most) {
      drop(body);
      throw limit();
    }
    const arrived = counting(most, limit, (bytes) => tell?.(asked, bytes, total));
    const steps = [body, arrived.stream];
    if (packed === 'gzip') steps.push(createGunzip(), counting(most, limit).stream);
    const file = createWriteStream(into);
    const closed = once(file, 'close');
    try {
      await pipeline([...steps, file]);
    } finally {
      // Whoever takes the folder away finds no file that is only being made.
      await closed;
    }
    if (total !== undefined && arrived.bytes() !== total)
      throw new PassingFailure(
        `The server said ${total} bytes and gave ${arrived.bytes()}: the file broke off`,
      );
  }

  #dispatcherFor(address: URL): Dispatcher {
    const { env, reach, silence } = this.#way;
    const times = {
      ...{ headersTimeout: silence, bodyTimeout: silence, maxRedirections: 0 },
      factory: watchedPool,
    };
    const proxy = proxyFor(address, env);
    if (proxy !== undefined) return new ProxyAgent({ uri: proxy, ...times });
    return new Agent({ ...times, connect: { timeout: silence, lookup: reach.lookupFor(address) } });
  }
}

const FETCH_ELSEWHERE =
  "See on the publisher's page whether the file moved, fetch it there, and give it with --from";

const headersOf = ({ etag, modified }: Validators): Record<string, string> => ({
  'user-agent': 'licet',
  accept: '*/*',
  'accept-encoding': 'gzip',
  ...(etag !== undefined && { 'if-none-match': etag }),
  ...(modified !== undefined && { 'if-modified-since': modified }),
});

/** Nobody reads it, so nobody is told that it was not read. */
const drop = (body: Readable): void => void body.on('error', () => undefined).destroy();

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const counting = (
  most: number,
  refused: () => Error,
  tell?: (bytes: number) => void,
): { readonly stream: Transform; readonly bytes: () => number } => {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      tell?.(bytes);
      if (bytes > most) done(refused());
      else done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
};
