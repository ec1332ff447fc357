// An answer must not take the place of what was asked.

import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { LicetError } from '../model/errors.ts';
import type { Input } from './inputs.ts';

/** By whichever way it is reached. */
const found = (file: string): string => {
  try {
    return realpathSync(file);
  } catch {
    return resolve(file);
  }
};

/** `own`: files of the run itself, such as its settings. Errors: the output is one of the files that are read. */
export const refuseOverwriting = (
  output: string | undefined,
  inputs: readonly Input[],
  own: readonly string[] = [],
): void => {
  if (output === undefined) return;
  const isOutput = (file: string): boolean => found(file) === found(output);
  if (!inputs.some(({ file }) => isOutput(file)) && !own.some(isOutput)) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file: output },
      what: 'The output would replace a file that is read',
      remedy: 'Name another file',
    },
  ]);
};
