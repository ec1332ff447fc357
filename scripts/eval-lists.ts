// How well a name is found among many, on labelled queries against whole lists; and how many of the listed names on which a
// comparison alerts are among the candidates at all.

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { queryOf, recordIn } from '../src/cli/match-lines.ts';
import { readCompiled } from '../src/data/library/compiled.ts';
import { listedPartyOf } from '../src/data/lists/listed-party.ts';
import { buildStore, openStore } from '../src/data/lists/store.ts';
import { openVocabulary } from '../src/data/names/vocabulary.ts';
import { Territories } from '../src/data/places/territories.ts';
import { compare } from '../src/matching/names/compare.ts';
import { NameGatherer } from '../src/matching/names/gather.ts';
import { likelierFirst } from '../src/matching/names/listed-search.ts';
import { NamesInMemory } from '../src/matching/names/names-in-memory.ts';
import { prepare } from '../src/matching/names/prepare.ts';
import { NameSearch } from '../src/matching/names/search.ts';
import { namesOf, type ListedParty } from '../src/model/evidence.ts';
import type { NameHit, NameKind, PartyRecord } from '../src/model/name-match.ts';
import type { Vocabulary } from '../src/matching/names/tables.ts';
import { Copies, words } from './list-copies.ts';

interface Row {
  readonly [key: string]: unknown;
}

const rowsOf = (folder: string, file: string): Row[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const UN = 'data/lists/un/consolidated_2026-08-01.xml.gz';
const UN_DAY = '2026-08-01';

/** The list of the Security Council, of which nothing is shipped. */
const councilOf = async (shared: string, territories: Territories): Promise<ListedParty[]> => {
  const parties = await new Copies(shared).parties('un-xml', [UN], UN_DAY);
  const standing = { list: 'un', title: 'UN', address: 'UN', seen: UN_DAY };
  return [...parties.values()].map((party) => listedPartyOf({ ...party, row: '' }, standing, territories)); // prettier-ignore
};

/** Which lists a query means; of the Union's a few rows are shipped, so that its own cannot be asked. */
const MEANT: Readonly<Record<string, (list: string) => boolean>> = {
  un: (list) => list === 'un',
  ofac: (list) => /^us-(?:sdn|ofac|ns-cmic)/.test(list),
  'us-all': (list) => list.startsWith('us-'),
  any: () => true,
  'any-western': () => true,
};

interface Tally {
  hits: number;
  found: number;
  strong: number;
  none: number;
  alerting: number;
  strongly: number;
}

interface Hit {
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly matched: string;
  readonly decision: string;
}

export interface ListFigures {
  readonly lists: string;
  readonly candidates: string;
  readonly misses: readonly string[];
}

type Find = (query: PartyRecord) => NameHit<ListedParty>[];

/** `root`: of the project, built; `shared`: the folder with the labelled sets and the copies of lists. */
export const evaluatedLists = async (root: string, shared: string): Promise<ListFigures> => {
  const folder = join(shared, 'data', 'names');
  const dist = join(root, 'dist');
  const vocabulary = openVocabulary(dist);
  const council = await councilOf(shared, new Territories(readCompiled(dist).territories));
  const scratch = mkdtempSync(join(tmpdir(), 'licet-lists-'));
  try {
    const file = join(scratch, 'lists.sqlite');
    for (const one of ['names.json', 'seal.json'])
      copyFileSync(join(dist, one), join(scratch, one));
    buildStore(file, [], council, vocabulary);
    const stores = [openStore(join(dist, 'lists.sqlite')), openStore(file)];
    const find: Find = (query) =>
      stores.flatMap((store) => store.search(query)).sort(likelierFirst);
    const misses: string[] = [];
    const rows = [true, false].map((known) => listRow(folder, known, find, misses));
    const parties = [...stores[0]!.all(), ...council];
    for (const store of stores) store.close();
    return {
      lists: [...LIST_HEAD, ...rows].join('\n'),
      candidates: candidatesOf(folder, parties, vocabulary),
      misses,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const LIST_HEAD = [
  '| queries | of listed parties | found | as strong | of others | no alert | alert as strong | floor |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
];
export const LIST_FLOOR = 'found 0.98, strong 0.02 at most';

/** `known`: with births and nationalities, where the query has them. */
const listRow = (folder: string, known: boolean, find: Find, misses: string[]): string => {
  const tally: Tally = { hits: 0, found: 0, strong: 0, none: 0, alerting: 0, strongly: 0 };
  for (const [place, row] of rowsOf(folder, 'dev-list-queries.jsonl').entries()) {
    const isMeant = MEANT[String(row['list'])];
    if (!isMeant) continue;
    const { birth_date: _, nationality: __, ...bare } = row;
    const line = { value: known ? row : bare, file: 'dev-list-queries.jsonl', line: place + 1 };
    const { hits } = queryOf(line, find, Infinity) as { hits: readonly Hit[] };
    const inList = hits.filter(({ list }) => isMeant(list));
    const told = `${known ? 'births ' : 'bare   '} ${String(row['query'])}`;
    if (row['expected'] === 'hit') {
      const right = inList.filter((hit) => isExpected(hit, row));
      tally.hits += 1;
      if (right.length > 0) tally.found += 1;
      else misses.push(`not found ${told} | ${String(row['expected_name'])}`);
      if (right.some(({ decision }) => decision === 'strong')) tally.strong += 1;
      continue;
    }
    tally.none += 1;
    if (inList.length > 0) tally.alerting += 1;
    const strong = inList.find(({ decision }) => decision === 'strong');
    if (strong) {
      tally.strongly += 1;
      misses.push(`strong    ${told} | ${strong.list} ${strong.matched}`);
    }
  }
  const share = (part: number, whole: number): string => (part / whole).toFixed(3);
  return `| ${[
    known ? 'with births and nationality' : 'name alone',
    tally.hits,
    share(tally.found, tally.hits),
    share(tally.strong, tally.hits),
    tally.none,
    share(tally.none - tally.alerting, tally.none),
    share(tally.strongly, tally.none),
    LIST_FLOOR,
  ].join(' | ')} |`;
};

/** By its id; where only a name is known, by that; where neither is, any hit of the list. */
const isExpected = (hit: Hit, row: Row): boolean => {
  const id = row['expected_entity_id'];
  if (typeof id === 'string') return hit.id === id || hit.id.endsWith(id);
  const name = row['expected_name'];
  return (
    typeof name !== 'string' ||
    words(hit.name) === words(name) ||
    words(hit.matched) === words(name)
  );
};

/** All labelled names stand among those of the lists, and each that a comparison alerts on is looked for among the candidates. */
const candidatesOf = (
  folder: string,
  parties: readonly ListedParty[],
  vocabulary: Vocabulary,
): string => {
  const gatherer = new NameGatherer(vocabulary);
  let party = 0;
  let count = 0;
  const placeOf = new Map<string, number>();
  const add = (name: string, kind: NameKind): void => {
    const key = `${kind} ${name}`;
    if (placeOf.has(key) || prepare(name, vocabulary, kind).readings.length === 0) return;
    placeOf.set(key, count);
    gatherer.add((party += 1), name, kind);
    count += 1;
  };
  const asked: { readonly set: string; readonly query: string; readonly kind: NameKind; readonly names: readonly string[]; readonly of: NameKind }[] = []; // prettier-ignore
  const ask = (
    set: string,
    query: string,
    kind: NameKind,
    names: readonly string[],
    of: NameKind,
  ): void => {
    // prettier-ignore
    for (const name of names) add(name, of);
    asked.push({ set, query, kind, names, of });
  };
  const kindIn = (kind: unknown): NameKind => (kind === 'person' || kind === 'company' ? kind : 'unknown'); // prettier-ignore
  const byId = new Map<string, ListedParty>();
  for (const one of parties) {
    const kind =
      one.kind === 'person' ? 'person' : one.kind === 'organisation' ? 'company' : 'unknown';
    if (one.kind === 'address') continue;
    for (const name of namesOf(one)) add(name, kind);
    byId.set(`${one.list} ${one.id}`, one);
  }
  for (const row of rowsOf(folder, 'dev-pairs.jsonl')) {
    const kind = kindIn(row['query_type']);
    const aliases = (row['candidate_aliases'] as string[] | undefined) ?? [];
    ask(
      'pairs',
      String(row['query_name']),
      kind,
      [String(row['candidate_name']), ...aliases],
      kind,
    );
  }
  for (const [place, row] of rowsOf(folder, 'dev-entity-pairs.jsonl').entries()) {
    const line = { value: row, file: 'dev-entity-pairs.jsonl', line: place + 1 };
    const [left, right] = [recordIn(line, 'left'), recordIn(line, 'right')];
    for (const name of left.names) ask('records', name, left.kind, right.names, right.kind);
  }
  for (const row of rowsOf(folder, 'dev-list-queries.jsonl')) {
    const meant = ['un', 'us-sdn'].map((list) => byId.get(`${list} ${String(row['expected_entity_id'])}`)); // prettier-ignore
    const one = meant.find((each) => each !== undefined);
    if (!one || row['expected'] !== 'hit') continue;
    const kind =
      one.kind === 'person' ? 'person' : one.kind === 'organisation' ? 'company' : 'unknown';
    ask('list queries', String(row['query']), 'unknown', namesOf(one), kind);
  }
  const search = new NameSearch(new NamesInMemory(gatherer.gathered), vocabulary);
  const found = new Map<
    string,
    { alerting: number; found: number; asked: number; answered: number }
  >();
  for (const { set, query, kind, names, of } of asked) {
    const tally = found.get(set) ?? { alerting: 0, found: 0, asked: 0, answered: 0 };
    found.set(set, tally);
    const prepared = prepare(query, vocabulary, kind);
    const alerting = [...new Set(names)].filter(
      (name) => compare(prepared, prepare(name, vocabulary, of), vocabulary).decision !== 'none',
    );
    if (alerting.length === 0) continue;
    const among = new Set(search.find(prepared).map(({ name }) => name));
    const hits = alerting.filter((name) => among.has(placeOf.get(`${of} ${name}`)!)).length;
    tally.alerting += alerting.length;
    tally.found += hits;
    tally.asked += 1;
    if (hits > 0) tally.answered += 1;
  }
  return [
    `| of ${count.toLocaleString('en')} names, by queries of | names alerted on | among the candidates | queries with such a name | with one among the candidates |`,
    '| --- | ---: | ---: | ---: | ---: |',
    ...[...found].map(
      ([set, { alerting, found: hits, asked: all, answered }]) =>
        `| ${[set, alerting, (hits / alerting).toFixed(4), all, (answered / all).toFixed(4)].join(' | ')} |`,
    ),
  ].join('\n');
};
