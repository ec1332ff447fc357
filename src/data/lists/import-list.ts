// One list taken in from its publisher's files, as a new snapshot: read whole, held against what is expected of it, and only
// then kept, in one transaction.

import { createHash } from 'node:crypto';
import { LicetError } from '../../model/errors.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { Territories } from '../places/territories.ts';
import { damagedName } from './damaged-names.ts';
import { Filled, thinned } from './drift.ts';
import { unexpected } from './expectations.ts';
import type { Gathering } from './gathering.ts';
import { HashedFile, type GivenFile } from './hashed-file.ts';
import { descriptionHash } from './imported-hash.ts';
import type { ListDescription } from './list-description.ts';
import { listedPartyOf, type Standing } from './listed-party.ts';
import { writeListedWith } from './listed-tables.ts';
import { mergedParty } from './merged-party.ts';
import { LIST_FORMATS, READERS, type ListFormat } from './readers/index.ts';
import { ReadingLog, type UnreadRow } from './readers/reading-log.ts';
import type { ColumnMapping, ListFile, Reader } from './readers/reader.ts';
import type { Snapshots } from './snapshots.ts';
import { isOfStore, notWritten } from './store-errors.ts';
import { whyUnreadable } from './unreadable-party.ts';
import { stateOf, type Snapshot, type SnapshotInfo } from '../../model/snapshot.ts';

export interface Import {
  readonly description: ListDescription;
  readonly files: readonly GivenFile[];
  /** Else the format that the first file is recognised as. */
  readonly format?: string;
  /** The publisher's day, whatever the file says. */
  readonly published?: string;
  /** The day on which the publisher's own server gave the files: the publisher's day where they have none. */
  readonly fetched?: string;
  readonly today: string;
  /** So much may have left the list. */
  readonly acceptShrink: boolean;
  /** Begins to gather the names of the list. */
  readonly gathering: () => Gathering;
  readonly territories: Territories;
}

export interface Imported {
  readonly snapshot: Snapshot;
  /** The snapshot before it, of the same list. */
  readonly before?: Snapshot;
  /** The newest snapshot of the list, where what was imported is of an earlier day. */
  readonly newest?: Snapshot;
  /** The files are those of the last snapshot, read and described as then, and none was made. */
  readonly unchanged: boolean;
  /** The files are those of the last snapshot, and are read or described otherwise than they were for it. */
  readonly anew?: Snapshot;
  /** Rows that could not be read, as far as they are named; fewer than would refuse the list. */
  readonly unread?: readonly UnreadRow[];
}

/** Damaged names that a message names. */
const FEW = 3;

/** Errors: the files are of no format of the list, are not whole, or are not what is expected of it. */
export const importList = async (store: Snapshots, order: Import): Promise<Imported> => {
  const { description } = order;
  const hashed = order.files.map((file) => new HashedFile(file));
  const { reader, format, of, otherThan, ignored, columns } = await formatOf(order, hashed[0]!);
  const list = description.list;
  const { database } = store;
  const altered = store.beginImport();
  try {
    const last = store.last(list);
    const all = store.inOrder(list);
    const log = new ReadingLog();
    const number = store.begin(list);
    const now = new Filled();
    const broken = new Set<string>();
    const first: string[] = [];
    for await (const party of reader.read(
      hashed.map((one) => one.file),
      {
        ...(of && { of }),
        ...(otherThan && { otherThan }),
        ...(columns && { columns: columns as ColumnMapping }),
      },
      log,
    )) {
      const why = whyUnreadable(party);
      if (why !== undefined) {
        log.couldNotRead({ file: hashed[0]!.file.name }, why);
        continue;
      }
      const met = now.names.has(party.id) ? store.party(number, party.id) : undefined;
      if (met) log.note('A party stands in several rows and was put together');
      store.keep(number, met ? mergedParty(met, party) : party);
      now.add(met ? { ...party, names: met.names } : party);
      const damaged = damagedName(party);
      if (damaged === undefined) continue;
      broken.add(party.id);
      if (first.length < FEW) first.push(damaged);
    }
    const published = order.published ?? log.published ?? order.fetched;
    const files = hashed.map((one) => one.told);
    const info: SnapshotInfo = {
      list,
      imported: order.today,
      ...(published !== undefined && { published }),
      format,
      reader: reader.version,
      described: descriptionHash(description),
      files,
      sha256: createHash('sha256')
        .update(files.map((one) => one.sha256).join('\n'))
        .digest('hex'),
      rows: log.rows,
      parties: now.names.size,
      unread: log.unreadCount,
      unclaimed: Object.fromEntries(log.unclaimed([...reader.ignored, ...(ignored ?? [])])),
      notes: Object.fromEntries(log.notes),
      ...(order.acceptShrink && { acceptedShrink: true }),
    };
    const same = last?.sha256 === info.sha256 ? last : undefined;
    if (same && isReadAlike(same, info) && !altered.has(list)) {
      database.exec('ROLLBACK');
      return { snapshot: same, unchanged: true };
    }
    // The state before it, whatever was imported in between; one that is older than all is held against the newest.
    const earlier = all.filter((one) => stateOf(one) <= stateOf(info)).at(-1);
    const before = earlier ?? all.at(-1);
    const newest = all.at(-1);
    const isOlder = newest !== undefined && stateOf(info) < stateOf(newest);
    const alike = before?.format === info.format && before.reader === info.reader;
    const problems = unexpected(order, info, log, before, all.at(-1), {
      database,
      number,
      main: new Set(now.names.values()),
      damaged: { count: broken.size, first },
      thinned: alike ? thinned(new Filled(store.parties(before.number)), now) : [],
    });
    if (problems.length > 0) throw new LicetError(problems);
    store.finish(number, info);
    const book = store.bookOf(list, JSON.stringify(description));
    const standing = {
      ...{ list, title: description.title, address: description.address },
      force: description,
    };
    await writeListedWith(database, book, listedOf(store, standing, order), order.gathering());
    store.endImport(book, list);
    return {
      snapshot: { number, ...info },
      ...(earlier && { before: earlier }),
      ...(isOlder && { newest }),
      ...(same && { anew: same, altered: isReadAlike(same, info) }),
      unchanged: false,
      unread: log.unread,
    };
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw isOfStore(error) ? notWritten(database.name, error) : error;
  }
};

/** What the same files give is another list where columns mean something else, though no byte of them is. */
const isReadAlike = (a: SnapshotInfo, b: SnapshotInfo): boolean =>
  a.format === b.format && a.reader === b.reader && a.described === b.described;

/** One after the other, so that they are not all in memory at once. */
function* listedOf(
  store: Snapshots,
  standing: Omit<Standing, 'seen'>,
  { territories }: Pick<Import, 'territories'>,
): Generator<ListedParty> {
  for (const { party, seen, gone } of store.everOn(standing.list))
    yield listedPartyOf(
      party,
      { ...standing, seen, ...(gone !== undefined && { gone }) },
      territories,
    );
}

interface Chosen {
  readonly reader: Reader;
  readonly format: ListFormat;
  readonly of?: readonly string[] | undefined;
  readonly otherThan?: readonly string[] | undefined;
  readonly ignored?: readonly string[] | undefined;
  readonly columns?: NonNullable<ListDescription['whole']>['formats'][number]['columns'];
}

const HEAD = 65_536;

/** How files begin that are the list in another wrapping. */
const PACKED: readonly (readonly [start: string, what: string, remedy: string])[] = [
  [
    '\u001f\u008b',
    'The file is packed (gzip), once more or without saying so',
    'Unpack it until it is packed once or not at all, and call it .gz where it is packed',
  ],
  [
    'PK\u0003\u0004',
    'The file is a zip file or a spreadsheet, of which this list has no format',
    'Unpack it and give the file in it, or give the file in another of its formats',
  ],
  [
    '\u00ff\u00fe',
    'The file is UTF-16 text, as a spreadsheet or an editor writes it',
    'Give the file as the publisher has it, or write it as UTF-8',
  ],
  [
    '\u00fe\u00ff',
    'The file is UTF-16 text, as a spreadsheet or an editor writes it',
    'Give the file as the publisher has it, or write it as UTF-8',
  ],
];

const formatOf = async ({ description, format }: Import, first: HashedFile): Promise<Chosen> => {
  const formats = description.whole?.formats ?? [];
  const refuse = (what: string, remedy: string): LicetError =>
    new LicetError([{ code: 'unknown-format', place: { file: first.file.name }, what, remedy }]);
  const known = formats.map((one) => one.format).join(', ');
  const one = (row: (typeof formats)[number]): Chosen => {
    if (!(row.format in READERS))
      throw refuse(
        `The list.yaml of ${description.list} names the format '${row.format}', which there is not`,
        `Formats: ${LIST_FORMATS.join(', ')}`,
      );
    const { 'other-than': otherThan } = row;
    return {
      ...row,
      otherThan,
      reader: READERS[row.format as ListFormat],
      format: row.format as ListFormat,
    };
  };
  if (format !== undefined) {
    const row = formats.find((each) => each.format === format);
    if (!row)
      throw refuse(
        `The list ${description.list} is not read in the format '${format}'`,
        `Formats of this list: ${known || 'none'}`,
      );
    return one(row);
  }
  const head = await headOf(first.file);
  const row = formats.find(
    (each) =>
      each.format in READERS &&
      READERS[each.format as ListFormat].recognises(head, first.file.name),
  );
  if (row) return one(row);
  const only =
    formats.length === 1 && formats[0]!.format === 'private-csv' ? formats[0] : undefined;
  if (only) return one(only);
  const packed = PACKED.find(([start]) => head.startsWith(start));
  if (packed) throw refuse(packed[1], packed[2]);
  throw refuse(
    /<html\b|<!doctype html/i.test(head)
      ? 'This is a web page, such as a login or an error, and not the list'
      : `The file begins like none of the formats of ${description.list}`,
    `Fetch it anew from ${description.address}, or say the format with --format: ${known || 'none'}`,
  );
};

const headOf = async (file: ListFile): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file.bytes()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD).toString('latin1');
};
