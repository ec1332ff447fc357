// licet lists import: a list taken in from the files of its publisher.

import { join } from 'node:path';
import { described, describedIn } from '../../data/lists/list-description.ts';
import { Snapshots } from '../../data/lists/snapshots.ts';
import { LicetError } from '../../model/errors.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { storeFile } from './store-file.ts';
import { TakingIn } from './taking-in.ts';

export interface ImportArguments {
  readonly from?: readonly string[];
  readonly format?: string;
  readonly published?: string;
  readonly acceptShrink?: boolean;
  readonly describedBy?: string;
  readonly config?: string;
}

export const importCommand = async (
  list: string,
  given: ImportArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  if (!given.from || given.from.length === 0)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: 'lists import needs the files of the list',
        remedy: 'Write --from and the file; of a set all of them, with commas between',
      },
    ]);
  const description =
    given.describedBy === undefined
      ? described(join(run.root, 'data', 'lists'), list)
      : describedIn(given.describedBy);
  if (description.list !== list)
    throw new LicetError([
      {
        code: 'id-not-path',
        place: { file: given.describedBy! },
        what: `The list is called '${description.list}' there and '${list}' on the command line`,
        remedy: 'Give both the same name',
      },
    ]);
  const published =
    given.published === undefined ? undefined : dayOf('--published', given.published);
  const store = Snapshots.toWrite(storeFile(settings, run.env));
  try {
    const taking = new TakingIn(store, run);
    try {
      taking.say(
        await taking.take({
          description,
          files: given.from,
          ...(given.format !== undefined && { format: given.format }),
          ...(published !== undefined && { published }),
          acceptShrink: given.acceptShrink === true,
        }),
      );
    } finally {
      await taking.end();
    }
    return 0;
  } finally {
    store.close();
  }
};
