// What every command is given: where the program is, the day, the environment, the streams, and how to be told to stop.

import type { Rulebooks } from '../core/law/rulebooks.ts';
import type { Opened } from '../data/library/installed.ts';
import type { Streams } from './io.ts';

export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** What is shipped, opened, and its law as far as it is bound. */
export type OpenedLaw = Opened & { readonly rulebooks: Rulebooks };

export interface Run {
  readonly root: string;
  readonly today: string;
  /** Today where the run has gone on for longer than a day. */
  readonly dayNow: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
  /** Opens what is shipped; absent: as openLaw does. Several runs of one process may be given what one of them opened. */
  readonly open?: ((root: string, kept: string | undefined) => OpenedLaw) | undefined;
  /**
   * Registers what to do when the program is told to stop: undo what is half done, and say how far it came. A server ends well by it,
   * and says true; what it has to wait for it promises.
   */
  readonly onStop: (undo: () => boolean | void | Promise<boolean>) => void;
  /** Where a person reads and types; nothing where the input or the output is no terminal, or one that cannot move its cursor. */
  readonly terminal: () => Terminal | undefined;
}
