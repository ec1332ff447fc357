// What an answer rests on: the entries, sets, lists and packs that were consulted, and what was not looked at. A no
// carries its evidence: counted on a page that must fit a screen, named one by one where all is wanted.

import { daysFrom } from '../model/dates.ts';
import { wholeDay } from '../model/list-needs.ts';
import type { Consulted, Verdict } from '../model/verdict.ts';
import type { Coverage, ListCoverage, Manifest } from '../model/coverage.ts';
import { lasting } from './lasting.ts';
import { counted } from './words.ts';

export interface Grounds {
  readonly checked: readonly string[];
  readonly unchecked: readonly string[];
}

/** In counts, one line each. `on`: what is read at a terminal says with which command more is seen, and a page what it is of. */
export const groundsInShort = (
  { asOf, consulted, coverage }: Verdict,
  on: 'terminal' | 'page',
): Grounds => ({
  checked: [
    ...(consulted ? consultedInShort(consulted) : []),
    ...(coverage ? coverageInShort(coverage, asOf) : []),
  ],
  unchecked: coverage ? uncheckedInShort(coverage, on, asOf) : [],
});

const consultedInShort = ({ entries, parameters, parties, rules }: Consulted): string[] => {
  const met = entries.filter(({ outcome }) => outcome === 'met');
  const open = entries.filter(({ outcome }) => outcome === 'undetermined').length;
  const items = new Set(entries.map(({ item }) => item)).size;
  const lists = new Set(parties.flatMap((party) => party.lists)).size;
  return [
    `${counted(rules, 'rule')} in force; ${entries.length === 0 ? 'no control entries' : `${counted(entries.length, 'control entry', 'control entries')} for ${counted(items, 'item')} (${metText(met)}, ${open} open)`}; ${counted(parameters.length, 'dated set')}; ${counted(parties.length, 'party', 'parties')} compared with ${counted(lists, 'list')} by words, letters and sounds.`,
  ];
};

/** So many codes are named. */
const MOST_CODES = 6;

const metText = (met: Consulted['entries']): string => {
  const codes = [...new Set(met.map(({ list, code }) => `${list} ${code}`))];
  if (codes.length === 0) return '0 met';
  const more = codes.length - MOST_CODES;
  return `${met.length} met: ${codes.slice(0, MOST_CODES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Whether it is stale for a day of the law; of answers of earlier versions nobody knows. */
const isStale = ({ freshTo }: ListCoverage, asOf: string): boolean =>
  freshTo !== undefined && asOf > freshTo;

const readText = ({ checked, altered }: ListCoverage): string => {
  if (checked) return 'checked';
  return altered === true
    ? 'not checked, for its rows are not those that were imported'
    : 'not checked, for no rule in force reads it';
};

/** Of which day a list is, how old it is on the day that is judged, and since when it is stale for that day. */
export const takenText = (list: ListCoverage, asOf: string): string =>
  [
    wholeDay(list),
    ...(list.wholeAsOf === undefined ? [] : [`single rows to ${list.taken}`]),
    ...(asOf > wholeDay(list) ? [`${counted(daysFrom(wholeDay(list), asOf), 'day')} old`] : []),
    ...(isStale(list, asOf) ? [`stale after ${list.freshTo}`] : []),
  ].join(', ');

const coverageInShort = ({ packs, lists, indices, replaced }: Coverage, asOf: string): string[] => {
  const read = lists.filter(({ checked }) => checked);
  const stale = read.filter((list) => isStale(list, asOf)).length;
  const taken = read.map(wholeDay).sort();
  const compared = packs.map(({ checkedTo }) => checkedTo).sort();
  return [
    ...(compared.length === 0
      ? ['Packs: none.']
      : [`${counted(packs.length, 'pack')}, compared with the law to ${compared[0]} or later.`]),
    read.length === 0
      ? 'Lists: none.'
      : `${counted(read.length, 'list')}${read.every(({ bundled }) => bundled) ? ' (bundled)' : ''} with ${counted(
          read.reduce((sum, { rows }) => sum + rows, 0),
          'row',
        )}, taken ${spanText(taken)}${stale === 0 ? '' : `, ${stale} of them stale`}; ${counted(indices.length, 'index', 'indices')}.`,
    ...(replaced.length > 0
      ? [
          `Replaced by packs of your own: ${replaced.map(({ rule, by }) => `${rule} by ${by}`).join(', ')}.`,
        ]
      : []),
  ];
};

/** 'from the oldest to the newest day', or the one day. */
const spanText = (days: readonly string[]): string =>
  days[0] === days.at(-1) ? days[0]! : `${days[0]} to ${days.at(-1)!}`;

/** What was not looked at, one line each. `asOf`: the day that is judged; without it all that an extract lacks is told. */
export const uncheckedInShort = (
  { lists, notModelled }: Coverage,
  on: 'terminal' | 'page',
  asOf?: string,
): string[] => {
  const altered = lists.filter((one) => one.altered === true).map(({ list }) => list);
  const unread = lists
    .filter((one) => !one.checked && one.altered !== true)
    .map(({ list }) => list);
  // Of an extract the next line says it.
  const stale =
    asOf === undefined
      ? []
      : lists.filter((one) => one.checked && !one.wholeAsOf && isStale(one, asOf));
  const byPack = new Map<string, number>();
  for (const { pack } of notModelled) byPack.set(pack, (byPack.get(pack) ?? 0) + 1);
  return [
    ...(altered.length > 0
      ? [`lists whose rows are not those that were imported: ${altered.join(', ')}.`]
      : []),
    ...(unread.length > 0 ? [`lists that no rule in force reads: ${unread.join(', ')}.`] : []),
    ...(stale.length > 0
      ? [
          `who came onto or off lists since, of which the rows are stale: ${stale.map(({ list, freshTo }) => `${list} (after ${freshTo})`).join(', ')}.`,
        ]
      : []),
    ...lists.flatMap(({ list, checked, wholeAsOf }) =>
      checked && wholeAsOf !== undefined && (asOf === undefined || asOf > wholeAsOf)
        ? [`who came onto or off ${list} after ${wholeAsOf}, but for rows that were written down.`]
        : [],
    ),
    ...(notModelled.length > 0
      ? [
          `${counted(notModelled.length, 'provision')} not modelled, of ${counted(byPack.size, 'pack')}${on === 'terminal' ? '; licet explain PACK says which' : `: ${[...byPack].map(([pack, count]) => `${count} of ${pack}`).join(', ')}`}.`,
        ]
      : []),
  ];
};

/** One heading and its lines. */
export interface Ground {
  readonly title: string;
  readonly lines: readonly string[];
  /** Belongs on every record: without it the answer could not be made again. */
  readonly always?: true;
}

/** Everything by name, with editions and hashes; nothing is counted away. */
export const groundsInFull = ({ asOf, consulted, coverage, manifest }: Verdict): Ground[] =>
  [
    ...(consulted ? consultedInFull(consulted) : []),
    ...(coverage ? coverageInFull(coverage, asOf) : []),
    ...(manifest ? manifestInFull(manifest, coverage) : []),
  ].filter(({ lines }) => lines.length > 0);

const consultedInFull = ({ entries, parameters, parties, rules }: Consulted): Ground[] => [
  {
    title: `Control entries (${entries.length})`,
    lines: entries.map(
      ({ item, list, code, entry, outcome, provision }) =>
        `${list} ${code}, ${item}: ${OUTCOME[outcome]} (${provision}) [${entry}]`,
    ),
  },
  {
    title: `Dated sets (${parameters.length})`,
    lines: parameters.map(({ parameter, title, source }) => `${title} (${source}) [${parameter}]`),
  },
  {
    title: `Parties compared (${parties.length})`,
    lines: parties.map(({ party, lists }) => `${party}: ${lists.join(', ') || 'no list'}`),
  },
  { title: 'Rules', lines: [`${counted(rules, 'rule')} in force judged`] },
];

const OUTCOME = { met: 'met', 'not-met': 'not met', undetermined: 'open' } as const;

const coverageInFull = (
  { packs, lists, indices, notModelled, replaced }: Coverage,
  asOf: string,
): Ground[] => [
  {
    title: `Packs (${packs.length})`,
    always: true,
    lines: packs.map(
      ({ pack, title, since, checkedTo, note }) =>
        `${pack}: ${title}, ${lasting({ since })}, compared with the law to ${checkedTo}${note === undefined ? '' : `. ${note}`}`,
    ),
  },
  {
    title: `Lists (${lists.length})`,
    always: true,
    lines: lists.map((list) => {
      const { rows, sha256, bundled } = list;
      return `${list.list}: ${readText(list)}, ${counted(rows, 'row')}${bundled ? ' (bundled)' : ''}, taken ${takenText(list, asOf)}, sha256 ${sha256}`;
    }),
  },
  {
    title: `Indices (${indices.length})`,
    lines: indices.map(
      ({ index, title, rights, edition, bundled }) =>
        `${index}: ${title}, edition ${edition}${bundled ? '' : ', imported'} (${rights})`,
    ),
  },
  {
    title: `Replaced by packs of your own (${replaced.length})`,
    lines: replaced.map(({ rule, by }) => `${rule} by ${by}`),
  },
  {
    title: `Not modelled (${notModelled.length})`,
    lines: notModelled.map(({ pack, what }) => `${pack}: ${what}`),
  },
];

/** Lists have their hashes with their rows. */
const manifestInFull = (
  { licet, packs, data }: Manifest,
  coverage: Coverage | undefined,
): Ground[] => [
  {
    title: 'Versions and hashes',
    always: true,
    lines: [
      `licet ${licet}`,
      ...Object.entries(packs).map(([pack, sha256]) => `pack ${pack}: sha256 ${sha256}`),
      ...Object.entries(data)
        .filter(([name]) => !coverage?.lists.some(({ list }) => name === `lists/${list}`))
        .map(([name, sha256]) => `${name}: sha256 ${sha256}`),
    ],
  },
];

/** Settings, own packs, answers and days that were given beside the transaction; empty where none was. */
export const optionsText = ({ options }: Manifest): string =>
  Object.entries(options)
    .map(([option, value]) => `${option}=${value}`)
    .join('; ');
