// Files that go into a folder together: written beside each other under a name that nobody reads, then moved into their
// places one by one. What stands there under a name already is left as it is.

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';

/** How the folder begins in which files of a run lie until all are there. */
export const STAGED = '.staged-';

export class Staged {
  readonly #folder: string;
  readonly #staged: string;
  readonly #names: string[] = [];
  readonly #discardAtExit = (): void => this.discard();

  /** Errors: the folder cannot be made or written. */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
      this.#staged = mkdtempSync(join(folder, STAGED));
    } catch (error) {
      throw new LicetError([
        {
          code: 'file-unwritable',
          place: { file: folder },
          what: `It cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
          remedy: 'Name a folder that may be written; nothing was recorded',
        },
      ]);
    }
    process.once('exit', this.#discardAtExit);
  }

  write(name: string, content: string | Uint8Array): void {
    writeWhole(join(this.#staged, name), content);
    this.#names.push(name);
  }

  /** Moves all into their places. What was there already has the same name, and so the same record. */
  keep(): void {
    for (const name of this.#names) {
      const target = join(this.#folder, name);
      if (!existsSync(target)) renameSync(join(this.#staged, name), target);
    }
    this.discard();
  }

  /** Leaves the folder as it was. Also what happens when the program is stopped on the way. */
  discard(): void {
    process.off('exit', this.#discardAtExit);
    rmSync(this.#staged, { recursive: true, force: true });
  }
}
