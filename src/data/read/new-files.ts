// Several new files, all of them or none: each is written whole under a temporary name, and then they are put in place. None takes
// the place of a file that is there.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { LicetError } from '../../model/errors.ts';

export interface NewFile {
  readonly file: string;
  readonly text: string;
}

export class NewFiles {
  readonly #temporary: string[] = [];
  readonly #placed: string[] = [];
  readonly #undo = (): void => this.discard();

  /** Errors: one of them cannot be written, or is there meanwhile; then none is. */
  write(files: readonly NewFile[]): void {
    process.once('exit', this.#undo);
    let at = files[0]?.file ?? '';
    try {
      const ready = files.map(({ file, text }) => {
        at = file;
        const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
        this.#temporary.push(temporary);
        written(temporary, text);
        return { file, temporary };
      });
      for (const { file, temporary } of ready) {
        at = file;
        placed(temporary, file);
        this.#placed.push(file);
      }
      this.#placed.length = 0;
    } catch (error) {
      throw new LicetError([
        {
          code: 'file-unwritable',
          place: { file: at },
          what: `It cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
          remedy: 'Check that its folder may be written and has room; nothing was written',
        },
      ]);
    } finally {
      this.discard();
    }
  }

  /** Takes away what is half done; also what happens when the program is stopped on the way. */
  discard(): void {
    process.off('exit', this.#undo);
    for (const file of [...this.#placed, ...this.#temporary]) rmSync(file, { force: true });
    this.#placed.length = 0;
    this.#temporary.length = 0;
  }
}

/** Systems of files that know no second name of a file. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A second name, in place of renaming, which would take the place of a file that appeared meanwhile. */
const placed = (temporary: string, file: string): void => {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '') || existsSync(file)) throw error;
    renameSync(temporary, file);
  }
};

const written = (file: string, text: string): void => {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text);
    // A disk may say only now that it is full.
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
