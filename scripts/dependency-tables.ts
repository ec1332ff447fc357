// Which packages of others come with licet, installed beside it or bundled into it, and under which licences: from the lock of npm.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Needed to build alone as far as npm knows, and taken into a file of dist by the build. */
const BUNDLED = ['pdfkit', 'bidi-js'];

/** Of packages whose description names none, so that the lock has none: by the licence that lies in them. */
const BY_THEIR_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly how: 'installed' | 'bundled';
}

/** Errors: a package that the lock does not have, or whose licence it does not say. */
export const dependenciesOf = (root: string): Dependency[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const bundled = new Set<string>();
  for (const name of BUNDLED) addNeeded(`node_modules/${name}`, packages, bundled);
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && (dev !== true || bundled.has(path)))
    .map(([path, { version, license, dev }]): Dependency => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licence = license ?? BY_THEIR_FILE[name];
      if (version === undefined || licence === undefined)
        throw new Error(`${path}: the lock says no version or no licence`);
      return {
        name,
        version,
        licence,
        how: dev === true ? 'bundled' : 'installed',
      };
    })
    .sort((a, b) =>
      a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1,
    );
};

const addNeeded = (
  path: string,
  packages: Readonly<Record<string, Locked>>,
  found: Set<string>,
): void => {
  if (found.has(path)) return;
  const locked = packages[path];
  if (locked === undefined) throw new Error(`${path} is not in the lock`);
  found.add(path);
  for (const name of Object.keys(locked.dependencies ?? {}))
    addNeeded(placeOf(path, name, packages), packages, found);
};

/** Where a package finds another: below itself, or below one around it. */
const placeOf = (
  from: string,
  name: string,
  packages: Readonly<Record<string, Locked>>,
): string => {
  for (let above = from; ; above = above.slice(0, above.lastIndexOf('/node_modules/'))) {
    const inside = `${above}/node_modules/${name}`;
    if (packages[inside] !== undefined) return inside;
    if (!above.includes('/node_modules/')) return `node_modules/${name}`;
  }
};

/** Two tables: how many packages of each licence, and each package. */
export const dependenciesPart = (
  root: string,
  table: (header: readonly string[], rows: readonly (readonly (string | number)[])[]) => string,
): string => {
  const all = dependenciesOf(root);
  const licences = [...new Set(all.map(({ licence }) => licence))].sort();
  return [
    table(
      ['licence', '# packages'],
      licences.map((one) => [one, all.filter(({ licence }) => licence === one).length]),
    ),
    table(
      ['package', 'version', 'licence', 'how it comes'],
      all.map(({ name, version, licence, how }) => [`\`${name}\``, version, licence, how]),
    ),
  ].join('\n\n');
};
