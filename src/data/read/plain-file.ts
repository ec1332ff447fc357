// Files that a run finds under their names are opened only where they are plain: a pipe to which nobody writes would hold the
// program, and a device might never end.

import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { LicetError } from '../../model/errors.ts';

/**
 * `limit`: is told the size first, in bytes, and refuses what is too large. What the shell hands over as an open descriptor, such as
 * /dev/fd/63, is read too: somebody writes to that. Errors: it cannot be read, or is a folder, a pipe or a device.
 */
export const plainBytes = (file: string, limit?: (size: number) => void): Buffer => {
  try {
    const descriptor = openPlain(file);
    try {
      limit?.(fstatSync(descriptor).size);
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof LicetError) throw error;
    throw unreadable(file, error);
  }
};

/** The same as a descriptor, which the caller closes. Errors: those of node, and that it is no plain file. */
export const openPlain = (file: string): number => {
  const isHandedOver = HANDED_OVER.test(resolve(file));
  const descriptor = openSync(
    file,
    isHandedOver ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK,
  );
  const found = fstatSync(descriptor);
  if (found.isFile() || (isHandedOver && !found.isDirectory())) return descriptor;
  closeSync(descriptor);
  throw refused(
    file,
    found.isDirectory() ? 'It is a folder' : `It is ${kindOf(found)}, and only a file is read here`,
  );
};

const HANDED_OVER = /^\/(dev|proc\/self)\/fd\/\d+$/;

/** What stands under a name where a file should, in words. */
export const kindOf = (found: Stats): string =>
  found.isSymbolicLink()
    ? 'a link'
    : found.isDirectory()
      ? 'a folder'
      : found.isFIFO() || found.isSocket()
        ? 'a pipe'
        : 'a device';

const unreadable = (file: string, error: unknown): LicetError => {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  const why: Record<string, string> = {
    ENOENT: 'There is no such file or folder',
    EACCES: 'Reading it is not permitted',
    EISDIR: 'It is a folder',
    ENXIO: 'It is a pipe, and only a file is read here',
  };
  return refused(file, why[code] ?? `It cannot be read (${code})`);
};

const refused = (file: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what,
      remedy: 'Check the path and its permissions',
    },
  ]);
