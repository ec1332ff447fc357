// An answer must not take the place of what was asked.

import { resolve } from 'node:path';
import { LicetError } from '../model/errors.ts';
import type { Input } from './inputs.ts';

/** Errors: the output is one of the files that are read. */
export const refuseOverwriting = (output: string | undefined, inputs: readonly Input[]): void => {
  if (output === undefined || !inputs.some(({ file }) => resolve(file) === resolve(output))) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file: output },
      what: 'The output would replace a file that is screened',
      remedy: 'Name another file',
    },
  ]);
};
