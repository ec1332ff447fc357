// licet explain NAME: a rule, definition, control entry or pack as it is written, with its citations, versions and cases.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../data/read/files.ts';
import { listCoverage } from '../core/study/list-coverage.ts';
import { loadCategories } from '../data/library/categories.ts';
import { readLibrary } from '../data/library/library.ts';
import type { LoadedTest } from '../data/library/packs.ts';
import { inForce, UNDATED } from '../model/dates.ts';
import { LicetError } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library, Pack } from '../model/pack.ts';
import type { Provision } from '../model/citation.ts';
import { subjectsOf, type Subject } from '../check/subjects.ts';
import { dayOf } from './day.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';

export const explainCommand = async (
  name: string,
  given: Given & { readonly asOf?: string },
  { root, streams, today }: Run,
): Promise<number> => {
  const asOf = given.asOf === undefined ? today : dayOf('--as-of', given.asOf);
  const { rules: userRules } = await readSettings(given);
  const { library, tests, problems } = readLibrary({
    rules: [join(root, 'rules'), ...userRules],
    data: join(root, 'data'),
  });
  if (problems.length > 0) throw new LicetError(problems);
  const subjects = subjectsOf(library);
  const subject = subjects.find(({ id }) => id === name);
  if (subject) {
    streams.out(
      subjectText(
        subject,
        library,
        tests.find(({ id }) => id === name),
        asOf,
        root,
      ),
    );
    return 0;
  }
  if (name === LISTS) {
    streams.out(listsText(library, loadCategories(join(root, 'data')).lists, asOf));
    return 0;
  }
  const pack = library.packs.find(({ id }) => id === name);
  if (pack) {
    streams.out(packText(pack, subjects));
    return 0;
  }
  const known = [LISTS, ...subjects.map(({ id }) => id), ...library.packs.map(({ id }) => id)];
  throw new LicetError([
    {
      code: 'unknown-rule',
      what: `There is no rule, definition, entry or pack '${name}'`,
      remedy: didYouMean(name, known, 'licet explain PACK lists the rules of a pack'),
    },
  ]);
};

/** `licet explain lists`: no pack or rule may have this name, since theirs have a slash or are folders. */
const LISTS = 'lists';

const listsText = (
  library: Library,
  titles: Readonly<Record<string, string>>,
  asOf: string,
): string => {
  const order = Object.keys(titles);
  const rows = listCoverage(library, asOf).sort(
    (a, b) => order.indexOf(a.list) - order.indexOf(b.list),
  );
  return `${[
    `Control entries in force on ${asOf}, by list and confidence`,
    '',
    '| list | entries | verified | recalled | by declaration only |',
    '|---|---:|---:|---:|---:|',
    ...rows.map(
      ({ list, entries, verified, recalled, declarationOnly }) =>
        `| ${titles[list] ?? list} | ${entries} | ${verified} | ${recalled} | ${declarationOnly} |`,
    ),
  ].join('\n')}\n`;
};

const period = ({ since, until }: { readonly since: string; readonly until?: string }): string =>
  `${since === UNDATED ? 'before the records of this pack' : since} – ${until ?? 'today'}`;

const subjectText = (
  subject: Subject,
  library: Library,
  test: LoadedTest | undefined,
  asOf: string,
  root: string,
): string => {
  const [newest] = subject.versions;
  const lines = [`${subject.id}`, newest!.title, ''];
  lines.push('Versions, newest first (* in force on the day asked for)');
  for (const version of subject.versions) {
    if ('periods' in version) {
      for (const each of version.periods)
        lines.push(
          `  ${inForce(each, asOf) ? '*' : ' '} ${each.list.padEnd(10)} ${each.code.padEnd(12)} ${period(each)}  ${each.confidence}`,
          ...sourceLines([each.provision], library),
        );
    } else {
      lines.push(
        `  ${inForce(version, asOf) ? '*' : ' '} ${period(version)}  ${version.status}, ${version.confidence}`,
        ...sourceLines(version.provisions, library),
      );
    }
  }
  const shown = newest!.place.file;
  const file = existsSync(shown) ? shown : join(root, shown);
  lines.push('', `Text (${shown})`, '', readText(file).trimEnd(), '');
  if (test) {
    lines.push(`Cases (${test.shown})`);
    for (const one of test.file.cases) {
      const asks = one.asks && one.asks.length > 0 ? `, asks ${one.asks.join(', ')}` : '';
      lines.push(
        `  ${one.expect.padEnd(13)} ${one.it}${asks}${one['as-of'] === undefined ? '' : ` (on ${one['as-of']})`}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
};

const sourceLines = (provisions: readonly Provision[], library: Library): string[] =>
  provisions.flatMap(({ instrument, pinpoint }) => {
    const found = library.instruments.find(({ id }) => id === instrument);
    return [
      `      ${found?.title ?? instrument}${pinpoint === '' ? '' : `, ${pinpoint}`}`,
      ...(found ? [`      ${found.url}`] : []),
    ];
  });

const packText = (pack: Pack, subjects: readonly Subject[]): string => {
  const own = subjects.filter((subject) => subject.pack === pack.id);
  return `${[
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
    `Rules, definitions and entries (${own.length})`,
    ...own.map(({ kind, id, versions }) => `  ${kind.padEnd(6)} ${id}  ${versions[0]!.title}`),
  ].join('\n')}\n`;
};
