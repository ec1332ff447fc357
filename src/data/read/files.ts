// Reads files as UTF-8 text, with a limit, and writes them whole or not at all.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { LicetError } from '../../model/errors.ts';
import { LARGEST_DOCUMENT } from './limits.ts';
import { kindOf, plainBytes } from './plain-file.ts';

export const readText = (file: string, limit: number = LARGEST_DOCUMENT): string =>
  decode(
    plainBytes(file, (size) => {
      if (size > limit) throw tooLarge(file, size, limit);
    }),
    file,
  );

/** Of a file that is no text or carries more than text. */
export const readBytes = (file: string): Buffer => plainBytes(file);

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

/** Writes to a temporary name beside the target and renames: the target is the old file or the whole new one. */
export const writeWhole = (file: string, content: string | Uint8Array): void => {
  const whole = new WholeFile(file);
  whole.write(content);
  whole.keep();
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

/** Makes a folder and those above it. Errors: it cannot be made, or something else bears its name. */
export const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unwritable',
        place: { file: folder },
        what: `The folder cannot be made (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Check what stands there, and that it may be written',
      },
    ]);
  }
};

/** What stands under the name already, where a file may take its place. Errors: a link, device, pipe or folder. */
const replaced = (file: string): { readonly mode: number } | undefined => {
  let found: ReturnType<typeof lstatSync>;
  try {
    found = lstatSync(file);
  } catch {
    // Nothing is there; whether it may be written is said when it is opened.
    return undefined;
  }
  if (found.isFile()) return { mode: found.mode & 0o777 };
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: `It is ${kindOf(found)}, and only a file is replaced`,
      remedy: 'Name a file, or leave the option out and redirect standard output',
    },
  ]);
};

/** A file written piece by piece under a temporary name and renamed when it is whole. */
export class WholeFile {
  readonly #file: string;
  readonly #temporary: string;
  readonly #descriptor: number;
  readonly #discardAtExit = (): void => this.discard();
  #state: 'open' | 'sealed' | 'ended' = 'open';

  /** Errors: the folder cannot be written; the name is that of a link, device, pipe or folder. */
  constructor(file: string) {
    this.#file = file;
    const old = replaced(file);
    this.#temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      // A name that exists is refused, so that nobody can lay a link in the way.
      this.#descriptor = openSync(this.#temporary, 'wx', old?.mode ?? 0o666);
    } catch (error) {
      throw unwritable(file, error);
    }
    process.once('exit', this.#discardAtExit);
  }

  write(content: string | Uint8Array): void {
    try {
      writeFileSync(this.#descriptor, content);
    } catch (error) {
      this.discard();
      throw unwritable(this.#file, error);
    }
  }

  /** All is written; nothing more is, and the target is what it was. Of several files all are sealed before the first is kept. */
  seal(): void {
    try {
      // A disk may say only now that it is full.
      fsyncSync(this.#descriptor);
      this.#state = 'sealed';
      closeSync(this.#descriptor);
    } catch (error) {
      this.discard();
      throw unwritable(this.#file, error);
    }
  }

  keep(): void {
    if (this.#state === 'open') this.seal();
    try {
      renameSync(this.#temporary, this.#file);
    } catch (error) {
      this.discard();
      throw unwritable(this.#file, error);
    }
    this.#end();
  }

  /** Leaves the target as it was. Also what happens when the program is stopped on the way. */
  discard(): void {
    if (this.#state === 'ended') return;
    const isOpen = this.#state === 'open';
    this.#end();
    try {
      if (isOpen) closeSync(this.#descriptor);
    } finally {
      rmSync(this.#temporary, { force: true });
    }
  }

  #end(): void {
    this.#state = 'ended';
    process.off('exit', this.#discardAtExit);
  }
}
