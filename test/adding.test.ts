// One of each kind that docs/adding.md describes, added to a scratch copy of the repository by writing just the files that
// it names; the copy is then built and checked, and screens a deal that meets what was added and a neighbour that does not.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShipped } from '../src/data/library/installed.ts';
import type { Finding, Verdict } from '../src/model/verdict.ts';
import { ROOT, shippedScreener, transaction } from './sources.ts';

/** What a file becomes: a new text, or the old text with something changed. */
type Change = string | ((old: string) => string);

const after =
  (mark: string, text: string) =>
  (old: string): string => {
    if (old.split(mark).length !== 2) throw new Error(`'${mark}' should stand there once`);
    return old.replace(mark, () => `${mark}${text}`);
  };

const atEnd =
  (text: string) =>
  (old: string): string =>
    `${old}${text}`;

/** By heading of docs/adding.md: the files that are written for one of its kind. */
const ADDED: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'A jurisdiction': {
    'data/control-lists/zembla.yaml': `control-list: zembla
title: Zembla, list of watching devices
order: 6
instruments: [zembla-act]
binds: [NO]
not-listed: [none]
codes: { pattern: 'Z-[0-9]{2}|[1-9][A-E]0[0-9]{2}(\\.[a-z0-9]+)*', spelling: 5A001.a }
twin: { of: wassenaar, pattern: '[1-9][A-E]0[0-9]{2}(\\.[a-z0-9]+)*' }
rows:
  wassenaar/entries/5a001-j-ip-surveillance: { code: 5A001.j, since: 2020-01-01, provision: zembla-act Annex no. 5 }
`,
    'rules/wassenaar/entries/5a001-j-ip-surveillance.test.yaml':
      atEnd(`  - it: was not on the list of Zembla on the eve
    as-of: 2019-12-31
    expect: met
    codes: { zembla: [] }
`),
    'data/instruments/zembla.yaml': `instruments:
  zembla-act:
    title: Act on Watching Devices
    issuer: Zembla
    since: 2020-01-01
    url: https://zembla.test
    confidence: verified
`,
    'data/copies.yaml': atEnd(`  zembla-act-2025-03-01:
    title: Watching Devices Act
    instruments: [zembla-act]
    state: 2025-03-01
    from: https://example.org/zembla
`),
    'data/passages/zembla-act-2025-03-01.yaml': `copy: zembla-act-2025-03-01
passages:
${['Art. 1', 'Art. 2', 'Art. 3', 'Annex no. 5', 'Annex no. 12', 'Annex no. 30']
  .map((pinpoint) => `  ${pinpoint}: ${'0'.repeat(64)}\n`)
  .join('')}`,
    'data/facts/items-zembla.yaml': `facts:
  item.zembla-eye:
    type: yes-no
    question: Does it watch?
    examples: { yes: a tower with a camera, no: a tower with a clock }
    evidence: its manual
`,
    'data/parameters/modelled-exporter-states.yaml': after(
      'members:\n',
      '  - { code: NO, since: 2020-01-01 }\n',
    ),
    'rules/zembla/pack.yaml': `pack: zembla
title: The act of Zembla
kind: law
binds: Exporters in Zembla.
since: 2020-01-01
checked-to: 2026-11-21
stale-after: 365 days
models: [The duty to have a licence for what is on its list]
`,
    'rules/zembla/entries/z-12.yaml': `entry: zembla/entries/z-12
title: Watching eyes
status: reviewed
confidence: verified
lists:
  zembla: { code: Z-12, since: 2020-01-01, provision: zembla-act Annex no. 12 }
when: { item.zembla-eye: yes }
`,
    'rules/zembla/entries/z-12.test.yaml': `entry: zembla/entries/z-12
as-of: 2024-01-01
facts: { item.zembla-eye: yes }
cases:
  - { it: watches, expect: met, codes: { zembla: [Z-12] } }
  - { it: does not, with: { item.zembla-eye: no }, expect: not-met }
  - { it: asks, with: { item.zembla-eye: unknown }, expect: undetermined, asks: [item.zembla-eye] }
  - { it: was not listed on the eve, as-of: 2019-12-31, expect: not-in-force }
`,
    'rules/zembla/art-1.yaml': `rule: zembla/art-1
title: Licence for what is on the list
provision: zembla-act Art. 1
status: reviewed
confidence: verified
since: 2020-01-01
when:
  all:
    - exporter.country: NO
    - not: { item.zembla: none }
then:
  effect: licence-required
  licensing-policy: denial
  because: "{item.name} is on the list of Zembla."
  remedy: Apply for a licence.
`,
    'rules/zembla/art-1.test.yaml': `rule: zembla/art-1
as-of: 2024-01-01
facts: { exporter.country: NO, item.zembla: Z-12 }
cases:
  - { it: is met, expect: met }
  - { it: is for what is listed, with: { item.zembla: none }, expect: not-met }
  - { it: asks where, with: { exporter.country: unknown }, expect: undetermined, asks: [exporter.country] }
  - { it: asks for the code, with: { item.zembla: unknown }, expect: undetermined, asks: [item.zembla] }
  - { it: did not exist on the eve, as-of: 2019-12-31, expect: not-in-force }
`,
  },
  'A list of parties': {
    'data/lists/zembla-watch/list.yaml': `list: zembla-watch
title: Watch list of Zembla
publisher: Ministry of Zembla
instrument: zembla-watch-list
address: https://example.org/zembla/list
scope: The whole list.
bundled: extract
taken: 2026-11-21
stale-after: 9999 days
rights: None are claimed.
expectations: { least: 1, most: 1, known: [zembla-gradus] }
`,
    'data/lists/zembla-watch/parties.yaml': `parties:
  - id: zembla-gradus
    name: Gradus Glass Works
    country: CH
    programme: Watch list
    since: 2024-01-01
    citation: Order 1 of 2024
    reason: It watched.
    source: https://example.org/zembla/list
    confidence: verified
`,
    'data/instruments/lists.yaml': atEnd(`  zembla-watch-list:
    title: Watch list of Zembla
    issuer: Zembla
    since: 2024-01-01
    url: https://zembla.test/list
    confidence: verified
`),
    'data/RIGHTS.md': atEnd('\n`data/lists/zembla-watch/`: none are claimed.\n'),
    'rules/zembla/listed.yaml': `rule: zembla/listed
title: Party on the watch list
provision: zembla-watch-list
status: reviewed
confidence: verified
since: 2024-01-01
when:
  some:
    match:
      all: [{ match.list: zembla-watch }, { match.status: listed }, { match.decision: open }]
then:
  effect: prohibited
  because: A party is on the watch list of Zembla.
  remedy: Stop.
`,
    'rules/zembla/listed.test.yaml': `rule: zembla/listed
as-of: 2025-01-01
facts: { match: [{ list: zembla-watch, status: listed, decision: open }] }
cases:
  - { it: is listed, expect: met }
  - { it: was listed, with: { match: [{ list: zembla-watch, status: formerly-listed, decision: open }] }, expect: not-met }
  - { it: is another, with: { match: [{ list: zembla-watch, status: listed, decision: cleared }] }, expect: not-met }
  - { it: is on another list, with: { match: [{ list: us-sdn, status: listed, decision: open }] }, expect: not-met }
  - { it: asks whether, with: { match: unknown }, expect: undetermined, asks: [match] }
  - { it: did not exist on the eve, as-of: 2023-12-31, expect: not-in-force }
`,
  },
  'An index': {
    'data/indices/zembla-freedom/index.yaml': `index: zembla-freedom
title: Freedom of the press
publisher: University of Onhava
address: https://example.org/zembla/freedom
rights: None are claimed.
fact: destination.press-freedom
measure: points
scale: { least: 0, most: 10 }
direction: higher is freer
published-month-day: 06-01
published-year-offset: 1
stale-after: 9999 days
expectations: { least: 2, most: 2, known: [{ territory: CH, year: 2023, value: 2 }] }
`,
    'data/indices/zembla-freedom/values.csv': 'territory,year,value\nCH,2023,2\nDK,2023,9\n',
    'data/facts/destination.yaml': atEnd(`  destination.press-freedom:
    type: number
    derived: yes
    fixed: yes
    question: How free is the press there?
    evidence: a newer edition of the index
`),
    'data/RIGHTS.md': atEnd('\n`data/indices/zembla-freedom/`: none are claimed.\n'),
    'rules/zembla/press.yaml': `rule: zembla/press
title: Press that is not free
provision: zembla-act Art. 2
status: reviewed
confidence: verified
since: 2020-01-01
when: { destination.press-freedom: { at-most: 3 } }
then:
  effect: licence-required
  licensing-policy: case-by-case
  because: The press of {destination.country} is not free.
  remedy: Apply for a licence.
`,
    'rules/zembla/press.test.yaml': `rule: zembla/press
as-of: 2025-01-01
facts: { destination.press-freedom: 3 }
cases:
  - { it: is not free, expect: met }
  - { it: is free, with: { destination.press-freedom: 4 }, expect: not-met }
  - { it: asks, with: { destination.press-freedom: unknown }, expect: undetermined, asks: [destination.press-freedom] }
  - { it: did not exist on the eve, as-of: 2019-12-31, expect: not-in-force }
`,
  },
  'A fact': {
    'data/facts/diligence-and-end-use.yaml': atEnd(`  end-use.hour:
    type: choice
    question: At what hour is it used?
    evidence: the timetable
    values: { day: by day, night: by night }
`),
    'rules/zembla/night.yaml': `rule: zembla/night
title: Watching by night
provision: zembla-act Art. 3
status: reviewed
confidence: verified
since: 2020-01-01
when:
  all: [{ exporter.country: NO }, { end-use.hour: night }]
then:
  effect: prohibited
  because: It is used by night.
  remedy: Use it by day.
`,
    'rules/zembla/night.test.yaml': `rule: zembla/night
as-of: 2025-01-01
facts: { exporter.country: NO, end-use.hour: night }
cases:
  - { it: is by night, expect: met }
  - { it: is by day, with: { end-use.hour: day }, expect: not-met }
  - { it: asks, with: { end-use.hour: unknown }, expect: undetermined, asks: [end-use.hour] }
  - { it: asks where, with: { exporter.country: unknown }, expect: undetermined, asks: [exporter.country] }
  - { it: did not exist on the eve, as-of: 2019-12-31, expect: not-in-force }
`,
  },
  'A kind of item': {
    'data/facts/item.yaml': (old) =>
      after(
        '      spare-part: spare part or consumable\n',
        '      sky-lantern: lantern that looks down\n',
      )(
        `${old}  item.looks-down:
    type: yes-no
    question: Does it look down?
    examples: { yes: a lantern with a camera below, no: a lantern with a candle }
    evidence: its manual
`,
      ),
    'data/categories.yaml': atEnd(`  sky-lantern:
    aliases: [watching-lantern]
    eu: { listed: no, route: It is not listed., confidence: verified }
    us: { listed: no, route: It is not listed., confidence: verified }
    uk: { listed: no, route: It is not listed., confidence: verified }
    sanctions: []
    entries: [zembla/entries/z-30]
    presumes: { scan-automatic-search: no }
`),
    'rules/zembla/entries/z-30.yaml': `entry: zembla/entries/z-30
title: Lanterns that look down and do not scan
status: reviewed
confidence: verified
lists:
  zembla: { code: Z-30, since: 2020-01-01, provision: zembla-act Annex no. 30 }
asked-when: { item.category: sky-lantern }
when:
  all: [{ item.looks-down: yes }, { item.scan-automatic-search: no }]
`,
    'rules/zembla/entries/z-30.test.yaml': `entry: zembla/entries/z-30
as-of: 2024-01-01
facts: { item.category: sky-lantern, item.looks-down: yes, item.scan-automatic-search: no }
cases:
  - { it: looks down, expect: met, codes: { zembla: [Z-30] } }
  - { it: does not, with: { item.looks-down: no }, expect: not-met }
  - { it: scans, with: { item.scan-automatic-search: yes }, expect: not-met }
  - { it: asks, with: { item.looks-down: unknown }, expect: undetermined, asks: [item.looks-down] }
  - { it: asks whether it scans, with: { item.scan-automatic-search: unknown }, expect: undetermined, asks: [item.scan-automatic-search] }
  - { it: is not asked of others, with: { item.category: computing, item.looks-down: unknown }, expect: not-asked }
  - { it: asks what it is, with: { item.category: unknown, item.looks-down: unknown }, expect: undetermined, asks: [item.category, item.looks-down] }
  - { it: was not listed on the eve, as-of: 2019-12-31, expect: not-in-force }
`,
  },
  'An amendment': {
    'rules/destination/state-record.yaml': (old) =>
      after(
        '  - since: 2011-06-16\n',
        '    until: 2025-02-01\n',
      )(after('periods:\n', '  - { since: 2025-02-01, provision: ungp Principle 19 }\n')(old)),
    'rules/destination/state-record.test.yaml':
      atEnd(`  - it: stood on the older provision on the eve of the amendment
    expect: met
    as-of: 2025-01-31
`),
  },
  'An output format': {
    'src/report/tally.ts': `// One line for each answer: its id and its colour.

import type { Format } from './format.ts';

export const tally: Format = {
  open: () => 'id colour\\n',
  each: (answer) => \`\${answer.brief().transaction.id} \${answer.verdict}\\n\`,
  close: () => '',
  one: (answer) => \`\${answer.brief().transaction.id} \${answer.verdict}\\n\`,
};
`,
    'src/report/index.ts': (old) =>
      after(
        "import { markdown } from './markdown.ts';\n",
        "import { tally } from './tally.ts';\n",
      )(after('{ text, json, markdown', ', tally')(old)),
  },
};

let copy: string;
const program = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });

let judge: (deal: Record<string, unknown>) => Verdict;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'licet-adding-'));
  for (const part of [
    'bin',
    'data',
    'page',
    'rules',
    'scripts',
    'src',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const files of Object.values(ADDED))
    for (const [name, change] of Object.entries(files)) {
      const file = join(copy, name);
      if (typeof change === 'string' && existsSync(file)) throw new Error(`${name} is there`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof change === 'string' ? change : change(readFileSync(file, 'utf8')));
    }
  const built = program('scripts/build.mjs');
  if (built.status !== 0 || built.stderr !== '') throw new Error(built.stderr);
  const screener = shippedScreener({}, openShipped(copy));
  judge = (deal) => screener.screen(transaction({ ...LANTERNS, ...deal })).whole('full', true);
}, 300_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const LANTERNS = {
  id: 'lanterns',
  date: '2025-03-03',
  exporter: { name: 'Kinbote AS', country: 'NO' },
  parties: [{ role: 'end-user', name: 'Shade Shops AG', country: 'CH', type: 'private' }],
  destination: { country: 'DK' },
  items: [{ name: 'lantern', category: 'computing' }],
};

const findingOf = (rule: string, deal: Record<string, unknown>): Finding | undefined =>
  judge(deal).findings.find((finding) => finding.rule === rule);

const item = (value: Record<string, unknown>): Record<string, unknown> => ({
  items: [{ name: 'lantern', category: 'computing', ...value }],
});

describe('with one of each kind added', () => {
  it('the check of every file of the copy finds no problem', () => {
    const { status, stdout, stderr } = program('bin/licet.js', 'check');
    expect(stdout + stderr).toContain('No problems.');
    expect(status).toBe(0);
  }, 120_000);

  it('the copy compiles', () => {
    const { status, stdout } = program('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
    expect(stdout).toBe('');
    expect(status).toBe(0);
  }, 300_000);
});

describe('a jurisdiction', () => {
  it('demands a licence for what its list names, by declared code and by technical fact', () => {
    const met = { outcome: 'met', because: 'lantern is on the list of Zembla.' };
    const coded = { classification: { zembla: 'Z-12' }, facts: { 'zembla-eye': 'yes' } };
    expect(findingOf('zembla/art-1', item(coded))).toMatchObject(met);
    expect(findingOf('zembla/art-1', item({ facts: { 'zembla-eye': 'yes' } }))).toMatchObject(met);
  });

  it('demands none for what its list does not name, nor of another exporter', () => {
    const facts = { 'zembla-eye': 'no', 'looks-down': 'no' };
    expect(findingOf('zembla/art-1', item({ facts }))).toBeUndefined();
    const elsewhere = { exporter: { name: 'Kinbote AG', country: 'CH' } };
    const watching = item({ facts: { 'zembla-eye': 'yes' } });
    expect(findingOf('zembla/art-1', { ...watching, ...elsewhere })).toBeUndefined();
  });

  it('has what it takes over from another list held against that list', () => {
    const apart = (classification: Record<string, string>): string | undefined =>
      findingOf('statements/twin-lists', item({ classification }))?.outcome;
    expect(apart({ wassenaar: '5.A.1.j', zembla: 'none' })).toBe('met');
    expect(apart({ eu: 'none', zembla: '5A001.j' })).toBe('met');
    expect(apart({ wassenaar: 'none', zembla: 'Z-12' })).toBeUndefined();
  });

  it('is among the states whose law is modelled', () => {
    const listed = item({ classification: { wassenaar: '4.A.5' } });
    const elsewhere = { exporter: { name: 'Kinbote SA', country: 'AR' } };
    const rule = 'wassenaar/exporting-state-implements';
    expect(findingOf(rule, { ...listed, ...elsewhere })).toBeDefined();
    expect(findingOf(rule, listed)).toBeUndefined();
  });
});

describe('a list of parties', () => {
  const user = (name: string): Record<string, unknown> => ({
    parties: [{ role: 'end-user', name, country: 'CH', type: 'private' }],
  });

  it('forbids a deal with a party on it, and no other', () => {
    const found = findingOf('zembla/listed', user('Gradus Glass Works'));
    expect(found).toMatchObject({ outcome: 'met', effect: 'prohibited' });
    expect(found!.evidence.map(({ source }) => source)).toEqual(['zembla-watch']);
    expect(findingOf('zembla/listed', user('Shade Shops AG'))).toBeUndefined();
  });

  it('names itself in what was checked, with its row', () => {
    const { lists } = judge({}).coverage!;
    expect(lists.find(({ list }) => list === 'zembla-watch')).toMatchObject({ rows: 1 });
  });
});

describe('an index', () => {
  it('supplies its fact: what is not free needs a licence, what is free does not', () => {
    const found = findingOf('zembla/press', { destination: { country: 'CH' } });
    expect(found).toMatchObject({ outcome: 'met' });
    expect(found!.facts).toContainEqual({
      fact: 'destination.press-freedom',
      value: '2',
      from: 'zembla-freedom 2023, published 2024-06-01',
    });
    expect(findingOf('zembla/press', { destination: { country: 'DK' } })).toBeUndefined();
  });

  it('leaves open what it has no value for, and what was not published by the day', () => {
    const open = { outcome: 'undetermined' };
    expect(findingOf('zembla/press', { destination: { country: 'SE' } })).toMatchObject(open);
    const early = { date: '2024-05-31', destination: { country: 'CH' } };
    expect(findingOf('zembla/press', early)).toMatchObject(open);
  });
});

describe('a fact', () => {
  it('is stated in a deal, and decides', () => {
    const used = (hour: string): Finding | undefined =>
      findingOf('zembla/night', { 'end-use': { hour } });
    expect(used('night')).toMatchObject({ outcome: 'met', because: 'It is used by night.' });
    expect(used('day')).toBeUndefined();
  });

  it('is asked in its own words where it is not stated', () => {
    expect(findingOf('zembla/night', {})).toMatchObject({
      outcome: 'undetermined',
      missing: ['end-use.hour'],
    });
    const asked = judge({}).questions.find(({ fact }) => fact === 'end-use.hour');
    expect(asked).toMatchObject({
      question: 'At what hour is it used?',
      evidence: 'the timetable',
    });
    expect(() => judge({ 'end-use': { hour: 'dusk' } })).toThrow(/dusk/);
  });

  it('is a column of CSV', () => {
    const deal = join(copy, 'deal.csv');
    const columns = 'id,date,exporter.name,exporter.country,destination.country,end-use.hour';
    writeFileSync(deal, `${columns}\nlanterns,2025-03-03,Kinbote AS,NO,DK,night\n`);
    const { stdout } = program('bin/licet.js', 'screen', deal, '--lists', 'bundled');
    expect(stdout).toContain('It is used by night.');
  });
});

describe('a kind of item', () => {
  const lantern = (facts: Record<string, unknown>, category = 'sky-lantern'): typeof LANTERNS => ({
    ...LANTERNS,
    items: [{ name: 'lantern', category, ...{ facts: { 'zembla-eye': 'no', ...facts } } }],
  });

  it('presumes what it says, and a stated fact comes before that', () => {
    const deal = lantern({ 'looks-down': 'yes' });
    expect(findingOf('zembla/art-1', deal)).toMatchObject({ outcome: 'met' });
    expect(judge(deal).presumed).toContainEqual({
      fact: 'item.scan-automatic-search',
      value: 'no',
      by: 'sky-lantern',
    });
    const scans = lantern({ 'looks-down': 'yes', 'scan-automatic-search': 'yes' });
    expect(findingOf('zembla/art-1', scans)).toBeUndefined();
  });

  it('is asked of its entry, and another kind is not', () => {
    const asked = (deal: typeof LANTERNS): string[] =>
      judge(deal).questions.map(({ fact }) => fact);
    expect(asked(lantern({}))).toContain('item.looks-down');
    expect(asked(lantern({}, 'computing'))).not.toContain('item.looks-down');
  });

  it('is classified, by its other name too', () => {
    const { stdout } = program('bin/licet.js', 'classify', '--category', 'watching-lantern');
    expect(stdout).toContain('Does it look down?');
    expect(stdout).toContain('Z-30');
  });
});

describe('an amendment', () => {
  it('is cited from its day on, and the older text on the eve', () => {
    const cited = (date: string): (string | undefined)[] | undefined =>
      findingOf('destination/state-record', {
        date,
        ...item({ category: 'video-surveillance' }),
        diligence: { 'state-record': 'several' },
      })?.citations.map(({ provision }) => provision);
    expect(cited('2025-02-01')).toEqual(['Principle 19']);
    expect(cited('2025-01-31')).toEqual(['Principle 17', 'Principle 18']);
  });
});

describe('an output format', () => {
  it('is a choice of --format, and writes the answer', () => {
    const screen = ['bin/licet.js', 'screen', '--lists', 'bundled', '--format', 'tally'];
    const ordinary = 'data/cases/ordinary/access-reader-italy-singapore.yaml';
    const { stdout } = program(...screen, ordinary);
    expect(stdout).toMatch(/^access-reader-italy-singapore (green|amber|red)\n$/);
    expect(program(...screen.slice(0, -1), 'tables', ordinary).stderr).toContain('tally');
  });
});

describe('docs/adding.md', () => {
  const sections = new Map(
    readFileSync(join(ROOT, 'docs/adding.md'), 'utf8')
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section]),
  );
  /** The files that a section says are written, not those that it points at as examples. */
  const written = (heading: string): string[] =>
    [
      ...sections
        .get(heading)!
        .replaceAll(/in the form of\s+`[^`]+`/g, '')
        .matchAll(/`((?:data|rules|src)\/[^`]+)`/g),
    ].map(([, path = '']) => path);
  const pattern = (path: string): RegExp =>
    new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/<[a-z]+>/g, '[a-z0-9-]+')}$`);

  it.each(Object.entries(ADDED))('names the files that were written for: %s', (heading, files) => {
    const own = [...written(heading), ...written('A rule')].map(pattern);
    for (const name of Object.keys(files))
      expect(
        own.some((path) => path.test(name)),
        name,
      ).toBe(true);
    for (const path of written(heading))
      expect(
        Object.keys(files).some((name) => pattern(path).test(name)),
        path,
      ).toBe(true);
  });
});
