// Why a file could not be had, in words, and whether asking again may help.

import { OWN_NETWORK, OwnNetwork } from './addresses.ts';

/** A failure that may pass. `after`: what the server says of when, as it writes it. */
export class PassingFailure extends Error {
  readonly after: string | undefined;

  constructor(why: string, after?: string) {
    super(why);
    this.after = after;
  }
}

export interface Failure {
  readonly why: string;
  readonly passes: boolean;
  /** Milliseconds until it may be asked again, where the server says so. */
  readonly after?: number;
}

const WORDS: Readonly<Record<string, readonly [why: string, passes: boolean]>> = {
  ENOTFOUND: ['There is no machine of that name, or no network', false],
  EAI_AGAIN: ['The name of the machine could not be looked up', true],
  ECONNREFUSED: ['The server refuses the connection', true],
  ECONNRESET: ['The connection broke off', true],
  EPIPE: ['The connection broke off', true],
  UND_ERR_SOCKET: ['The connection broke off', true],
  UND_ERR_CONNECT_TIMEOUT: ['The server does not answer', true],
  UND_ERR_HEADERS_TIMEOUT: ['The server does not answer', true],
  UND_ERR_BODY_TIMEOUT: ['The server stopped in the middle of the file', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [
    'The server gave another number of bytes than it said: the file broke off',
    true,
  ],
  UND_ERR_ABORTED: ['The proxy refuses the connection', true],
  Z_BUF_ERROR: ['The packed file broke off', true],
  Z_DATA_ERROR: ['The packed file is damaged', true],
  ENOSPC: ['There is no room left on the disk for the file', false],
};

export const whyOf = (error: unknown): Failure => {
  if (error instanceof PassingFailure) {
    const seconds = Number(error.after);
    return {
      why: error.message,
      passes: true,
      ...(seconds >= 0 && error.after !== undefined && { after: seconds * 1000 }),
    };
  }
  const cause = deepest(error);
  if (cause instanceof OwnNetwork)
    return { why: `${OWN_NETWORK} (${cause.message})`, passes: false };
  const code = String((cause as NodeJS.ErrnoException).code ?? cause.name);
  const known = WORDS[code];
  if (known) return { why: known[0], passes: known[1] };
  if (cause.name === 'TimeoutError')
    return { why: 'The file did not come to its end in half an hour', passes: false };
  if (/CERT|TLS|SSL|SIGNED|ISSUER/.test(code))
    return {
      why: `The server does not prove that it is the one that was asked (${code})`,
      passes: false,
    };
  return { why: `It could not be fetched (${code}: ${cause.message})`, passes: true };
};

const deepest = (error: unknown): Error => {
  const own = error instanceof Error ? error : new Error(String(error));
  const inner = own instanceof AggregateError ? (own.errors[0] as unknown) : own.cause;
  return inner instanceof Error ? deepest(inner) : own;
};
