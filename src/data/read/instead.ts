// A file that is read, changed and written again while others may do the same: the new text takes the place only of the text from
// which it was made. Who was slower reads once more, so that nothing that another wrote is lost.

import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { LicetError } from '../../model/errors.ts';
import { readText, writeWhole } from './files.ts';

const PATIENCE_MS = 5_000;
const PAUSE_MS = 20;

/** `before`: undefined where there was no file. False where it is another by now, and nothing was written. Errors: it cannot be written. */
export const writeInstead = (file: string, before: string | undefined, text: string): boolean =>
  alone(file, () => {
    if ((existsSync(file) ? readText(file) : undefined) !== before) return false;
    writeWhole(file, text);
    return true;
  });

/** The lock stands for as long as a file is read and renamed, so that one that stays was left by somebody who was stopped. */
const alone = <T>(file: string, work: () => T): T => {
  const lock = `${file}.lock`;
  const undo = (): void => rmSync(lock, { force: true });
  for (let waited = 0; !taken(lock, file); waited += PAUSE_MS) {
    if (waited >= PATIENCE_MS)
      throw new LicetError([
        {
          code: 'file-unwritable',
          place: { file },
          what: `Somebody else is writing into it, or was stopped while writing: ${lock} lies beside it`,
          remedy: 'Wait and try again; where nobody writes into it, delete that file',
        },
      ]);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  process.once('exit', undo);
  try {
    return work();
  } finally {
    process.removeListener('exit', undo);
    undo();
  }
};

const taken = (lock: string, file: string): boolean => {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new LicetError([
      {
        code: 'file-unwritable',
        place: { file },
        what: `It cannot be written (${code})`,
        remedy: 'Check that its folder exists and may be written; nothing was changed',
      },
    ]);
  }
};
