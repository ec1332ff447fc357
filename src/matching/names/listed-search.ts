// A whole list asked for a name: candidates first, then each compared, the best of every party kept.

import type { NameComparison, NameHit, PartyRecord } from '../../model/name-match.ts';
import type { NameBook } from './name-book.ts';
import { compare, POSSIBLE } from './compare.ts';
import { prepare, type PreparedName } from './prepare.ts';
import { compareRecords, MOST_ADDED, prepareRecord, type PreparedRecord } from './record.ts';
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

export class ListedSearch {
  readonly #vocabulary: Vocabulary;
  readonly #search: NameSearch;
  readonly #book: NameBook;
  readonly #factsOf: (party: number) => ListedFacts;
  readonly #names = new Map<number, PreparedName>();
  readonly #records = new Map<number, PreparedRecord>();

  constructor(
    book: NameBook,
    vocabulary: Vocabulary,
    factsOf: (party: number) => ListedFacts = () => ({}),
  ) {
    this.#vocabulary = vocabulary;
    this.#book = book;
    this.#factsOf = factsOf;
    this.#search = new NameSearch(book, vocabulary);
  }

  /** Parties, by their numbers, that the query may mean, the likeliest first; of equals the lower number. */
  find(query: PartyRecord): NameHit<number>[] {
    const asked = prepareRecord(query, this.#vocabulary);
    const hasNumbers = Object.keys(query.identifiers ?? {}).length > 0;
    const parties = new Set<number>();
    for (const name of asked.names)
      for (const { name: place } of this.#search.find(name)) {
        const { party } = this.#book.name(place);
        if (!parties.has(party) && (hasNumbers || this.#mayAlert(name, place))) parties.add(party);
      }
    return [...parties]
      .map((party) => ({
        who: party,
        comparison: compareRecords(asked, this.#record(party), this.#vocabulary),
      }))
      .filter(({ comparison }) => comparison.decision !== 'none')
      .sort((a, b) => likelierFirst(a, b) || a.who - b.who);
  }

  /** Far fewer names do than share words; only of these the whole party is read. */
  #mayAlert(name: PreparedName, place: number): boolean {
    return compare(name, this.#prepared(place), this.#vocabulary).score >= MAY_ALERT;
  }

  #prepared(place: number): PreparedName {
    let prepared = this.#names.get(place);
    if (!prepared) {
      const { name, kind } = this.#book.name(place);
      this.#names.set(place, (prepared = prepare(name, this.#vocabulary, kind)));
    }
    return prepared;
  }

  #record(party: number): PreparedRecord {
    let record = this.#records.get(party);
    if (!record) {
      const own = this.#book.namesOf(party).map((place) => ({
        weak: this.#book.name(place).weak,
        prepared: this.#prepared(place),
      }));
      const prepared = (weak: boolean) =>
        own.filter((one) => one.weak === weak).map((one) => one.prepared);
      record = {
        record: {
          kind: own[0]!.prepared.kind,
          names: own.map((one) => one.prepared.name),
          ...this.#factsOf(party),
        },
        names: prepared(false),
        weak: prepared(true),
      };
      this.#records.set(party, record);
    }
    return record;
  }
}
