// licet docs: the reference of the rules in use as Markdown, a page for each rule, definition and control entry, and an index.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { subjectsOf } from '../check/subjects.ts';
import { version } from '../data/library/installed.ts';
import { readLibrary } from '../data/library/library.ts';
import { makeFolder, readBytes, writeWhole } from '../data/read/files.ts';
import { filesBelow } from '../data/read/walk.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { PACKED_PATH } from '../model/schema/packed.ts';
import { printable } from '../report/printable.ts';
import { ruleIndex } from '../report/reference/rule-index.ts';
import { Reference, rulePage } from '../report/reference/rule-page.ts';
import { counted } from '../report/words.ts';
import { refuseOtherPacks } from './lock/refused.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';

export interface DocsArguments extends Given {
  readonly output: string;
  readonly pack?: readonly string[];
}

const INDEX = 'index.md';

export const docsCommand = async (
  { output, pack: named, ...given }: DocsArguments,
  { root, streams }: Run,
): Promise<number> => {
  const { rules, lock } = await readSettings(given);
  const { library, tests, problems } = readLibrary({
    rules: [join(root, 'rules'), ...rules],
    data: join(root, 'data'),
  });
  if (problems.length > 0) throw new LicetError(problems);
  if (lock !== undefined) refuseOtherPacks(lock, version(root), library.packs);
  const known = library.packs.map(({ id }) => id);
  refuse((named ?? []).filter((pack) => !known.includes(pack)).map((pack) => strange(pack, known)));
  const packs = library.packs.filter(({ id }) => named === undefined || named.includes(id));
  const ids = new Set(packs.map(({ id }) => id));
  const subjects = subjectsOf(library).filter(({ pack }) => ids.has(pack));
  refuse(subjects.filter(({ id }) => !PACKED_PATH.test(id)).map(({ id }) => noPage(id)));
  const reference = new Reference(library);
  const cases = new Map(tests.map(({ id, file }) => [id, file]));
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const pages = new Map([
    [INDEX, `# Rules\n\n${ruleIndex(packs, subjects, (id) => `${id}.md`)}`],
    ...subjects.map((subject): [string, string] => [
      `${subject.id}.md`,
      rulePage(subject, byId.get(subject.pack)!, cases.get(subject.id), reference),
    ]),
  ]);
  for (const [path, text] of pages) writePage(join(output, path), text);
  const left = filesBelow(output, '.md').filter((path) => !pages.has(path));
  if (left.length > 0)
    streams.error(
      `${printable(`${output}: ${counted(left.length, 'page')} of no rule in use, left as they were: ${left.slice(0, MOST_NAMED).join(', ')}${left.length > MOST_NAMED ? ' …' : ''}`)}\n`,
    );
  streams.out(`${printable(`${counted(subjects.length, 'page')} and ${INDEX} in ${output}`)}\n`);
  return 0;
};

const MOST_NAMED = 10;

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new LicetError(problems);
};

const strange = (pack: string, known: readonly string[]): Problem => ({
  code: 'unknown-option-value',
  what: `--pack: there is no pack '${pack}' among those in use`,
  remedy: didYouMean(pack, known, 'licet explain PACK shows one'),
});

/** A page is called as its rule is, and no rule may be called as what lies elsewhere. */
const noPage = (id: string): Problem => ({
  code: 'id-not-path',
  what: `'${id}' cannot be the name of a page`,
  remedy: 'Name packs and rules in plain letters, digits and hyphens',
});

/** What is there already in these words stays untouched. */
const writePage = (file: string, text: string): void => {
  if (existsSync(file) && readBytes(file).toString('utf8') === text) return;
  makeFolder(dirname(file));
  writeWhole(file, text);
};
