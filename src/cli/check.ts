// licet check: every pack and data file looked over; all problems at once, each with its place.

import { join } from 'node:path';
import { bodyProblems } from '../check/bodies.ts';
import { categoryProblems } from '../check/categories.ts';
import { checkLibrary } from '../check/index.ts';
import { loadBodies } from '../data/library/bodies.ts';
import { loadCategories } from '../data/library/categories.ts';
import { readLibrary } from '../data/library/library.ts';
import { loadTerritories } from '../data/places/territories-file.ts';
import { loadEndUsers } from '../data/evidence/end-users.ts';
import { loadIndices } from '../data/evidence/indices.ts';
import { loadLists } from '../data/lists/lists.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { lookedOverText, problemsText } from '../report/checked.ts';
import { counted } from '../report/words.ts';
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
  const { categories } = collect(() => loadCategories(data), { categories: [] });
  if (categories.length > 0) problems.push(...categoryProblems(loaded.library, categories));
  const bodies = collect(() => loadBodies(data), undefined);
  if (bodies) problems.push(...bodyProblems(loaded.library, bodies));
  const territories = collect(() => loadTerritories(data), []);
  problems.push(...checkLibrary(loaded, { territories, lists, records, indices }));
  if (problems.length > 0) {
    streams.error(`${problemsText(problems)}\n${counted(problems.length, 'problem')}\n`);
    return 2;
  }
  const { library, tests } = loaded;
  streams.out(
    lookedOverText(
      {
        packs: library.packs.length,
        rules: library.rules.length,
        definitions: library.definitions.length,
        entries: library.entries.length,
        cases: tests.reduce((sum, test) => sum + test.file.cases.length, 0),
        parameters: library.parameters.length,
        instruments: library.instruments.length,
        facts: library.facts.length,
        lists: lists.length,
        rows: lists.reduce((sum, { info }) => sum + info.rows, 0),
        records: records.length,
        incidents: records.reduce((sum, record) => sum + record.incidents.length, 0),
        indices: indices.length,
      },
      streams,
    ),
  );
  return 0;
};
