// The documents hold what is true now: made parts equal their sources, every command runs, every name exists.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { documents, madeParts, OPTIONS, withParts } from '../scripts/readme-tables.ts';
import { subjectsOf } from '../src/check/subjects.ts';
import * as EXAMPLES from '../src/cli/examples.ts';
import { readCompiled } from '../src/data/library/compiled.ts';
import { parseYaml } from '../src/data/read/yaml.ts';
import { declarationOf } from '../src/model/fact.ts';
import { blocksOf, licetIn, partOf, proseOf, read, spansOf, writtenOf } from './document.ts';
import { ranWithin } from './program.ts';
import { ROOT } from './sources.ts';
import { workbook } from './workbook.ts';

// Most tests start the program several times, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const NAMES = documents(ROOT);
const DOCUMENTS = new Map(NAMES.map((name) => [name, read(name)]));
const of = (name: string): string => DOCUMENTS.get(name)!;
const CHANGELOG = read('CHANGELOG.md');
/** What authorities decided in the cases that are shipped. */
const OUTCOMES = 'test/research/outcomes.csv';

const { library } = readCompiled(join(ROOT, 'dist'));

let folder: string;
let licet: ReturnType<typeof licetIn>;
let parts: ReadonlyMap<string, string>;
/** Each document with its made parts left empty. */
let written: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'licet-docs-'));
  licet = licetIn(folder);
  parts = await madeParts(ROOT);
  written = new Map([...DOCUMENTS].map(([name, text]) => [name, writtenOf(text, parts.keys())]));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the made parts', () => {
  it('say what the packs, the data, the options and the program say (mend with: npm run readme)', () => {
    for (const [name, text] of DOCUMENTS)
      for (const [part, made] of parts)
        if (text.includes(`<!-- ${part} -->`))
          expect(partOf(text, part).trim(), `the part <!-- ${part} --> of ${name}`).toBe(made);
  });

  it('each stand in one document, and putting them there again changes nothing', () => {
    for (const part of parts.keys())
      expect(
        NAMES.filter((name) => of(name).includes(`<!-- ${part} -->`)),
        part,
      ).toHaveLength(1);
    for (const [name, text] of DOCUMENTS) expect(withParts(text, parts), name).toBe(text);
  });

  it('are refused where a marker is not closed or stands twice', () => {
    const made = new Map([['one', 'x']]);
    expect(withParts('a <!-- one --> <!-- /one --> b', made)).toBe(
      'a <!-- one -->\n\nx\n\n<!-- /one --> b',
    );
    expect(() => withParts('<!-- one -->', made)).toThrow('in pairs');
    expect(() => withParts('<!-- one --><!-- /one --><!-- one --><!-- /one -->', made)).toThrow(
      'once each',
    );
  });

  it('describe every command that the parser has, and no option that it lacks', async () => {
    const commands = [
      ...(await licet(['--help'])).stdout.matchAll(/^ {2}([a-z-]+) (?=[[<])/gm),
    ].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(4);
    for (const name of commands.filter((name) => name !== 'help'))
      expect(written.get('docs/options.md'), name).toMatch(new RegExp(`\`licet ${name}\\b`));
    expect(
      Object.keys(OPTIONS)
        .map((name) => name.split(' ')[0]!)
        .filter(
          (name) =>
            ![...commands, 'new', 'lists', 'index', 'records', 'licences', 'pack'].includes(name),
        ),
    ).toEqual([]);
    for (const [command, rows] of Object.entries(OPTIONS)) {
      const help = (await licet([...command.split(' '), '--help'])).stdout;
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

describe('every command that is shown', () => {
  const commands = NAMES.flatMap((name) =>
    blocksOf(of(name), 'sh').flatMap((block) =>
      block
        .replace(/\\\n\s*/g, '')
        .trim()
        .split('\n')
        .map((line): [string, string] => [name, line]),
    ),
  );

  let place: string;
  beforeAll(() => {
    // A folder in which a reader may be: two deals, a table, an item, own rules, and the cases that are shipped.
    place = join(folder, 'place');
    mkdirSync(join(place, 'deals'), { recursive: true });
    const deal = blocksOf(of('docs/transaction-file.md'), 'yaml')[0]!;
    for (const number of [1, 2])
      writeFileSync(
        join(place, 'deals', `deal-${number}.yaml`),
        deal.replace('proxy-2010', `proxy-${number}`),
      );
    writeFileSync(join(place, 'item.yaml'), 'name: probe\ncategory: ip-network-surveillance\n');
    for (const name of ['deals.csv', 'history.csv'])
      writeFileSync(join(place, name), 'id,date,exporter.country\na,2025-01-01,DE\n');
    writeFileSync(
      join(place, 'deals.ndjson'),
      `${['a', 'b'].map((id) => JSON.stringify({ id, date: '2025-01-01' })).join('\n')}\n`,
    );
    // A study of that table: outcomes, the variations that are shown, and two coders.
    writeFileSync(join(place, 'outcomes.csv'), 'id,outcome\na,granted\n');
    writeFileSync(
      join(place, 'variations.yaml'),
      blocksOf(of('docs/research.md'), 'yaml').join('\n'),
    );
    for (const coder of ['anna', 'ben'])
      writeFileSync(join(place, `${coder}.csv`), 'id,end-user.type\na,police\n');
    mkdirSync(join(place, 'test', 'research'), { recursive: true });
    cpSync(join(ROOT, OUTCOMES), join(place, OUTCOMES));
    mkdirSync(join(place, 'our-rules'));
    // The keys of a test vector of RFC 8032.
    writeFileSync(
      join(place, 'private.pem'),
      '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n',
    );
    writeFileSync(
      join(place, 'public.pem'),
      '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n',
    );
    writeOwnPack(join(place, 'our-rules'));
    mkdirSync(join(place, 'rules', 'eu-dual-use'), { recursive: true });
    cpSync(
      join(ROOT, 'rules/eu-dual-use/pack.yaml'),
      join(place, 'rules', 'eu-dual-use', 'pack.yaml'),
    );
    mkdirSync(join(place, 'papers'));
    for (const paper of ['statement.pdf', 'papers/statement.pdf'])
      writeFileSync(join(place, paper), 'A statement\n');
    const quotations = 'No,End user name,Destination country\nq-1,Somebody,KE\n';
    writeFileSync(join(place, 'quotes.csv'), quotations);
    writeFileSync(join(place, 'may.csv'), quotations);
    writeFileSync(
      join(place, 'may.mapping.yaml'),
      'columns: { No: id, End user name: end-user.name, Destination country: destination.country }\n',
    );
    cpSync(join(ROOT, 'data/cases'), join(place, 'data', 'cases'), { recursive: true });
  });

  it('is of npm or of licet, and there are some in most documents', () => {
    expect(commands.length).toBeGreaterThan(15);
    for (const [name, line] of commands)
      expect(line, name).toMatch(/^(npm (ci|test)|licet |cat deals\.ndjson \| licet )/);
  });

  /** The words of a command of licet that asks nothing of a shell but to take 'several words' for one; otherwise none. */
  const wordsOf = (line: string): string[] | undefined =>
    /^licet( +('[\w ]+'|[\w./=:,-]+))*$/.test(line)
      ? [...line.matchAll(/'([^']*)'|\S+/g)].map(([word, quoted]) => quoted ?? word)
      : undefined;

  it('runs, and never ends with status 2', { timeout: 600_000 }, async () => {
    const env = {
      ...process.env,
      COLUMNS: '80',
      NO_COLOR: '1',
      XDG_CACHE_HOME: folder,
    };
    const program = `licet() { ${JSON.stringify(process.execPath)} ${JSON.stringify(join(ROOT, 'bin/licet.js'))} "$@"; }`;
    expect(wordsOf("licet ask a.yaml --user 'A b'")).toEqual([
      'licet',
      'ask',
      'a.yaml',
      '--user',
      'A b',
    ]);
    expect(wordsOf('licet screen a.csv > b.json')).toBeUndefined();
    for (const line of new Set(
      commands.map(([, line]) => line).filter((text) => !text.startsWith('npm ')),
    )) {
      const words = wordsOf(line);
      const { status, stderr } = words
        ? await ranWithin(words.slice(1), { cwd: place, env })
        : spawnSync('bash', ['-c', `set -o pipefail; ${program}; ${line}`], {
            cwd: place,
            encoding: 'utf8',
            maxBuffer: 1 << 28,
            env,
          });
      expect([0, 1], `${line}\n${stderr}`).toContain(status);
      expect(stderr, line).not.toMatch(/\[[a-z0-9-]+\]$/m);
    }
  });

  it('of npm is a script of package.json, in CONTRIBUTING.md too', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const name of NAMES)
      for (const [, script] of of(name).matchAll(/npm run ([a-z:]+)/g))
        expect(Object.keys(scripts), `${name}: npm run ${script!}`).toContain(script);
  });
});

/** The pack as shown, with a rule and its cases beside it: one without any is refused. */
const writeOwnPack = (folder: string): void => {
  writeFileSync(join(folder, 'pack.yaml'), packShown());
  writeFileSync(
    join(folder, 'one.yaml'),
    `rule: house/one
title: One rule
provision: eu-2021-821 Art. 1
status: reviewed
confidence: verified
since: 2000-01-01
when: { end-user.type: ngo }
then: { effect: care, because: "{end-user.name} is an association.", remedy: Ask. }
`,
  );
  writeFileSync(
    join(folder, 'one.test.yaml'),
    `rule: house/one
as-of: 2026-01-01
facts: { end-user.type: ngo, end-user.name: Example Association }
cases:
  - { it: is met, expect: met }
  - { it: is not met by a company, with: { end-user.type: private }, expect: not-met }
  - { it: asks, with: { end-user.type: unknown }, expect: undetermined, asks: [end-user.type] }
  - { it: did not exist before, as-of: 1999-12-31, expect: not-in-force }
`,
  );
};

const packShown = (): string =>
  blocksOf(of('docs/rule-language.md'), 'yaml').find((text) => text.startsWith('pack: house'))!;

/** As GitHub names a heading in a link. */
const anchorsOf = (document: string): string[] =>
  [...proseOf(document).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );

describe('every link', () => {
  it('resolves inside the project, its heading too', () => {
    let count = 0;
    for (const [name, text] of [...DOCUMENTS, ['CHANGELOG.md', CHANGELOG] as const]) {
      for (const [, link] of proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(link!)) continue;
        const [path = '', anchor] = link!.split('#');
        const target = path === '' ? name : posix.join(posix.dirname(name), path);
        expect(target.startsWith('..'), `${name}: ${link}`).toBe(false);
        expect(existsSync(join(ROOT, target)), `${name}: ${link}`).toBe(true);
        if (anchor !== undefined)
          expect(anchorsOf(read(target)), `${name}: ${link}`).toContain(anchor);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});

describe('what the documents name', () => {
  const TOP = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  /** Files and folders named in sentences and blocks; those with a part to be filled in are no names. */
  const pathsIn = (text: string): string[] =>
    [
      ...spansOf(text),
      ...[...text.matchAll(/(?<![\w./-])((?:data|rules|src|bin|test)\/[A-Za-z0-9._/-]+)/g)].map(
        ([, path]) => path!,
      ),
    ].filter(
      (path) => !/[<>*\s…{]/.test(path) && path.includes('/') && TOP.includes(path.split('/')[0]!),
    );

  it('are files and folders that exist', () => {
    for (const [name, text] of [...written, ['CHANGELOG.md', CHANGELOG] as const]) {
      for (const path of pathsIn(text.replaceAll(/`[^`\n]*<[^`\n]*`/g, '')))
        expect(existsSync(join(ROOT, path.replace(/\.$/, ''))), `${name}: ${path}`).toBe(true);
    }
    expect(pathsIn(written.get('ARCHITECTURE.md')!).length).toBeGreaterThan(60);
  });

  it('are all rooms of core and data, and all layers, in ARCHITECTURE.md', () => {
    const spans = spansOf(written.get('ARCHITECTURE.md')!);
    const layers = readdirSync(join(ROOT, 'src')).map((name) => `src/${name}`);
    const rooms = ['src/core', 'src/data'].flatMap((layer) =>
      readdirSync(join(ROOT, layer)).map((name) => `${layer}/${name}`),
    );
    for (const place of [...layers.filter((layer) => layer !== 'src/data'), ...rooms])
      expect(spans, place).toContain(place);
  });

  it('are packs, rules, definitions and entries that exist', () => {
    const packs = new Set(library.packs.map(({ id }) => id));
    const ids = new Set([
      ...[...subjectsOf(library), ...(library.duties ?? [])].map(({ id }) => id),
      'eu-dual-use/art-99-example',
    ]);
    const texts = [...written.values(), CHANGELOG].join('\n').replace(/[\w/-]+\*/g, '');
    const named = [
      ...texts.matchAll(
        /(?<![\w/.-])([a-z][a-z0-9-]*)(\/[a-z0-9]+(?:-[a-z0-9]+)*)+(?![a-z0-9])(?![\w/.<*-]*\.(?:yaml|md|csv|ts|js))/g,
      ),
    ]
      .filter(([, pack]) => packs.has(pack!))
      .map(([id]) => id);
    expect(named.length).toBeGreaterThan(4);
    for (const id of new Set(named)) expect(ids, id).toContain(id);
  });

  it('are options that exist', () => {
    const measuring = [
      ...['bench/run.mjs', 'bench/profile.mjs', 'fuzz/run.mjs'],
      ...['scripts/mutate.mjs', 'scripts/copies.mjs'],
    ].flatMap((script) =>
      [...read(script).matchAll(/^ {4}([a-z]+): \{ type: /gm)].map(([, option]) => `--${option}`),
    );
    expect(measuring).toContain('--deals');
    expect(measuring).toContain('--minutes');
    const verifying = read('verifier/licet-verify.mjs').match(/--[a-z]+/g) ?? [];
    expect(verifying).toContain('--spreadsheet');
    const known = new Set([
      ...Object.values(OPTIONS)
        .flat()
        .flatMap(({ flags }) => flags.match(/--[a-z-]+/g) ?? []),
      ...measuring,
      ...verifying,
      '--help',
    ]);
    // npm and docker have options of their own.
    const ofLicet = (text: string): string => text.replaceAll(/^\$ (?:npm|docker) .*$/gm, '');
    for (const [name, text] of written)
      for (const option of new Set(ofLicet(text).match(/(?<![-<!\w])--[a-z][a-z-]*/g) ?? []))
        expect(known, `${name}: ${option}`).toContain(option);
  });

  it('are error codes that exist', () => {
    const codes = new Set(spansOf(`x ${parts.get('errors')!}`));
    expect(codes.size).toBeGreaterThan(30);
    for (const [name, text] of DOCUMENTS)
      for (const span of spansOf(text).filter((one) => /^\[[a-z0-9-]+\]$/.test(one)))
        expect(codes, `${name}: ${span}`).toContain(span);
  });

  it('are facts that exist', () => {
    const facts = new Map(library.facts.map((fact) => [fact.path, fact]));
    const supplied = new Set([
      ...library.definitions.map(({ fact }) => fact),
      ...library.entries.flatMap(({ versions }) =>
        versions.flatMap(({ periods }) =>
          periods.flatMap(({ list, carries }) => [
            `item.${list}`,
            ...Object.keys(carries).map((carried) => `item.${carried}`),
          ]),
        ),
      ),
      'item.contradicted',
      'item.told',
    ]);
    const kinds =
      /^(?:item|party|exporter|end-user|consignee|destination|route|diligence|end-use|authority|match|incident|owner|licence)\.[a-z0-9-]+$/;
    let count = 0;
    // The table of wordings names the facts that were asked before.
    for (const [name, text] of [...written].filter(([name]) => name !== 'docs/wordings.md')) {
      const spans = [
        ...spansOf(text),
        ...[...text.matchAll(/--set ([a-z-]+\.[a-z-]+)=/g)].map(([, fact]) => fact!),
      ];
      for (const fact of spans.filter((span) => kinds.test(span))) {
        const exists = supplied.has(fact) || declarationOf(facts, fact) !== undefined;
        expect(exists, `${name}: ${fact}`).toBe(true);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(10);
  });

  it('are no keys of an earlier release, in examples of the help either', () => {
    const now = new Set(library.facts.map(({ path }) => path));
    const older = library.facts
      .flatMap(({ replaces = [] }) => replaces.map(({ fact }) => fact))
      .filter((fact) => !now.has(fact));
    expect(older.length).toBeGreaterThan(30);
    // 'diligence.red-flags=', or red-flags as a key below diligence; facts of an item stand below facts.
    const shows = (text: string, fact: string): boolean => {
      const [holder, local] = fact.split('.') as [string, string];
      const below = holder === 'item' ? '(?:items?|facts)' : holder;
      return (
        new RegExp(`(?<![\\w.-])${holder}\\.${local}(?![\\w-])`).test(text) ||
        new RegExp(`(?<![\\w-])${below}:(?:.*[{,]| *\\n(?: {2,}.*\\n)*? *-?) *${local}:`).test(text)
      );
    };
    const shown = [
      ...[...DOCUMENTS].filter(([name]) => name !== 'docs/wordings.md'),
      ...Object.entries(EXAMPLES),
    ];
    for (const [name, text] of shown)
      expect(
        older.filter((fact) => shows(text, fact)),
        name,
      ).toEqual([]);
    const [example] = older.filter((fact) => fact.startsWith('diligence.'));
    const local = example!.split('.')[1]!;
    for (const text of [
      `licet screen deal.yaml --set ${example}=yes`,
      `diligence:\n  told: yes\n  ${local}: yes\n`,
      `diligence: { told: yes, ${local}: yes }`,
    ])
      expect(shows(text, example!), text).toBe(true);
  });

  it('are no places on one machine and no hosts of registries', () => {
    for (const [file, text] of [
      ...DOCUMENTS,
      ['CHANGELOG.md', CHANGELOG] as const,
      ['data/RIGHTS.md', read('data/RIGHTS.md')] as const,
      ['.ci/run', read('.ci/run')] as const,
    ])
      expect(text, file).not.toMatch(
        /\/(?:home|root|work|Users|tmp|opt|mnt)\/|[A-Z]:\\|localhost|127\.0\.0\.1|registry\.|artifactory|nexus/i,
      );
  });

  it('leave no figure open', () => {
    for (const [name, text] of DOCUMENTS) expect(text, name).not.toMatch(/TODO|TBD\b|FIXME/);
  });
});

describe('what the documents claim', () => {
  const verdictOf = async (
    args: readonly string[],
    input?: string,
  ): Promise<Record<string, unknown>> => {
    const { stdout } = await licet(
      ['screen', ...args, '--lists', 'bundled', '-f', 'json'],
      input === undefined ? {} : { input },
    );
    return JSON.parse(stdout) as Record<string, unknown>;
  };

  it('every YAML block is YAML that licet reads', () => {
    for (const [name, text] of DOCUMENTS)
      for (const block of blocksOf(text, 'yaml')) expect(parseYaml(name, block).length).toBe(1);
  });

  it('the transaction file as shown is read, and is red', async () => {
    const { verdict, law } = await verdictOf(
      ['-'],
      blocksOf(of('docs/transaction-file.md'), 'yaml')[0]!,
    );
    expect([verdict, law]).toEqual(['red', 'red']);
  });

  it('an answer has no key that the contract does not declare, and facts name file and line', async () => {
    const contract = parts.get('contract')!;
    const declared = (name: string): string[] => {
      const body = new RegExp(`interface ${name}\\b[^{]*\\{([\\s\\S]*?)^\\}`, 'm').exec(
        contract,
      )![1]!;
      return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, key]) => key!);
    };
    const verdict = await verdictOf(['data/cases/bluecoat-computerlinks-syria-2010.yaml']);
    expect([...declared('Verdict'), ...declared('Dated'), ...declared('Colours')]).toEqual(
      expect.arrayContaining(Object.keys(verdict)),
    );
    const findings = verdict['findings'] as Record<string, unknown>[];
    for (const finding of findings)
      expect(declared('Finding')).toEqual(expect.arrayContaining(Object.keys(finding)));
    for (const finding of findings) expect('because' in finding).toBe(finding['outcome'] === 'met');
    for (const finding of findings)
      expect('turnsOn' in finding).toBe(finding['outcome'] === 'undetermined');
    expect(
      findings.flatMap(({ facts }) => (facts as { from: string }[]).map(({ from }) => from)),
    ).toContain('data/cases/bluecoat-computerlinks-syria-2010.yaml:9');
  });

  it('a mapping as shown reads a workbook that has its columns', async () => {
    const place = join(folder, 'quotations');
    mkdirSync(place);
    const shown = blocksOf(of('docs/quotations.md'), 'yaml')[0]!;
    writeFileSync(join(place, 'may.mapping.yaml'), shown);
    const header = [
      'Quotation no.',
      ...['Date', 'Customer', 'Kind', 'Country', 'Product', 'Qty', 'Line total', 'ECCN'],
      ...['Sales rep', 'Margin'],
    ];
    const rows = [
      [],
      [],
      header,
      // 46142 is 30 April 2026.
      ['Q-1', { day: 46142 }, 'Firm', 'Corp.', 'U.A.E.', 'camera', 2, '1.234,50', 'EAR99'],
      [null, null, null, null, null, 'lens', 4],
      ['Total', null, null, null, null, null, 6],
    ];
    writeFileSync(join(place, 'may.xlsx'), workbook({ sheets: { Quotations: { rows } } }));
    expect(
      await licet(['new', 'transactions', 'may.xlsx', '--mapping', 'may.mapping.yaml'], {
        cwd: place,
      }),
    ).toMatchObject({ status: 0, stderr: '' });
    const { origin, ...deal } = parse(
      readFileSync(join(place, 'transactions', 'Q-1.yaml'), 'utf8'),
    ) as Record<string, unknown>;
    expect(origin).toMatchObject({ file: 'may.xlsx', mapping: 'may.mapping.yaml' });
    expect(deal).toEqual({
      // Without a date: the day of the quotation is not that of the export.
      id: 'Q-1',
      exporter: { name: 'Example Systems Inc', country: 'US' },
      parties: [{ role: 'end-user', name: 'Firm', country: 'AE', type: 'private' }],
      destination: { country: 'AE' },
      items: [
        {
          name: 'camera',
          quantity: 2,
          value: { amount: 1234.5, currency: 'EUR' },
          classification: { us: 'EAR99' },
        },
        { name: 'lens', quantity: 4 },
      ],
    });
  });

  it('settings as shown are accepted', async () => {
    const place = join(folder, 'settings');
    mkdirSync(join(place, 'our-rules'), { recursive: true });
    writeOwnPack(join(place, 'our-rules'));
    const shown = blocksOf(of('docs/options.md'), 'yaml').find((text) => text.startsWith('lists:'));
    writeFileSync(join(place, 'licet.yaml'), shown!);
    writeFileSync(join(place, 'clearances.yaml'), '[]\n');
    writeFileSync(join(place, 'licences.yaml'), '[]\n');
    writeFileSync(join(place, 'waivers.yaml'), '[]\n');
    expect(
      await licet(['screen', join(ROOT, 'data/cases/as-declared-bluecoat-iraq-2010.yaml'), '-q'], {
        cwd: place,
      }),
    ).toMatchObject({ status: 0, stderr: '' });
  });

  it('a pack as shown is accepted, and a rule can be written into it', async () => {
    const own = join(folder, 'own');
    mkdirSync(join(own, 'house'), { recursive: true });
    writeFileSync(join(own, 'house', 'pack.yaml'), packShown());
    expect(await licet(['new', 'rule', 'house/no-covert-police', '--in', own])).toMatchObject({
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
      await licet([
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

  it('the cases shown of a rule are cases that it has', () => {
    const shown = parse(
      blocksOf(of('docs/rule-language.md'), 'yaml').find((text) => text.includes('cases:'))!,
    ) as { rule: string; cases: { it: string; expect: string }[] };
    const { cases } = parse(read(`rules/${shown.rule}.test.yaml`)) as typeof shown;
    for (const { expect: outcome } of shown.cases)
      expect(cases.map((one) => one.expect)).toContain(outcome);
    for (const one of shown.cases.slice(0, 2))
      expect(cases.map(({ it: name }) => name)).toContain(one.it);
  });

  it('the grammar names every connective and verb that conditions have, and no other', () => {
    const source = read('src/model/condition.ts');
    const verbs = new Set([...source.matchAll(/verb: '([a-z-]+)'/g)].map(([, verb]) => verb!));
    const grammar = /```\ncondition {2}=[\s\S]*?```/.exec(of('docs/rule-language.md'))![0];
    const named = [...grammar.matchAll(/\{ ([a-z-]+):/g)]
      .map(([, word]) => word!)
      .filter((word) => word !== 'kind');
    expect(new Set([...named, 'is'])).toEqual(verbs);
    for (const word of ['all', 'any', 'not', 'some']) expect(grammar).toContain(`${word}: `);
  });

  it('CSV columns as listed are read', async () => {
    const [listed] = /CSV has one column[\s\S]*?(`id`[\s\S]*?)An empty cell/
      .exec(of('docs/transaction-file.md'))!
      .slice(1);
    const columns = [...listed!.matchAll(/`([^`]+)`/g)]
      .map(([, column]) => column!)
      .filter((column) => column !== 'items.0.category');
    const csv = `${columns.join(',')}\na,2025-01-01,DE,end-user,Somebody,FR,video-surveillance,,premises-security;traffic-management\n`;
    expect(await licet(['screen', '-', '--input', 'csv', '-q'], { input: csv })).toMatchObject({
      status: 1,
      stderr: '',
    });
    expect(
      await licet(['screen', '-', '--input', 'csv'], {
        input: csv.replace('item.category', 'item.categry'),
      }),
    ).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("Did you mean 'item.category'?"),
    });
  });

  it('every schema and completion that is named is printed', async () => {
    for (const what of ['transaction', 'rule', 'definition', 'entry', 'pack', 'test'])
      expect(Object.keys(JSON.parse((await licet(['schema', what])).stdout) as object)).toContain(
        '$schema',
      );
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await licet(['completion', shell])).status).toBe(0);
  });

  it('an item alone is classified, and the lists of another day are explained', async () => {
    const item = join(folder, 'item.yaml');
    writeFileSync(item, 'name: probe\ncategory: ip-network-surveillance\n');
    expect((await licet(['classify', item, '--as-of', '2024-03-01'])).stdout).toContain('5A001.j');
    expect((await licet(['explain', 'lists', '--as-of', '2015-01-01'])).stdout).toContain(
      '2015-01-01',
    );
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
      // Of an index of which no values are shipped only its columns are known.
      if (existsSync(join(ROOT, 'data', 'indices', id, 'values.csv')))
        expect(of('docs/coverage.md')).toContain(index.rights);
    }
  });
});
