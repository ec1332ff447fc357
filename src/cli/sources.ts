// What a run screens with: the compiled packs and lists, and the user's own packs beside them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withIndices } from '../api/imported-indices.ts';
import { Rulebooks } from '../core/law/rulebooks.ts';
import { LIBRARY_FILE, type Shipped } from '../data/library/compiled.ts';
import { openShipped } from '../data/library/installed.ts';
import { withImported } from '../data/lists/joined-store.ts';
import type { WholePartyStore } from '../model/evidence.ts';
import { LOCKED_KINDS } from '../model/lock.ts';
import type { Library } from '../model/pack.ts';
import type { ProvedPack, RulesRoot } from '../model/packed.ts';
import type { ScreenerSources } from '../screener.ts';
import { cacheFolder } from './cache-folder.ts';
import type { OpenedLaw, Run } from './run.ts';
import type { Settings } from './settings.ts';

/** As openShipped, with law of which nothing is bound yet. */
export const openLaw = (root: string, kept: string | undefined): OpenedLaw => {
  const opened = openShipped(root, kept);
  return { ...opened, rulebooks: new Rulebooks(opened.library) };
};

/** What screens: screeners of the same share the law that is bound. */
export type Sources = ScreenerSources &
  Shipped & { readonly rulebooks: Rulebooks; readonly store: WholePartyStore };

/**
 * `settings`: folders of the user's packs, and the lock to which the run is held; `store`: where imported lists are, if any were;
 * without it neither lists nor indices are those of an answer. Errors: what is loaded is not what the lock names.
 */
export const sourcesFor = async (
  run: Pick<Run, 'root' | 'env' | 'open'>,
  { rules, lock }: Pick<Settings, 'rules' | 'lock'>,
  store?: string,
): Promise<Sources> => {
  const sources = await loaded(run, rules, store);
  if (lock !== undefined) {
    const { refuseOthers } = await import('./lock/refused.ts');
    refuseOthers(lock, sources, store === undefined ? ['licet', 'pack', 'data'] : LOCKED_KINDS);
  }
  return sources;
};

/** The same with the packs of a folder, or one that was proved, in place of those of the same name, and held to no lock. */
export const sourcesInstead = (
  run: Pick<Run, 'root' | 'env'>,
  rules: readonly RulesRoot[],
  instead: RulesRoot,
  store: string,
): Promise<Sources> => loaded(run, rules, store, instead);

/**
 * Packs and data of another licet, read from its folder; the lists are those of this one, and those that were imported.
 * Errors: every problem of every file.
 */
export const sourcesOfOther = async (
  { root, env }: Pick<Run, 'root' | 'env'>,
  rules: readonly RulesRoot[],
  other: string,
  store: string,
): Promise<Sources> => {
  const { isRead, loadSources } = await import('../data/library/shipped.ts');
  const shipped = new Set(readdirSync(join(other, 'rules')));
  const { indices, ...sources } = loadSources(other, rules);
  const { refuseReliefs } = await import('../api/own-packs.ts');
  refuseReliefs(sources.library);
  const own = sources.library.packs.map(({ id }) => id).filter((id) => !shipped.has(id));
  const { store: lists, version: engine } = openShipped(root, cacheFolder(env));
  return withIndices(
    {
      ...sources,
      rulebooks: new Rulebooks(sources.library),
      indices: indices.filter(isRead),
      ...(own.length > 0 && { own }),
      store: withImported(lists, store, join(root, 'dist', LIBRARY_FILE)),
      version: engine,
    },
    store,
  );
};

const loaded = async (
  { root, env, open = openLaw }: Pick<Run, 'root' | 'env' | 'open'>,
  userRules: readonly RulesRoot[],
  store: string | undefined,
  instead?: RulesRoot,
): Promise<Sources> => {
  const installed = open(root, cacheFolder(env));
  const shipped = {
    ...installed,
    store: withImported(installed.store, store, join(root, 'dist', LIBRARY_FILE)),
  };
  if (userRules.length === 0 && instead === undefined) return withIndices(shipped, store);
  const { libraryWith } = await import('../api/own-packs.ts');
  const library = libraryWith(root, userRules, instead);
  const known = new Set(shipped.library.packs.map(({ id }) => id));
  const own = library.packs.map(({ id }) => id).filter((id) => !known.has(id));
  const signed = signedIn(userRules, instead, library);
  const proved = Object.keys(signed).length > 0 && { signed };
  return withIndices(
    { ...shipped, library, rulebooks: new Rulebooks(library), own, ...proved },
    store,
  );
};

/** By pack; what is in the place of a signed one is no longer signed by that. */
const signedIn = (
  rules: readonly RulesRoot[],
  instead: RulesRoot | undefined,
  { packs }: Library,
): Readonly<Record<string, string>> => {
  const proved = (roots: readonly RulesRoot[]): Map<string, string> =>
    new Map(
      roots.flatMap((root) =>
        typeof root === 'string' ? [] : [[root.manifest.pack, signedText(root)] as const],
      ),
    );
  const signed = proved(rules);
  if (instead === undefined) return Object.fromEntries(signed);
  const from = `${typeof instead === 'string' ? instead : instead.file}/`;
  for (const { id, place } of packs) if (place.file.startsWith(from)) signed.delete(id);
  return Object.fromEntries([...signed, ...proved([instead])]);
};

const signedText = ({ manifest, key, sha256: whole }: ProvedPack): string =>
  `version ${manifest.version} of ${manifest.day}, key ${key}, file sha256:${whole}`;
