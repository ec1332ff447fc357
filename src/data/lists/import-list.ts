// One list taken in from its publisher's files, as a new snapshot: read whole, held against what is expected of it, and only
// then kept, in one transaction.

import { createHash } from 'node:crypto';
import { LicetError } from '../../model/errors.ts';
import type { Vocabulary } from '../../matching/names/tables.ts';
import type { ListedParty } from '../../model/evidence.ts';
import type { Territories } from '../places/territories.ts';
import { unexpected } from './expectations.ts';
import { HashedFile, type GivenFile } from './hashed-file.ts';
import type { ListDescription } from './list-description.ts';
import { listedPartyOf, type Standing } from './listed-party.ts';
import { writeListed } from './listed-tables.ts';
import { LIST_FORMATS, READERS, type ListFormat } from './readers/index.ts';
import { ReadingLog, type UnreadRow } from './readers/reading-log.ts';
import type { ColumnMapping, ListFile, Reader } from './readers/reader.ts';
import type { Snapshots } from './snapshots.ts';
import type { Snapshot, SnapshotInfo } from '../../model/snapshot.ts';

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
  readonly vocabulary: Vocabulary;
  readonly territories: Territories;
}

export interface Imported {
  readonly snapshot: Snapshot;
  /** The snapshot before it, of the same list. */
  readonly before?: Snapshot;
  /** The files are those of the last snapshot, and none was made. */
  readonly unchanged: boolean;
  /** Rows that could not be read, as far as they are named; fewer than would refuse the list. */
  readonly unread?: readonly UnreadRow[];
}

/** Errors: the files are of no format of the list, are not whole, or are not what is expected of it. */
export const importList = async (store: Snapshots, order: Import): Promise<Imported> => {
  const { description } = order;
  const hashed = order.files.map((file) => new HashedFile(file));
  const { reader, format, of, otherThan, ignored, columns } = await formatOf(order, hashed[0]!);
  const list = description.list;
  const { database } = store;
  database.exec('BEGIN IMMEDIATE');
  try {
    const before = store.last(list);
    const log = new ReadingLog();
    const number = store.begin(list);
    const main = new Set<string>();
    let parties = 0;
    for await (const party of reader.read(
      hashed.map((one) => one.file),
      {
        ...(of && { of }),
        ...(otherThan && { otherThan }),
        ...(columns && { columns: columns as ColumnMapping }),
      },
      log,
    )) {
      store.keep(number, party);
      main.add(party.names[0]!.text);
      parties += 1;
    }
    const published = order.published ?? log.published ?? order.fetched;
    const files = hashed.map((one) => one.told);
    const info: SnapshotInfo = {
      list,
      imported: order.today,
      ...(published !== undefined && { published }),
      format,
      reader: reader.version,
      files,
      sha256: createHash('sha256')
        .update(files.map((one) => one.sha256).join('\n'))
        .digest('hex'),
      rows: log.rows,
      parties,
      unread: log.unreadCount,
      unclaimed: Object.fromEntries(log.unclaimed([...reader.ignored, ...(ignored ?? [])])),
      notes: Object.fromEntries(log.notes),
      ...(order.acceptShrink && { acceptedShrink: true }),
    };
    if (before?.sha256 === info.sha256 && before.reader === info.reader) {
      database.exec('ROLLBACK');
      return { snapshot: before, unchanged: true };
    }
    const problems = unexpected(order, info, log, main, before, {
      database,
      number,
    });
    if (problems.length > 0) throw new LicetError(problems);
    store.finish(number, info);
    const book = store.bookOf(list, JSON.stringify(description));
    const standing = { list, title: description.title, address: description.address };
    writeListed(database, book, listedOf(store, standing, order.territories), order.vocabulary);
    database.exec('COMMIT');
    return {
      snapshot: { number, ...info },
      ...(before && { before }),
      unchanged: false,
      unread: log.unread,
    };
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
};

/** One after the other, so that they are not all in memory at once. */
function* listedOf(
  store: Snapshots,
  standing: Omit<Standing, 'seen'>,
  territories: Territories,
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
