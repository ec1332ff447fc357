// licet ask at a real pseudo-terminal: keys pressed, a screen of forty and of eighty columns, Ctrl-C in the middle. Python's
// pty opens the terminal; where there is no Python all of this is skipped, and said aloud.

import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/report/wrap.ts';

const root = join(import.meta.dirname, '../..');
const hasPty =
  spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;
if (!hasPty)
  process.stderr.write(
    '\nSKIPPED: licet ask was not tried at a terminal, for there is no python3 (3.9 or later) with the module pty.\n\n',
  );

interface Step {
  readonly wait: string;
  /** Written by somebody else before keys are pressed. */
  readonly append?: { readonly to: string; readonly text: string };
  readonly send?: readonly string[];
  readonly signal?: string;
}

interface Played {
  readonly output: string;
  readonly status: number;
  readonly failed: string | null;
}

const [ENTER, UP, DOWN, ESC, CTRL_C] = ['\r', '\u001b[A', '\u001b[B', '\u001b', '\u0003'];

let here: string;
/** What the program keeps between runs lies elsewhere than the deal. */
let caches: string;
beforeEach(() => {
  here = realpathSync(mkdtempSync(join(tmpdir(), 'licet-ask-')));
  caches = mkdtempSync(join(tmpdir(), 'licet-ask-caches-'));
});
afterEach(() => {
  rmSync(here, { recursive: true });
  rmSync(caches, { recursive: true });
});

const play = (
  args: readonly string[],
  steps: readonly Step[],
  { cols = 80, env = {} }: { cols?: number; env?: Record<string, string> } = {},
): Played => {
  const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'terminal.py')], {
    input: JSON.stringify({
      argv: [process.execPath, join(root, 'bin/licet.js'), ...args],
      cwd: here,
      env: {
        PATH: process.env['PATH'],
        HOME: here,
        XDG_CACHE_HOME: caches,
        TERM: 'xterm-256color',
        ...env,
      },
      cols,
      rows: 40,
      steps,
    }),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  expect(stderr).toBe('');
  const played = JSON.parse(stdout) as Played;
  expect(played.failed, stripVTControlCharacters(played.output)).toBeNull();
  return played;
};

const file = (): string => readFileSync(join(here, 'deal.yaml'), 'utf8');

/** What kind, and who exports. */
const BEGUN: readonly Step[] = [
  { wait: 'What kind of item is it?', send: [...'imsi', ENTER] },
  { wait: 'What is the item called?', send: [ENTER] },
  { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
  { wait: 'The exporter: Who is it', send: [...'Acme: Radio GmbH', ENTER] },
];

/** Lines as they were drawn that a terminal of so many columns would break by itself. */
const wide = ({ output }: Played, columns: number): string[] =>
  output
    // eslint-disable-next-line no-control-regex
    .split(/\r?\n|\u001b\[\d*[A-HJK]/)
    .map((line) => stripVTControlCharacters(line).trimEnd())
    .filter((line) => widthOf(line) > columns);

describe.skipIf(!hasPty)('licet ask at a terminal', { timeout: 180_000 }, () => {
  const RADIO = `id: deal
date: 2024-03-01
items: [{ name: radio, category: imsi-catcher, supply-form: goods, us-jurisdiction: none, facts: { crypto-confidentiality: no } }]
exporter: { name: Ondes Exemple, country: FR }
parties: [{ role: end-user, name: Example Police Service, country: BW, type: police }]
destination: { country: BW }
end-use: { purposes: [criminal-investigation] }
`;

  test('begins a new file, and each answer is in it when the next question comes', () => {
    const played = play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [
        ...BEGUN,
        { wait: 'The exporter: In which territory', send: [...'germ', ENTER] },
        { wait: 'The end user: Who is it', send: [ENTER] },
        { wait: 'The end user: In which territory', send: [...'kenya', ENTER] },
        { wait: 'Has anybody else a part in it', send: [DOWN, ENTER] },
        { wait: 'In which territory will it be used?', send: [...'kenya', ENTER] },
        { wait: 'On which day', send: [CTRL_C] },
      ],
    );
    expect(played.status).toBe(2);
    expect(file())
      .toBe(`# One transaction. licet ask puts answers into it; what you write yourself stays as it is.
id: deal
items:
  - category: imsi-catcher
exporter:
  name: "Acme: Radio GmbH"
  country: DE
parties:
  - role: end-user
    country: KE
destination:
  country: KE
`);
    expect(played.output).toContain('5 answers of this sitting are in deal.yaml');
  });

  test('whoever stops is told how to go on under the same name', () => {
    const { status, output } = play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled', '--by', "P. O'Lind"],
      [...BEGUN, { wait: 'The exporter: In which territory', send: [CTRL_C] }],
    );
    expect(status).toBe(2);
    // As a shell reads it: the quoted name is closed around the quote that is in it.
    expect(output.replace(/\s+/g, ' ')).toContain(
      "To go on from here: licet ask deal.yaml --lists bundled --by 'P. O'\\''Lind'",
    );
  });

  test('Ctrl-C in the middle loses nothing, leaves no temporary file, and the same command goes on', () => {
    const begun = play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [...BEGUN, { wait: 'The exporter: In which territory', send: [...'ger', CTRL_C] }],
    );
    expect(begun.status).toBe(2);
    expect(begun.output).toContain('To go on from here: licet ask deal.yaml');
    expect(readdirSync(here)).toEqual(['deal.yaml']);
    const text = file();
    expect(text).toContain('name: "Acme: Radio GmbH"');
    const resumed = play(
      ['ask', 'deal.yaml', '--lists', 'bundled'],
      [
        { wait: 'What is the item called?', send: [ENTER] },
        { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
        { wait: 'The exporter: In which territory', send: [CTRL_C] },
      ],
    );
    expect(resumed.status).toBe(2);
    expect(resumed.output).toContain('Nothing was answered');
    expect(file()).toBe(text);
  });

  test.each(['SIGTERM', 'SIGHUP'])('%s does the same, and shows the cursor again', (signal) => {
    const played = play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [...BEGUN, { wait: 'The exporter: In which territory', signal }],
    );
    expect(played.status).toBe(2);
    expect(played.output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      played.output.lastIndexOf('\u001b[?25l'),
    );
    expect(file()).toContain('name: "Acme: Radio GmbH"');
    expect(readdirSync(here)).toEqual(['deal.yaml']);
  });

  test('goes back, and takes the last answer out of the file', () => {
    play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [
        ...BEGUN,
        // The last but one is the way back.
        { wait: 'The exporter: In which territory', send: [UP, UP, ENTER] },
        // What was answered stands there again.
        { wait: 'Acme: Radio GmbH█', send: ['\u0015', ...'Other AG', ENTER] },
        { wait: 'The exporter: In which territory', send: [CTRL_C] },
      ],
    );
    expect(file()).toContain('name: Other AG');
    expect(file()).not.toContain('Acme');
  });

  test('a reseller and another item that are named are asked their names, and stand in the file', () => {
    play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [
        ...BEGUN.slice(0, 2),
        // Not known, nothing else, goods, then software.
        { wait: 'Is anything else supplied', send: [DOWN, DOWN, DOWN, ENTER] },
        { wait: 'Item 2 (software): What kind of item is it?', send: [...'imsi', ENTER] },
        { wait: 'Item 2 (imsi-catcher): What is the item called?', send: [...'Console', ENTER] },
        { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
        { wait: 'The exporter: Who is it', send: [...'Acme', ENTER] },
        { wait: 'The exporter: In which territory', send: [...'germ', ENTER] },
        { wait: 'The end user: Who is it', send: [...'Body', ENTER] },
        { wait: 'The end user: In which territory', send: [...'kenya', ENTER] },
        { wait: 'Has anybody else a part in it', send: [DOWN, DOWN, ENTER] },
        { wait: 'The reseller: Who is it', send: [...'Trader', ENTER] },
        { wait: 'The reseller: In which territory', send: [...'germ', ENTER] },
        { wait: 'Has anybody else a part in it', send: [DOWN, ENTER] },
        { wait: 'In which territory will it be used?', send: [CTRL_C] },
      ],
    );
    expect(file()).toContain(
      '  - supply-form: software\n    category: imsi-catcher\n    name: Console\n',
    );
    expect(file()).toContain('  - role: reseller\n    name: Trader\n    country: DE\n');
  });

  test('a sign is understood behind an answer that stands there already', () => {
    writeFileSync(join(here, 'deal.yaml'), RADIO.replace('date: 2024-03-01\n', ''));
    const played = play(
      ['ask', 'deal.yaml', '--lists', 'bundled'],
      [
        { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
        { wait: 'Has anybody else a part in it', send: [DOWN, ENTER] },
        { wait: 'On which day', send: ['?', ENTER] },
        { wait: 'In the file it is called date', send: [CTRL_C] },
      ],
    );
    expect(played.status).toBe(2);
  });

  test('explains a question, and asks it again', () => {
    const played = play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [
        ...BEGUN.slice(0, 3),
        { wait: 'The exporter: Who is it', send: ['?', ENTER] },
        { wait: 'In the file it is called exporter.name' },
        { wait: 'The exporter: Who is it', send: [CTRL_C] },
      ],
    );
    expect(played.output).toContain('What proves it:');
  });

  test('says what an answer cannot be, and takes none of it', () => {
    const played = play(
      [
        'ask',
        'deal.yaml',
        '--new',
        '--category',
        'drone',
        '--user',
        'X',
        '--exporter',
        'DE',
        '--country',
        'KE',
      ],
      [
        { wait: 'What is the item called?', send: [ENTER] },
        { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
        { wait: 'The exporter: Who is it', send: ['!', ENTER] },
        { wait: 'The end user: In which territory', send: [ENTER] },
        { wait: 'Has anybody else a part in it', send: [DOWN, ENTER] },
        { wait: 'On which day', send: ['\u0015', ...'2026-13-01', ENTER] },
        { wait: 'not a day', send: [CTRL_C] },
      ],
    );
    expect(played.status).toBe(2);
    expect(file()).toContain('name: asked-without-result');
    expect(file()).not.toContain('date');
  });

  test('fits forty columns, and without colour where NO_COLOR says so', () => {
    const steps: readonly Step[] = [
      { wait: 'What kind of item', send: [...'imsi', ENTER] },
      { wait: 'What is the item called?', send: [ENTER] },
      { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
      { wait: 'The exporter: Who is it', send: ['?', ENTER] },
      { wait: 'The exporter: Who is it', send: [...'Acme', ENTER] },
      { wait: 'The exporter: In which', send: [...'germ', ENTER] },
      { wait: 'The end user: Who is it', send: [CTRL_C] },
    ];
    const narrow = play(['ask', 'deal.yaml', '--new'], steps, { cols: 40, env: { NO_COLOR: '1' } });
    expect(wide(narrow, 40)).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(narrow.output).not.toMatch(/\u001b\[[\d;]*m/);
    rmSync(join(here, 'deal.yaml'));
    const coloured = play(['ask', 'deal.yaml', '--new'], steps, { cols: 80 });
    expect(wide(coloured, 80)).toEqual([]);
    expect(coloured.output).toMatch(/\u001b\[\d+m/);
  });

  /** What was drawn of the questions; not what is said at the end. */
  const drawn = ({ output }: Played): string[] =>
    output
      .split('Stopped.')[0]!
      // eslint-disable-next-line no-control-regex
      .split(/\r?\n|\u001b\[\d*[A-HJK]/)
      .map((line) => stripVTControlCharacters(line).trimEnd())
      .filter((line) => line !== '');

  test.each([40, 80])(
    'keeps its bar at %i columns; letters mark nothing, and nothing marked is no answer',
    (cols) => {
      writeFileSync(join(here, 'deal.yaml'), RADIO);
      const played = play(
        ['ask', 'deal.yaml', '--lists', 'bundled'],
        [
          { wait: 'Do you know its code', send: [ENTER] },
          { wait: 'Mark what is so', send: [...'aij', ' ', ENTER] },
          { wait: '1 marked', send: [DOWN, DOWN, DOWN, ENTER] },
          // Unmarked again; that none of them is so stands last on the list.
          { wait: 'Mark what is so', send: [DOWN, ' ', UP, UP, ' ', ENTER] },
          { wait: 'Esc', send: [ESC] },
        ],
        { cols, env: { NO_COLOR: '1' } },
      );
      expect(played.status).toBe(2);
      expect(wide(played, cols)).toEqual([]);
      expect(drawn(played).filter((line) => !/^[│◆◇■└]/.test(line))).toEqual([]);
      expect(played.output).toContain('› ◻');
      expect(played.output.replaceAll(/\s+/g, ' ')).toContain(
        'Nothing is lost: 1 answer of this sitting is in deal.yaml.',
      );
      expect(file()).not.toContain(': yes');
      expect(file()).toContain('mob-extracts-ids: no');
    },
  );

  test('keys pressed ahead answer the questions that they were meant for, and a day stands in the place of today', () => {
    const rest = ['Reader', '', 'Zutritt GmbH', 'austria', 'Clinic', 'germany', '', ''];
    const played = play(
      ['ask', 'deal.yaml', '--new', '--lists', 'bundled'],
      [
        {
          wait: 'What kind of item is it?',
          send: [
            ...'fingerprint',
            ENTER,
            rest.map((text, at) => `${[1, 6, 7].includes(at) ? DOWN : text}${ENTER}`).join(''),
          ],
        },
        { wait: 'On which day', send: [...'2024-02-01', ENTER] },
        { wait: 'AMBER', send: [CTRL_C] },
      ],
    );
    expect(played.status).toBe(2);
    expect(file()).toContain(
      'items:\n  - category: fingerprint\n    name: Reader\nexporter:\n  name: Zutritt GmbH\n  country: AT\n',
    );
    expect(file()).toContain(
      'name: Clinic\n    country: DE\ndestination:\n  country: DE\ndate: 2024-02-01\n',
    );
  });

  test('Escape says that nothing is lost, and how to go on', () => {
    writeFileSync(join(here, 'deal.yaml'), RADIO);
    const played = play(
      ['ask', 'deal.yaml', '--lists', 'bundled'],
      [{ wait: 'Do you know its code', send: [ESC] }],
    );
    expect(played.status).toBe(2);
    expect(played.output).toContain('deal.yaml is as it was');
    expect(played.output).toContain('licet ask deal.yaml --lists bundled');
    expect(file()).toBe(RADIO);
  });

  test('keeps what somebody else writes into the file meanwhile', () => {
    writeFileSync(
      join(here, 'deal.yaml'),
      'id: deal # mine\nitems:\n  - category: drone\n    name: one\n',
    );
    const played = play(
      ['ask', 'deal.yaml'],
      [
        { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
        {
          wait: 'The exporter: Who is it',
          append: { to: 'deal.yaml', text: 'title: By another\n' },
          send: [...'Acme', ENTER],
        },
        { wait: 'was changed meanwhile' },
        { wait: 'The exporter: In which territory', send: [CTRL_C] },
      ],
    );
    expect(played.status).toBe(2);
    expect(file()).toBe(
      'id: deal # mine\nitems:\n  - category: drone\n    name: one\ntitle: By another\nexporter:\n  name: Acme\n',
    );
  });

  test('ends, and gives the terminal back, where an answer cannot be put into the file', () => {
    writeFileSync(
      join(here, 'deal.yaml'),
      'id: deal\nitems:\n  - category: drone\n    name: one\n',
    );
    const played = play(
      ['ask', 'deal.yaml'],
      [
        { wait: 'Is anything else supplied', send: [DOWN, ENTER] },
        {
          wait: 'The exporter: Who is it',
          append: { to: 'deal.yaml', text: 'title: [\n' },
          send: [...'Acme', ENTER],
        },
        { wait: 'deal.yaml:6' },
      ],
    );
    expect(played.status).toBe(2);
    expect(played.output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      played.output.lastIndexOf('\u001b[?25l'),
    );
  });

  test('at a terminal that cannot move its cursor prints the questions instead', () => {
    writeFileSync(join(here, 'deal.yaml'), 'id: deal\n');
    const played = play(['ask', 'deal.yaml'], [{ wait: '# Questions on deal' }], {
      env: { TERM: 'dumb' },
    });
    expect(played.status).toBe(0);
  });
});
