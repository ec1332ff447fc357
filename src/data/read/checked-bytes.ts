// The bytes of a file of which it is known what they have to be.

import { createHash } from 'node:crypto';
import { bytesOf } from './streams.ts';

/** Errors: `other`, at the end, where their hash is another. */
export async function* checkedBytes(
  path: string,
  sha256: string | undefined,
  other: () => Error,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const bytes of bytesOf(path)) {
    hash.update(bytes);
    yield bytes;
  }
  if (hash.digest('hex') !== sha256) throw other();
}
