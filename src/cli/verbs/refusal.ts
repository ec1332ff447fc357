// What is told to a client of which nothing was done: typed, with what to do about it.

import { notRead } from '../../data/lists/store-errors.ts';
import { LicetError, type Problem, type ProblemCode } from '../../model/errors.ts';

export interface Refusal {
  /** The kind of the first of the problems. */
  readonly refused: RefusalCode;
  readonly why: string;
  readonly whatToDo: string;
  /** All that is wrong, where that is more than one thing. */
  readonly problems?: readonly Refusal[];
  /** So many more are wrong, and do not stand under `problems`. */
  readonly andMore?: number;
}

export type RefusalCode =
  | ProblemCode
  | 'unknown-tool'
  /** The server was started without a folder, or the file lies outside it. */
  | 'outside-folder'
  /** Of a service of the network: what it does not serve, or not to this client, or not now. */
  | 'unknown-path'
  | 'wrong-method'
  | 'wrong-media-type'
  | 'foreign-host'
  | 'foreign-origin'
  | 'no-token'
  | 'busy'
  | 'out-of-time'
  /** The program failed where it should not have. */
  | 'failed';

/** What only a client can do wrong, and no file. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refused: RefusalCode, why: string, whatToDo: string) {
    super(why);
    this.refusal = { refused, why, whatToDo };
  }
}

/** So many problems of one call are told. */
const MOST_TOLD = 20;

export const refusalOf = (thrown: unknown): Refusal => {
  if (thrown instanceof Refused) return thrown.refusal;
  const error = thrown instanceof LicetError ? thrown : notRead(thrown);
  if (!error)
    return {
      refused: 'failed',
      why: 'licet failed where it should not have',
      whatToDo: 'Please report this, with the transaction if it may be shown; nothing was judged',
    };
  const told = error.problems.slice(0, MOST_TOLD).map(problemOf);
  const [first] = told as [Refusal, ...Refusal[]];
  const more = error.problems.length - told.length;
  return told.length === 1
    ? first
    : { ...first, problems: told, ...(more > 0 && { andMore: more }) };
};

const problemOf = ({ code, place, what, remedy }: Problem): Refusal => ({
  refused: code,
  why: `${whereOf(place)}${what}`,
  whatToDo: remedy.replaceAll('licet schema transaction', SCHEMA),
});

/** A client has no command line. */
const SCHEMA = 'licet://schema/transaction (over HTTP /schema/transaction)';

/** An answer is called by its fact, and not as an option of the command line. */
const whereOf = (place: Problem['place']): string => {
  if (place === undefined) return '';
  const { file, line } = place;
  return `${file.replace(/^--set /, '')}${line === undefined ? '' : `:${line}`}: `;
};

/** Where it failed; its message may have a name in it. */
export const framesOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}\n${(error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')}`
    : 'a failure without a place';
