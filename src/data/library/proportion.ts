// data/proportion.yaml → one definition for each question: item.asks-q08 is yes where a row asks it of the item, user and
// place, and nothing spares it. Rules read these in asked-when, and in `when` where a standard wants something shown. It
// decides no colour.

import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { UNDATED } from '../../model/dates.ts';
import type { Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import {
  PROPORTION,
  proportionDocument,
  type ProportionShape,
  type Row,
  type Spare,
} from '../../model/schema/proportion.ts';
import type { References } from './references.ts';
import { readSource, type SourceFile } from '../read/source.ts';
import { shaped } from '../read/shape.ts';
import type { YamlDocument } from '../read/yaml.ts';
import { familiesIn } from './categories.ts';
import { idOf, type PackFolder } from './pack-folder.ts';

const FILE = 'proportion.yaml';
/** The pack to which the table belongs. */
const PACK = 'proportion';

/** The folder with the definitions of the table among its files; every other folder as it is. */
export const withProportion = (
  folder: PackFolder,
  data: string,
  references: References,
  problems: Problem[],
): PackFolder => {
  const path = join(data, FILE);
  if (folder.id !== PACK || !existsSync(path)) return folder;
  const source = readSource(path, FILE, PROPORTION, problems);
  const document = source?.documents[0];
  const table = document && shaped(proportionDocument, document, problems)?.proportion;
  if (!source || !document || !table) return folder;
  const families = familiesIn(data, problems);
  const strange = strangers(table, new Set(families.values()), document);
  problems.push(...strange);
  if (strange.length > 0) return folder;
  const defined = Object.keys(table.questions).map((question): SourceFile => {
    const cells = cellsOf(table, question);
    return {
      ...source,
      name: `asks-${question}.yaml`,
      documents:
        cells.length === 0
          ? []
          : definitions(table, question, cells, families, references, document),
    };
  });
  const sources = defined.filter(({ documents }) => documents.length > 0);
  return {
    ...folder,
    ids: [...folder.ids, ...sources.map(({ name }) => idOf(folder.id, name))],
    sources: [...folder.sources, ...sources],
  };
};

interface Cell {
  readonly row: Row;
  readonly index: number;
  readonly provision: string;
}

const cellsOf = (table: ProportionShape, question: string): Cell[] =>
  table.rows.flatMap((row, index) =>
    paragraphsFor(row.asks, question, table).map((provision) => ({ row, index, provision })),
  );

/** Cells that name the question, or a group in which it is. */
const paragraphsFor = (
  cells: Row['asks'],
  question: string,
  { groups }: ProportionShape,
): string[] =>
  Object.entries(cells).flatMap(([named, provision]) =>
    named === question || groups[named]?.includes(question) ? [provision] : [],
  );

/** Newest first: what the cells cite is cited from its own day. */
const definitions = (
  table: ProportionShape,
  question: string,
  cells: readonly Cell[],
  families: ReadonlyMap<string, string>,
  references: References,
  table_: YamlDocument,
): YamlDocument[] => {
  const conditions = new Map(
    cells.map(({ row, index }) => [index, conditionOf(row, table, families)]),
  );
  const place = table_.place(['proportion', 'rows', cells[0]!.index]);
  const whole = table.periods.flatMap((period) => {
    const cited = cells.map(({ provision }) => ({
      provision,
      since: references.instruments.get(provision.split(' ')[0]!)?.since ?? period.since,
    }));
    const inPeriod = (day: string): boolean =>
      day !== UNDATED && day > period.since && (period.until === undefined || day < period.until);
    const starts = [
      ...new Set([period.since, ...cited.map(({ since }) => since).filter(inPeriod)]),
    ];
    return starts
      .sort()
      .map((since, at, all) => ({
        since,
        until: all[at + 1] ?? period.until,
        confidence: period.confidence ?? 'verified',
        provision: [
          ...new Set([
            ...[period.provision].flat(),
            ...cited
              .filter((one) => one.since === UNDATED || one.since <= since)
              .map(({ provision }) => provision),
          ]),
        ],
      }))
      .reverse();
  });
  return whole.map(({ since, until, confidence, provision }) => ({
    value: {
      define: `${PACK}/asks-${question}`,
      fact: `item.asks-${question}`,
      title: `${table.title}: ${table.questions[question]}`,
      question: `Do item, user and place call for the question '${table.questions[question]}'`,
      status: 'reviewed',
      confidence,
      provision,
      since,
      ...(until !== undefined && { until }),
      note: table.note,
      when: lessSpared({ any: [...conditions.values()] }, table, question, families),
    },
    place: () => place,
    keyPlace: () => place,
  }));
};

const conditionOf = (
  { items, users, places, also }: Row,
  table: ProportionShape,
  families: ReadonlyMap<string, string>,
): unknown => {
  const oneOf = (names: 'any' | readonly string[], known: ProportionShape['users']): unknown[] =>
    names === 'any' ? [] : [{ any: names.map((name) => known[name]?.when) }];
  return {
    all: [
      { 'item.category': kindsOf(items, families) },
      ...oneOf(users, table.users),
      ...oneOf(places, table.places),
      ...(also === undefined ? [] : [also]),
    ],
  };
};

const kindsOf = (
  items: readonly string[],
  families: ReadonlyMap<string, string>,
): readonly string[] =>
  [...families].flatMap(([kind, family]) => (items.includes(family) ? [kind] : []));

/** What spares it takes it out again; of what nobody knows whether it is spared it is not known whether it is asked. */
const lessSpared = (
  asked: unknown,
  table: ProportionShape,
  question: string,
  families: ReadonlyMap<string, string>,
): unknown => {
  const spared = (table.spared ?? [])
    .filter(({ spares }) => paragraphsFor(spares, question, table).length > 0)
    .map(({ items, when, unless }: Spare) => ({
      all: [{ 'item.category': kindsOf(items, families) }, when, { not: unless }],
    }));
  return spared.length === 0 ? asked : { all: [asked, { not: { any: spared } }] };
};

/** Names of families, users, places, groups and questions that the table does not declare. */
const strangers = (
  table: ProportionShape,
  used: ReadonlySet<string>,
  document: YamlDocument,
): Problem[] => {
  const unknown = (name: string, known: Iterable<string>, path: (string | number)[]): Problem[] =>
    [...known].includes(name)
      ? []
      : [
          {
            code: 'unknown-option-value',
            place: document.place(['proportion', ...path]),
            what: `The table of proportion does not declare '${name}'`,
            remedy: didYouMean(name, known, 'Declare it in the same file'),
          },
        ];
  const questions = Object.keys(table.questions);
  const groups = Object.keys(table.groups);
  const names = (given: 'any' | readonly string[]): readonly string[] =>
    given === 'any' ? [] : given;
  return [
    ...[...used].flatMap((name) => unknown(name, Object.keys(table.families), ['families'])),
    ...Object.entries(table.groups).flatMap(([group, members]) =>
      members.flatMap((name) => unknown(name, questions, ['groups', group])),
    ),
    ...table.rows.flatMap((row, index) => [
      ...row.items.flatMap((name) =>
        unknown(name, Object.keys(table.families), ['rows', index, 'items']),
      ),
      ...names(row.users).flatMap((name) =>
        unknown(name, Object.keys(table.users), ['rows', index, 'users']),
      ),
      ...names(row.places).flatMap((name) =>
        unknown(name, Object.keys(table.places), ['rows', index, 'places']),
      ),
      ...Object.keys(row.asks).flatMap((name) =>
        unknown(name, [...groups, ...questions], ['rows', index, 'asks']),
      ),
    ]),
    ...(table.spared ?? []).flatMap((row, index) => [
      ...row.items.flatMap((name) =>
        unknown(name, Object.keys(table.families), ['spared', index, 'items']),
      ),
      ...Object.keys(row.spares).flatMap((name) =>
        unknown(name, [...groups, ...questions], ['spared', index, 'spares']),
      ),
    ]),
  ];
};
