// A whole list asked for a name: candidates first, then each compared, the best of every party kept.

import type { NameHit, PartyRecord } from '../../model/name-match.ts';
import { compareRecords, prepareRecord, type PreparedRecord } from './record.ts';
import { prepare } from './prepare.ts';
import { NameSearch } from './search.ts';
import type { Vocabulary } from './tables.ts';

export class ListedSearch<T> {
  readonly #vocabulary: Vocabulary;
  readonly #search: NameSearch;
  readonly #parties: {
    readonly who: T;
    readonly record: PartyRecord;
    prepared?: PreparedRecord;
  }[] = [];
  /** Of each name the place of its party. */
  readonly #partyOf: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#search = new NameSearch(vocabulary);
  }

  add(who: T, record: PartyRecord): void {
    const place = this.#parties.push({ who, record }) - 1;
    for (const name of new Set([...record.names, ...(record.weakNames ?? [])])) {
      const prepared = prepare(name, this.#vocabulary, record.kind);
      if (prepared.readings.length === 0) continue;
      this.#search.add(this.#partyOf.push(place) - 1, prepared);
    }
  }

  /** Parties that the query may mean, the likeliest first; of equals the one that was added first. */
  find(query: PartyRecord): NameHit<T>[] {
    const asked = prepareRecord(query, this.#vocabulary);
    const places = new Set<number>();
    for (const name of asked.names)
      for (const { name: number } of this.#search.find(name)) places.add(this.#partyOf[number]!);
    return [...places]
      .map((place) => {
        const party = this.#parties[place]!;
        party.prepared ??= prepareRecord(party.record, this.#vocabulary);
        const comparison = compareRecords(asked, party.prepared, this.#vocabulary);
        return { place, who: party.who, comparison };
      })
      .filter(({ comparison }) => comparison.decision !== 'none')
      .sort((a, b) => b.comparison.score - a.comparison.score || a.place - b.place)
      .map(({ who, comparison }) => ({ who, comparison }));
  }
}
