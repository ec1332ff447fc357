// licet check: every pack and data file looked over; all problems at once, each with its place.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bodyProblems } from '../check/bodies.ts';
import { compareCopies } from '../check/copies.ts';
import { categoryProblems } from '../check/categories.ts';
import { checkLibrary } from '../check/index.ts';
import { proofProblems } from '../check/proofs.ts';
import { hashesOf } from '../data/copies/look-up.ts';
import { loadRegister, loadUnproved } from '../data/copies/register.ts';
import { loadBodies } from '../data/library/bodies.ts';
import { loadCategories } from '../data/library/categories.ts';
import { readLibrary } from '../data/library/library.ts';
import { loadOwnership } from '../data/library/ownership.ts';
import { loadTerritories } from '../data/places/territories-file.ts';
import { loadEndUsers } from '../data/evidence/end-users.ts';
import { loadIncidentWords } from '../data/evidence/incident-words.ts';
import { loadSearched } from '../data/evidence/searched.ts';
import { askedAbout } from '../data/library/asked-about.ts';
import { loadIndices } from '../data/evidence/indices.ts';
import type { World } from '../core/law/domains.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { version } from '../data/library/installed.ts';
import { lookedOverText, problemsText } from '../report/checked.ts';
import { counted } from '../report/words.ts';
import { toldDrafts } from './drafts.ts';
import { checkedLists } from './lists/checked-lists.ts';
import { refuseOtherPacks } from './lock/refused.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';

export const checkCommand = async (
  given: Given & { readonly copies?: string },
  { root, env, streams }: Run,
): Promise<number> => {
  const { rules: userRules, asked, lock } = await readSettings(given);
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
  const loaded = readLibrary({ rules: [join(root, 'rules'), ...userRules], data });
  // A pack that cannot be read is told as that.
  if (lock !== undefined && loaded.problems.length === 0)
    refuseOtherPacks(lock, version(root), loaded.library.packs);
  // What could not be read is compared with nothing: it is told once, not wherever it is named.
  const lists = collect(() => checkedLists({ root, env }), undefined);
  const words = collect(() => loadIncidentWords(data), { means: {}, gravity: {} });
  const records = collect(() => loadEndUsers(join(data, 'end-users'), words).records, undefined);
  const searched = collect(() => loadSearched(join(data, 'searched')), undefined);
  const indices = collect(() => loadIndices(join(data, 'indices')), undefined);
  collect(() => askedAbout(loaded.library, asked), undefined);
  const kinds = collect(() => loadCategories(data), { categories: [], seats: [] });
  if (kinds.categories.length > 0) problems.push(...categoryProblems(loaded.library, kinds));
  const bodies = collect(() => loadBodies(data), undefined);
  if (bodies) problems.push(...bodyProblems(loaded.library, bodies));
  collect(() => loadOwnership(data, loaded.library), []);
  const territories = collect(() => loadTerritories(data), undefined);
  const world: World = {
    words,
    ...(territories && { territories }),
    ...(lists && { lists }),
    ...(records && { records }),
    ...(searched && { searched }),
    ...(indices && { indices }),
  };
  problems.push(...checkLibrary(loaded, world));
  const register = collect(() => loadRegister(data), undefined);
  const unproved = collect(() => loadUnproved(data), undefined);
  const shipped =
    userRules.length === 0
      ? loaded.library
      : readLibrary({ rules: [join(root, 'rules')], data }).library;
  if (register && unproved && lists)
    problems.push(
      ...proofProblems(
        shipped,
        { ...register, lists: lists.map(({ info }) => info.instrument) },
        unproved,
      ),
    );
  const copies = given.copies === undefined ? undefined : folderOf(given.copies);
  const compared =
    copies === undefined || !register
      ? undefined
      : compareCopies(register, (copy) => collect(() => hashesOf(copies, copy), undefined));
  problems.push(...(compared?.problems ?? []));
  if (problems.length > 0 || !lists || !records || !indices) {
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
      compared,
      streams,
      toldDrafts(library),
    ),
  );
  return 0;
};

/** Errors: there is no such folder, so that nothing would be compared and nobody told. */
const folderOf = (folder: string): string => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: folder },
        what: 'There is no such folder of copies',
        remedy: 'Check the path given with --copies; data/copies.yaml says which files it holds',
      },
    ]);
  return folder;
};
