// A file that the settings or an option name. A run that was told of it does not go on without.

import { existsSync } from 'node:fs';
import { readText } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';

/** Its text; undefined where none is named. Errors: it is not there, told as `missing` says. */
export const textOfNamed = (
  file: string | undefined,
  missing: { readonly what: string; readonly remedy: string },
): string | undefined => {
  if (file === undefined) return undefined;
  if (existsSync(file)) return readText(file);
  throw new LicetError([{ code: 'file-unreadable', place: { file }, ...missing }]);
};
