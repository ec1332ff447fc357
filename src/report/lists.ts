// What licet lists says to a person: an import, the state of the lists, who was found, what differs.

import type { Place } from '../model/errors.ts';
import { stateOf, type Difference, type Snapshot } from '../model/snapshot.ts';
import { addRest, few } from './few.ts';
import { INDENT, Page, type Paper } from './page.ts';

export interface ListStatus {
  readonly list: string;
  readonly rows: number;
  readonly day: string;
  readonly dayKnown: boolean;
  /** Its rows are not those that were imported. */
  readonly altered: boolean;
  readonly whole: boolean;
  /** Of an extract: the earlier day on which its rows are the whole list. */
  readonly wholeAsOf?: string;
  readonly bundled: boolean;
  /** Since the day of which the whole list is known. */
  readonly daysOld: number;
  /** The last day on which it is not stale. */
  readonly freshTo: string;
  readonly stale: boolean;
  /** What to do once it is, or where it is an extract. */
  readonly renewal: string;
  readonly sha256: string;
  readonly snapshots: readonly Snapshot[];
}

export interface Found {
  readonly list: string;
  readonly id: string;
  readonly name: string;
  /** The name that holds the text. */
  readonly by: string;
  readonly listed?: string;
  /** First day on which it stands there no longer. */
  readonly until?: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const MOST = 20;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const importedText = (
  imported: {
    readonly snapshot: Snapshot;
    readonly unchanged: boolean;
    readonly before?: Snapshot;
    readonly newest?: Snapshot;
    readonly anew?: Snapshot;
    readonly altered?: boolean;
    readonly unread?: readonly { readonly place: Place; readonly why: string }[];
  },
  difference: Difference | undefined,
  look: Paper,
): string => {
  const page = new Page(look);
  const { snapshot, unchanged, before, newest, anew, altered } = imported;
  if (unchanged) {
    page.add(
      `Nothing new: these are the files of snapshot ${snapshot.number} of ${snapshot.list}, imported on ${snapshot.imported}.`,
    );
    return page.text();
  }
  page.add(
    `Snapshot ${snapshot.number} of ${snapshot.list}: ${counted(snapshot.parties, 'party', 'parties')} in ${counted(snapshot.rows, 'row')}, read as ${snapshot.format}.`,
    '',
    page.ink.bold,
  );
  page.add(dayText(snapshot), INDENT);
  page.add(`sha256 ${snapshot.sha256}`, INDENT);
  if (newest)
    page.add(
      `It is of an earlier day than snapshot ${newest.number} of ${stateOf(newest)}, which stays the newest.`,
      INDENT,
      page.colour('amber'),
    );
  if (anew)
    page.add(
      `The files are those of snapshot ${anew.number}; ${altered === true ? 'what was kept of it was altered' : 'how they are read, or what is said of the list, is not as it was'}.`,
      INDENT,
    );
  if (before && difference)
    page.add(
      `Since snapshot ${before.number} of ${stateOf(before)}: ${difference.came.length} came, ${difference.went.length} went, ${difference.changed.length} changed.`,
      INDENT,
    );
  if (snapshot.unread > 0)
    page.add(`${counted(snapshot.unread, 'row')} could not be read.`, INDENT, page.colour('amber'));
  for (const { place, why } of few(imported.unread ?? [], MOST, false))
    page.add(`${why}${place.line === undefined ? '' : ` (line ${place.line})`}.`, INDENT + INDENT);
  for (const [field, rows] of Object.entries(snapshot.unclaimed))
    page.add(
      `Not read: the field ${field}, in ${counted(rows, 'row')}.`,
      INDENT,
      page.colour('amber'),
    );
  for (const note of notesText(snapshot.notes)) page.add(note, INDENT);
  return page.text();
};

/** Notes that say the same of several things ('…: this', '…: that') are told together. */
const notesText = (notes: Snapshot['notes']): readonly string[] => {
  const told = new Map<string, { times: number; things: number }>();
  for (const [note, times] of Object.entries(notes)) {
    const [what = note, thing] = note.split(': ');
    const one = told.get(what) ?? { times: 0, things: 0 };
    told.set(what, {
      times: one.times + times,
      things: one.things + (thing === undefined ? 0 : 1),
    });
  }
  return [...told].map(
    ([what, { times, things }]) => `${what} (${times}${things > 1 ? `, of ${things} kinds` : ''}).`,
  );
};

/** Lists that nothing was fetched of, since no address gives them without a person. */
export const notUpdatedText = (
  lists: readonly { readonly list: string; readonly address: string }[],
  look: Paper,
): string => {
  const page = new Page(look);
  for (const { list, address } of lists)
    page.add(
      `${list} was not asked for: a person has to fetch it from ${address} and give it with --from.`,
      '',
      undefined,
      INDENT,
    );
  return page.text();
};

const dayText = (snapshot: Snapshot): string =>
  snapshot.published === undefined
    ? `The publisher's day is not known: the files do not say it. Imported on ${snapshot.imported}.`
    : `Of ${snapshot.published}; imported on ${snapshot.imported}.`;

/** `unused`: lists that licet can read, of which nothing is shipped and nothing was imported. */
export const statusText = (
  lists: readonly ListStatus[],
  unused: readonly string[],
  store: string,
  look: Paper,
): string => {
  const page = new Page(look);
  for (const {
    list,
    rows,
    day,
    dayKnown,
    altered,
    whole,
    wholeAsOf,
    bundled,
    daysOld,
    freshTo,
    stale,
    renewal,
    snapshots,
  } of lists) {
    const of =
      wholeAsOf === undefined
        ? dayKnown
          ? day
          : `an unknown day (imported on ${day})`
        : `${wholeAsOf}, and of single rows to ${day}`;
    page.add(
      `${list}: ${counted(rows, 'row')}, ${whole ? 'whole' : 'extract'}${bundled ? ', bundled' : ''}, of ${of}; ${stale ? `stale after ${freshTo}` : `fresh to ${freshTo}`}; ${counted(daysOld, 'day')} old`,
      '',
      stale || !dayKnown || altered ? page.colour('amber') : undefined,
      INDENT,
    );
    if (altered)
      page.add(
        `Its rows are not those that were imported: licet lists doctor ${list}`,
        INDENT,
        page.colour('amber'),
      );
    if (stale || !whole) page.add(renewal, INDENT);
    for (const one of few(snapshots.toReversed(), MOST, false))
      page.add(
        `snapshot ${one.number}: ${one.published ?? 'day unknown'}, imported ${one.imported}, ${counted(one.parties, 'party', 'parties')}, ${one.format}, sha256 ${one.sha256.slice(0, 12)}`,
        INDENT,
      );
    addRest(page, snapshots.length, MOST, false, INDENT);
  }
  page.blank();
  if (unused.length > 0) page.add(`Not imported, and not screened with: ${unused.join(', ')}.`);
  page.add(`Imported lists are kept in ${store}.`);
  return page.text();
};

export const foundText = (text: string, found: readonly Found[], look: Paper): string => {
  const page = new Page(look);
  page.add(
    found.length === 0
      ? `No listed party bears a name with '${text}' in it.`
      : `${counted(found.length, 'party', 'parties')} with '${text}' in a name:`,
    '',
    page.ink.bold,
  );
  for (const { list, id, name, by, listed, until } of found)
    page.add(
      `${list} ${id}: ${name}${by === name ? '' : ` (by '${by}')`}, ${listed === undefined ? 'day of listing unknown' : `since ${listed}`}${until === undefined ? '' : `, until ${until}`}`,
      INDENT,
    );
  return page.text();
};

export const differenceText = (
  from: Snapshot,
  to: Snapshot,
  named: Readonly<Record<'came' | 'went' | 'changed', readonly Named[]>>,
  look: Paper,
): string => {
  const page = new Page(look);
  page.add(
    `${from.list}, from snapshot ${from.number} of ${stateOf(from)} to ${to.number} of ${stateOf(to)}:`,
    '',
    page.ink.bold,
  );
  if (from.format !== to.format || from.reader !== to.reader)
    page.add(
      `They were read as ${from.format} (version ${from.reader} of the reader) and ${to.format} (version ${to.reader}): rows may differ by that alone.`,
      INDENT,
      page.colour('amber'),
    );
  for (const [kind, parties] of Object.entries(named)) {
    page.add(`${parties.length} ${kind}`, INDENT);
    for (const { id, name } of parties) page.add(`${id}: ${name}`, INDENT + INDENT);
  }
  return page.text();
};
