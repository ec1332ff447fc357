// licet doctor: whether licet, where it is run, has what it needs: versions, paths, lists, caches, the clock, and what would be a
// gap in every answer of today. Writes nothing, and tells all that is wrong at once.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIBRARY_FILE } from '../../data/library/compiled.ts';
import { version } from '../../data/library/installed.ts';
import { sqliteVersion } from '../../data/lists/sqlite-version.ts';
import { sha256 } from '../../data/read/hash.ts';
import type { DoctorPage, Versions } from '../../model/doctor-page.ts';
import { LicetError, problemText } from '../../model/errors.ts';
import { doctorText } from '../../report/doctor.ts';
import { jsonText } from '../../report/json.ts';
import type { Run } from '../run.ts';
import type { Given, Settings } from '../settings.ts';
import type { Sources } from '../sources.ts';
import { cachesOf } from './caches.ts';
import { loadedFor } from './loaded.ts';
import { pathsOf } from './paths.ts';
import { clockOf, gapsOf, listsOf, packsOf } from './states.ts';

export interface DoctorArguments extends Given {
  readonly format: 'text' | 'json';
}

/** Status 2 where a run would fail; 1 where something is to be looked at, as a gap of today. */
export const doctorCommand = async (given: DoctorArguments, run: Run): Promise<number> => {
  const page = await pageOf(given, run);
  run.streams.out(given.format === 'json' ? jsonText(page, 'page') : doctorText(page, run.streams));
  return { well: 0, look: 1, fails: 2 }[page.state];
};

const pageOf = async (given: Given, run: Run): Promise<DoctorPage> => {
  const { settings, store, sources, fails } = await loadedFor(given, run);
  const { today } = run;
  const said = {
    versions: versionsOf(run.root),
    paths: pathsOf(settings, store, run),
    packs: sources ? packsOf(sources, today) : [],
    caches: cachesOf(run),
    clock: clockOf(sources, today),
    ...heldTo(sources, settings, today),
  };
  const all = [...fails, ...said.fails];
  return { ...said, fails: all, state: all.length > 0 ? 'fails' : isOdd(said) ? 'look' : 'well' };
};

type ByDay = Pick<DoctorPage, 'lists' | 'gaps' | 'fails'>;

/** What settings say of lists counts here. A span that is longer than a list allows would fail a run. */
const heldTo = (
  sources: Sources | undefined,
  settings: Settings | undefined,
  today: string,
): ByDay => {
  if (sources === undefined) return { lists: [], gaps: [], fails: [] };
  const needed = { lists: settings?.lists ?? 'required', staleAfter: settings?.staleAfter ?? {} };
  try {
    return {
      lists: listsOf(sources, needed.staleAfter, today),
      gaps: gapsOf(sources, needed, today),
      fails: [],
    };
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    return { lists: listsOf(sources, {}, today), gaps: [], fails: error.problems.map(problemText) };
  }
};

const isOdd = ({
  gaps,
  clock,
  lists,
  caches,
  paths,
}: Pick<DoctorPage, 'gaps' | 'clock' | 'lists' | 'caches' | 'paths'>): boolean =>
  gaps.length > 0 ||
  clock.behind ||
  lists.some(({ stale }) => stale) ||
  caches.some(({ state }) => state === 'not believed') ||
  paths.some(({ open }) => open);

const versionsOf = (root: string): Versions => ({
  licet: version(root),
  ...hashed('program', join(root, 'dist', 'cli.cjs')),
  ...hashed('library', join(root, 'dist', LIBRARY_FILE)),
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  sqlite: sqliteVersion(),
});

const hashed = <K extends string>(what: K, file: string): { [P in K]?: string } => {
  try {
    return { [what]: sha256(readFileSync(file)) } as { [P in K]?: string };
  } catch {
    return {};
  }
};
