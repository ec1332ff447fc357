// The streams of one run. Commands write here and never to process, so that tests can listen. Text for standard output is
// gathered; who writes much asks `ready` after each piece, and the run ends with `flush`.

import { Uncommanded } from '../report/uncommanded.ts';
import { Output, type Writable } from './output.ts';

export interface Streams {
  out(text: string): void;
  /** For the commands that a build is meant to obey; in all other text none is left. */
  commands(text: string): void;
  /** A promise to wait for where much has been gathered; nothing else. */
  ready(): Promise<void> | undefined;
  /** Ends when all of standard output is written. Errors: ReaderGone; the output cannot be written. */
  flush(): Promise<void>;
  error(text: string): void;
  readonly width: number;
  /** Lines of the terminal; absent where standard output is none, so that what is piped or kept never turns on a window. */
  readonly height?: number;
  readonly colour: boolean;
  /** True where a person watches standard error. */
  readonly watched: boolean;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Writable;
  readonly stderr: Pick<Writable, 'write' | 'on' | 'isTTY'>;
}

const DEFAULT_WIDTH = 80;

/** Colour only on a terminal that wants it: https://no-color.org, and FORCE_COLOR for pipes that do. */
export const streamsOf = ({ env, stdout, stderr }: Surroundings): Streams => {
  const forced =
    env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== '';
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const output = new Output(stdout);
  const [plainOut, plainError] = [new Uncommanded(), new Uncommanded()];
  // Nobody is left to tell where standard error cannot be written; the exit status stays.
  stderr.on?.('error', () => undefined);
  return {
    out: (text) => output.put(plainOut.pass(text)),
    commands: (text) => output.put(text),
    ready: () => (output.full ? output.flush() : undefined),
    flush: () => output.flush(),
    error: (text) => void stderr.write(plainError.pass(text)),
    width: stdout.columns ?? (Number(env['COLUMNS']) || DEFAULT_WIDTH),
    ...(stdout.isTTY === true && stdout.rows !== undefined && { height: stdout.rows }),
    colour: !refused && (forced || stdout.isTTY === true),
    watched: stderr.isTTY === true,
  };
};
