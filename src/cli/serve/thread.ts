// One thread of licet serve: opens packs and lists for itself and answers one question after the other. It knows nothing of HTTP, so
// that the thread which speaks it stays free, and may end this one where an answer takes too long.

import type { MessagePort } from 'node:worker_threads';
import { decode } from '../../data/read/files.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { streamsOf } from '../io.ts';
import type { Run } from '../run.ts';
import { ARGUMENTS } from '../verbs/arguments.ts';
import { Desk, type DeskArguments } from '../verbs/desk.ts';
import { framesOf, refusalOf, type Refusal } from '../verbs/refusal.ts';
import { sentTransaction } from '../verbs/given.ts';
import { answerTo, type Question } from './answers.ts';

/** What a thread is started with. */
export interface ServingTask {
  readonly serving: {
    readonly root: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly given: DeskArguments;
    readonly day: string;
  };
}

/** What it is asked. `day`: today. */
export interface Asked {
  readonly question: Question;
  readonly body: Uint8Array;
  readonly day: string;
}

/** What it says: that it is ready or cannot be; then an answer to each question. */
export type Said =
  | { readonly ready: true; readonly version: string }
  | { readonly problems: readonly Problem[] }
  | { readonly answer: Uint8Array }
  | { readonly refusal: Refusal; readonly frames?: string };

export const serveThread = async ({ serving }: ServingTask, port: MessagePort): Promise<void> => {
  const { root, env, given } = serving;
  const say = (said: Said): void => port.postMessage(said, transferred(said));
  let day = serving.day;
  const run: Run = {
    root,
    today: day,
    dayNow: () => day,
    env,
    streams: streamsOf({ env, stdout: process.stdout, stderr: process.stderr }),
    onStop: () => undefined,
    terminal: () => undefined,
  };
  let desk: Desk;
  try {
    desk = await Desk.open(given, run);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    say({ problems: error.problems });
    return;
  }
  // The first screening binds the law, which nobody should wait for.
  desk
    .screening({})
    .screen(sentTransaction({ id: 'first' }))
    .whole('standard', true);
  port.on('message', (asked: Asked) => {
    day = asked.day;
    void answered(asked, desk).then(say);
  });
  say({ ready: true, version: desk.sources.version });
};

const answered = async ({ question, body }: Asked, desk: Desk): Promise<Said> => {
  try {
    const text = await answerTo(question, () => textOf(body), desk);
    return { answer: new TextEncoder().encode(text) };
  } catch (error) {
    const refusal = refusalOf(error);
    return { refusal, ...(refusal.refused === 'failed' && { frames: framesOf(error) }) };
  }
};

/** Who sends nothing gives no argument. */
const textOf = (body: Uint8Array): string => (body.length === 0 ? '{}' : decode(body, ARGUMENTS));

/** Bytes are handed over and not copied. */
const transferred = (said: Said): ArrayBuffer[] =>
  'answer' in said ? [said.answer.buffer as ArrayBuffer] : [];
