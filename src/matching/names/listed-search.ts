// A whole list asked for a name: candidates first, then each compared, the best of every party kept.

import type { NameComparison, NameHit, PartyRecord } from '../../model/name-match.ts';
import type { PartyNumber } from '../../model/party-number.ts';
import { numberKeys } from '../identifiers.ts';
import { atMost } from './at-most.ts';
import { compare, POSSIBLE } from './compare.ts';
import { namesBeside, placeOf, type NameBook } from './name-book.ts';
import type { PreparedName } from './prepare.ts';
import {
  compareRecords,
  MOST_ADDED,
  prepareRecord,
  type CompareNames,
  type PreparedRecord,
} from './record.ts';
import { NameSearch } from './search.ts';
import { plainText, type Vocabulary } from './tables.ts';

/** What a list says of a party beside its names. */
export type ListedFacts = Omit<PartyRecord, 'kind' | 'names' | 'weakNames'>;

/** With less, nothing that is known beside the names makes a match of them. */
const MAY_ALERT = POSSIBLE - MOST_ADDED;

/** By score; of equals what is written alike, legal form and all. */
export const likelierFirst = (
  { comparison: a }: NameHit<unknown>,
  { comparison: b }: NameHit<unknown>,
): number => b.score - a.score || Number(isWrittenAlike(b)) - Number(isWrittenAlike(a));

const isWrittenAlike = ({ query, candidate }: NameComparison): boolean =>
  plainText(query) === plainText(candidate);

/** Records of parties that are kept ready; past so many they are read anew. */
const KEPT = 5_000;

export class ListedSearch {
  readonly #vocabulary: Vocabulary;
  readonly #search: NameSearch;
  readonly #book: NameBook;
  readonly #factsOf: (party: number) => ListedFacts;
  readonly #numbered: (key: string) => readonly number[];
  readonly #records = new Map<number, PreparedRecord>();

  constructor(
    book: NameBook,
    vocabulary: Vocabulary,
    factsOf: (party: number) => ListedFacts = () => ({}),
    numbered: (key: string) => readonly number[] = () => [],
  ) {
    this.#vocabulary = vocabulary;
    this.#book = book;
    this.#factsOf = factsOf;
    this.#numbered = numbered;
    this.#search = new NameSearch(book, vocabulary);
  }

  /**
   * Parties, by their numbers, that the query may mean, the likeliest first; of equals the lower number. `plain`: every name is
   * compared in full. What is found is the same.
   */
  find(query: PartyRecord, plain = false): NameHit<number>[] {
    const asked = prepareRecord(query, this.#vocabulary);
    const hasNumbers = (query.numbers ?? []).length > 0;
    const compared = plain || hasNumbers ? this.#compare : this.#quick();
    /** By their numbers, with the place of a name. */
    const parties = new Map<number, number>();
    for (const name of asked.names)
      for (const { name: place } of this.#search.find(name)) {
        const { party, prepared } = this.#book.name(place);
        if (!parties.has(party) && (hasNumbers || mayAlert(compared(name, prepared))))
          parties.set(party, place);
      }
    for (const party of this.#bearing(query.numbers ?? []))
      if (!parties.has(party)) {
        const place = placeOf(party, this.#book);
        if (place !== undefined) parties.set(party, place);
      }
    return [...parties]
      .map(([party, place]) => ({
        who: party,
        comparison: compareRecords(asked, this.#record(party, place), this.#vocabulary, compared),
      }))
      .filter(({ comparison }) => comparison.decision !== 'none')
      .sort((a, b) => likelierFirst(a, b) || a.who - b.who);
  }

  /** Parties that bear one of the numbers, whatever they are called. */
  #bearing(numbers: readonly PartyNumber[]): Set<number> {
    return new Set(numbers.flatMap(({ number }) => numberKeys(number).flatMap(this.#numbered)));
  }

  readonly #compare = (query: PreparedName, listed: PreparedName): NameComparison =>
    compare(query, listed, this.#vocabulary);

  /** For one search: no name is compared twice, and none that cannot alert. */
  #quick(): CompareNames {
    const known = new Map<PreparedName, Map<PreparedName, NameComparison | undefined>>();
    return (query, listed) => {
      let ofQuery = known.get(query);
      if (!ofQuery) known.set(query, (ofQuery = new Map()));
      if (ofQuery.has(listed)) return ofQuery.get(listed);
      const comparison =
        atMost(query, listed, this.#vocabulary) < MAY_ALERT
          ? undefined
          : this.#compare(query, listed);
      ofQuery.set(listed, comparison);
      return comparison;
    };
  }

  #record(party: number, place: number): PreparedRecord {
    let record = this.#records.get(party);
    if (!record) {
      const own = namesBeside(place, this.#book);
      const prepared = (isWeak: boolean) =>
        own.flatMap(({ weak, prepared: one }) => (weak === isWeak ? [one] : []));
      record = {
        record: {
          kind: own[0]!.prepared.kind,
          names: own.map((one) => one.prepared.name),
          ...this.#factsOf(party),
        },
        names: prepared(false),
        weak: prepared(true),
      };
      if (this.#records.size >= KEPT) this.#records.clear();
      this.#records.set(party, record);
    }
    return record;
  }
}

/** Far fewer names do than share words; only of these the whole party is read. */
const mayAlert = (comparison: NameComparison | undefined): boolean =>
  comparison !== undefined && comparison.score >= MAY_ALERT;
