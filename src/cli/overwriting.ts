// An answer must not take the place of what was asked.

import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { LicetError } from '../model/errors.ts';
import type { Input } from './inputs.ts';

/** By whichever way it is reached; of a file that is not there yet, by way of its folder. */
export const found = (file: string): string => {
  const whole = resolve(file);
  return real(whole) ?? join(real(dirname(whole)) ?? dirname(whole), basename(whole));
};

const real = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};

/** `own`: files and folders that the run reads beside them. Errors: the output is one of these, or lies in one. */
export const refuseOverwriting = (
  output: string | undefined,
  inputs: readonly Input[],
  own: readonly string[] = [],
): void => {
  if (output === undefined) return;
  const place = found(output);
  const isIn = (file: string): boolean =>
    place === found(file) || place.startsWith(found(file) + sep);
  if (!inputs.some(({ file }) => found(file) === place) && !own.some(isIn)) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file: output },
      what: 'The output would replace a file that is read',
      remedy: 'Name another file',
    },
  ]);
};
