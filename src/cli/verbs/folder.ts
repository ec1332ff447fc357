// The one folder out of which a client may have a transaction read, by a path within it. What leads out of it is refused, be it by its
// path or by a link, and so is what is no plain file.

import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { decode, tooLarge } from '../../data/read/files.ts';
import { LARGEST_DOCUMENT } from '../../data/read/limits.ts';
import { LicetError } from '../../model/errors.ts';
import { Refused } from './refusal.ts';

/** The text of the file. `path`: as the client wrote it. `open`: what opens it, for whoever tries what may happen meanwhile. */
export const textWithin = (
  folder: string | undefined,
  path: string,
  open: typeof openSync = openSync,
): string => {
  if (folder === undefined)
    throw new Refused(
      'outside-folder',
      'This server was started without --folder, and reads no file',
      'Send the transaction itself, or have the server started with --folder DIR',
    );
  const place = placeOf(folder, path);
  const opened = readably(path, () =>
    open(
      place,
      // What was a file when its place was looked up may be a link or a pipe by now.
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    ),
  );
  try {
    const found = fstatSync(opened);
    // And a folder above it may be a link by now, which is followed.
    const { dev, ino } = readably(path, () => statSync(placeOf(folder, path)));
    if (found.dev !== dev || found.ino !== ino)
      throw unreadable(path, 'Another file came in its place while it was opened');
    if (!found.isFile()) throw unreadable(path, 'It is no plain file');
    if (found.size > LARGEST_DOCUMENT) throw tooLarge(path, found.size, LARGEST_DOCUMENT);
    return decode(
      readably(path, () => readFileSync(opened)),
      path,
    );
  } finally {
    closeSync(opened);
  }
};

/** Where it lies, links followed. */
const placeOf = (folder: string, path: string): string => {
  if (isAbsolute(path) || path.includes('\0') || path.split(/[\\/]/).includes('..'))
    throw outside(path);
  const root = readably(path, () => realpathSync(folder));
  const place = readably(path, () => realpathSync(join(root, path)));
  if (!place.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) throw outside(path);
  return place;
};

/** Errors: what the system refuses, said of the path and never of where the folder lies. */
const readably = <Read>(path: string, read: () => Read): Read => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw unreadable(
      path,
      error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? 'There is no such file in the folder'
        : `It cannot be read (${String(error.code)})`,
    );
  }
};

const outside = (path: string): Refused =>
  new Refused(
    'outside-folder',
    `'${path}' leads out of the folder that this server may read`,
    'Write a path within the folder, without .. and without links that lead out of it',
  );

const unreadable = (path: string, what: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file: path },
      what,
      remedy: 'Write the path from the folder of the server, such as deals/may.yaml',
    },
  ]);

/** Errors: there is no such folder. */
export const refuseNoFolder = (folder: string): void => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: 'There is no such folder',
      remedy: 'Name the folder out of which a client may have transactions read',
    },
  ]);
};
