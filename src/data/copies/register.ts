// data/copies.yaml and data/passages/: which copies of the law were read, and where in them.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy, Passage, Unproved } from '../../model/copy.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { copiesDocument, passagesDocument, unprovedDocument } from '../../model/schema/copy.ts';
import { readSource } from '../read/source.ts';
import { shaped } from '../read/shape.ts';
import { filesBelow } from '../read/walk.ts';

export interface Register {
  readonly copies: readonly Copy[];
  readonly passages: readonly Passage[];
}

/** Errors: every problem of the files. */
export const loadRegister = (data: string): Register => {
  const problems: Problem[] = [];
  const copies = copiesIn(data, problems);
  const known = copies.map(({ id }) => id);
  const passages = passageFiles(data).flatMap((name) => {
    const shown = `data/passages/${name}`;
    const document = readSource(join(data, 'passages', name), name, shown, problems)?.documents[0];
    const shape = document && shaped(passagesDocument, document, problems);
    if (!document || !shape) return [];
    if (!known.includes(shape.copy) || `${shape.copy}.yaml` !== name)
      problems.push({
        code: 'unknown-copy',
        place: document.place(['copy']),
        what: `'${shape.copy}' is not the copy that this file is named for, or none of data/copies.yaml`,
        remedy: didYouMean(shape.copy, known, 'Name the file for its copy'),
      });
    return Object.entries(shape.passages).map(([pinpoint, sha256]) => ({
      copy: shape.copy,
      pinpoint,
      sha256,
      place: document.keyPlace(['passages', pinpoint]),
    }));
  });
  if (problems.length > 0) throw new LicetError(problems);
  return { copies, passages };
};

/** Errors: every problem of data/copies.yaml. */
export const loadCopies = (data: string): Copy[] => {
  const problems: Problem[] = [];
  const copies = copiesIn(data, problems);
  if (problems.length > 0) throw new LicetError(problems);
  return copies;
};

const copiesIn = (data: string, problems: Problem[]): Copy[] => {
  const file = 'copies.yaml';
  const document = readSource(join(data, file), file, `data/${file}`, problems)?.documents[0];
  const shape = document && shaped(copiesDocument, document, problems);
  return Object.entries(shape?.copies ?? {}).map(
    ([id, { form, file: path, section, ...copy }]) => ({
      ...copy,
      id,
      ...(form !== undefined &&
        path !== undefined && {
          held: { form, file: path, ...(section !== undefined && { section }) },
        }),
      place: document!.keyPlace(['copies', id]),
    }),
  );
};

const passageFiles = (data: string): string[] => {
  const folder = join(data, 'passages');
  return existsSync(folder) ? filesBelow(folder, '.yaml') : [];
};

/** Errors: every problem of the file. */
export const loadUnproved = (data: string): Unproved => {
  const problems: Problem[] = [];
  const file = 'unproved.yaml';
  const document = readSource(join(data, file), file, `data/${file}`, problems)?.documents[0];
  const shape = document && shaped(unprovedDocument, document, problems);
  if (!shape) throw new LicetError(problems);
  return {
    notModelled: shape['not-modelled'],
    clears: shape.clears,
    recalled: shape.recalled,
    withoutPassage: shape['without-passage'],
  };
};
