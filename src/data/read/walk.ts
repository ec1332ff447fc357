// Files below a folder, in an order that never varies. Links are not followed; who reads what a person wrote says so.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, LicetError } from '../../model/errors.ts';

/** Paths relative to the folder, with forward slashes, sorted. */
export interface Below {
  readonly files: readonly string[];
  /** Symbolic links and whatever else is neither file nor folder. */
  readonly notFollowed: readonly string[];
}

/** Errors: the folder cannot be read. */
export const allBelow = (folder: string): Below => {
  const [files, notFollowed]: [string[], string[]] = [[], []];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) files.push(path);
      else notFollowed.push(path);
    }
  };
  try {
    visit('');
  } catch (error) {
    throw unreadable(folder, error);
  }
  return { files: files.sort(compareText), notFollowed: notFollowed.sort(compareText) };
};

/** Names of the folders that stand directly in a folder, sorted. Errors: it cannot be read. */
export const foldersIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort(compareText);
  } catch (error) {
    throw unreadable(folder, error);
  }
};

const unreadable = (folder: string, error: unknown): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: `The folder cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
      remedy: 'Check the path and its permissions',
    },
  ]);

export const filesBelow = (folder: string, ending: string): string[] =>
  allBelow(folder).files.filter((name) => name.endsWith(ending));
