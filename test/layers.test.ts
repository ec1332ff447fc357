// The layers of the design and the rooms inside core and data, held by reading what every file of src imports.
// An arrow points at what is imported; it never leads back.

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
  /** Where JSON tables lie that it takes in with its code. */
  readonly tables?: string;
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
    tables: '../data/names/',
    says: 'matching turns names × names into scores with reasons; it may not decide what a score means in law or touch SQLite',
  },
  data: {
    layers: ['model', 'core', 'matching', 'data'],
    tables: '../data/names/',
    packages: [
      'zod',
      'yaml',
      'js-yaml',
      'csv-parse',
      'hyparquet',
      'hyparquet-writer',
      'better-sqlite3',
      'saxes',
      'yauzl',
      'any-ascii',
      'undici',
      'node:*',
    ],
    says: 'data turns files and SQLite into model values and looks facts up; it may not produce a finding, print, or swallow a row that it does not understand',
  },
  statistics: {
    layers: ['statistics'],
    packages: [],
    says: 'statistics turns counts and values into shares, intervals and coefficients; it may not know what was counted',
  },
  research: {
    layers: ['model', 'statistics', 'research'],
    packages: [],
    says: 'research sets many answers beside outcomes, other settings and other coders; it may not judge, read a file or show anything',
  },
  report: {
    layers: ['model', 'report'],
    packages: [
      'chalk',
      'preact',
      'preact-render-to-string',
      'pdfkit',
      'bidi-js',
      'any-ascii',
      '@observablehq/plot',
      'linkedom',
      'topojson-client',
      'world-atlas',
      'node:crypto',
    ],
    says: 'report turns verdicts into text in one format; it may not re-evaluate, hide a finding, set an exit code or print',
  },
  // The shapes in which packs and their tests were read belong to data; check judges them and loads nothing.
  check: {
    layers: ['model', 'core', 'check'],
    types: ['data'],
    packages: [],
    says: 'check turns loaded packs into problems with the packs; it may not load or fix anything',
  },
  batch: {
    layers: ['model', 'core', 'data', 'batch'],
    packages: ['node:*'],
    says: 'batch carries many transactions to threads and back in their order; it may not judge, or know a format of a single verdict',
  },
  records: {
    layers: ['model', 'matching', 'data', 'records'],
    packages: ['better-sqlite3', 'node:*'],
    says: 'records holds what people decided: kept screenings and the log of decisions; it may not change a verdict by itself, overwrite or delete',
  },
  // One row more than the design draws: what cli and programs both call, so that nothing has to import cli.
  screener: {
    layers: ['model', 'core', 'matching', 'data', 'screener'],
    packages: [],
    says: 'screener joins data to core for one transaction; it may not read arguments, streams or the clock, or know a format',
  },
  api: {
    layers: ['model', 'core', 'matching', 'data', 'check', 'screener', 'api'],
    packages: ['node:*'],
    says: 'api is one call for each verb, for programs and for cli alike; it may not read arguments, streams or the clock, remember what it was asked, or know a format',
  },
  index: {
    layers: ['model', 'core', 'matching', 'data', 'report', 'check', 'screener', 'api'],
    packages: [],
    says: 'index is what a program may import; it only names it',
  },
  cli: {
    layers: [
      'model',
      'core',
      'matching',
      'data',
      'report',
      'check',
      'batch',
      'records',
      'research',
      'screener',
      'api',
      'cli',
    ],
    packages: [
      'commander',
      'chalk',
      'zod',
      '@clack/core',
      '@modelcontextprotocol/sdk',
      'hono',
      '@hono/node-server',
      'node:*',
    ],
    says: 'cli handles arguments, streams, clock and exit code; it may not contain a rule of law or be imported',
  },
};

interface Room {
  /** Rooms of its layer that stand below it: what it may import. */
  readonly above: readonly string[];
  readonly says: string;
}

/** A fact walks through core from the first room to the last; each room stands above all that it uses. */
const ROOMS: Readonly<Record<string, Room>> = {
  'core/logic': {
    above: [],
    says: 'logic says what a condition is and when it holds; it may not know a rule, a day in force or a transaction',
  },
  'core/law': {
    above: ['core/logic'],
    says: 'law is the library as of a day; it may not look at the facts of a transaction',
  },
  'core/facts': {
    above: ['core/logic', 'core/law'],
    says: 'facts is what rules see of one transaction, control entries and definitions worked out; it may not apply a rule',
  },
  'core/judgement': {
    above: ['core/logic', 'core/law', 'core/facts'],
    says: 'judgement applies rules, relieves and concludes, the one place where colours meet; it may not write a sentence or ask',
  },
  'core/inquiry': {
    above: ['core/logic', 'core/law', 'core/facts', 'core/judgement'],
    says: 'inquiry finds what to ask and what would change a judgement; it may not make a verdict of it',
  },
  'core/verdict': {
    above: ['core/logic', 'core/law', 'core/facts', 'core/judgement', 'core/inquiry'],
    says: 'verdict puts a judgement into words; it may not judge again, or know a study of the law alone',
  },
  'core/study': {
    above: [
      'core/logic',
      'core/law',
      'core/facts',
      'core/judgement',
      'core/inquiry',
      'core/verdict',
    ],
    says: 'study answers questions about the law alone; no screening enters it',
  },
  'data/read': {
    above: [],
    says: 'read turns bytes into values with their places; it may not know what the values are about',
  },
  'data/packed': {
    above: ['data/read'],
    says: 'packed turns the files of a pack into one signed file and back; it may not know what stands in them',
  },
  'data/edit': {
    above: ['data/read'],
    says: 'edit puts values into a text and leaves the rest as it was; it may not know what the values are about',
  },
  'data/questionnaire': {
    above: ['data/read'],
    says: 'questionnaire reads what was filled in on paper; it may not know a fact, or what an answer means',
  },
  'data/parquet': {
    above: ['data/read'],
    says: 'parquet turns rows into files of columns and back; it may not know what a column means',
  },
  'data/places': {
    above: ['data/read'],
    says: 'places knows territories; it may not know a list, a record or a transaction',
  },
  'data/names': {
    above: ['data/read'],
    says: 'names opens what is known of names in general; it may not know a list or a transaction',
  },
  'data/lists/readers': {
    above: ['data/read'],
    says: 'readers turn the files of publishers into listed parties; they may not know a list, a store or what a match is',
  },
  'data/lists': {
    above: ['data/read', 'data/names', 'data/places', 'data/lists/readers'],
    says: 'lists holds listed parties and finds them; it may not know who is party to a transaction',
  },
  'data/clearances': {
    above: ['data/read', 'data/edit'],
    says: 'clearances holds what people recorded of matches and finds it; it may not decide a match, or know a transaction',
  },
  'data/waivers': {
    above: ['data/read'],
    says: 'waivers is whom a recorded waiver names and on which days it holds; it may not say what stands',
  },
  'data/licences': {
    above: ['data/read', 'data/places'],
    says: "licences holds the exporter's licences and says what they cover; it may not know how a transaction is written, or what a licence lifts",
  },
  'data/download': {
    above: ['data/read'],
    says: 'download brings files from addresses, the one place that opens the network; it may not know what is in them',
  },
  'data/evidence': {
    above: ['data/read', 'data/clearances'],
    says: 'evidence holds indices and histories; it may not know who is party to a transaction',
  },
  'data/index-import': {
    above: ['data/read', 'data/places', 'data/lists/readers', 'data/evidence'],
    says: "index-import reads publishers' files of indices; it may not know a list or a transaction",
  },
  'data/copies': {
    above: ['data/read'],
    says: 'copies reads copies of the law and finds passages in them; it may not know a rule',
  },
  'data/library': {
    above: ['data/read', 'data/places', 'data/lists', 'data/evidence', 'data/names'],
    says: 'library loads packs and everything shipped with them; it may not know a transaction',
  },
  'data/transaction': {
    above: [
      'data/read',
      'data/places',
      'data/lists',
      'data/clearances',
      'data/licences',
      'data/evidence',
    ],
    says: 'transaction turns a file into facts and looks them up; it may not load a pack',
  },
  'data/quotation': {
    above: ['data/read', 'data/edit', 'data/parquet', 'data/lists/readers', 'data/transaction'],
    says: 'quotation turns rows of a spreadsheet into transactions by a mapping; it may not judge one, or guess',
  },
  'data/standard-records': {
    above: ['data/read'],
    says: 'standard-records turns documents of other standards into what they declare of items; it may not judge an item, or take silence for a no',
  },
  'data/lock': {
    above: ['data/read', 'data/edit'],
    says: 'lock reads and writes what a run is held to, and says what differs; it may not hash or load anything',
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

const sources = ['.ts', '.tsx']
  .flatMap((ending) => filesBelow(SRC, ending))
  .map((name) => ({
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
  const { layers, types = [], packages, tables, says } = LAYERS[layer]!;
  if (!what.startsWith('.')) {
    const allowed = packages.some((name) =>
      name.endsWith('*')
        ? what.startsWith(name.slice(0, -1))
        : what === name || what.startsWith(`${name}/`),
    );
    return allowed ? undefined : `src/${from} imports '${what}': ${says}`;
  }
  const path = posix.normalize(posix.join(posix.dirname(from), what));
  if (tables !== undefined && path.startsWith(tables) && path.endsWith('.json')) return undefined;
  const target = layerOf(path);
  if (layers.includes(target) || (typesOnly && types.includes(target))) return undefined;
  return `src/${from} imports '${what}' from ${target}: ${says}`;
};

const targetOf = ({ from, what }: Pick<Import, 'from' | 'what'>): string =>
  posix.normalize(posix.join(posix.dirname(from), what));

/** The sentence of the room that an import inside core or data breaks; types count as well. */
const brokenRoom = ({ from, what }: Pick<Import, 'from' | 'what'>): string | undefined => {
  if (!what.startsWith('.')) return undefined;
  const [room, target] = [posix.dirname(from), posix.dirname(targetOf({ from, what }))];
  if (room === target || layerOf(from) !== layerOf(targetOf({ from, what }))) return undefined;
  const { above, says } = ROOMS[room]!;
  return above.includes(target)
    ? undefined
    : `src/${from} imports '${what}' from ${target}: ${says}`;
};

/** Circles of files, each as 'a.ts → b.ts → a.ts'; one for each import that closes one. */
const circlesOf = (all: readonly Pick<Import, 'from' | 'what'>[]): string[] => {
  const targets = new Map<string, string[]>();
  for (const one of all)
    if (one.what.startsWith('.'))
      targets.set(one.from, [...(targets.get(one.from) ?? []), targetOf(one)]);
  const circles = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.add(told(path.slice(path.indexOf(file))));
      return;
    }
    state.set(file, 'open');
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of [...targets.keys()].sort()) visit(file, []);
  return [...circles].sort();
};

/** A circle begins with the first of its files by name, however it was come upon. */
const told = (circle: readonly string[]): string => {
  const first = circle.indexOf([...circle].sort()[0]!);
  const turned = [...circle.slice(first), ...circle.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
};

describe('rooms', () => {
  const inside = imports.filter(({ layer }) => layer === 'core' || layer === 'data');

  it('every file of core and data stands in one', () => {
    const rooms = sources
      .map(({ name }) => name)
      .filter((name) => /^(core|data)\//.test(name))
      .map((name) => posix.dirname(name));
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
    expect(Object.keys(ROOMS).filter((room) => !rooms.includes(room))).toEqual([]);
  });

  it('are in an order in which none stands above itself', () => {
    const order = Object.keys(ROOMS);
    for (const [room, { above }] of Object.entries(ROOMS))
      for (const below of above)
        expect(order.indexOf(below), `${below} under ${room}`).toBeLessThan(order.indexOf(room));
  });

  const brokenIn = (room: string): string[] =>
    inside
      .filter(({ from }) => posix.dirname(from) === room)
      .flatMap((one) => brokenRoom(one) ?? []);

  it.each(Object.keys(ROOMS))('%s imports only from rooms below it', (room) =>
    expect(brokenIn(room)).toEqual([]),
  );

  it('an import that leads back is told with its sentence', () => {
    expect(brokenRoom({ from: 'core/logic/bind.ts', what: '../law/rulebook.ts' })).toBe(
      "src/core/logic/bind.ts imports '../law/rulebook.ts' from core/law: logic says what a condition is and when it holds; it may not know a rule, a day in force or a transaction",
    );
    expect(
      brokenRoom({ from: 'data/library/packs.ts', what: '../transaction/shapes.ts' }),
    ).toContain('may not know a transaction');
    expect(
      brokenRoom({ from: 'core/law/rulebook.ts', what: '../logic/values.ts' }),
    ).toBeUndefined();
    expect(
      brokenRoom({ from: 'core/law/rulebook.ts', what: '../../model/dates.ts' }),
    ).toBeUndefined();
  });
});

describe('files', () => {
  it('stand in no circle', () => {
    expect(circlesOf(imports)).toEqual([]);
  });

  it('that do are told, whole circle', () => {
    const chain = [
      { from: 'a/x.ts', what: '../b/y.ts' },
      { from: 'b/y.ts', what: './z.ts' },
      { from: 'b/z.ts', what: 'node:fs' },
    ];
    expect(circlesOf(chain)).toEqual([]);
    expect(circlesOf([...chain, { from: 'b/z.ts', what: '../a/x.ts' }])).toEqual([
      'a/x.ts → b/y.ts → b/z.ts → a/x.ts',
    ]);
  });
});

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
    expect(from('matching/common-words.ts', '../../data/names/some.json')).toBeUndefined();
    expect(from('matching/common-words.ts', '../../data/facts/some.json')).toContain(
      'matching turns',
    );
    expect(from('matching/common-words.ts', '../data/names/some.ts')).toContain('matching turns');
    expect(from('data/evidence/words.ts', '../../../data/names/some.json')).toBeUndefined();
    expect(from('data/evidence/words.ts', '../../../data/facts/some.json')).toContain('data turns');
  });
});

describe('the network', () => {
  const OPENS = /^(?:undici|node:(?:https?|http2|net|tls|dgram|dns(?:\/promises)?|inspector))$/;

  /** Reads named pipes, which Node gives as sockets. */
  const PIPES = 'data/read/streams.ts';

  /** The service names a server that its library made, and asks whether a text is an address. */
  const isOfService = (from: string, what: string, typesOnly: boolean): boolean =>
    from.startsWith('cli/serve/') &&
    ((what === 'node:http' && typesOnly) ||
      (what === 'node:net' &&
        /^import \{ isIP \} from 'node:net';$/m.test(
          sources.find(({ name }) => name === from)!.text,
        )));

  it('is listened to by licet serve alone', () => {
    const listening = imports
      .filter(({ what }) => what.startsWith('@hono/node-server'))
      .map(({ from }) => from);
    expect(listening).toEqual(['cli/serve/serve.ts']);
    const serving = imports
      .filter(({ from, what }) => /^cli\/serve\//.test(targetOf({ from, what })) && what[0] === '.')
      .map(({ from }) => from)
      .filter((from) => !from.startsWith('cli/serve/'));
    expect(new Set(serving)).toEqual(new Set(['cli/commands/serving.ts', 'cli/main.ts']));
  });

  it('is opened in data/download alone, and by the update of lists alone', () => {
    const opening = imports
      .filter(({ what }) => OPENS.test(what))
      .filter(({ from, what, typesOnly }) => !isOfService(from, what, typesOnly))
      .map(({ from }) => from);
    expect(opening.length).toBeGreaterThan(0);
    expect(opening.filter((from) => !from.startsWith('data/download/'))).toEqual([PIPES]);
    const asking = imports
      .filter(({ from, what }) => /\/download\//.test(targetOf({ from, what })) && what[0] === '.')
      .map(({ from }) => from)
      .filter((from) => !from.startsWith('data/download/'));
    expect(asking.filter((from) => !from.startsWith('cli/lists/update'))).toEqual([]);
  });

  it('is not opened by what Node brings without an import', () => {
    const opening = /(?<![.\w])(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/;
    const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(
      sources
        .filter(({ name, text }) => opening.test(code(text)) && !name.startsWith('data/download/'))
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('core and model', () => {
  const pure = sources.filter(({ name }) =>
    /^(core|model|matching|statistics|research|report|check)\//.test(name),
  );
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
