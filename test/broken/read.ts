// Reads one broken fixture the way the program does and gives back its problems. A broken pack is the sound one with
// the fixture's files laid over it, so that each fixture holds its mistake and nothing else.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCopies } from '../../src/check/copies.ts';
import { checkLibrary } from '../../src/check/index.ts';
import { clearancesIn } from '../../src/data/clearances/clearances-file.ts';
import { waiversIn } from '../../src/data/waivers/waivers-file.ts';
import { licencesIn } from '../../src/data/licences/register-file.ts';
import { hashesOf } from '../../src/data/copies/look-up.ts';
import { loadRegister } from '../../src/data/copies/register.ts';
import { loadTerritories } from '../../src/data/places/territories-file.ts';
import type { World } from '../../src/core/law/domains.ts';
import { loadEndUsers } from '../../src/data/evidence/end-users.ts';
import { loadIndices } from '../../src/data/evidence/indices.ts';
import { readLibrary } from '../../src/data/library/library.ts';
import { loadLists } from '../../src/data/lists/lists.ts';
import { readCompiled, STORE_FILE } from '../../src/data/library/compiled.ts';
import { openStore } from '../../src/data/lists/store.ts';
import { readText } from '../../src/data/read/files.ts';
import { formatOf, readTransactions } from '../../src/data/transaction/transactions.ts';
import { LicetError, type Problem } from '../../src/model/errors.ts';
import { Screener } from '../../src/screener.ts';

const root = join(import.meta.dirname, '../..');
const broken = import.meta.dirname;

export const problemsOfPack = (fixture: string | undefined): readonly Problem[] => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-broken-'));
  try {
    cpSync(join(broken, 'sound'), folder, { recursive: true });
    if (fixture !== undefined) cpSync(join(broken, 'packs', fixture), folder, { recursive: true });
    const data = join(folder, 'data');
    return checkLibrary(readLibrary({ rules: [join(folder, 'packs')], data }), worldOf(data));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What lies beside the packs; the sound pack has territories, and neither lists nor indices. */
const worldOf = (data: string): World => ({
  territories: loadTerritories(data),
  ...(existsSync(join(data, 'lists')) && { lists: loadLists(join(data, 'lists')) }),
  ...(existsSync(join(data, 'indices')) && { indices: loadIndices(join(data, 'indices')) }),
});

const caught = (run: () => unknown): readonly Problem[] => {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof LicetError) return error.problems;
    throw error;
  }
};

/** The kind of data is in the fixture's name: list, index, copies or end-user. */
export const problemsOfData = (fixture: string): readonly Problem[] => {
  const folder = join(broken, 'data', fixture);
  if (fixture.startsWith('list')) return caught(() => loadLists(folder));
  if (fixture.startsWith('index')) return caught(() => loadIndices(folder));
  if (fixture.startsWith('copies')) return problemsOfCopies(folder);
  return caught(() => loadEndUsers(folder, { means: {}, gravity: {} }));
};

const problemsOfCopies = (folder: string): readonly Problem[] => {
  let problems: readonly Problem[] = [];
  const refused = caught(() => {
    ({ problems } = compareCopies(loadRegister(folder), (copy) => hashesOf(folder, copy)));
  });
  return [...refused, ...problems];
};

const dist = join(root, 'dist');
const shipped = readCompiled(dist);
const sources = { ...shipped, store: openStore(join(dist, STORE_FILE)), version: '0.0.0' };
const screener = new Screener(sources, { lists: 'bundled', today: '2024-01-01' });

/** As of the first day of 2024. */
export const problemsOfClearances = (name: string): readonly Problem[] =>
  caught(() => clearancesIn(name, readText(join(broken, 'clearances', name)), '2024-01-01')).map(
    (problem) => ({ ...problem, place: { ...problem.place, file: name } }),
  );

export const problemsOfWaivers = (name: string): readonly Problem[] =>
  caught(() => waiversIn(name, readText(join(broken, 'waivers', name)))).map((problem) => ({
    ...problem,
    place: { ...problem.place, file: name },
  }));

/** All problems of a file of transactions, as `licet screen` collects them. */
export const problemsOfTransactions = async (file: string): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  try {
    for await (const raw of readTransactions(file, formatOf(file)!, screener.columns))
      problems.push(...caught(() => screener.screen(raw)));
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(...error.problems);
  }
  return problems.map((problem) => ({
    ...problem,
    ...(problem.place && {
      place: {
        ...problem.place,
        file: problem.place.file.replace(`${join(broken, 'transactions')}/`, ''),
      },
    }),
  }));
};

export const transactionFixture = (name: string): string => join(broken, 'transactions', name);

/** As a screener is made with it, which knows the facts, places and lists that it names. */
export const problemsOfLicences = (fixture: string): readonly Problem[] => {
  const file = join(broken, 'licences', fixture);
  return caught(
    () =>
      new Screener(sources, {
        lists: 'bundled',
        today: '2024-01-01',
        licences: licencesIn(fixture, readText(file)),
      }),
  );
};
