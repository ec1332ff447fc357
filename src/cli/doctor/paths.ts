// The files and folders that a run reads or writes: whether they are there, whose they are, and whether this user may write them.
// Looks, and makes nothing.

import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { indicesFolder } from '../../data/index-import/index-store.ts';
import type { KeptPath, Owner } from '../../model/doctor-page.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { Run } from '../run.ts';
import type { Settings } from '../settings.ts';

/** `settings`: undefined where they cannot be read; `store`: the user's store of lists. */
export const pathsOf = (
  settings: Settings | undefined,
  store: string,
  { root, env }: Pick<Run, 'root' | 'env'>,
): KeptPath[] => {
  const cache = cacheFolder(env);
  const named = (
    ['file', 'lock', 'clearances', 'waivers', 'licences', 'company', 'records'] as const
  ).flatMap((key): [string, string][] => {
    const path = settings?.[key];
    return path === undefined ? [] : [[key === 'file' ? 'settings' : key, path]];
  });
  const rules = (settings?.rules ?? []).map((one): [string, string] => [
    'rules of your own',
    typeof one === 'string' ? one : one.file,
  ]);
  return [
    ['program', root],
    ['home', env['HOME'] || env['USERPROFILE'] || homedir()],
    ...named,
    ...rules,
    ['store of lists', store],
    ['imported indices', indicesFolder(store)],
    ...(cache === undefined ? [] : [['cache', cache] as const]),
    ['temporary files', tmpdir()],
  ].map(([what, path]) => seen(what!, path!));
};

const seen = (what: string, path: string): KeptPath => {
  const { found, is } = lookedAt(path);
  const at = found === undefined ? nearestAbove(path) : { path: resolve(path), found };
  return {
    what,
    path,
    is,
    owner: ownerOf(at.found),
    writable: mayWrite(at.path),
    // A folder such as /tmp, in which each may remove only what is his, is open by intent.
    open: (at.found.mode & 0o002) !== 0 && (at.found.mode & 0o1000) === 0,
  };
};

const lookedAt = (path: string): { found?: Stats; is: KeptPath['is'] } => {
  try {
    const found = statSync(path);
    return { found, is: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'neither' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { is: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'not to be seen' };
  }
};

const nearestAbove = (path: string): { path: string; found: Stats } => {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const { found } = lookedAt(folder);
    if (found !== undefined) return { path: folder, found };
  }
};

/** Whose a file is, seen from this user. */
export const ownerOf = ({ uid }: Pick<Stats, 'uid'>): Owner => {
  const me = process.getuid?.();
  if (me === undefined) return 'unknown';
  return uid === me ? 'you' : uid === 0 ? 'root' : 'another user';
};

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
