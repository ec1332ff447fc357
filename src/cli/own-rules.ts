// A user's own folders of packs, looked over before they are read: what would quietly not be loaded is refused.

import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allBelow } from '../data/read/walk.ts';
import { LicetError, type Problem } from '../model/errors.ts';

export interface Named {
  readonly folder: string;
  /** Where it is named: 'with --rules' or 'in licet.yaml'. */
  readonly from: string;
}

/** The folders as they are to be read, each once. Errors: everything in them that would not be loaded. */
export const ownRules = (named: readonly Named[]): string[] => {
  const problems: Problem[] = [];
  const folders = new Map<string, string>();
  for (const one of named) {
    const path = resolve(one.folder);
    if (folders.has(path)) continue;
    folders.set(path, one.folder);
    problems.push(...problemsOf(one));
  }
  if (problems.length > 0) throw new LicetError(problems);
  return [...folders.values()];
};

const problemsOf = ({ folder, from }: Named): Problem[] => {
  const place = { file: folder };
  const remedy = `Check the path given ${from}`;
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat)
    return [{ code: 'file-unreadable', place, what: 'There is no such folder of packs', remedy }];
  if (!stat.isDirectory())
    return [
      {
        code: 'file-unreadable',
        place,
        what: 'It is no folder of packs',
        remedy: `${remedy}; it names the folder that holds pack.yaml`,
      },
    ];
  if (lstatSync(join(folder, 'pack.yaml'), { throwIfNoEntry: false }) === undefined) {
    const packs = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'pack.yaml')),
    );
    if (packs.length === 0)
      return [
        {
          code: 'file-empty',
          place,
          what: `The folder of packs given ${from} holds no pack`,
          remedy: 'Name a folder with pack.yaml in it, or one that holds such folders',
        },
      ];
  }
  return strangersIn(folder);
};

/** Files that look like rules and are not read. */
const strangersIn = (folder: string): Problem[] => {
  const { files, notFollowed } = allBelow(folder);
  return [
    ...notFollowed.map((name): Problem => ({
      code: 'file-unreadable',
      place: { file: join(folder, name) },
      what: 'It is a link or no plain file, and licet does not follow it among rules',
      remedy: 'Put the file itself there, or take the link away',
    })),
    ...files
      .filter((name) => !name.endsWith('.yaml') && /\.(ya?ml|json)$/i.test(name))
      .map((name): Problem => ({
        code: 'unknown-format',
        place: { file: join(folder, name) },
        what: 'Files of rules end in .yaml, and this one would not be read',
        remedy: 'Rename it',
      })),
  ];
};
