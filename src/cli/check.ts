// licet check: every pack and data file looked over; all problems at once, each with its place.

import { join } from 'node:path';
import { categoryProblems } from '../check/categories.ts';
import { checkLibrary } from '../check/index.ts';
import { loadCategories } from '../data/library/categories.ts';
import { readLibrary } from '../data/library/library.ts';
import { loadEndUsers } from '../data/evidence/end-users.ts';
import { loadIndices } from '../data/evidence/indices.ts';
import { loadLists } from '../data/lists/lists.ts';
import { LicetError, problemText, type Problem } from '../model/errors.ts';
import { printable } from '../report/printable.ts';
import { wrap } from '../report/wrap.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';

export const checkCommand = async (given: Given, { root, streams }: Run): Promise<number> => {
  const { rules: userRules } = await readSettings(given);
  const data = join(root, 'data');
  const problems: Problem[] = [];
  const collect = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
      return otherwise;
    }
  };
  const lists = collect(() => loadLists(join(data, 'lists')), []);
  const records = collect(() => loadEndUsers(join(data, 'end-users')).records, []);
  const indices = collect(() => loadIndices(join(data, 'indices')), []);
  const loaded = readLibrary({ rules: [join(root, 'rules'), ...userRules], data });
  const { categories } = collect(() => loadCategories(data), { lists: {}, categories: [] });
  if (categories.length > 0) problems.push(...categoryProblems(loaded.library, categories));
  problems.push(...checkLibrary(loaded, new Set(lists.map(({ info }) => info.instrument))));
  for (const problem of problems) streams.error(`${printable(problemText(problem))}\n`);
  if (problems.length > 0) {
    streams.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n`);
    return 2;
  }
  const { library, tests } = loaded;
  const cases = tests.reduce((sum, test) => sum + test.file.cases.length, 0);
  const rows = lists.reduce((sum, { info }) => sum + info.rows, 0);
  const incidents = records.reduce((sum, record) => sum + record.incidents.length, 0);
  const said = [
    `${library.packs.length} packs: ${library.rules.length} rules, ${library.definitions.length} definitions and ${library.entries.length} control entries, ${cases} cases passed.`,
    `${library.parameters.length} parameters, ${library.instruments.length} instruments, ${library.facts.length} facts; ${lists.length} lists with ${rows} rows, ${records.length} records with ${incidents} incidents, ${indices.length} ${indices.length === 1 ? 'index' : 'indices'}.`,
    'No problems.',
  ];
  streams.out(`${said.flatMap((line) => wrap(line, streams.width)).join('\n')}\n`);
  return 0;
};
