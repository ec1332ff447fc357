// What a run screens with: the compiled packs and lists, and the user's own packs, compiled once and kept by their hash.

import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readText, writeWhole } from '../data/read/files.ts';
import { sha256OfFiles } from '../data/read/hash.ts';
import type { Shipped } from '../data/library/compiled.ts';
import { openShipped, version } from '../data/library/installed.ts';
import { filesBelow } from '../data/read/walk.ts';
import { LicetError, sortProblems } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import type { ScreenerSources } from '../screener.ts';

export const sourcesFor = async (
  root: string,
  userRules: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ScreenerSources & Shipped> => {
  const shipped = openShipped(root);
  if (userRules.length === 0) return shipped;
  return { ...shipped, library: await libraryWith(root, userRules, env) };
};

/** Packs of the user on top of the shipped ones. Reading YAML is slow, so the result is kept under the hash of all that went in. */
const libraryWith = async (
  root: string,
  userRules: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Library> => {
  const key = sha256OfFiles([
    {
      name: 'licet',
      text: `${version(root)} ${readFileSync(join(root, 'dist', 'library.json'), 'utf8')}`,
    },
    ...userRules.flatMap((folder) =>
      filesBelow(folder, '.yaml').map((name) => ({
        name: `${folder}\0${name}`,
        text: readText(join(folder, name)),
      })),
    ),
  ]);
  const folder = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'licet');
  const file = join(folder, `packs-${key}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Library;
  } catch {
    // Not kept yet, or not readable: read the sources.
  }
  const { loadLibrary } = await import('../data/library/library.ts');
  const { reliefProblems } = await import('../check/reliefs.ts');
  const library = loadLibrary({
    rules: [join(root, 'rules'), ...userRules],
    data: join(root, 'data'),
  });
  // Of the checks, those without which a pack could lift what it may not.
  const problems = reliefProblems(library);
  if (problems.length > 0) throw new LicetError(sortProblems(problems));
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(file, JSON.stringify(library));
  } catch {
    // A folder that cannot be written costs time in the next run, nothing else.
  }
  return library;
};
