// A whole list asked for a name: candidates first, then each compared, the best of every party kept.

import type { NameHit, PartyRecord } from '../../model/name-match.ts';
import { preparedAgain, type GatheredNames } from './gather.ts';
import { compareRecords, prepareRecord, type PreparedRecord } from './record.ts';
import { NameSearch } from './search.ts';
import type { Vocabulary } from './tables.ts';

/** What a list says of a party beside its names. */
export type ListedFacts = Omit<PartyRecord, 'kind' | 'names' | 'weakNames'>;

export class ListedSearch {
  readonly #vocabulary: Vocabulary;
  readonly #search: NameSearch;
  readonly #names: GatheredNames;
  readonly #factsOf: (party: number) => ListedFacts;
  /** By party, the places of its names. */
  readonly #namesOf = new Map<number, number[]>();
  readonly #records = new Map<number, PreparedRecord>();

  constructor(
    names: GatheredNames,
    vocabulary: Vocabulary,
    factsOf: (party: number) => ListedFacts = () => ({}),
  ) {
    this.#vocabulary = vocabulary;
    this.#names = names;
    this.#factsOf = factsOf;
    this.#search = new NameSearch(names, vocabulary);
    for (const [place, { party }] of names.names.entries()) {
      const known = this.#namesOf.get(party);
      if (known) known.push(place);
      else this.#namesOf.set(party, [place]);
    }
  }

  /** Parties, by their numbers, that the query may mean, the likeliest first; of equals the lower number. */
  find(query: PartyRecord): NameHit<number>[] {
    const asked = prepareRecord(query, this.#vocabulary);
    const parties = new Set<number>();
    for (const name of asked.names)
      for (const { name: place } of this.#search.find(name))
        parties.add(this.#names.names[place]!.party);
    return [...parties]
      .map((party) => ({
        who: party,
        comparison: compareRecords(asked, this.#record(party), this.#vocabulary),
      }))
      .filter(({ comparison }) => comparison.decision !== 'none')
      .sort((a, b) => b.comparison.score - a.comparison.score || a.who - b.who);
  }

  #record(party: number): PreparedRecord {
    let record = this.#records.get(party);
    if (!record) {
      const own = this.#namesOf.get(party)!.map((place) => this.#names.names[place]!);
      const prepared = (weak: boolean) =>
        own.filter((one) => one.weak === weak).map((one) => preparedAgain(this.#names, one));
      record = {
        record: { kind: own[0]!.kind, names: own.map(({ name }) => name), ...this.#factsOf(party) },
        names: prepared(false),
        weak: prepared(true),
      };
      this.#records.set(party, record);
    }
    return record;
  }
}
