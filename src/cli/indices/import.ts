// licet index import: a country index taken in from its publisher's file, whole or not at all.

import { join } from 'node:path';
import { described, describedIn } from '../../data/evidence/index-description.ts';
import { readIndex } from '../../data/index-import/index-reading.ts';
import { checkPossible, differing, dropped } from '../../data/index-import/index-checks.ts';
import {
  importedIndex,
  indicesFolder,
  joinedIndex,
  keepIndex,
} from '../../data/index-import/index-store.ts';
import { readCompiled } from '../../data/library/compiled.ts';
import { Territories } from '../../data/places/territories.ts';
import { LicetError } from '../../model/errors.ts';
import { indexImportedText } from '../../report/indices.ts';
import { dayOf } from '../day.ts';
import { storeFile } from '../lists/store-file.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';

export interface IndexImportArguments {
  readonly edition?: string;
  readonly published?: string;
  readonly acceptDifferences?: boolean;
  readonly describedBy?: string;
  readonly config?: string;
}

export const indexImportCommand = async (
  name: string,
  file: string,
  given: IndexImportArguments,
  { root, env, today, streams }: Run,
): Promise<number> => {
  const folder = indicesFolder(storeFile(await readSettings(given), env));
  const { description, mapping } =
    given.describedBy === undefined
      ? described(join(root, 'data', 'indices'), name)
      : describedIn(given.describedBy);
  for (const [what, own] of [
    ['index.yaml', description.index],
    ['import.yaml', mapping.import],
  ] as const)
    if (own !== name) throw otherName(given.describedBy ?? name, what, own, name);
  const edition = editionOf(given.edition);
  const { library, territories } = readCompiled(join(root, 'dist'));
  const reading = await readIndex(
    { path: file, ...(edition !== undefined && { edition }) },
    description,
    mapping,
    new Territories(territories),
  );
  const published =
    given.published === undefined ? undefined : dayOf('--published', given.published);
  const taken = { path: file, today, ...(published !== undefined && { published }) };
  checkPossible(description, reading, taken);
  const problems = differing(description, reading, file);
  if (problems.length > 0 && given.acceptDifferences !== true) throw new LicetError(problems);
  const index = joinedIndex(importedIndex(folder, name), reading, description, taken);
  keepIndex(folder, given.describedBy === undefined ? { ...index, importable: true } : index);
  const isRead = library.facts.some(({ path }) => path === index.fact);
  streams.out(
    indexImportedText(index, { ...reading, dropped: dropped(index, reading) }, isRead, streams),
  );
  return 0;
};

const editionOf = (given: string | undefined): string | undefined => {
  if (given === undefined || /^\d{4}$/.test(given)) return given;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `--edition '${given}' is no year`,
      remedy: 'Write the year by which the publisher calls the edition, such as 2024',
    },
  ]);
};

const otherName = (folder: string, file: string, own: string, name: string): LicetError =>
  new LicetError([
    {
      code: 'id-not-path',
      place: { file: join(folder, file) },
      what: `The index is called '${own}' there and '${name}' on the command line`,
      remedy: 'Give both the same name',
    },
  ]);
