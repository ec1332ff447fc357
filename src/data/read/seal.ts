// A seal on a folder of compiled files: the hash of each, written when they are built and compared when they are read, so
// that a file that was cut, edited or mixed with another build is refused and not believed.

import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LicetError } from '../../model/errors.ts';
import { writeWhole } from './files.ts';
import { sha256 } from './hash.ts';
import { keepText, keptText } from './kept-file.ts';

const SEAL_FILE = 'seal.json';

/** Seals these files of a folder as they are now. `madeFrom`: by name, a hash of all that a file was made from. */
export const sealFolder = (
  folder: string,
  names: readonly string[],
  madeFrom: Readonly<Record<string, string>> = {},
): void => {
  const hashes = Object.fromEntries([
    ...names.map((name) => [name, sha256(readFileSync(join(folder, name)))]),
    ...Object.entries(madeFrom).map(([name, from]) => [madeFromOf(name), from]),
  ]) as Record<string, string>;
  writeWhole(join(folder, SEAL_FILE), `${JSON.stringify(hashes, null, 2)}\n`);
};

const madeFromOf = (name: string): string => `${name} is made from`;

/** Copies a sealed file that was made from the same; false where there is none, or not as it was sealed. */
export const takenOver = (from: string, name: string, madeFrom: string, into: string): boolean => {
  try {
    const sealed = JSON.parse(readFileSync(join(from, SEAL_FILE), 'utf8')) as Record<
      string,
      string
    >;
    if (sealed[madeFromOf(name)] !== madeFrom) return false;
    checkSealed(from, name);
    copyFileSync(join(from, name), join(into, name));
    return true;
  } catch {
    return false;
  }
};

/** The bytes of a sealed file. Errors: it, or the seal, is missing; it is not what was sealed. */
export const readSealed = (folder: string, name: string): Buffer => {
  let bytes: Buffer | undefined;
  checkSealed(folder, name, (file) => sha256((bytes = readFileSync(file))));
  return bytes!;
};

/** The same of a large file, which is not held. */
export const checkSealed = (
  folder: string,
  name: string,
  hashOf: (file: string) => string = hashOfPieces,
): void => {
  const refuse = (what: string): LicetError =>
    new LicetError([
      {
        code: 'damaged-build',
        place: { file: join(folder, name) },
        what,
        remedy: 'Build licet again with npm run build',
      },
    ]);
  let found: string;
  let sealed: unknown;
  try {
    found = hashOf(join(folder, name));
    sealed = JSON.parse(readFileSync(join(folder, SEAL_FILE), 'utf8'));
  } catch (error) {
    throw refuse(`What the build compiled cannot be read (${(error as Error).message})`);
  }
  const hash = (sealed as Readonly<Record<string, unknown>> | null)?.[name];
  if (hash !== found) throw refuse('It is not what the build compiled: its hash differs');
};

/** Written within this time after it was looked at, a file may have the same times. */
const TOO_FRESH = 2000n * 1_000_000n;

/**
 * The same, where the file was not found whole before: in the folder `kept` it stands which state of it was, by its place on the
 * disk, its size, and the times of its last change, of which a writer cannot set the last. Without that folder, or for a file just
 * written, the hash is made each time.
 */
export const checkSealedOnce = (folder: string, name: string, kept: string | undefined): void => {
  const state = kept === undefined ? undefined : stateOf(folder, name);
  if (state === undefined) return checkSealed(folder, name);
  const note = noteOf(folder, name, kept!);
  if (keptText(note) === state) return;
  checkSealed(folder, name);
  if (stateOf(folder, name) === state) keepText(note, state);
};

/** The file in the folder `kept` that says in which state a sealed file was found whole. */
export const noteOf = (folder: string, name: string, kept: string): string =>
  join(kept, `whole-${sha256(resolve(folder, name)).slice(0, 16)}`);

/** Undefined of a file that is missing, or was just written. */
const stateOf = (folder: string, name: string): string | undefined => {
  const file = resolve(folder, name);
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    const fresh = BigInt(Date.now()) * 1_000_000n - ctimeNs < TOO_FRESH;
    if (fresh) return undefined;
    const seal = readFileSync(join(folder, SEAL_FILE), 'utf8');
    return [file, dev, ino, size, mtimeNs, ctimeNs, seal].join('\n');
  } catch {
    return undefined;
  }
};

const PIECE = 1 << 20;

/** Read into one buffer again and again: a new one for the whole file costs more than its hash. */
const hashOfPieces = (file: string): string => {
  const piece = Buffer.allocUnsafe(PIECE);
  const hash = createHash('sha256');
  const opened = openSync(file, 'r');
  try {
    for (let read; (read = readSync(opened, piece, 0, PIECE, null)) > 0;)
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(opened);
  }
  return hash.digest('hex');
};
