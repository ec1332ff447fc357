// licet lists update: lists fetched from their publishers, or from where the user says, and taken in. No other command opens the
// network.

import { join } from 'node:path';
import {
  described,
  describedIn,
  knownLists,
  type ListDescription,
} from '../../data/lists/list-description.ts';
import { Snapshots } from '../../data/lists/snapshots.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import { notUpdatedText } from '../../report/lists.ts';
import { dayOf } from '../day.ts';
import type { Run } from '../run.ts';
import { readSettings } from '../settings.ts';
import { storeFile } from './store-file.ts';
import { TakingIn } from './taking-in.ts';
import { ListUpdate } from './update-list.ts';
import {
  fetchedFormats,
  filesIn,
  isAddress,
  isFolder,
  namedAddresses,
  wrongOption,
} from './update-sources.ts';

export interface UpdateArguments {
  readonly from?: readonly string[];
  readonly format?: string;
  readonly published?: string;
  readonly acceptShrink?: boolean;
  readonly describedBy?: string;
  readonly timeout: string;
  readonly retries: string;
  readonly config?: string;
}

/** Status 0 where every list asked for is as its publisher has it. Errors, once all were tried: one could not be had or read. */
export const updateCommand = async (
  names: readonly string[],
  given: UpdateArguments,
  run: Run,
): Promise<number> => {
  const { streams } = run;
  const settings = await readSettings(given);
  const published =
    given.published === undefined ? undefined : dayOf('--published', given.published);
  const descriptions = wanted(names, given, run);
  const network = {
    silence: 1000 * numberOf('--timeout', given.timeout, 1, 3600),
    retries: numberOf('--retries', given.retries, 0, 20),
  };
  const store = Snapshots.toWrite(storeFile(settings, run.env));
  const problems: Problem[] = [];
  try {
    const from = given.from ?? [];
    const named = namedAddresses(
      from,
      given.describedBy === undefined ? undefined : descriptions[0],
    );
    const taking = new TakingIn(store, run);
    const update = new ListUpdate(store, taking, network, { from, named }, run);
    try {
      for (const description of descriptions) {
        try {
          taking.say(
            await update.of(description, {
              ...(given.format !== undefined && { format: given.format }),
              ...(published !== undefined && { published }),
              acceptShrink: given.acceptShrink === true,
            }),
          );
        } catch (error) {
          if (!(error instanceof LicetError)) throw error;
          problems.push(...error.problems);
          if (descriptions.length > 1) streams.out(`${description.list} was not updated.\n`);
        }
      }
    } finally {
      update.end();
      await taking.end();
    }
  } finally {
    store.close();
  }
  if (names.length === 0 && given.from === undefined && given.describedBy === undefined)
    streams.out(unfetchedText(descriptions, run));
  if (problems.length === 0) return 0;
  await streams.flush();
  throw new LicetError(problems);
};

/** Lists that stay as they are, because a person has to fetch them. */
const unfetchedText = (fetched: readonly ListDescription[], { root, streams }: Run): string => {
  const folder = join(root, 'data', 'lists');
  const done = new Set(fetched.map(({ list }) => list));
  return notUpdatedText(
    knownLists(folder)
      .map((name) => described(folder, name))
      .filter((one) => one.whole && !done.has(one.list) && fetchedFormats(one).length === 0),
    streams,
  );
};

/** The lists that are meant: those named, else all that can be had from where they are to come. */
const wanted = (
  names: readonly string[],
  { from = [], format, describedBy }: UpdateArguments,
  { root }: Run,
): readonly ListDescription[] => {
  const folder = join(root, 'data', 'lists');
  if (describedBy !== undefined) {
    const own = describedIn(describedBy);
    if (names.length === 0 || (names.length === 1 && names[0] === own.list)) return [own];
    throw wrongOption(
      `${describedBy} describes '${own.list}', and the command line names ${names.join(', ')}`,
      'Name that list, or none',
    );
  }
  const [first] = from;
  const many = first === undefined || isFolder(first) || (isAddress(first) && first.endsWith('/'));
  if (!many && names.length !== 1)
    throw wrongOption(
      `--from ${first} is of one list, and the command line names ${names.length === 0 ? 'none' : names.join(', ')}`,
      'Name the list before --from; a folder, or an address that ends with /, is of many',
    );
  if (names.length > 0) return [...new Set(names)].map((name) => described(folder, name));
  const all = knownLists(folder).map((name) => described(folder, name));
  const found = all.filter((one) =>
    first !== undefined && isFolder(first)
      ? filesIn(first, one, format) !== undefined
      : fetchedFormats(one).some((row) => format === undefined || row.format === format),
  );
  if (found.length > 0) return found;
  throw wrongOption(
    first === undefined ? 'No list is fetched in that format' : `${first} holds files of no list`,
    'docs/lists.md says under which names files are looked for',
  );
};

const numberOf = (option: string, text: string, least: number, most: number): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw wrongOption(`${option} is '${text}'`, `Write a whole number from ${least} to ${most}`);
};
