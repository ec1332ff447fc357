// Reads files as UTF-8 text, with a limit, and writes them whole or not at all.

import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { LicetError, type Problem } from '../../model/errors.ts';

/** YAML and JSON are held whole in memory; a transaction or pack file near this size is a mistake. */
export const LARGEST_DOCUMENT = 5_000_000;

export const readText = (file: string, limit: number = LARGEST_DOCUMENT): string => {
  let bytes: Buffer;
  try {
    const size = statSync(file).size;
    if (size > limit) throw tooLarge(file, size, limit);
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof LicetError) throw error;
    throw unreadable(file, error);
  }
  return decode(bytes, file);
};

export const decode = (bytes: Uint8Array, file: string): string => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LicetError([
      {
        code: 'not-utf8',
        place: { file, line: brokenLine(bytes) },
        what: 'The line is not UTF-8 text',
        remedy: 'Save the file as UTF-8 and try again',
      },
    ]);
  }
  if (text.trim() === '') {
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The file is empty',
        remedy: 'Write something into it, or leave it out',
      },
    ]);
  }
  return text;
};

export const tooLarge = (file: string, size: number | string, limit: number): LicetError =>
  new LicetError([
    {
      code: 'file-too-large',
      place: { file },
      what: `The file has ${size} bytes; YAML and JSON files may have ${limit}`,
      remedy: 'Split it, or give many transactions as NDJSON or CSV, which are read line by line',
    },
  ]);

/** The first line, from 1, that is not UTF-8. */
export const brokenLine = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop;
  }
  return line;
};

const unreadable = (file: string, error: unknown): LicetError => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  const why: Record<string, string> = {
    ENOENT: 'There is no such file or folder',
    EACCES: 'Reading it is not permitted',
    EISDIR: 'It is a folder',
  };
  const problem: Problem = {
    code: 'file-unreadable',
    place: { file },
    what: why[code] ?? `It cannot be read (${code})`,
    remedy: 'Check the path and its permissions',
  };
  return new LicetError([problem]);
};

/** Writes to a temporary name beside the target and renames: the target is the old file or the whole new one. */
export const writeWhole = (file: string, content: string | Uint8Array): void => {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(file, error);
  }
};

const unwritable = (file: string, error: unknown): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: `It cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
      remedy: 'Check that its folder exists and may be written; nothing was changed',
    },
  ]);

/** A file written piece by piece under a temporary name and renamed when it is whole. */
export class WholeFile {
  readonly #file: string;
  readonly #temporary: string;
  readonly #descriptor: number;
  readonly #discardAtExit = (): void => this.discard();
  #open = true;

  /** Errors: the folder cannot be written. */
  constructor(file: string) {
    this.#file = file;
    this.#temporary = `${file}.${process.pid}.tmp`;
    try {
      this.#descriptor = openSync(this.#temporary, 'w');
    } catch (error) {
      throw unwritable(file, error);
    }
    process.once('exit', this.#discardAtExit);
  }

  write(text: string): void {
    try {
      writeFileSync(this.#descriptor, text);
    } catch (error) {
      this.discard();
      throw unwritable(this.#file, error);
    }
  }

  keep(): void {
    this.#close();
    try {
      renameSync(this.#temporary, this.#file);
    } catch (error) {
      rmSync(this.#temporary, { force: true });
      throw unwritable(this.#file, error);
    }
  }

  /** Leaves the target as it was. Also what happens when the program is stopped on the way. */
  discard(): void {
    if (!this.#open) return;
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  #close(): void {
    this.#open = false;
    process.off('exit', this.#discardAtExit);
    closeSync(this.#descriptor);
  }
}
