// Files, pipes and standard input as pieces of bytes, or as text. A pipe is opened without waiting for who writes to it, so
// that a signal can end the program while nobody does.

import { constants, createReadStream, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { LicetError } from '../../model/errors.ts';
import { decode, readText, tooLarge } from './files.ts';
import { LARGEST_DOCUMENT } from './limits.ts';

/** The bytes of a file or pipe; '-' is standard input. Errors: it cannot be read. */
export const bytesOf = (file: string): AsyncIterable<Buffer> =>
  file === '-' ? (process.stdin as AsyncIterable<Buffer>) : opened(file);

/** All of it as text, within the limit of a document. */
export const textOf = async (file: string): Promise<string> => {
  if (file !== '-' && !isPipe(file)) return readText(file);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(file)) {
    size += chunk.length;
    if (size > LARGEST_DOCUMENT)
      throw tooLarge(file, `more than ${LARGEST_DOCUMENT}`, LARGEST_DOCUMENT);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks), file);
};

async function* opened(file: string): AsyncGenerator<Buffer> {
  try {
    const stream = isPipe(file) ? pipe(file) : createReadStream(file);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: `It cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Check the path and its permissions',
      },
    ]);
  }
}

const isPipe = (file: string): boolean => {
  try {
    return statSync(file).isFIFO();
  } catch {
    // Whoever opens it says what is wrong.
    return false;
  }
};

const pipe = (file: string): Socket =>
  new Socket({
    fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK),
    readable: true,
    writable: false,
  });
