// Files that a run finds by their names, without being told: settings and a lock in the nearest folder, waivers beside the settings.

import { existsSync, lstatSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, relative } from 'node:path';
import { LicetError } from '../model/errors.ts';

/** A link that leads nowhere is there too: what it stood for is missed aloud, and not passed over. */
export const isThere = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * The file of this name in the nearest folder at or above, as seen from here. A folder that git keeps, and the home of whoever asks, end the
 * search: what lies above belongs to somebody else. Errors: as `refuseOtherEnding`.
 */
export const foundUpwards = (from: string, name: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, name);
    refuseOtherEnding(relative(from, file));
    if (isThere(file)) return relative(from, file);
    const ends = existsSync(join(folder, '.git')) || folder === homedir();
    if (ends || folder === dirname(folder)) return undefined;
  }
};

/** Whoever wrote licet.yml believes that it is read: passed over, its packs would be missed by nobody. Errors: it is there. */
export const refuseOtherEnding = (file: string): void => {
  if (extname(file) !== '.yaml') return;
  const other = join(dirname(file), `${basename(file, '.yaml')}.yml`);
  if (!isThere(other)) return;
  throw new LicetError([
    {
      code: 'no-effect',
      place: { file: other },
      what: `It lies where ${basename(file)} is looked for, and is not read under this name`,
      remedy: `Call it ${basename(file)}, move it away, or name the file that is to be read`,
    },
  ]);
};
