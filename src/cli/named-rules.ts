// Where packs are named and how: a folder, a packed pack with its key, a shipped one that is not on by itself.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LicetError, type Problem } from '../model/errors.ts';
import type { RulesRoot } from '../model/packed.ts';
import { ownRules, type Named } from './own-rules.ts';

/** Sources of --rules alone, without those of the settings. Errors as above. */
export const rulesGiven = async (given: readonly string[]): Promise<readonly RulesRoot[]> =>
  ownRules(await Promise.all(given.map(givenRules)));

export const givenRules = async (source: string): Promise<Named> => {
  const { path, key } = withKey(source);
  return {
    path: (await shippedPack(path)) ?? path,
    ...(key !== undefined && { key }),
    from: 'with --rules',
  };
};

/** FILE=KEY, as of --rules: what stands behind the last sign of equality is the key, always, whatever files there are. */
export const withKey = (source: string): { readonly path: string; readonly key?: string } => {
  const at = source.lastIndexOf('=');
  return at < 0 ? { path: source } : { path: source.slice(0, at), key: source.slice(at + 1) };
};

const SHIPPED = 'shipped:';

/** A pack that is shipped and not on by itself, by its name: shipped:moratorium. */
export const shippedPack = async (named: string): Promise<string | undefined> => {
  if (!named.startsWith(SHIPPED)) return undefined;
  const { packageRoot } = await import('../data/library/installed.ts');
  return join(packageRoot(), 'optional', named.slice(SHIPPED.length));
};

/** Of the packs named those that are not on by themselves. Errors: no such pack is shipped. */
export const turnedOn = async (
  names: readonly string[],
  file: string,
): Promise<{ readonly optional: readonly Named[]; readonly alreadyOn: readonly string[] }> => {
  if (names.length === 0) return { optional: [], alreadyOn: [] };
  const { packageRoot } = await import('../data/library/installed.ts');
  const below = (folder: string): string[] => readdirSync(join(packageRoot(), folder));
  const [on, optional] = [below('rules'), below('optional')];
  const problems = names
    .filter((name) => !on.includes(name) && !optional.includes(name))
    .map((name): Problem => ({
      code: 'unknown-option-value',
      place: { file },
      what: `packs: no pack '${name}' is shipped`,
      remedy: `Name a folder with rules of your own under rules: to turn it on. Not on by themselves: ${optional.join(', ')}`,
    }));
  if (problems.length > 0) throw new LicetError(problems);
  return {
    alreadyOn: names.filter((name) => on.includes(name)),
    optional: names
      .filter((name) => optional.includes(name))
      .map((name) => ({
        path: join(packageRoot(), 'optional', name),
        from: `as ${name} in ${file}`,
      })),
  };
};
