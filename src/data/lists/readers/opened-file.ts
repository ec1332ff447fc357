// A file of a publisher's as its readers see it: packed ones are unpacked on the way. It is opened anew each time it is asked
// for; nothing but this one path is ever opened.

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { LicetError } from '../../../model/errors.ts';
import type { ListFile } from './reader.ts';

/** More than any list has, unpacked: a file that unpacks to more is a bomb. */
export const MOST_UNPACKED = 2_000_000_000;

/**
 * `tell`: is given the bytes as they lie on the disk, in their order, each time the file is read. `name`: how messages name
 * it, where that is not its path.
 */
export const openedFile = (
  path: string,
  tell?: (bytes: Uint8Array) => void,
  name = path,
): ListFile => ({ name, bytes: () => bytesOf(path, name, tell) });

async function* bytesOf(
  path: string,
  name: string,
  tell: ((bytes: Uint8Array) => void) | undefined,
): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  const packed = path.endsWith('.gz');
  if (tell) stream.on('data', (chunk) => tell(chunk as Buffer));
  const gunzip = packed ? createGunzip() : undefined;
  if (gunzip) stream.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  let size = 0;
  try {
    for await (const chunk of gunzip ?? stream) {
      size += (chunk as Buffer).length;
      if (size > MOST_UNPACKED)
        throw new LicetError([
          {
            code: 'over-limit',
            place: { file: name },
            what: `The file unpacks to more than ${MOST_UNPACKED} bytes, more than any list has`,
            remedy: 'Check where it comes from; nothing was imported',
          },
        ]);
      yield chunk as Buffer;
    }
  } catch (error) {
    if (error instanceof LicetError) throw error;
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: name },
        what: `It cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: packed
          ? 'Check the path; a packed file that broke off is fetched anew'
          : 'Check the path and its permissions',
      },
    ]);
  } finally {
    stream.destroy();
    gunzip?.destroy();
  }
}
