// A rule, definition, control entry or pack as it is written, with its citations, versions and cases; and what the packs
// hold of each control list.

import type { Instrument, Provision } from '../model/citation.ts';
import { inForce, UNDATED } from '../model/dates.ts';
import type { Duty } from '../model/duty.ts';
import type { Pack } from '../model/pack.ts';
import type { DefinitionVersion, EntryVersion, RuleVersion } from '../model/rule.ts';
import type { TestCase } from '../model/schema/case.ts';
import { dueRuleText } from './duties.ts';

/** A rule, definition or entry, seen alike. */
export interface Explained {
  readonly kind: string;
  readonly id: string;
  readonly pack: string;
  readonly versions: readonly (RuleVersion | DefinitionVersion | EntryVersion)[];
}

/** A file with the path under which it is shown. */
export interface Shown<T> {
  readonly path: string;
  readonly content: T;
}

/** `asOf`: the day for which versions in force are marked. */
export const subjectText = (
  subject: Explained,
  asOf: string,
  instruments: readonly Instrument[],
  source: Shown<string>,
  cases: Shown<readonly TestCase[]> | undefined,
): string => {
  const [newest] = subject.versions;
  return lined([
    subject.id,
    newest!.title,
    '',
    'Versions, newest first (* in force on the day asked for)',
    ...subject.versions.flatMap((version) => versionLines(version, asOf, instruments)),
    '',
    `Text (${source.path})`,
    '',
    source.content.trimEnd(),
    '',
    ...(cases ? [`Cases (${cases.path})`, ...cases.content.map(caseLine)] : []),
  ]);
};

const versionLines = (
  version: RuleVersion | DefinitionVersion | EntryVersion,
  asOf: string,
  instruments: readonly Instrument[],
): string[] => {
  const mark = (period: Period): string => (inForce(period, asOf) ? '*' : ' ');
  if (!('periods' in version))
    return [
      `  ${mark(version)} ${periodText(version)}  ${version.status}, ${version.confidence}`,
      ...sourceLines(version.provisions, instruments),
    ];
  return version.periods.flatMap((period) => [
    `  ${mark(period)} ${period.list.padEnd(10)} ${period.code.padEnd(12)} ${periodText(period)}  ${period.confidence}`,
    ...sourceLines([period.provision], instruments),
  ]);
};

interface Period {
  readonly since: string;
  readonly until?: string;
}

const periodText = ({ since, until }: Period): string =>
  `${since === UNDATED ? 'before the records of this pack' : since} – ${until ?? 'today'}`;

const sourceLines = (
  provisions: readonly Provision[],
  instruments: readonly Instrument[],
): string[] =>
  provisions.flatMap(({ instrument, pinpoint }) => {
    const found = instruments.find(({ id }) => id === instrument);
    return [
      `      ${found?.title ?? instrument}${pinpoint === '' ? '' : `, ${pinpoint}`}`,
      ...(found ? [`      ${found.url}`] : []),
    ];
  });

const caseLine = (one: TestCase): string => {
  const asks = one.asks && one.asks.length > 0 ? `, asks ${one.asks.join(', ')}` : '';
  const day = one['as-of'] === undefined ? '' : ` (on ${one['as-of']})`;
  return `  ${one.expect.padEnd(13)} ${one.it}${asks}${day}`;
};

/** `subjects`: those of the pack alone. */
export const packText = (
  pack: Pack,
  subjects: readonly Explained[],
  duties: readonly Duty[],
): string =>
  lined([
    `${pack.id} – ${pack.title}`,
    `${pack.kind}; speaks from ${pack.since}; compared with the law to ${pack.checkedTo}; stale after ${pack.staleAfter.count} ${pack.staleAfter.unit}`,
    `Binds: ${pack.binds}`,
    '',
    'Models',
    ...pack.models.map((text) => `  - ${text}`),
    '',
    'Does not model',
    ...(pack.notModelled.length > 0
      ? pack.notModelled.map(({ what, why }) => `  - ${what}: ${why}`)
      : ['  - nothing that is known']),
    '',
    `Rules, definitions and entries (${subjects.length})`,
    ...subjects.map(({ kind, id, versions }) => `  ${kind.padEnd(6)} ${id}  ${versions[0]!.title}`),
    ...(duties.length === 0
      ? []
      : [
          '',
          `Duties after the decision (${duties.length})`,
          ...duties.map(
            ({ id, versions: [newest] }) => `  ${id}  ${newest!.title}: ${dueRuleText(newest!)}`,
          ),
        ]),
  ]);

/** What the packs hold of one control list on a day. */
export interface ListRow {
  readonly list: string;
  readonly entries: number;
  readonly verified: number;
  readonly recalled: number;
  readonly declarationOnly: number;
}

/** `titles`: of the lists, in the order in which they are shown. */
export const listsText = (
  rows: readonly ListRow[],
  titles: Readonly<Record<string, string>>,
  asOf: string,
): string => {
  const order = Object.keys(titles);
  return lined([
    `Control entries in force on ${asOf}, by list and confidence`,
    '',
    '| list | entries | verified | recalled | by declaration only |',
    '|---|---:|---:|---:|---:|',
    ...[...rows]
      .sort((a, b) => order.indexOf(a.list) - order.indexOf(b.list))
      .map(
        ({ list, entries, verified, recalled, declarationOnly }) =>
          `| ${titles[list] ?? list} | ${entries} | ${verified} | ${recalled} | ${declarationOnly} |`,
      ),
  ]);
};

const lined = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
