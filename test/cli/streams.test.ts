// What happens to the answer on its way out: readers that go away, full disks, files that may not be replaced, signals.

import { spawn, spawnSync, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// Long runs are begun to be stopped.
vi.setConfig({ testTimeout: 90_000 });

const LICET = join(import.meta.dirname, '../../bin/licet.js');
const RED = join(import.meta.dirname, '../../data/cases/bluecoat-computerlinks-syria-2010.yaml');

let here: string;
beforeEach(() => void (here = mkdtempSync(join(tmpdir(), 'licet-streams-'))));
afterEach(() => rmSync(here, { recursive: true, force: true }));

/** What the program keeps between runs lies elsewhere than what is written. */
const caches = mkdtempSync(join(tmpdir(), 'licet-streams-caches-'));
afterAll(() => rmSync(caches, { recursive: true }));

const deals = (count: number): string => {
  const file = join(here, 'deals.ndjson');
  writeFileSync(
    file,
    Array.from({ length: count }, (_, index) => `{"id":"d${index}","date":"2024-01-01"}\n`).join(
      '',
    ),
  );
  return file;
};

const shell = (command: string): { status: number | null; stderr: string; stdout: string } =>
  spawnSync('bash', ['-c', command], {
    cwd: here,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      LICET: `${process.execPath} ${LICET}`,
      RED,
      HOME: here,
      XDG_CACHE_HOME: caches,
    },
  });

describe('a reader that goes away', () => {
  const GONE =
    'standard output: Whoever read it went away before all of it was written, and no gate passes by half an answer. Let the reader read to the end; where the status is all that is wanted, say --quiet. [file-unwritable]\n';

  test('before it was given the verdict leaves status 2 and a word', () => {
    const { status, stderr } = shell(
      '$LICET screen $RED --lists bundled > >(exec 0<&-; sleep 2) & wait $!',
    );
    // The reader may be slower to close than licet is to write; then the verdict was written whole.
    expect([
      [1, ''],
      [2, GONE],
    ]).toContainEqual([status, stderr]);
  });

  test('in the middle of many leaves status 2 and a word', () => {
    deals(60);
    const { stdout, stderr } = shell(
      '$LICET screen deals.ndjson --lists bundled -f json | head -c 1000 >/dev/null; echo ${PIPESTATUS[0]}',
    );
    expect([stdout, stderr]).toEqual(['2\n', GONE]);
  });

  test('never passes a gate, even where red alone would fail', () => {
    deals(60);
    const { stdout, stderr } = shell(
      '$LICET screen deals.ndjson --lists bundled -f json --fail-on red | true; echo ${PIPESTATUS[0]}',
    );
    expect([stdout, stderr]).toEqual(['2\n', GONE]);
  });
});

describe('an output that is closed from the start', () => {
  const CLOSED =
    'standard output: It is closed, and the answer went nowhere. Redirect it to a file or a program; where the status is all that is wanted, say --quiet. [file-unwritable]\n';
  const GREEN = join(import.meta.dirname, '../../data/cases/axis-edeka-germany-2013.yaml');

  test('passes no gate, whatever the colour', () => {
    for (const deal of [GREEN, RED])
      expect(shell(`$LICET screen ${deal} --lists bundled >&-`)).toEqual(
        expect.objectContaining({ status: 2, stderr: CLOSED }),
      );
    expect(shell('$LICET explain us-ear >&-').status).toBe(2);
    expect(shell(`$LICET screen ${GREEN} --lists bundled >&- 2>&-`).status).toBe(2);
  });

  test('is no matter where nothing is printed, and the null device takes what is thrown away', () => {
    expect(shell(`$LICET screen ${GREEN} --lists bundled >/dev/null`).status).toBe(0);
    expect(shell(`$LICET screen ${GREEN} --lists bundled -q >&-`).status).toBe(0);
    expect(shell(`$LICET screen ${GREEN} --lists bundled -o out.txt >&-`).status).toBe(0);
    expect(statSync(join(here, 'out.txt')).size).toBeGreaterThan(0);
  });
});

describe('a pipe as an argument', () => {
  test.each([
    ['pipe.yaml', 'SIGTERM'],
    ['pipe.json', 'SIGINT'],
    ['pipe.ndjson', 'SIGTERM'],
    ['pipe.csv', 'SIGINT'],
  ] as const)('%s to which nobody writes is waited for, and %s ends it', async (name, signal) => {
    execFileSync('mkfifo', [join(here, name)]);
    const { status, by, stderr, after } = await stopped(signal, [name, '--lists', 'bundled']);
    expect({ status, by }).toEqual({ status: 2, by: null });
    expect(stderr).toMatch(/^Stopped after 0 transactions; /);
    expect(after).toBeLessThan(second());
  });

  test('as settings is waited for in the same way', async () => {
    execFileSync('mkfifo', [join(here, 'pipe')]);
    const { status, by } = await stopped('SIGTERM', [RED, '--config', 'pipe']);
    expect({ status, by }).toEqual({ status: 2, by: null });
  });

  test('is read whole where somebody writes', () => {
    const { status, stdout } = shell(
      '$LICET screen --input yaml <(cat $RED) --config <(echo lists: bundled)',
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^RED /);
  });
});

describe('a full disk', () => {
  test.skipIf(!existsSync('/dev/full'))('is one clear error and status 2', () => {
    for (const arguments_ of [
      'screen $RED --lists bundled',
      '--help',
      'explain us-ear',
      'schema transaction',
    ]) {
      const { status, stderr } = shell(`$LICET ${arguments_} > /dev/full`);
      expect(status, arguments_).toBe(2);
      expect(stderr, arguments_).toBe(
        'standard output: It cannot be written (ENOSPC), and what was written is not whole. Make room, or write elsewhere, and run again. [file-unwritable]\n',
      );
    }
  });

  test('that takes a part of the answer is not taken for one that took all', () => {
    deals(40);
    // The limit of a file's size stands for the end of the disk.
    const { status, stderr } = shell(
      "trap '' XFSZ; ulimit -f 8; $LICET screen deals.ndjson --lists bundled -f json > out.ndjson",
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/standard output: It cannot be written \(EFBIG\)/);
  });

  test('leaves the old file of --output alone and nothing beside it', () => {
    deals(40);
    writeFileSync(join(here, 'out.ndjson'), 'old');
    const { status, stderr } = shell(
      "trap '' XFSZ; ulimit -f 8; $LICET screen deals.ndjson --lists bundled -f json -o out.ndjson",
    );
    expect(status).toBe(2);
    expect(stderr).toContain('out.ndjson: It cannot be written (EFBIG)');
    expect(readFileSync(join(here, 'out.ndjson'), 'utf8')).toBe('old');
    expect(readdirSync(here).sort()).toEqual(['deals.ndjson', 'out.ndjson']);
  });
});

describe('--output', () => {
  test.each([
    ['/dev/null', 'a device'],
    ['folder', 'a folder'],
    ['link', 'a link'],
    ['pipe', 'a pipe'],
  ])('onto %s is refused, for it is %s', (target, kind) => {
    mkdirSync(join(here, 'folder'));
    writeFileSync(join(here, 'real'), 'old');
    symlinkSync('real', join(here, 'link'));
    execFileSync('mkfifo', [join(here, 'pipe')]);
    const { status, stderr } = shell(`$LICET screen $RED --lists bundled -o ${target}`);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `${target}: It is ${kind}, and only a file is replaced. Name a file, or leave the option out and redirect standard output. [file-unwritable]\n`,
    );
    expect(readlinkSync(join(here, 'link'))).toBe('real');
    expect(readFileSync(join(here, 'real'), 'utf8')).toBe('old');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('onto a file that is screened is refused', () => {
    writeFileSync(join(here, 'a.yaml'), 'id: a\n');
    const { status, stderr } = shell('$LICET screen a.yaml -o ./a.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('The output would replace a file that is read');
    expect(readFileSync(join(here, 'a.yaml'), 'utf8')).toBe('id: a\n');
  });

  test('keeps who may read the file that it replaces', () => {
    writeFileSync(join(here, 'out.txt'), 'old', { mode: 0o600 });
    expect(shell('$LICET screen $RED --lists bundled -o out.txt').status).toBe(1);
    expect(statSync(join(here, 'out.txt')).mode & 0o777).toBe(0o600);
  });
});

/** A second of a machine that has nothing else to do, longer where others wait for it too. */
const second = (): number => 1000 * Math.max(1, loadavg()[0]! / availableParallelism());

/** Starts a long run, and tells it to stop once it is at work. */
const stopped = async (
  signal: NodeJS.Signals,
  arguments_: readonly string[],
): Promise<{ status: number | null; by: string | null; stderr: string; after: number }> => {
  const child = spawn(process.execPath, [LICET, 'screen', ...arguments_], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (code, by) => resolve([code, by])),
  );
  if (arguments_.includes('-o')) {
    while (!readdirSync(here).some((name) => name.endsWith('.tmp')) && child.exitCode === null)
      await setTimeout(20);
    await setTimeout(300);
  } else await setTimeout(1500);
  const began = performance.now();
  child.kill(signal);
  // A reader that does not read holds the program back; it must hear the signal all the same.
  await Promise.race([new Promise((resolve) => child.on('exit', resolve)), setTimeout(10_000)]);
  const after = performance.now() - began;
  child.stdout.resume();
  const [status, by] = await ended;
  return { status, by, stderr, after };
};

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends a long run within a second, says how far it came, and leaves no file behind',
    async (signal) => {
      const file = deals(20_000);
      const { status, by, stderr, after } = await stopped(signal, [
        file,
        '--lists',
        'bundled',
        '-f',
        'json',
        '-o',
        'out.ndjson',
      ]);
      expect({ status, by }).toEqual({ status: 2, by: null });
      expect(stderr).toMatch(/^Stopped after \d+ transactions?; out\.ndjson was not written\n$/);
      expect(after).toBeLessThan(second());
      expect(readdirSync(here)).toEqual(['deals.ndjson']);
    },
  );

  test('is heard in a folder of small files, where nothing is waited for', async () => {
    for (let index = 0; index < 2000; index += 1)
      writeFileSync(join(here, `${index}.yaml`), `id: d${index}\ndate: 2024-01-01\n`);
    const { status, stderr, after } = await stopped('SIGINT', [
      '.',
      '--lists',
      'bundled',
      '-o',
      'out.txt',
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Stopped after \d+ transactions?; out\.txt was not written\n$/);
    expect(after).toBeLessThan(second());
  });

  test('is heard while the reader does not read', async () => {
    const file = deals(20_000);
    const { status, stderr, after } = await stopped('SIGINT', [
      file,
      '--lists',
      'bundled',
      '-f',
      'json',
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Stopped after \d+ transactions?; what was printed is not whole\n$/);
    expect(after).toBeLessThan(second());
  });
});

describe('a slow reader', () => {
  test.skipIf(process.platform !== 'linux')(
    'holds the program back, and memory stays flat',
    async () => {
      const file = deals(20_000);
      const child = spawn(
        process.execPath,
        [LICET, 'screen', file, '--lists', 'bundled', '-f', 'json'],
        {
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
      const memory = (): number =>
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) / 1024;
      await new Promise((resolve) => child.stdout.once('readable', resolve));
      await setTimeout(1500);
      const before = memory();
      await setTimeout(3000);
      const grown = memory() - before;
      child.kill('SIGKILL');
      expect(grown).toBeLessThan(20);
    },
  );
});
