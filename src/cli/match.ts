// licet match: a name compared with the loaded lists, two names with each other, or many, one JSON object a line.

import { join } from 'node:path';
import { listedMatch } from '../api/verbs.ts';
import { openVocabulary } from '../data/names/vocabulary.ts';
import { jsonLines, type JsonLine } from '../data/read/json-lines.ts';
import { compareRecords, prepareRecord } from '../matching/names/record.ts';
import { isWellFormed } from '../matching/identifiers.ts';
import type { Vocabulary } from '../matching/names/tables.ts';
import type { ListedParty, ListInfo, WholePartyStore } from '../model/evidence.ts';
import type { NameHit, NameKind, PartyRecord } from '../model/name-match.ts';
import type { PartyNumber } from '../model/party-number.ts';
import { LicetError } from '../model/errors.ts';
import { freshToOf, type StaleAfter } from '../model/list-needs.ts';
import { jsonText } from '../report/json.ts';
import { hitsText, pairText, type LookedInto } from '../report/match.ts';
import { sooner } from '../data/lists/list-gaps.ts';
import { loadedLists } from './lists/loaded.ts';
import { storeFile } from './lists/store-file.ts';
import type { Run } from './run.ts';
import { readSettings } from './settings.ts';
import { NUMBER_TYPES, pairOf, queryOf, recordsOf } from './match-lines.ts';

export interface MatchArguments {
  readonly pair?: boolean;
  readonly pairs?: string;
  readonly queries?: string;
  readonly records?: string;
  readonly kind: NameKind;
  readonly country?: string;
  readonly born?: string;
  readonly id?: readonly string[];
  readonly format: 'text' | 'json';
  readonly limit: string;
  readonly config?: string;
}

export const matchCommand = async (
  names: readonly string[],
  given: MatchArguments,
  run: Run,
): Promise<number> => {
  const bulk = [given.pairs, given.queries, given.records].filter((file) => file !== undefined);
  if (bulk.length > 1 || (bulk.length === 1 && names.length > 0))
    throw wrongUse('Names, --pairs, --queries and --records cannot be given together');
  const vocabulary = openVocabulary(join(run.root, 'dist'));
  if (given.pairs !== undefined) return each(given.pairs, run, pairOf(vocabulary));
  if (given.records !== undefined) return each(given.records, run, recordsOf(vocabulary));
  if (given.queries !== undefined) {
    const find = listedIn(await storeOf(given, run));
    return each(given.queries, run, (line) => queryOf(line, find, limitOf(given)));
  }
  if (given.pair === true) {
    if (names.length !== 2) throw wrongUse('--pair takes two names');
    return pair(names[0]!, names[1]!, given, vocabulary, run);
  }
  if (names.length !== 1) throw wrongUse('Give one name, in quotes; two with --pair');
  return single(names[0]!, given, run);
};

const wrongUse = (what: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy: 'licet match --help shows how' }]);

const limitOf = ({ limit }: MatchArguments): number => {
  if (/^[1-9]\d{0,3}$/.test(limit)) return Number(limit);
  throw wrongUse(`--limit cannot be '${limit}': it is a number from 1 to 9999`);
};

const each = async (
  file: string,
  { streams }: Run,
  answer: (line: JsonLine) => object,
): Promise<number> => {
  for await (const line of jsonLines(file)) {
    streams.out(jsonText(answer(line), 'line'));
    await streams.ready();
  }
  return 0;
};

const pair = (
  left: string,
  right: string,
  { kind, format }: MatchArguments,
  vocabulary: Vocabulary,
  { streams }: Run,
): number => {
  const comparison = compareRecords(
    prepareRecord({ kind, names: [left] }, vocabulary),
    prepareRecord({ kind, names: [right] }, vocabulary),
    vocabulary,
  );
  streams.out(
    format === 'json'
      ? `${JSON.stringify({ ...comparison, query: left, candidate: right }, null, 2)}\n`
      : pairText(left, right, comparison, streams),
  );
  return comparison.decision === 'none' ? 0 : 1;
};

const single = async (name: string, given: MatchArguments, run: Run): Promise<number> => {
  const settings = await readSettings(given);
  const store = loadedLists(storeFile(settings, run.env), run);
  const query: PartyRecord = {
    kind: given.kind,
    names: [name],
    ...(given.born !== undefined && { births: [given.born] }),
    ...(given.country !== undefined && { countries: [given.country] }),
    ...(given.id !== undefined && { numbers: given.id.map((one) => numberIn(one, '--id')) }),
  };
  const hits = listedIn(store)(query).slice(0, limitOf(given));
  const looked = lookedInto(store, settings.staleAfter, run.today);
  run.streams.out(
    given.format === 'json'
      ? `${JSON.stringify({ query: name, hits: hits.map(listedMatch), ...looked }, null, 2)}\n`
      : hitsText(name, hits, looked, run.streams),
  );
  return hits.length > 0 ? 1 : 0;
};

/**
 * 'type:number'. Check digits that are wrong are told, for a number that is mistyped finds nobody. `called`: as whoever gives it
 * calls it.
 */
export const numberIn = (given: string, called: string): PartyNumber => {
  const [, type = '', number = ''] = /^([a-z-]+):(.+)$/.exec(given) ?? [];
  if (!Object.hasOwn(NUMBER_TYPES, type))
    throw wrongNumber(
      `${called} cannot be '${given}': write its type before it, one of ${Object.keys(NUMBER_TYPES).join(', ')}`,
      'Write the type, a colon and the number, such as passport:X123',
    );
  const asked = { ...NUMBER_TYPES[type]!, number };
  if (isWellFormed(asked)) return asked;
  throw wrongNumber(
    `${called} cannot be '${given}': its check digits are wrong`,
    'Read the number again where it stands',
  );
};

/** What a name was compared with, and of which lists no hit says nothing. `today`: the day for which they are stale. */
export const lookedInto = (
  store: WholePartyStore,
  staleAfter: StaleAfter,
  today: string,
): LookedInto => {
  const lists = sooner(store.lists, staleAfter);
  const stale = lists.filter((list) => today > freshToOf(list));
  const altered = lists.filter((list) => list.altered === true);
  return {
    comparedWith: lists.map((list) =>
      [
        `${list.title} of ${list.taken}`,
        ...(stale.includes(list) ? [`stale after ${freshToOf(list)}`] : []),
        ...(altered.includes(list) ? ['its rows are not those that were imported'] : []),
      ].join(', '),
    ),
    notChecked: [
      ...(altered.length > 0
        ? [
            `Who may have been taken out of lists whose rows are not those that were imported: ${named(altered)}.`,
          ]
        : []),
      ...(stale.length > 0 ? [`Who came onto or off lists that are stale: ${named(stale)}.`] : []),
    ],
  };
};

const named = (lists: readonly ListInfo[]): string => lists.map(({ id }) => id).join(', ');

const wrongNumber = (what: string, remedy: string): LicetError =>
  new LicetError([{ code: 'unknown-option-value', what, remedy }]);

type Find = (query: PartyRecord) => NameHit<ListedParty>[];

const listedIn =
  (store: WholePartyStore): Find =>
  (query) =>
    store.search(query);

/** The shipped lists, and in place of each that was imported the imported one. */
const storeOf = async (given: MatchArguments, run: Run): Promise<WholePartyStore> =>
  loadedLists(storeFile(await readSettings(given), run.env), run);
