// The threads that answer, and who waits for them. At most so many questions are in hand; a thread that takes too long, or more memory
// than it may, is ended and another takes its place.

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LicetError } from '../../model/errors.ts';
import type { Run } from '../run.ts';
import type { DeskArguments } from '../verbs/desk.ts';
import { framesOf, Refused, type Refusal } from '../verbs/refusal.ts';
import type { Question } from './answers.ts';
import { busy } from './busy.ts';
import type { Asked, Said, ServingTask } from './thread.ts';

export interface ThreadLimits {
  readonly threads: number;
  /** Questions that are answered or wait. */
  readonly atOnce: number;
  /** Milliseconds that one may wait, and again that its answer may take. */
  readonly time: number;
}

/** Megabytes of values that a thread may hold. */
const MOST_MEMORY = 1024;
/** Milliseconds before a thread that could not begin is tried again: twice as many each time, up to a limit. */
const TRIED_AGAIN = 1_000;
const TRIED_AGAIN_AT_MOST = 60_000;
/** Milliseconds that an answer for which nobody waits may still take: another thread would need longer to begin. */
const FINISHES_WITHIN = 250;

export type Answered = Uint8Array | Refusal;

interface Waiting {
  readonly asked: Asked;
  readonly gone: AbortSignal | undefined;
  readonly take: (answered: Answered) => void;
  readonly fail: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export class Threads {
  readonly #given: DeskArguments;
  readonly #run: Run;
  readonly #limits: ThreadLimits;
  readonly #say: (event: object) => void;
  readonly #hands = new Set<Hand>();
  readonly #waiting: Waiting[] = [];
  #stopped = false;
  #version = '';

  /** `say`: told of what went wrong, without a word of a deal. */
  constructor(given: DeskArguments, run: Run, limits: ThreadLimits, say: (event: object) => void) {
    this.#given = given;
    this.#run = run;
    this.#limits = limits;
    this.#say = say;
  }

  /** Errors: of the settings and of all that they name. */
  async start(): Promise<void> {
    await Promise.all(Array.from({ length: this.#limits.threads }, () => this.#begin()));
  }

  /** Some thread can answer. */
  get ready(): boolean {
    return !this.#stopped && [...this.#hands].some(({ over }) => !over);
  }

  get version(): string {
    return this.#version;
  }

  get inHand(): number {
    return this.#waiting.length + [...this.#hands].filter(({ busy }) => busy).length;
  }

  /** `gone`: nobody waits for the answer any more. Errors: Refused where too many wait, or it takes too long. */
  async ask(question: Question, body: Uint8Array, gone?: AbortSignal): Promise<Answered> {
    if (this.#stopped || gone?.aborted || this.inHand >= this.#limits.atOnce) throw busy();
    return new Promise((take, fail) => {
      const leave = (error: Error): void => {
        const index = this.#waiting.indexOf(waiting);
        if (index < 0) return;
        this.#waiting.splice(index, 1);
        clearTimeout(waiting.timer);
        fail(error);
      };
      const waiting: Waiting = {
        asked: { question, body, day: this.#run.dayNow() },
        gone,
        take,
        fail,
        timer: setTimeout(() => leave(busy()), this.#limits.time),
      };
      gone?.addEventListener('abort', () => leave(busy()), { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { fail, timer } of this.#waiting.splice(0)) {
      clearTimeout(timer);
      fail(busy());
    }
    await Promise.all([...this.#hands].map((hand) => hand.end()));
  }

  #next(): void {
    for (const hand of this.#hands) {
      if (hand.busy) continue;
      const waiting = this.#waiting.shift();
      if (!waiting) return;
      clearTimeout(waiting.timer);
      void hand
        .answer(waiting, this.#limits.time)
        .then(waiting.take, waiting.fail)
        .then(() => this.#next());
    }
  }

  async #begin(): Promise<void> {
    const { root, env } = this.#run;
    const task: ServingTask = {
      serving: { root, env: { ...env }, given: this.#given, day: this.#run.dayNow() },
    };
    const worker = new Worker(join(root, 'bin', 'worker.cjs'), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    const { hand, version } = await Hand.ready(worker, this.#say);
    if (this.#stopped) return hand.end();
    this.#version = version;
    this.#hands.add(hand);
    void hand.ended.then(() => {
      this.#hands.delete(hand);
      if (!this.#stopped) void this.#replace();
    });
    this.#next();
  }

  async #replace(): Promise<void> {
    for (let wait = TRIED_AGAIN; !this.#stopped; wait = Math.min(2 * wait, TRIED_AGAIN_AT_MOST))
      try {
        return await this.#begin();
      } catch (error) {
        this.#say({ event: 'thread-failed', ...reasonOf(error) });
        await new Promise((done) => setTimeout(done, wait).unref());
      }
  }
}

/** What a problem says may name a file of the user; its code does not. */
const reasonOf = (error: unknown): object =>
  error instanceof LicetError
    ? { problems: [...new Set(error.problems.map(({ code }) => code))] }
    : { frames: framesOf(error) };

/** One thread, which has one question in hand at most. */
class Hand {
  readonly ended: Promise<void>;
  /** It answers nothing any more. */
  over = false;
  readonly #worker: Worker;
  readonly #say: (event: object) => void;
  #told: ((said: Said) => void) | undefined;
  #broke: ((error: Error) => void) | undefined;

  private constructor(worker: Worker, say: (event: object) => void) {
    this.#worker = worker;
    this.#say = say;
    worker.on('message', (said: Said) => this.#told?.(said));
    worker.on('error', (error) => {
      this.#broke?.('code' in error && error.code === OUT_OF_MEMORY ? tooMuch() : error);
    });
    this.ended = new Promise((done) =>
      worker.once('exit', () => {
        this.#broke?.(new Error('A thread ended before it had answered'));
        done();
      }),
    );
  }

  /** Errors: of the settings. */
  static async ready(
    worker: Worker,
    say: (event: object) => void,
  ): Promise<{ readonly hand: Hand; readonly version: string }> {
    const hand = new Hand(worker, say);
    const said = await hand.#said(() => undefined);
    if ('problems' in said) {
      await hand.end();
      throw new LicetError(said.problems);
    }
    return { hand, version: 'version' in said ? said.version : '' };
  }

  get busy(): boolean {
    return this.#told !== undefined;
  }

  /** Errors: Refused where it takes longer or more memory than it may, or nobody waits for it any more; the thread ended. */
  async answer({ asked, gone }: Pick<Waiting, 'asked' | 'gone'>, time: number): Promise<Answered> {
    const giveUp = (why: Refused): void => {
      this.#broke?.(why);
      void this.end();
    };
    const timers = [setTimeout(() => giveUp(tooLong(time)), time)];
    const leave = (): void => {
      timers.push(setTimeout(() => giveUp(busy()), FINISHES_WITHIN));
    };
    gone?.addEventListener('abort', leave, { once: true });
    try {
      const said = await this.#said(() => this.#worker.postMessage(asked));
      if ('answer' in said) return said.answer;
      if (!('refusal' in said)) throw new Error('A thread said what nobody had asked');
      if (said.frames !== undefined) this.#say({ event: 'failed', frames: said.frames });
      return said.refusal;
    } finally {
      gone?.removeEventListener('abort', leave);
      timers.forEach(clearTimeout);
    }
  }

  async end(): Promise<void> {
    this.over = true;
    await this.#worker.terminate();
  }

  /** It stays busy where it broke: nothing more is asked of it. */
  async #said(begin: () => void): Promise<Said> {
    const said = await new Promise<Said>((take, fail) => {
      this.#told = take;
      this.#broke = fail;
      begin();
    });
    this.#told = undefined;
    this.#broke = undefined;
    return said;
  }
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

const tooLong = (time: number): Refused =>
  new Refused(
    'out-of-time',
    `The answer took longer than ${time / 1000} seconds, and was given up`,
    'Send fewer parties or items in one transaction, or have the service started with a longer --time-limit',
  );

const tooMuch = (): Refused =>
  new Refused(
    'over-limit',
    `The answer took more than ${MOST_MEMORY} MB of memory, and was given up`,
    'Send fewer parties or items in one transaction',
  );
