// The folder of copies of the law, made from public repositories: each copy is a file of a commit, as data/copies.yaml tells where it
// was found, and made text where its form is read from text.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadCopies } from '../src/data/copies/register.ts';
import type { Copy } from '../src/model/copy.ts';
import { actOfPrint, listOfPrint, textOfDocument } from './copies-text.ts';
import { placeOf, Repositories } from './repositories.ts';

type Held = NonNullable<Copy['held']>;

/** `one` gives the bytes of the file that the copy was found in, or of each file of its folder that the list is made of. */
type Making = (one: { file: () => Buffer; documents: () => Buffer[] }) => Buffer;

const gzipped: Making = ({ file }) => gzipSync(file(), { level: 9 });
const asItStands: Making = ({ file }) => file();
const act: Making = ({ file }) => Buffer.from(actOfPrint(file()));
const list: Making = ({ file }) => Buffer.from(listOfPrint(file()));
const listOfDocuments: Making = ({ documents }) =>
  Buffer.from(documents().map(textOfDocument).join(''));

/** How a copy is made of what its place in a repository holds. Errors: nobody said how. */
export const makingOf = ({ from, held }: Copy & { readonly held: Held }): Making => {
  const { kind, path } = placeOf(from);
  const { form, file } = held;
  if (kind === 'tree') {
    if (form === 'agreed-list') return listOfDocuments;
  } else if (path.endsWith('.pdf')) {
    if (form === 'agreed-list') return list;
    if (form === 'eu-act') return act;
  } else if (file.endsWith('.gz')) return gzipped;
  else if (path.endsWith('.md') && file.endsWith('.md')) return asItStands;
  throw new Error(`no way is known from ${path} to ${file}`);
};

/** The documents of an agreed list that the packs rest on: of Categories 4, 5 Part 1, 5 Part 2, 6 and 9. */
const DOCUMENT = /\bcat (?:4|5P[12]|6|9)\.doc$/i;

/** Makes every copy that has a file; returns, a line each, those that could not be made and why. */
export const makeCopies = (
  root: string,
  folder: string,
  mirrors: string | undefined,
  say: (line: string) => void,
): string[] => {
  const missing: string[] = [];
  const repositories = new Repositories(mirrors);
  try {
    for (const copy of loadCopies(join(root, 'data'))) {
      const { id, from, held } = copy;
      if (!held) continue;
      try {
        const place = placeOf(from);
        const making = makingOf({ ...copy, held });
        const repository = repositories.of(place);
        const made = making({
          file: () => repository.file(place.commit, place.path),
          documents: () =>
            repository
              .names(place.commit, place.path)
              .filter((name) => DOCUMENT.test(name))
              .map((name) => repository.file(place.commit, name)),
        });
        writeWhole(join(folder, held.file), made);
        say(`${held.file}: ${made.length} bytes`);
      } catch (error) {
        missing.push(`${id}: ${(error as Error).message}`);
      }
    }
  } finally {
    repositories.close();
  }
  return missing;
};

/** Whole or not at all: what reads the folder meanwhile finds no half of a file. */
const writeWhole = (path: string, bytes: Buffer): void => {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
};
