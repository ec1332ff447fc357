// Who may ask: by the host under which a browser believes to ask, by the page from which it asks, and by the token.

import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { LicetError } from '../../model/errors.ts';
import { Refused } from '../verbs/refusal.ts';

/** Whether nobody but this machine reaches the address. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

/** Names that a page of another site cannot have lead here: what such a name resolves to is not its to say. */
const LOOPBACK_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/** Errors: the host is a name that somebody else's server could have given this machine's address (DNS rebinding). */
export const refuseForeignHost = (host: string | undefined): void => {
  if (host !== undefined && LOOPBACK_NAMES.test(host)) return;
  throw new Refused(
    'foreign-host',
    'This service is of this machine alone, and was asked for under another name',
    'Ask for 127.0.0.1 or localhost',
  );
};

/** What a browser says of the page from which it asks; programs say nothing of it. `site`: Sec-Fetch-Site. */
interface Asking {
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly site: string | undefined;
}

/**
 * Errors: a page of another site asks, and that site was not allowed to. What a page draws in or leads to is asked for without an origin, but
 * with the word that it is of another site.
 */
export const refuseForeignOrigin = (
  { origin, host, site = 'none' }: Asking,
  allowed: readonly string[],
): void => {
  if (origin !== undefined && allowed.includes(origin)) return;
  const isOwn =
    origin === undefined ||
    (host !== undefined && [`http://${host}`, `https://${host}`].includes(origin));
  if (isOwn && (site === 'same-origin' || site === 'none')) return;
  throw new Refused(
    'foreign-origin',
    'A page of another site asked, which this service was not told to answer',
    'Ask from a program; for OpenRefine start the service with --allow-origin',
  );
};

/** What demands the token of each question. Undefined: none is demanded. */
export type Token = { readonly sha256: Buffer } | undefined;

const SHORTEST_TOKEN = 16;
/** What may stand behind `Bearer`: RFC 6750, section 2.1. */
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;

/** Errors: it cannot be read, or is too short to be one. */
export const tokenFrom = (file: string | undefined, env: string | undefined): Token => {
  const told = file === undefined ? env : textOf(file);
  if (told === undefined) return undefined;
  const token = told.trim();
  if (token.length >= SHORTEST_TOKEN && TOKEN.test(token)) return { sha256: hashOf(token) };
  throw new LicetError([
    {
      code: 'unknown-option-value',
      ...(file !== undefined && { place: { file } }),
      what: `The token of the service has to be ${SHORTEST_TOKEN} or more of the letters A to Z, digits and . _ ~ + / -`,
      remedy: 'Make one, such as with: openssl rand -hex 32',
    },
  ]);
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: 'The file of the token cannot be read',
        remedy: 'Name a file that holds the token and nothing else',
      },
    ]);
  }
};

/** Errors: no token came with it, or another. How long it takes says nothing of how much of it was right. */
export const refuseWithoutToken = (header: string | undefined, token: Token): void => {
  if (token === undefined) return;
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (timingSafeEqual(hashOf(given), token.sha256)) return;
  throw new Refused(
    'no-token',
    'The question came without the token of this service',
    'Send it in the header Authorization, behind the word Bearer',
  );
};

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
