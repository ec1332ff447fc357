// Standard output, written in large pieces and waited for, so that a slow reader holds the program back and its memory
// stays flat. What cannot be written is an error: a gate must not pass because nobody, or a full disk, took the answer.

import { Buffer } from 'node:buffer';
import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { LicetError } from '../model/errors.ts';

/** Letters that are gathered before they are written. */
const PIECE = 64_000;

export interface Writable {
  write(text: string, done?: (error?: Error | null) => void): unknown;
  on?(event: 'error', listener: (error: Error) => void): unknown;
  readonly fd?: number;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** The reader of a pipe went away. The exit status says it, and standard error where no terminal is there. */
export class ReaderGone extends Error {}

/** The output cannot be written: nothing further is worth judging. */
export class OutputFailed extends LicetError {}

/** Where standard output was closed before the program began, Node puts the null device in its place. */
const isClosed = ({ fd, isTTY }: Writable): boolean => {
  if (fd === undefined || isTTY === true) return false;
  try {
    const found = fstatSync(fd);
    if (!found.isCharacterDevice() || found.rdev !== statSync(devNull).rdev) return false;
    // Who wants the output thrown away opens the device for writing alone; that one cannot be read.
    readSync(fd, new Uint8Array(1), 0, 1, null);
    return true;
  } catch {
    return false;
  }
};

const closed = (): OutputFailed =>
  new OutputFailed([
    {
      code: 'file-unwritable',
      place: { file: 'standard output' },
      what: 'It is closed, and the answer went nowhere',
      remedy:
        'Redirect it to a file or a program; where the status is all that is wanted, say --quiet',
    },
  ]);

const GONE = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

const failed = (error: unknown): Error => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  if (GONE.has(code)) return new ReaderGone(code);
  return new OutputFailed([
    {
      code: 'file-unwritable',
      place: { file: 'standard output' },
      what: `It cannot be written (${code}), and what was written is not whole`,
      remedy: 'Make room, or write elsewhere, and run again',
    },
  ]);
};

export class Output {
  readonly #stream: Writable;
  /** The descriptor of a file or device, which takes a write at once or says why not. */
  readonly #descriptor: number | undefined;
  #pieces: string[] = [];
  #length = 0;
  #failure: Error | undefined;
  #open: boolean | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    this.#descriptor = fileOf(stream);
    // What a write says by its callback is said here too, and nobody else listens.
    stream.on?.('error', (error) => (this.#failure ??= failed(error)));
  }

  /** Takes text for later. */
  put(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** True where so much is gathered that it should be written. */
  get full(): boolean {
    return this.#length >= PIECE;
  }

  /** Ends when everything has been written. Errors: ReaderGone; the output cannot be written. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (this.#length === 0) return;
    this.#open ??= !isClosed(this.#stream);
    if (!this.#open) throw (this.#failure = closed());
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#length = 0;
    try {
      const last = pieces.length - 1;
      let text = '';
      for (const [index, piece] of pieces.entries()) {
        text += piece;
        if (text.length < PIECE && index < last) continue;
        await this.#write(text);
        text = '';
      }
    } catch (error) {
      this.#failure ??= failed(error);
      throw this.#failure;
    }
  }

  async #write(text: string): Promise<void> {
    if (this.#descriptor !== undefined) writeWholly(this.#descriptor, text);
    else
      await new Promise<void>((done, fail) => {
        this.#stream.write(text, (error) => (error ? fail(error) : done()));
      });
  }
}

const fileOf = ({ fd, isTTY }: Writable): number | undefined => {
  if (fd === undefined || isTTY === true) return undefined;
  try {
    const found = fstatSync(fd);
    return found.isFile() || found.isCharacterDevice() ? fd : undefined;
  } catch {
    // A stream without an open file of its own.
    return undefined;
  }
};

/** A nearly full disk takes a part of a piece and says nothing; the rest has to be tried. */
const writeWholly = (descriptor: number, text: string): void => {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
};
