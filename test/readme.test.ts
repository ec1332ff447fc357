// README.md holds what is true now: made parts equal their sources, shown output is really printed, every name exists.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { OPTIONS, printed, readmeParts, withParts } from '../scripts/readme-tables.ts';
import { subjectsOf } from '../src/check/subjects.ts';
import { parseYaml } from '../src/data/read/yaml.ts';
import { readCompiled } from '../src/data/library/compiled.ts';

// Most tests start the program several times, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const README = read('README.md');
const FIRST =
  'npm ci && node bin/licet.js screen data/cases/bluecoat-computerlinks-syria-2010.yaml --lists bundled';
const SECOND = 'npm ci && npm test';

/** Text of a made part, without its markers. */
const part = (name: string): string =>
  README.split(`<!-- ${name} -->`)[1]!.split(`<!-- /${name} -->`)[0]!;

/** README without what is made from the packs. */
const written = [
  'jurisdictions',
  'packs',
  'modelled',
  'entries',
  'lists',
  'end-users',
  'indices',
  'cases',
  'output',
  'rule',
].reduce((text, name) => text.replace(part(name), ''), README);

const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );
const block = (language: string, beginning: string): string =>
  blocks(language).find((text) => text.startsWith(beginning))!;
const codeSpans = [...written.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(
  ([, text]) => text!,
);

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'licet-readme-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const licet = (args: readonly string[], options: { input?: string; cwd?: string } = {}) =>
  spawnSync(process.execPath, [join(ROOT, 'bin', 'licet.js'), ...args], {
    cwd: options.cwd ?? ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: '', XDG_CACHE_HOME: folder },
    ...(options.input !== undefined && { input: options.input }),
  });

const verdictOf = (args: readonly string[], input?: string) =>
  JSON.parse(
    licet(
      ['screen', ...args, '--lists', 'bundled', '-f', 'json'],
      input === undefined ? {} : { input },
    ).stdout,
  ) as {
    verdict: string;
    law: string;
    policy: string;
    gaps: { what: string }[];
    questions: { fact: string }[];
    findings: { rule: string; facts: { from: string }[] }[];
  };

describe('the made parts of README.md', () => {
  it('say what the packs, the data, the options and the program say (mend with: npm run readme)', async () => {
    const parts = await readmeParts(ROOT);
    for (const [name, text] of parts)
      expect(part(name).trim(), `the part <!-- ${name} -->`).toBe(text);
    expect(withParts(README, parts)).toBe(README);
  });

  it('show output of which every line is really printed, in that order', () => {
    const real = printed(ROOT).split('\n');
    let at = -1;
    for (const line of block('console', '$ ').split('\n').slice(1)) {
      if (line === '' || line.startsWith('…')) continue;
      at = real.indexOf(line, at + 1);
      expect(at, `'${line}' is not printed, or not there`).toBeGreaterThanOrEqual(0);
    }
  });

  it('describe every command that the parser has, and no option that it lacks', () => {
    const commands = [...licet(['--help']).stdout.matchAll(/^ {2}([a-z]+) (?=[[<])/gm)].map(
      ([, name]) => name!,
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const name of commands.filter((name) => name !== 'help'))
      expect(written, name).toMatch(new RegExp(`licet ${name}\\b`));
    expect(
      Object.keys(OPTIONS)
        .map((name) => name.split(' ')[0]!)
        .filter((name) => ![...commands, 'new'].includes(name)),
    ).toEqual([]);
    for (const [command, rows] of Object.entries(OPTIONS)) {
      const help = licet([...command.split(' '), '--help']).stdout;
      const known = new Set([...help.matchAll(/--[a-z][a-z-]*/g)].map(([option]) => option));
      const ours = rows.map(({ flags }) => /--[a-z-]+/.exec(flags)![0]);
      for (const option of ours) expect(known, `${command} ${option}`).toContain(option);
      const listed = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)]
        .map(([, option]) => option!)
        .filter((option) => option !== '--help');
      expect(listed.sort()).toEqual([...ours].sort());
    }
  });
});

describe('the two commands', () => {
  it('stand in README.md, the second also in .ci/run', () => {
    expect(block('sh', 'npm ci').trim().split('\n')).toEqual([FIRST, SECOND]);
    expect(read('.ci/run').split('\n')).toContain(SECOND);
    expect(statSync(join(ROOT, '.ci/run')).mode & 0o111, '.ci/run is executable').not.toBe(0);
  });

  it('rest on scripts of package.json, and the first ends with status 1 and red', () => {
    const { scripts, engines } = JSON.parse(read('package.json')) as {
      scripts: Record<string, string>;
      engines: { node: string };
    };
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(['build', 'prepare', 'test', 'readme']),
    );
    expect(engines.node).toBe('>=20');
    const { status, stdout } = licet(FIRST.split('licet.js ')[1]!.split(' '));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^RED /);
  });
});

describe('what README.md names', () => {
  const TOP = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it('are files and folders that exist', () => {
    const named = [
      ...codeSpans,
      ...[...written.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link!),
    ].concat(
      [...written.matchAll(/(?:^|\s)((?:data|rules|src|bin)\/[A-Za-z0-9._/-]+)/gm)].map(
        ([, path]) => path!,
      ),
    );
    const paths = named.filter(
      (text) =>
        !/[<>*\s…]/.test(text) &&
        (/^[A-Z]+(\.md)?$/.test(text)
          ? text.includes('.md') || text === 'LICENSE'
          : TOP.includes(text.split('/')[0]!) && text.includes('/')),
    );
    expect(paths.length).toBeGreaterThan(15);
    for (const path of new Set(paths)) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  it('are packs, rules, definitions and entries that exist', () => {
    const { library } = readCompiled(join(ROOT, 'dist'));
    const packs = new Set(library.packs.map(({ id }) => id));
    const ids = new Set([...subjectsOf(library).map(({ id }) => id), 'eu-dual-use/art-99-example']);
    const texts = [README, read('CHANGELOG.md')].join('\n');
    const named = [
      ...texts.matchAll(
        /(?<![\w/.-])([a-z][a-z0-9-]*)(\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?![\w/.<-]*\.(?:yaml|md|csv|ts|js))/g,
      ),
    ]
      .filter(([, pack]) => packs.has(pack!))
      .map(([id]) => id);
    expect(named.length).toBeGreaterThan(4);
    for (const id of new Set(named)) expect(ids, id).toContain(id);
  });

  it('are options that exist', () => {
    const known = new Set(
      Object.values(OPTIONS)
        .flat()
        .flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []),
    );
    for (const option of new Set(written.match(/(?<![-<!\w])--[a-z][a-z-]*/g) ?? []))
      expect(known, option).toContain(option);
  });

  it('are facts that exist', () => {
    const { library } = readCompiled(join(ROOT, 'dist'));
    const facts = new Set(library.facts.map(({ path }) => path));
    const named = [
      ...block('sh', 'licet screen data/cases/as-declared').matchAll(/([a-z-]+\.[a-z-]+)=/g),
      ...README.matchAll(/--set ([a-z-]+\.[a-z-]+)=/g),
    ].map(([, fact]) => fact!);
    for (const fact of named) expect(facts).toContain(fact.replace(/^end-user\./, 'party.'));
  });

  it('are no places on one machine and no hosts of registries', () => {
    for (const file of ['README.md', 'CHANGELOG.md', 'data/RIGHTS.md', '.ci/run']) {
      expect(read(file), file).not.toMatch(
        /\/(?:home|root|work|Users|tmp|opt|mnt)\/|[A-Z]:\\|localhost|127\.0\.0\.1|registry\.|artifactory|nexus/i,
      );
    }
  });

  it('leave no figure open', () => {
    expect(README).not.toMatch(/to be measured|TODO|TBD|FIXME/i);
    if (part('bench').trim() !== '') expect(part('bench')).toMatch(/\d/);
  });
});

describe('what README.md claims', () => {
  it('a transaction file as shown is read, and is red', () => {
    const example = block('yaml', 'id: proxy-2010');
    const { verdict, law } = verdictOf(['-'], example);
    expect([verdict, law]).toEqual(['red', 'red']);
  });

  it('JSON has exactly the keys that are listed, and facts name file and line', () => {
    const verdict = verdictOf(['data/cases/bluecoat-computerlinks-syria-2010.yaml']);
    const [listed] = /Its keys are([\s\S]*?)\.\n/.exec(README)!.slice(1);
    const keys = [...listed!.replace(/\([^)]*\)/g, '').matchAll(/`([a-zA-Z]+)`/g)].map(
      ([, key]) => key,
    );
    expect(keys.sort()).toEqual(Object.keys(verdict).sort());
    expect(verdict.findings.flatMap(({ facts }) => facts.map(({ from }) => from))).toContain(
      'data/cases/bluecoat-computerlinks-syria-2010.yaml:9',
    );
  });

  it('the deal on its false papers is amber and asks who the end user is and how delivery is verified', () => {
    const { verdict, questions } = verdictOf(['data/cases/as-declared-bluecoat-iraq-2010.yaml']);
    expect(verdict).toBe('amber');
    expect(questions.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(['end-user.name', 'route.delivery-verified']),
    );
  });

  it('answers given with --set are taken, and their questions are gone', () => {
    const { questions } = verdictOf([
      'data/cases/as-declared-bluecoat-iraq-2010.yaml',
      '--set',
      'end-user.name=Ministry of Communications',
      '--set',
      'end-user.country=IQ',
      '--set',
      'end-user.type=other-government',
    ]);
    expect(
      questions
        .map(({ fact }) => fact)
        .filter((fact) => /^end-user\.(name|country|type)$/.test(fact)),
    ).toEqual([]);
  });

  it('two clocks: the Russian case is amber as of its day, and red in hindsight', () => {
    const file = 'data/cases/hackingteam-russia-kvant-2012.yaml';
    expect(verdictOf([file]).verdict).toBe('amber');
    expect(verdictOf([file, '--known-at', 'now']).verdict).toBe('red');
  });

  it('without --lists bundled the answer is never green', () => {
    const file = 'data/cases/ordinary/hotel-cctv-germany-emirates.yaml';
    expect(licet(['screen', file, '--lists', 'bundled']).status).toBe(0);
    expect(licet(['screen', file]).stdout).toMatch(/^AMBER /);
  });

  it('an exporter whose national law is not modelled is never green', () => {
    const other = read('data/cases/ordinary/hotel-cctv-germany-emirates.yaml').replace(
      'country: DE',
      'country: CH',
    );
    const { verdict, gaps } = verdictOf(['-'], other);
    expect(verdict).not.toBe('green');
    expect(gaps.map(({ what }) => what).join()).toContain(
      'National export-control law of the exporting state',
    );
  });

  it('a day before or long after what a pack covers is never green', () => {
    const file = 'data/cases/ordinary/hotel-cctv-germany-emirates.yaml';
    for (const day of ['2001-01-01', '2031-01-01'])
      expect(verdictOf([file, '--as-of', day]).verdict).not.toBe('green');
  });

  it('settings as shown are accepted', () => {
    mkdirSync(join(folder, 'our-rules'), { recursive: true });
    writeFileSync(join(folder, 'our-rules', 'pack.yaml'), block('yaml', 'pack: house'));
    writeFileSync(join(folder, 'licet.yaml'), block('yaml', 'lists: bundled'));
    expect(
      licet(['screen', join(ROOT, 'data/cases/as-declared-bluecoat-iraq-2010.yaml'), '-q'], {
        cwd: folder,
      }),
    ).toMatchObject({ status: 0, stderr: '' });
  });

  it('a pack as shown is accepted, and a rule can be written into it', () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'house'), { recursive: true });
    writeFileSync(join(own, 'house', 'pack.yaml'), block('yaml', 'pack: house'));
    expect(licet(['new', 'rule', 'house/no-covert-police', '--in', own])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(readdirSync(join(own, 'house')).sort()).toEqual([
      'no-covert-police.test.yaml',
      'no-covert-police.yaml',
      'pack.yaml',
    ]);
    const rule = join(own, 'house', 'no-covert-police.yaml');
    writeFileSync(rule, readFileSync(rule, 'utf8').replace(/effect: .*/, 'effect: refuse'));
    expect(
      licet([
        'screen',
        'data/cases/ordinary/hotel-cctv-germany-emirates.yaml',
        '--lists',
        'bundled',
        '--rules',
        own,
        '-q',
      ]),
    ).toMatchObject({ status: 0, stderr: '' });
  });

  it('CSV columns as listed are read', () => {
    const [listed] = /CSV has one column[\s\S]*?(`id`[\s\S]*?)An empty cell/.exec(README)!.slice(1);
    const columns = [...listed!.matchAll(/`([^`]+)`/g)]
      .map(([, column]) => column!)
      .filter((column) => column !== 'items.0.category');
    const csv = `${columns.join(',')}\na,2025-01-01,DE,end-user,Somebody,FR,video-surveillance,,premises-security;traffic-management\n`;
    expect(licet(['screen', '-', '--input', 'csv', '-q'], { input: csv })).toMatchObject({
      status: 1,
      stderr: '',
    });
    expect(
      licet(['screen', '-', '--input', 'csv'], {
        input: csv.replace('item.category', 'item.categry'),
      }),
    ).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("Did you mean 'item.category'?"),
    });
  });

  it('every schema and completion that is named is printed', () => {
    for (const what of ['transaction', 'rule', 'definition', 'entry', 'pack', 'test'])
      expect(Object.keys(JSON.parse(licet(['schema', what]).stdout) as object)).toContain(
        '$schema',
      );
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(licet(['completion', shell]).status).toBe(0);
  });

  it('commands about an item alone print what they should', () => {
    for (const line of block('sh', 'licet classify')
      .trim()
      .split('\n')
      .filter((text) => !text.includes('item.yaml'))) {
      const { status, stderr, stdout } = licet(line.split(' ').slice(1));
      expect({ status, stderr }, line).toEqual({ status: 0, stderr: '' });
      expect(stdout.length, line).toBeGreaterThan(200);
    }
    const item = join(folder, 'item.yaml');
    writeFileSync(item, 'name: probe\ncategory: ip-network-surveillance\n');
    expect(licet(['classify', item, '--as-of', '2024-03-01']).stdout).toContain('5A001.j');
    expect(licet(['explain', 'lists', '--as-of', '2015-01-01']).stdout).toContain('2015-01-01');
  });

  it('every data set that is shipped has its rights in data/RIGHTS.md', () => {
    const rights = read('data/RIGHTS.md');
    const sets = readdirSync(join(ROOT, 'data'))
      .filter((name) => name !== 'RIGHTS.md')
      .flatMap((name) =>
        name === 'lists' || name === 'indices'
          ? readdirSync(join(ROOT, 'data', name)).map((each) => `data/${name}/${each}/`)
          : [`data/${name}`],
      );
    for (const set of sets) expect(rights).toContain(set);
    for (const id of readdirSync(join(ROOT, 'data', 'indices'))) {
      const index = parse(read(`data/indices/${id}/index.yaml`)) as {
        address: string;
        rights: string;
      };
      expect(rights).toContain(index.address);
      expect(README).toContain(index.rights);
    }
  });

  it('LICENSE is what package.json says', () => {
    expect((JSON.parse(read('package.json')) as { license: string }).license).toBe('Apache-2.0');
    expect(read('LICENSE')).toContain(
      'Apache License\n                           Version 2.0, January 2004',
    );
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS');
  });

  it('every YAML block is YAML that licet reads', () => {
    for (const text of blocks('yaml')) expect(parseYaml('README.md', text).length).toBe(1);
  });
});
