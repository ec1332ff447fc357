// Names for the bench: those of the shipped lists, as many as are wanted made of their words by a seeded generator, and queries
// for them. What is measured runs over the program itself; only the recall of the candidates needs what lies inside it.

import Database from 'better-sqlite3';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf, type ListedParty } from '../src/model/evidence.ts';
import type { NameKind } from '../src/model/name-match.ts';
import { NamesInFile } from '../src/data/lists/names-in-file.ts';
import { buildStore, openStore } from '../src/data/lists/store.ts';
import { openVocabulary } from '../src/data/names/vocabulary.ts';
import { atMost } from '../src/matching/names/at-most.ts';
import { compare, POSSIBLE } from '../src/matching/names/compare.ts';
import { heavilyDamaged, slightlyDamaged } from '../src/matching/names/damage.ts';
import { prepare } from '../src/matching/names/prepare.ts';
import { NameSearch } from '../src/matching/names/search.ts';

export interface Asked {
  readonly name: string;
  readonly kind: NameKind;
  /** The id of the party that is meant; undefined where nobody is. */
  readonly means?: string;
  readonly way: 'as written' | 'a slip' | 'two slips, words exchanged' | 'not listed';
}

/** Numbers from 0 to 1, the same for the same seed. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const kindOf = ({ kind }: ListedParty): NameKind =>
  kind === 'person' ? 'person' : kind === 'organisation' ? 'company' : 'unknown';

export const shippedParties = (dist: string): ListedParty[] => {
  const store = openStore(join(dist, 'lists.sqlite'));
  const parties = store.all().filter(({ kind }) => kind !== 'address');
  store.close();
  return parties;
};

type Drawn = (kind: 'person' | 'company') => string;

/** Names of words of real ones, as often as these have them. */
const nameMaker = (parties: readonly ListedParty[], next: () => number): Drawn => {
  const words = { person: [] as string[], company: [] as string[] };
  for (const party of parties)
    words[kindOf(party) === 'person' ? 'person' : 'company'].push(
      ...party.name.split(/[\s,]+/).filter((word) => word !== ''),
    );
  const drawn = (from: readonly string[]): string => from[Math.floor(next() * from.length)]!;
  return (kind) =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => drawn(words[kind])).join(' ');
};

export function* madeUpParties(
  parties: readonly ListedParty[],
  count: number,
): Generator<ListedParty> {
  const next = seeded(7);
  const made = nameMaker(parties, next);
  for (let number = 0; number < count; number += 1) {
    const kind = next() < 0.6 ? 'person' : 'company';
    yield {
      ...{ list: 'made-up', id: String(number), name: made(kind), aliases: [], nativeNames: [] },
      kind: kind === 'person' ? 'person' : 'organisation',
      ...{ programme: '', citation: '', reason: '', source: '', confidence: 'verified' },
      since: '2020-01-01',
    };
  }
}

/** A store in a folder beside what is known of names. */
export const storeIn = (folder: string, dist: string, parties: Iterable<ListedParty>): void => {
  for (const file of ['names.json', 'seal.json'])
    copyFileSync(join(dist, file), join(folder, file));
  buildStore(join(folder, 'lists.sqlite'), [], parties, openVocabulary(dist));
};

/** Every fourth as it is written, with one slip, with two, and of nobody. */
export const queriesFor = (
  parties: readonly ListedParty[],
  count: number,
  seed: number,
): readonly Asked[] => {
  const next = seeded(seed);
  const made = nameMaker(parties, next);
  const queries: Asked[] = [];
  while (queries.length < count) {
    const party = parties[Math.floor(next() * parties.length)]!;
    const names = namesOf(party);
    const name = names[Math.floor(next() * names.length)]!;
    const [kind, means] = [kindOf(party), party.id];
    const [slight, heavy] = [slightlyDamaged(name), heavilyDamaged(name)];
    if (slight === undefined || heavy === undefined) continue;
    const other = kind === 'person' ? kind : 'company';
    queries.push(
      { name, kind, means, way: 'as written' },
      { name: slight, kind, means, way: 'a slip' },
      { name: heavy, kind, means, way: 'two slips, words exchanged' },
      { name: made(other), kind, way: 'not listed' },
    );
  }
  return queries;
};

/**
 * Of the shipped names that a comparison with every single one takes for possible or strong, how many are among the candidates;
 * and of the queries that have such a name, how many have one among the candidates.
 */
export const recallOf = (
  dist: string,
  queries: readonly Asked[],
): { alerting: number; found: number; asked: number; answered: number } => {
  const vocabulary = openVocabulary(dist);
  const database = new Database(join(dist, 'lists.sqlite'), { readonly: true });
  const book = new NamesInFile(database, 0);
  const search = new NameSearch(book, vocabulary);
  const recall = { alerting: 0, found: 0, asked: 0, answered: 0 };
  for (const { name, kind } of queries) {
    const query = prepare(name, vocabulary, kind);
    const candidates = new Set(search.find(query).map((one) => one.name));
    let [alerting, found] = [0, 0];
    for (let place = 0; place < book.names; place += 1) {
      const { prepared } = book.name(place);
      if (atMost(query, prepared, vocabulary) < POSSIBLE) continue;
      if (compare(query, prepared, vocabulary).decision === 'none') continue;
      alerting += 1;
      if (candidates.has(place)) found += 1;
    }
    recall.alerting += alerting;
    recall.found += found;
    if (alerting > 0) recall.asked += 1;
    if (found > 0) recall.answered += 1;
  }
  database.close();
  return recall;
};
