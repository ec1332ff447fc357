// SHA-256 over named texts: the same whatever order the files were read in.

import { createHash } from 'node:crypto';
import { compareText } from '../../model/errors.ts';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Of a value as JSON text without spaces, its keys in the order in which they stand. */
export const sha256OfJson = (value: unknown): string => sha256(JSON.stringify(value));

export const sha256OfFiles = (
  files: readonly { readonly name: string; readonly text: string }[],
): string => {
  const hash = createHash('sha256');
  for (const { name, text } of [...files].sort((a, b) => compareText(a.name, b.name)))
    hash.update(`${name}\0${sha256(text)}\n`);
  return hash.digest('hex');
};
