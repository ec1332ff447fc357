// A user's own packs, looked over before they are read: what would quietly not be loaded is refused, and what must be signed is
// proved here, once for the whole run.

import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPublicKey } from '../data/packed/keys.ts';
import { isPacked, provedPack, readPacked } from '../data/packed/packed-pack.ts';
import { allBelow } from '../data/read/walk.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import type { ProvedPack, RulesRoot } from '../model/packed.ts';

export interface Named {
  /** A folder of packs, or a packed pack. */
  readonly path: string;
  /** The file of the public key that must have signed it. */
  readonly key?: string;
  /** Where it is named: 'with --rules' or 'in licet.yaml'. */
  readonly from: string;
}

/**
 * The sources as they are to be read, each once; signed ones as they were proved. One that is named twice must be signed by each key
 * that is named with it. Errors: everything in them that would not be loaded; what must be signed and is not, by this key.
 */
export const ownRules = (named: readonly Named[]): RulesRoot[] => {
  const problems: Problem[] = [];
  const sources = new Map<string, Named[]>();
  for (const one of named) {
    const path = resolve(one.path);
    sources.set(path, [...(sources.get(path) ?? []), one]);
  }
  const roots = [...sources.values()].map((same): RulesRoot => {
    try {
      return rootOf(same);
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
      return same[0]!.path;
    }
  });
  if (problems.length > 0) throw new LicetError(problems);
  return roots;
};

/** `same`: one source, by all the ways in which it is named. */
const rootOf = (same: readonly Named[]): RulesRoot => {
  const [{ path, from }] = same as readonly [Named];
  const keys = same.flatMap(({ key }) => key ?? []);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) return packedOf(path, keys, from);
  const problems =
    stat && keys.length > 0
      ? [
          {
            code: 'not-signed' as const,
            place: { file: path },
            what: 'It must be signed, and a folder bears no signature',
            remedy: 'Name the file that licet pack build made of it, or leave the key out',
          },
        ]
      : problemsOf({ path, from });
  if (problems.length > 0) throw new LicetError(problems);
  return path;
};

/** Read once: what is proved is what is loaded, whatever becomes of the file. */
const packedOf = (path: string, keys: readonly string[], from: string): ProvedPack => {
  const bytes = readPacked(path);
  if (keys.length === 0)
    throw new LicetError([
      isPacked(bytes)
        ? {
            code: 'not-signed',
            place: { file: path },
            what: `It is a packed pack, and no key is named ${from} that must have signed it`,
            remedy: 'Write rules: [{ path: …, key: … }] into licet.yaml, or --rules FILE=KEY',
          }
        : {
            code: 'file-unreadable',
            place: { file: path },
            what: 'It is no folder of packs',
            remedy: `Check the path given ${from}; it names the folder that holds pack.yaml`,
          },
    ]);
  return keys.map((key) => provedPack(path, bytes, readPublicKey(key))).at(-1)!;
};

const problemsOf = ({ path: folder, from }: Named): Problem[] => {
  const place = { file: folder };
  const remedy = `Check the path given ${from}`;
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat)
    return [{ code: 'file-unreadable', place, what: 'There is no such folder of packs', remedy }];
  if (lstatSync(join(folder, 'pack.yaml'), { throwIfNoEntry: false }) === undefined) {
    const packs = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'pack.yaml')),
    );
    if (packs.length === 0)
      return [
        {
          code: 'file-empty',
          place,
          what: `The folder of packs given ${from} holds no pack`,
          remedy: 'Name a folder with pack.yaml in it, or one that holds such folders',
        },
      ];
  }
  return strangersIn(folder);
};

/** Files that look like rules and are not read. */
const strangersIn = (folder: string): Problem[] => {
  const { files, notFollowed } = allBelow(folder);
  return [
    ...notFollowed.map((name): Problem => ({
      code: 'file-unreadable',
      place: { file: join(folder, name) },
      what: 'It is a link or no plain file, and licet does not follow it among rules',
      remedy: 'Put the file itself there, or take the link away',
    })),
    ...files
      .filter((name) => !name.endsWith('.yaml') && /\.(ya?ml|json)$/i.test(name))
      .map((name): Problem => ({
        code: 'unknown-format',
        place: { file: join(folder, name) },
        what: 'Files of rules end in .yaml, and this one would not be read',
        remedy: 'Rename it',
      })),
  ];
};
