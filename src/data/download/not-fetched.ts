// A file that could not be had, as a problem: of which address, why, and what to do.

import { LicetError } from '../../model/errors.ts';

export const notFetched = (address: string, why: string, remedy: string): LicetError =>
  new LicetError([
    {
      code: 'not-fetched',
      place: { file: address },
      what: why,
      remedy: `${remedy}; nothing was imported`,
    },
  ]);
