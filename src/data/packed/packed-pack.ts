// A pack as one file, and back: a line with the manifest, a line with its signature, and the files one behind the other in the
// order of the manifest. The same pack, key and words give the same bytes. Reading follows no path, unpacks nothing and runs
// nothing: it cuts the bytes where the signed manifest says, and holds them.

import { sign, verify } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type * as z from 'zod';
import { compareText, LicetError, type Problem } from '../../model/errors.ts';
import type { HeldPack, PackManifest, ProvedPack } from '../../model/packed.ts';
import { packManifest, packSignature } from '../../model/schema/packed.ts';
import { sha256 } from '../read/hash.ts';
import {
  LARGEST_DOCUMENT,
  LARGEST_PACKED,
  LONGEST_MANIFEST,
  MOST_PACKED_FILES,
  overLimit,
} from '../read/limits.ts';
import type { PackKey } from './keys.ts';

/** With this every packed pack begins. */
const BEGINNING = '{"schema":"licet/pack@';

export const isPacked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(0, BEGINNING.length)
    .equals(Buffer.from(BEGINNING));

/** A manifest of what is held. Errors: files that are too large, too many, or have a name that a pack cannot carry. */
export const heldPack = (
  file: string,
  { pack, version, day }: Pick<PackManifest, 'pack' | 'version' | 'day'>,
  contents: ReadonlyMap<string, Uint8Array>,
): HeldPack => {
  const files = [...contents]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }));
  const manifest = { schema: 'licet/pack@1', pack, version, day, files } as const;
  const said = packManifest.safeParse(manifest);
  const problems: Problem[] = said.success
    ? limitProblems(file, manifest)
    : said.error.issues.map(({ path, message }) => ({
        code: 'wrong-type',
        place: { file: `${file}/${path[0] === 'files' ? files[Number(path[1])]?.path : ''}` },
        what: `The manifest cannot say this: ${path.join('.')}: ${message}`,
        remedy: 'Name files and the pack in plain letters, digits, dots and hyphens',
      }));
  if (problems.length > 0) throw new LicetError(problems);
  return { file, manifest, contents };
};

/** The bytes of the file. */
export const packedBytes = (
  { manifest, contents }: HeldPack,
  { key, fingerprint }: PackKey,
): Buffer => {
  const line = Buffer.from(JSON.stringify(manifest));
  const signature = sign(null, line, key).toString('base64');
  const signed = JSON.stringify({ algorithm: 'ed25519', key: fingerprint, signature });
  const end = Buffer.from('\n');
  const files = manifest.files.map(({ path }) => contents.get(path)!);
  return Buffer.concat([line, end, Buffer.from(signed), end, ...files]);
};

/** The bytes of a file that may be a packed pack. Errors: it cannot be read, is no plain file, or is too large. */
export const readPacked = (file: string): Buffer => {
  const refused = (what: string): LicetError =>
    new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what,
        remedy: 'Check the path and its permissions',
      },
    ]);
  let descriptor: number | undefined;
  try {
    // A pipe to which nobody writes must not hold the program.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw refused('A packed pack is a plain file, and this is none');
    const bytes = found.size > LARGEST_PACKED ? undefined : readFileSync(descriptor);
    if (bytes === undefined || bytes.length > LARGEST_PACKED)
      throw overLimit(
        { file },
        `The file has ${bytes?.length ?? found.size} bytes; a packed pack may have ${LARGEST_PACKED}`,
        'Check that it is the right file',
      );
    return bytes;
  } catch (error) {
    if (error instanceof LicetError) throw error;
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw refused(code === 'ENOENT' ? 'There is no such file' : `It cannot be read (${code})`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

/**
 * The pack in these bytes, proved by the key. Nothing of it is believed before its signature holds. Errors: it is not packed, not
 * signed by the key, or not what was signed.
 */
export const provedPack = (file: string, bytes: Buffer, by: PackKey): ProvedPack => {
  const refused = (what: string, remedy = FETCH_AGAIN): LicetError =>
    new LicetError([{ code: 'not-signed', place: { file }, what, remedy }]);
  if (!isPacked(bytes))
    throw refused(
      'It must be signed, and is no packed pack',
      'licet pack build makes one of a folder',
    );
  const first = bytes.indexOf('\n');
  const second = bytes.indexOf('\n', first + 1);
  if (first < 0 || first > LONGEST_MANIFEST || second < 0 || second - first > LONGEST_SIGNATURE)
    throw refused('It is cut off, or its manifest is longer than any may be');
  const [line, signed] = [bytes.subarray(0, first), bytes.subarray(first + 1, second)];
  const said = lineOf(packSignature, signed);
  if (!said) throw refused('Its second line is no signature: it is not signed, or was changed');
  if (said.key !== by.fingerprint)
    throw refused(
      `It is signed by the key ${said.key}, and must be by ${by.fingerprint}`,
      'Take it from where it should come, or name the key that its maker gave you',
    );
  const signature = Buffer.from(said.signature, 'base64');
  // Some bits of the last letter count for nothing: else one signature could be written in several ways.
  if (signature.toString('base64') !== said.signature)
    throw refused('Its signature is not written as licet writes it: the file was changed');
  if (!verify(null, line, by.key, signature))
    throw refused('Its signature does not hold: the manifest is not what was signed');
  const manifest = lineOf(packManifest, line);
  if (!manifest)
    throw refused(
      'Its manifest has not the form that this licet reads',
      'Update licet, or build it again',
    );
  const problems = [...limitProblems(file, manifest), ...orderProblems(file, manifest)];
  if (problems.length > 0) throw new LicetError(problems);
  const contents = cut(bytes.subarray(second + 1), manifest, refused);
  return { file, manifest, contents, key: by.fingerprint, sha256: sha256(bytes) };
};

const FETCH_AGAIN = 'Do not use it; take it anew from where it should come';

/** With key, algorithm and signature it has some 200. */
const LONGEST_SIGNATURE = 1_000;

/** Undefined where the line is not exactly as licet writes it. */
const lineOf = <S extends z.ZodType>(schema: S, line: Buffer): z.infer<S> | undefined => {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    const read = schema.safeParse(value);
    return read.success && Buffer.from(JSON.stringify(read.data)).equals(line)
      ? read.data
      : undefined;
  } catch {
    return undefined;
  }
};

const limitProblems = (file: string, { files }: PackManifest): Problem[] => {
  const large = files.filter(({ size }) => size > LARGEST_DOCUMENT);
  const sum = files.reduce((all, { size }) => all + size, 0);
  const said = (where: string, what: string): Problem => ({
    code: 'over-limit',
    place: { file: where },
    what,
    remedy: 'Make several packs of it',
  });
  return [
    ...large.map(({ path, size }) =>
      said(
        `${file}/${path}`,
        `The file has ${size} bytes; a file of a packed pack may have ${LARGEST_DOCUMENT}`,
      ),
    ),
    ...(files.length > MOST_PACKED_FILES
      ? [said(file, `It has ${files.length} files; a packed pack may have ${MOST_PACKED_FILES}`)]
      : []),
    ...(sum > LARGEST_PACKED - LONGEST_MANIFEST
      ? [said(file, `Its files have ${sum} bytes; a packed pack may have ${LARGEST_PACKED}`)]
      : []),
  ];
};

const orderProblems = (file: string, { files }: PackManifest): Problem[] =>
  files.flatMap(({ path }, at) =>
    at > 0 && compareText(files[at - 1]!.path, path) >= 0
      ? [
          {
            code: 'not-signed' as const,
            place: { file: `${file}/${path}` },
            what: 'The manifest names its files twice or out of their order',
            remedy: FETCH_AGAIN,
          },
        ]
      : [],
  );

const cut = (
  body: Buffer,
  { files }: PackManifest,
  refused: (what: string) => LicetError,
): ReadonlyMap<string, Uint8Array> => {
  const sum = files.reduce((all, { size }) => all + size, 0);
  if (sum !== body.length)
    throw refused(
      `Its manifest says ${sum} bytes of files and it holds ${body.length}: a file was added, taken away or changed`,
    );
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path, size, sha256: hash } of files) {
    const bytes = body.subarray(at, at + size);
    at += size;
    if (sha256(bytes) !== hash) throw refused(`'${path}' in it is not what was signed`);
    contents.set(path, bytes);
  }
  return contents;
};
