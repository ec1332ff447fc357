// What is expected of a list that is read: that it is whole, that who is known to stand on it does, that it did not shrink, that
// it is no older than the last, and that its parties are still called by the same numbers.

import type Database from 'better-sqlite3';
import type { Problem } from '../../model/errors.ts';
import { addDays } from '../../model/dates.ts';
import { stateOf, type Snapshot, type SnapshotInfo } from '../../model/snapshot.ts';
import type { ListDescription } from './list-description.ts';
import { lasting } from './lasting.ts';
import type { ReadingLog } from './readers/reading-log.ts';

/** A list that loses more than this share from one day to the next is hardly whole. */
const MOST_LOST = 0.1;
const UNREAD_IN_A_THOUSAND = 5;
/** A field that nobody reads, by the last word of its path, and what is in it. */
const NAMES = /name|alias|aka|known as/i;
const lastOf = (field: string): string =>
  field.slice(1 + Math.max(field.lastIndexOf('/'), field.lastIndexOf('@')));
const MOST_UNREAD_NAMES = 0.05;
/** Of the last snapshot at least so many are found again by their ids. */
const LEAST_SAME = 0.5;
const STILL_THERE =
  'SELECT count(*) FROM standing a JOIN standing b ON b.id = a.id WHERE a.snapshot = ? AND b.snapshot = ?';

interface Expecting {
  readonly description: ListDescription;
  readonly acceptShrink: boolean;
  readonly today: string;
  /** Where the publisher's server gave the files: the day of that. */
  readonly fetched?: string;
}

/** What was found of the parties as they were read. */
interface Reading {
  /** Where they stand already, of the snapshot to come. */
  readonly database: Database.Database;
  readonly number: number;
  /** Their main names. */
  readonly main: ReadonlySet<string>;
  /** Parties of whose names one is damaged, and the first such names. */
  readonly damaged: { readonly count: number; readonly first: readonly string[] };
  /** What became thin since the snapshot before. */
  readonly thinned: readonly string[];
}

/** `before`: the snapshot of the state before it. `newest`: that of the newest. */
export const unexpected = (
  { description, acceptShrink, fetched, today }: Expecting,
  info: SnapshotInfo,
  log: ReadingLog,
  before: Snapshot | undefined,
  newest: Snapshot | undefined,
  { database, number, main, damaged, thinned }: Reading,
): Problem[] => {
  const problems: Problem[] = [];
  const file = info.files[0]!.name;
  const refuse = (what: string, remedy: string): void =>
    void problems.push({ code: 'expectation-failed', place: { file }, what, remedy });
  const allowed = description.whole?.unread ?? UNREAD_IN_A_THOUSAND;
  if (log.unreadCount > 0 && log.unreadCount * 1000 > allowed * Math.max(1, log.rows))
    problems.push(
      ...log.unread.map(({ place, why }): Problem => ({
        code: 'expectation-failed',
        place,
        what: why,
        remedy: `${log.unreadCount} of ${log.rows} rows cannot be read, and ${allowed} in a thousand may be; nothing was imported`,
      })),
    );
  if (!acceptShrink) {
    for (const what of log.partial)
      refuse(
        what,
        'Give all files of one day; where names may really be lost, say --accept-shrink; nothing was imported',
      );
    for (const [field, rows] of Object.entries(info.unclaimed))
      if (NAMES.test(lastOf(field)) && rows > info.rows * MOST_UNREAD_NAMES)
        refuse(
          `The field ${field}, which seems to hold names, is not read in ${rows} rows: it is new, or has another name now`,
          'In a list of your own name it under columns or ignored; where it holds no names, say --accept-shrink; nothing was imported',
        );
    for (const what of thinned)
      refuse(
        `${what}: a field may have another name now, or a part of the set is missing`,
        'Compare it with the publisher; where it is so, say --accept-shrink; nothing was imported',
      );
  }
  if (damaged.count * 1000 > allowed * Math.max(1, info.parties))
    refuse(
      `${damaged.count} of ${info.parties} parties have a name whose letters are damaged, such as ${damaged.first.map((name) => `'${name}'`).join(', ')}`,
      'It was read in another encoding and written again on its way: fetch it anew from the publisher; nothing was imported',
    );
  if (info.published !== undefined && info.published > addDays(today, 1))
    refuse(
      `It would be of ${info.published}, which has not come yet, and every later one would count as older`,
      'Say with --published of which day it is; nothing was imported',
    );
  const least = description.whole?.least ?? 1;
  if (info.parties < least)
    refuse(
      `${description.list} has ${info.parties} parties here, and at least ${least} were expected`,
      'The file is not the whole list: fetch it anew; nothing was imported',
    );
  for (const name of description.whole?.known ?? [])
    if (!main.has(name))
      refuse(
        `'${name}' stands on ${description.list}, and is not in the file`,
        'Check whether it was taken off the list, and then the expectations of its list.yaml; nothing was imported',
      );
  if (before && !acceptShrink && info.parties < before.parties * (1 - MOST_LOST))
    refuse(
      `${description.list} had ${before.parties} parties on ${stateOf(before)} and has ${info.parties} here, which is more than a tenth less`,
      'Compare it with the publisher; where so many really left, say --accept-shrink; nothing was imported',
    );
  if (newest && fetched !== undefined && info.published! < stateOf(newest))
    refuse(
      `The file is of ${info.published!}, and the last snapshot of ${stateOf(newest)}: it is an old copy`,
      'Fetch it again later; nothing was imported',
    );
  if (before && !acceptShrink) {
    const same = lasting(database, STILL_THERE).pluck().get(before.number, number);
    const otherFormat = before.format !== info.format;
    if ((same as number) < before.parties * LEAST_SAME)
      refuse(
        `Snapshot ${before.number} ${otherFormat ? `was read as ${before.format} and this file as ${info.format}, which calls` : 'and this file call'} the parties by other ids: ${same as number} of ${before.parties} are found again, and all others would seem to have left`,
        otherFormat
          ? `Give the files that are read as ${before.format}, or say --accept-shrink; nothing was imported`
          : 'Compare it with the publisher; where the numbers really changed, say --accept-shrink; nothing was imported',
      );
  }
  return problems;
};
