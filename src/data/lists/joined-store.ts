// What is screened with: the shipped lists, and in place of each that the user imported the imported one. Of a shipped row the
// imported list keeps what it cannot know: who came off before it was issued, since when somebody is listed where its format has
// no days, and what the project wrote down beside the row.

import { likelierFirst } from '../../matching/names/listed-search.ts';
import { dirname } from 'node:path';
import { parseSpan } from '../../model/dates.ts';
import { wholeDay } from '../../model/list-needs.ts';
import type {
  ListedParty,
  ListInfo,
  Match,
  Naming,
  Sought,
  WholePartyStore,
} from '../../model/evidence.ts';
import { openVocabulary } from '../names/vocabulary.ts';
import type { Vocabulary } from '../../matching/names/tables.ts';
import { checkedOn } from './fetch-record.ts';
import { importedHash } from './imported-hash.ts';
import type { ListDescription } from './list-description.ts';
import type { ListedNames } from './listed-names.ts';
import { namesIn } from './listed-tables.ts';
import { isFetched } from './renewal.ts';
import { Snapshots } from './snapshots.ts';
import { unusable } from './store-errors.ts';
import { stateOf, type Snapshot } from '../../model/snapshot.ts';

/** `file`: the user's store, which need not be there; `build`: a file in the folder of the build, for what is known of names. */
export const withImported = (
  shipped: WholePartyStore,
  file: string | undefined,
  build: string,
): WholePartyStore => {
  const snapshots = file === undefined ? undefined : Snapshots.toRead(file);
  if (!snapshots || snapshots.books.length === 0) return shipped;
  let opened: Vocabulary | undefined;
  const vocabulary = (): Vocabulary => (opened ??= openVocabulary(dirname(build)));
  return new JoinedStore(shipped, snapshots, vocabulary);
};

interface Book {
  readonly book: number;
  readonly info: ListInfo;
  readonly names: ListedNames;
  /** Of the newest state. */
  readonly newest: number;
  /** Days of its states, oldest first. */
  readonly days: readonly string[];
}

class JoinedStore implements WholePartyStore {
  readonly lists: readonly ListInfo[];
  readonly #shipped: WholePartyStore;
  readonly #snapshots: Snapshots;
  readonly #books: ReadonlyMap<string, Book>;
  readonly #shippedDay: ReadonlyMap<string, string>;
  readonly #leftRows = new Map<string, ListedParty | undefined>();

  constructor(shipped: WholePartyStore, snapshots: Snapshots, vocabulary: () => Vocabulary) {
    this.#shipped = shipped;
    this.#snapshots = snapshots;
    this.#shippedDay = new Map(shipped.lists.map((list) => [list.id, wholeDay(list)]));
    const { altered } = snapshots;
    this.#books = new Map(
      snapshots.books.map(({ book, list, description }) => {
        const inOrder = snapshots.inOrder(list);
        const newest = inOrder.at(-1);
        if (!newest)
          throw unusable(
            snapshots.database.name,
            `No snapshot of the list ${list} is in it any more`,
          );
        return [
          list,
          {
            book,
            info: {
              ...infoOf(
                JSON.parse(description) as ListDescription,
                inOrder,
                checkedOn(snapshots.database, list, newest.number),
              ),
              ...(altered.has(list) && { altered: true }),
            },
            names: namesIn(snapshots.database, book, vocabulary),
            newest: newest.number,
            days: inOrder.map(stateOf),
          },
        ];
      }),
    );
    this.lists = [
      ...shipped.lists.filter(({ id }) => !this.#books.has(id)),
      ...[...this.#books.values()].map(({ info }) => info),
    ].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  find(names: readonly string[], country?: string): readonly Match[] {
    const imported = [...this.#books.values()].flatMap((book) => book.names.find(names, country));
    const shipped = this.#shipped.find(names, country);
    return this.#joined(imported, shipped);
  }

  bearing(sought: Sought): readonly Match[] {
    const imported = [...this.#books.values()].flatMap(({ names }) => names.bearing(sought));
    const shipped = this.#shipped.bearing?.(sought) ?? [];
    return this.#joined(imported, shipped);
  }

  #joined(imported: readonly Match[], shipped: readonly Match[]): readonly Match[] {
    const others = shipped.flatMap((match) => {
      // An altered list may have lost the name by which its row is met, and be met by what is like it.
      const met = imported
        .filter(({ listed, strength }) => !this.#isAltered(listed) || strength === match.strength)
        .map(({ listed }) => listed);
      if (this.#stands(match.listed, met)) return [match];
      const listed = this.#left(match.listed, met);
      return listed === undefined ? [] : [{ ...match, listed }];
    });
    return [...imported.map((match) => annotated(match, shipped)), ...others];
  }

  /**
   * A shipped row that the imported list, which is newer, was not found to have by what was asked for. One that the project wrote
   * down may bear names that the publisher's file lacks, and is the publisher's row then; one that is not in it came off.
   */
  #left(listed: ListedParty, imported: readonly ListedParty[]): ListedParty | undefined {
    if (imported.some((one) => one.list === listed.list && sameName(one, listed))) return undefined;
    const key = `${listed.list} ${listed.id}`;
    if (!this.#leftRows.has(key)) this.#leftRows.set(key, this.#leftRow(listed));
    return this.#leftRows.get(key);
  }

  #leftRow(listed: ListedParty): ListedParty | undefined {
    const book = this.#books.get(listed.list)!;
    if (this.#snapshots.party(book.newest, listed.id) !== undefined) return undefined;
    const own = book.names
      .find([listed.name])
      .find((one) => one.strength !== 'near' && sameName(one.listed, listed));
    if (own) return noted(own.listed, listed);
    const shippedDay = this.#shippedDay.get(listed.list)!;
    const until = book.days.find((day) => day >= shippedDay) ?? book.info.taken;
    return { ...listed, until, last: later(shippedDay, listed.since) };
  }

  /** What an imported list says of links counts in place of what is shipped of it. */
  naming(names: readonly string[]): readonly Naming[] {
    const shipped = this.#shipped.naming?.(names) ?? [];
    const imported = [...this.#books.values()].flatMap((book) => book.names.naming(names));
    const met = imported.map(({ listed }) => listed).filter((listed) => this.#isAltered(listed));
    return [
      ...imported,
      ...shipped.flatMap((one) => {
        if (this.#stands(one.listed, met)) return [one];
        const left = this.#left(one.listed, []);
        return left?.id === one.listed.id && left.until !== undefined
          ? [{ ...one, listed: left }]
          : [];
      }),
    ];
  }

  search(query: Parameters<WholePartyStore['search']>[0]): ReturnType<WholePartyStore['search']> {
    const imported = [...this.#books.values()].flatMap(({ names }) => names.search(query));
    const met = imported.map(({ who }) => who);
    const shipped = this.#shipped.search(query).flatMap((one) => {
      if (this.#stands(one.who, met)) return [one];
      const who = this.#left(one.who, met);
      return who === undefined ? [] : [{ ...one, who }];
    });
    return [...imported, ...shipped].sort(likelierFirst);
  }

  all(): readonly ListedParty[] {
    return [
      ...this.#shipped.all().filter((party) => this.#stands(party, [])),
      ...[...this.#books.values()].flatMap(({ book }) => this.#snapshots.listed(book)),
    ];
  }

  #isAltered({ list }: ListedParty): boolean {
    return this.#books.get(list)?.info.altered === true;
  }

  /** A shipped row of an imported list stands where the imported one could not have it. */
  #stands(listed: ListedParty, imported: readonly ListedParty[]): boolean {
    const book = this.#books.get(listed.list);
    if (!book) return true;
    if (imported.some((one) => one.list === listed.list && sameName(one, listed))) return false;
    return (
      // Whom an altered list does not show may have been taken out of it.
      this.#isAltered(listed) ||
      listed.until !== undefined ||
      book.info.taken < this.#shippedDay.get(listed.list)! ||
      // Of an extract some rows are newer than the whole list that is in it.
      (listed.since !== undefined && listed.since > book.info.taken)
    );
  }
}

/**
 * `snapshots`: in the order of their states; `checked`: day on which the publisher's server was last found to have what the newest
 * holds.
 */
const infoOf = (
  description: ListDescription,
  snapshots: readonly Snapshot[],
  checked: string | undefined,
): ListInfo => {
  const snapshot = snapshots.at(-1)!;
  return {
    id: description.list,
    title: description.title,
    publisher: description.publisher,
    instrument: description.instrument,
    address: description.address,
    scope: `The whole list as imported on ${snapshot.imported}.`,
    bundled: false,
    whole: true,
    taken: later(stateOf(snapshot), checked),
    ...(snapshot.published === undefined && checked === undefined && { undated: true }),
    staleAfter: parseSpan(description['stale-after'])!,
    ...(isFetched(description) && { fetched: true }),
    ...(description.binds && { binds: description.binds }),
    rights: description.rights,
    rows: snapshot.parties,
    sha256: importedHash(description, snapshots),
  };
};

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const sameName = (a: ListedParty, b: ListedParty): boolean => {
  const names = new Set([a.name, ...a.aliases, ...a.nativeNames].map(folded));
  return names.has(folded(b.name));
};

/** What the project wrote down of the same row stays with it: its programme as rules read it, the reason, the day. */
const annotated = (match: Match, shipped: readonly Match[]): Match => {
  const { listed } = match;
  const known = shipped.find(
    (one) => one.listed.list === listed.list && sameName(listed, one.listed),
  )?.listed;
  return known ? { ...match, listed: noted(listed, known) } : match;
};

const noted = (listed: ListedParty, known: ListedParty): ListedParty => {
  const since =
    listed.since === undefined && known.since !== undefined
      ? { since: known.since, ...(known.earliest !== undefined && { earliest: known.earliest }) }
      : {};
  // The shipped row is the publisher's too, and nobody wrote anything beside it.
  if (known.id === listed.id) return { ...listed, ...since };
  const all = (party: ListedParty): readonly string[] => party.programmes ?? [party.programme];
  return {
    ...listed,
    programme: known.programme,
    programmes: [...new Set([...all(known), ...all(listed)])],
    reason: known.reason,
    ...since,
  };
};
