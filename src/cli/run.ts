// What every command is given: where the program is, the day, the environment, the streams, and how to be told to stop.

import type { Streams } from './io.ts';

export interface Run {
  readonly root: string;
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
  /** Registers what to do when the program is told to stop: undo what is half done, and say how far it came. */
  readonly onStop: (undo: () => void) => void;
}
