// Files below a folder, in an order that never varies. Links are not followed.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, LicetError } from '../../model/errors.ts';

/** Paths relative to the folder, with forward slashes, sorted. */
export const filesBelow = (folder: string, ending: string): string[] => {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() && entry.name.endsWith(ending)) found.push(path);
    }
  };
  try {
    visit('');
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: folder },
        what: `The folder cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Check the path and its permissions',
      },
    ]);
  }
  return found.sort(compareText);
};
