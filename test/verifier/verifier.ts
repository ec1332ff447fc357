// The verifier as its tests call it: it is a file of its own that knows no type of licet's.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../sources.ts';

export const VERIFIER = join(ROOT, 'verifier/licet-verify.mjs');

interface Verified {
  readonly hash: string;
  readonly page: string;
  readonly report: {
    readonly proved: readonly string[];
    readonly broken: readonly string[];
    readonly unproved: readonly string[];
  };
}

interface Given {
  readonly name?: string;
  readonly log?: Uint8Array;
  readonly expect?: string;
  readonly spreadsheet?: Uint8Array;
}

const { verified } = (await import(pathToFileURL(VERIFIER).href)) as {
  verified(bytes: Uint8Array, given?: Given): Verified;
};

export const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

/** 'whole', 'not whole' with what is broken, or 'unreadable' with why. */
export const judged = (text: string | Uint8Array, given: Given = {}) => {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  try {
    const { report } = verified(bytes, given);
    const whole = report.broken.length === 0 ? 'whole' : 'not whole';
    return { says: whole, ...report };
  } catch (error) {
    // Whatever else is thrown is a fault of the verifier.
    if ((error as Error).constructor.name !== 'Unreadable') throw error;
    return { says: 'unreadable', proved: [], broken: [(error as Error).message], unproved: [] };
  }
};
