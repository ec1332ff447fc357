// The streams of one run. Commands write here and never to process, so that tests can listen.

export interface Streams {
  out(text: string): void;
  error(text: string): void;
  readonly width: number;
  readonly colour: boolean;
  /** True where a person watches standard error. */
  readonly watched: boolean;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: {
    write(text: string): unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
  };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

const DEFAULT_WIDTH = 80;

/** Colour only on a terminal that wants it: https://no-color.org, and FORCE_COLOR for pipes that do. */
export const streamsOf = ({ env, stdout, stderr }: Surroundings): Streams => {
  const forced =
    env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== '';
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    width: stdout.columns ?? (Number(env['COLUMNS']) || DEFAULT_WIDTH),
    colour: !refused && (forced || stdout.isTTY === true),
    watched: stderr.isTTY === true,
  };
};
