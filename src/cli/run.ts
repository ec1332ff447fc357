// What every command is given: where the program is, the day, the environment, the streams, and how to be told to stop.

import type { Streams } from './io.ts';

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

export interface Run {
  readonly root: string;
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
  /** Registers what to do when the program is told to stop: undo what is half done, and say how far it came. */
  readonly onStop: (undo: () => void) => void;
  /** Where a person reads and types; nothing where the input or the output is no terminal, or one that cannot move its cursor. */
  readonly terminal: () => Terminal | undefined;
}
