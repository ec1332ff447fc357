// The folder of copies of the law, made from public repositories: each copy is a file of a commit, as data/copies.yaml tells where it
// was found, and made text where its form is read from text.

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadCopies } from '../src/data/copies/register.ts';
import type { Copy } from '../src/model/copy.ts';
import { actOfPrint, listOfPrint, textOfDocument } from './copies-text.ts';
import { placeOf, Repositories, type PlaceInRepository, type Repository } from './repositories.ts';

type Held = NonNullable<Copy['held']>;
type Making = (repository: Repository, place: PlaceInRepository) => Buffer;

const asItStands: Making = (repository, { commit, path }) => repository.file(commit, path);
const gzipped: Making = (...at) => gzipSync(asItStands(...at), { level: 9 });
const act: Making = (...at) => Buffer.from(actOfPrint(asItStands(...at)));
const list: Making = (...at) => Buffer.from(listOfPrint(asItStands(...at)));

/** The documents of an agreed list that the packs rest on: of Categories 4, 5 Part 1, 5 Part 2, 6 and 9. */
const DOCUMENT = /\bcat (?:4|5P[12]|6|9)\.doc$/i;
const DOCUMENTS = 5;

const listOfDocuments: Making = (repository, { commit, path }) => {
  const documents = repository.names(commit, path).filter((name) => DOCUMENT.test(name));
  if (documents.length !== DOCUMENTS)
    throw new Error(`${path} has ${documents.length} of the ${DOCUMENTS} documents`);
  const texts = documents.map((name) => textOfDocument(repository.file(commit, name)));
  return Buffer.from(texts.join(''));
};

/** How a copy is made of what stands at its place. Errors: no way is known. */
export const makingOf = ({ kind, path }: PlaceInRepository, { form, file }: Held): Making => {
  if (kind === 'tree') {
    if (form === 'agreed-list') return listOfDocuments;
  } else if (path.endsWith('.pdf')) {
    if (form === 'agreed-list') return list;
    if (form === 'eu-act') return act;
  } else if (file.endsWith('.gz')) return gzipped;
  else if (path.endsWith('.md') && file.endsWith('.md')) return asItStands;
  throw new Error(
    `no way is known from ${path} to ${file}. Give makingOf in scripts/copies.ts one`,
  );
};

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
    for (const { id, from, held } of loadCopies(join(root, 'data'))) {
      if (!held) continue;
      try {
        const place = placeOf(from);
        const made = makingOf(place, held)(repositories.of(place), place);
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
