// A seal on a folder of compiled files: the hash of each, written when they are built and compared when they are read, so
// that a file that was cut, edited or mixed with another build is refused and not believed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LicetError } from '../../model/errors.ts';
import { writeWhole } from './files.ts';
import { sha256 } from './hash.ts';

const SEAL_FILE = 'seal.json';

/** Seals these files of a folder as they are now. */
export const sealFolder = (folder: string, names: readonly string[]): void => {
  const hashes = Object.fromEntries(
    names.map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );
  writeWhole(join(folder, SEAL_FILE), `${JSON.stringify(hashes, null, 2)}\n`);
};

/** The bytes of a sealed file. Errors: it, or the seal, is missing; it is not what was sealed. */
export const readSealed = (folder: string, name: string): Buffer => {
  const refuse = (what: string): LicetError =>
    new LicetError([
      {
        code: 'damaged-build',
        place: { file: join(folder, name) },
        what,
        remedy: 'Build licet again with npm run build',
      },
    ]);
  let bytes: Buffer;
  let sealed: unknown;
  try {
    bytes = readFileSync(join(folder, name));
    sealed = JSON.parse(readFileSync(join(folder, SEAL_FILE), 'utf8'));
  } catch (error) {
    throw refuse(`What the build compiled cannot be read (${(error as Error).message})`);
  }
  const hash = (sealed as Readonly<Record<string, unknown>> | null)?.[name];
  if (hash !== sha256(bytes)) throw refuse('It is not what the build compiled: its hash differs');
  return bytes;
};
