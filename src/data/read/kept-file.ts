// Text kept in the user's cache folder, with its hash in the first line. It is believed only as it was kept, and by nobody else.

import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './files.ts';
import { sha256 } from './hash.ts';

/**
 * What was kept, if it is a file of this user that nobody else may write, and is whole: its first line is the hash of the
 * rest. Anything else is as if it were not there.
 */
export const keptText = (file: string): string | undefined => {
  const kept = keptOrWhyNot(file);
  return 'text' in kept ? kept.text : undefined;
};

/** The same, with the reason why it is not believed. */
export const keptOrWhyNot = (file: string): { text: string } | { whyNot: string } => {
  let bytes: Buffer;
  try {
    const descriptor = openSync(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | constants.O_NONBLOCK,
    );
    try {
      const found = fstatSync(descriptor);
      if (!found.isFile()) return { whyNot: 'it is no plain file' };
      if (process.getuid !== undefined && found.uid !== process.getuid())
        return { whyNot: 'it belongs to another user' };
      if ((found.mode & 0o022) !== 0) return { whyNot: 'others may write it' };
      bytes = readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { whyNot: `it cannot be opened (${(error as NodeJS.ErrnoException).code})` };
  }
  const end = bytes.indexOf('\n');
  const text = bytes.subarray(end + 1);
  return end >= 0 && bytes.toString('latin1', 0, end) === sha256(text)
    ? { text: text.toString('utf8') }
    : { whyNot: 'its hash differs from what was kept' };
};

/** A folder that cannot be written costs time in the next run, nothing else. */
export const keepText = (file: string, text: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeWhole(file, `${sha256(text)}\n${text}`);
  } catch {
    // The next run does the work again.
  }
};
