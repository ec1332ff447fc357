// The layers of the design, held by reading what every file of src imports. An arrow points at what is imported.

import { readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../src/data/read/walk.ts';
import { ROOT } from './sources.ts';

interface Layer {
  /** Layers that it may import, itself among them. */
  readonly layers: readonly string[];
  /** Layers of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  readonly says: string;
}

const LAYERS: Readonly<Record<string, Layer>> = {
  model: {
    layers: ['model'],
    packages: ['zod'],
    says: 'model holds shapes, dates, citations and errors; it may not decide anything or import anything but zod',
  },
  core: {
    layers: ['model', 'core'],
    packages: [],
    says: 'core turns facts × rules × dates into findings and a verdict; it may not read a file, the clock or the environment, be async, or know a country, a list or a terminal',
  },
  matching: {
    layers: ['model', 'matching'],
    packages: [],
    says: 'matching turns names × names into scores with reasons; it may not decide what a score means in law or touch SQLite',
  },
  data: {
    layers: ['model', 'core', 'matching', 'data'],
    packages: ['zod', 'yaml', 'csv-parse', 'better-sqlite3', 'node:*'],
    says: 'data turns files and SQLite into model values and looks facts up; it may not produce a finding, print, or swallow a row that it does not understand',
  },
  report: {
    layers: ['model', 'report'],
    packages: ['chalk'],
    says: 'report turns verdicts into text in one format; it may not re-evaluate, hide a finding, set an exit code or print',
  },
  // The shapes in which packs and their tests were read belong to data; check judges them and loads nothing.
  check: {
    layers: ['model', 'core', 'check'],
    types: ['data'],
    packages: [],
    says: 'check turns loaded packs into problems with the packs; it may not load or fix anything',
  },
  // One row more than the design draws: what cli and programs both call, so that nothing has to import cli.
  screener: {
    layers: ['model', 'core', 'matching', 'data'],
    packages: [],
    says: 'screener joins data to core for one transaction; it may not read arguments, streams or the clock, or know a format',
  },
  index: {
    layers: ['model', 'core', 'matching', 'data', 'report', 'check', 'screener'],
    packages: [],
    says: 'index is what a program may import; it only names it',
  },
  cli: {
    layers: ['model', 'core', 'matching', 'data', 'report', 'check', 'screener', 'cli'],
    packages: ['commander', 'chalk', 'zod', 'node:*'],
    says: 'cli handles arguments, streams, clock and exit code; it may not contain a rule of law or be imported',
  },
};

interface Import {
  readonly from: string;
  readonly layer: string;
  readonly what: string;
  readonly typesOnly: boolean;
}

const SRC = join(ROOT, 'src');
const layerOf = (file: string): string =>
  file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');

const sources = filesBelow(SRC, '.ts').map((name) => ({
  name: relative(SRC, join(SRC, name)).split(sep).join('/'),
  text: readFileSync(join(SRC, name), 'utf8'),
}));

const STATEMENT = /^(?:import|export)(?<type> type)?\s+(?:[^'";]*?\sfrom\s+)?'(?<what>[^']+)'/gm;
const DYNAMIC = /\bimport\('(?<what>[^']+)'\)/g;

const imports: Import[] = sources.flatMap(({ name, text }) => {
  const found = [...text.matchAll(STATEMENT), ...text.matchAll(DYNAMIC)];
  return found.map(({ groups }) => ({
    from: name,
    layer: layerOf(name),
    what: groups!['what']!,
    typesOnly: groups!['type'] !== undefined,
  }));
});

/** The sentence that an import breaks; undefined where it is allowed. */
const broken = ({ from, layer, what, typesOnly }: Import): string | undefined => {
  const { layers, types = [], packages, says } = LAYERS[layer]!;
  if (!what.startsWith('.')) {
    const allowed = packages.some((name) =>
      name.endsWith('*')
        ? what.startsWith(name.slice(0, -1))
        : what === name || what.startsWith(`${name}/`),
    );
    return allowed ? undefined : `src/${from} imports '${what}': ${says}`;
  }
  const target = layerOf(posix.normalize(posix.join(posix.dirname(from), what)));
  if (layers.includes(target) || (typesOnly && types.includes(target))) return undefined;
  return `src/${from} imports '${what}' from ${target}: ${says}`;
};

describe('layers', () => {
  it('every file of src belongs to one', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.map(({ name }) => layerOf(name)).filter((layer) => !(layer in LAYERS))).toEqual(
      [],
    );
  });

  it('every import is read', () => {
    // As many as there are `from '…'` and `import('…')` in the text, so that no way of writing one is overlooked.
    const written = sources.reduce(
      (sum, { text }) =>
        sum + [...text.matchAll(/(?:\bfrom|^import) '[^']+'|\bimport\('/gm)].length,
      0,
    );
    expect(imports).toHaveLength(written);
  });

  it.each(Object.entries(LAYERS))('%s imports only what it may', (layer) => {
    expect(
      imports.filter((one) => one.layer === layer).flatMap((one) => broken(one) ?? []),
    ).toEqual([]);
  });

  it('nothing but bin imports cli', () => {
    expect(
      imports.filter(({ what, layer }) => layer !== 'cli' && /(^|\/)cli\//.test(what)),
    ).toEqual([]);
  });

  it('an import that breaks the table is told with its sentence', () => {
    const from = (file: string, what: string, typesOnly = false) =>
      broken({ from: file, layer: layerOf(file), what, typesOnly });
    expect(from('core/screen.ts', '../data/store.ts')).toBe(
      "src/core/screen.ts imports '../data/store.ts' from data: core turns facts × rules × dates into findings and a verdict; it may not read a file, the clock or the environment, be async, or know a country, a list or a terminal",
    );
    expect(from('core/screen.ts', 'node:fs')).toContain("imports 'node:fs': core turns");
    expect(from('model/dates.ts', 'yaml')).toContain('import anything but zod');
    expect(from('report/text.ts', '../core/screen.ts')).toContain('may not re-evaluate');
    expect(from('check/index.ts', '../data/library.ts', true)).toBeUndefined();
    expect(from('check/index.ts', '../data/library.ts')).toContain('may not load');
    expect(from('screener.ts', './cli/main.ts')).toContain('from cli');
  });
});

describe('core and model', () => {
  const pure = sources.filter(({ name }) => /^(core|model|matching|report|check)\//.test(name));
  const FORBIDDEN: readonly (readonly [pattern: RegExp, why: string])[] = [
    [/\bnew Date\b|\bDate\.now\b/, 'reads the clock'],
    [/\bprocess\b/, 'reads the environment'],
    [/\bMath\.random\b/, 'is random'],
    [/\bconsole\./, 'prints'],
    [/\basync\b|\bawait\b|\bPromise\b/, 'is async'],
    [/\blocaleCompare\b|\btoLocale/, 'depends on the locale'],
  ];

  it.each(FORBIDDEN)('%s is nowhere in them, because it %s', (pattern) => {
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(pure.filter(({ text }) => pattern.test(code(text))).map(({ name }) => name)).toEqual([]);
  });

  it('core knows no list, pack or territory by name', () => {
    const core = sources.filter(({ name }) => name.startsWith('core/'));
    const law = /'(?:us-ear|eu-dual-use|wassenaar|sanctions|us-sdn|us-entity-list|[A-Z]{2})'/;
    expect(core.filter(({ text }) => law.test(text)).map(({ name }) => name)).toEqual([]);
  });
});
