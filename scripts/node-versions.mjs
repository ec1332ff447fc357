// Installs the package, as npm packs it, on the other versions of Node that it is for, and runs it there: each has to give
// the bytes and the status that this one gives. Works in a temporary folder alone. A version that the registry does not
// give is skipped, and said to be; whatever else fails is a failure.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSIONS = [20, 22, 24];

const RED = ['screen', 'data/cases/bluecoat-computerlinks-syria-2010.yaml', '--lists', 'bundled'];

const GREEN = 'data/cases/ordinary/access-reader-italy-singapore.yaml';

/** What is run, and with what status it ends; the same thrice, for a run may fail at its very end and not always. */
const RUNS = [
  { args: ['--version'], status: 0 },
  { args: RED, status: 1 },
  { args: RED, status: 1 },
  { args: RED, status: 1 },
  { args: ['screen', 'data/cases', '--lists', 'bundled', '--format', 'json'], status: 1 },
  { args: ['screen', GREEN, '--lists', 'bundled'], status: 0 },
  { args: ['screen', 'data/cases', '--rules', 'no-such-folder', '--lists', 'bundled'], status: 2 },
  { args: ['classify', '--category', 'intrusion-software'], status: 0 },
  { args: ['check'], status: 0 },
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a program to its end. `status`: null where a signal ended it. */
const run = (file, args, options = {}) =>
  new Promise((resolve) => {
    const limits = { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 900_000 };
    execFile(file, args, { ...limits, ...options }, (error, stdout, stderr) =>
      resolve({ status: error ? (error.code ?? null) : 0, stdout, stderr }),
    );
  });

/** A folder of its own for npm to install in. */
const project = (folder, content) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, ...content }));
  return folder;
};

const INSTALL = [
  'install',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--prefer-offline',
  '--loglevel=error',
];

/** The folder of a version of Node, with its headers; undefined where the registry does not give it. */
const fetched = async (version, work) => {
  const name = `node-${process.platform}-${process.arch}`;
  const cwd = project(join(work, `node-${version}`), {});
  const got = await run('npm', [...INSTALL, '--ignore-scripts', `${name}@${version}`], { cwd });
  if (got.status === 0) return join(cwd, 'node_modules', name);
  say(`SKIPPED: Node ${version} was not tried; ${name}@${version} cannot be had:\n${got.stderr}`);
  return undefined;
};

/** What goes wrong with the package on one version of Node. */
const problemsOn = async (node, tarball, folder, expected) => {
  const home = project(folder, { type: 'module', allowScripts: { 'better-sqlite3': true } });
  const env = {
    ...process.env,
    PATH: [join(node, 'bin'), process.env.PATH].join(delimiter),
    HOME: home,
    npm_config_nodedir: node,
    // Whether it runs is asked, not how fast: without optimising, SQLite compiles in seconds.
    CFLAGS: '-O0',
    CXXFLAGS: '-O0',
  };
  const installed = await run('npm', [...INSTALL, tarball], { cwd: home, env });
  if (installed.status !== 0)
    return [`npm install ended with status ${installed.status}:\n${installed.stderr}`];
  const cwd = join(home, 'node_modules/licet');
  const program = join(node, 'bin/node');
  const problems = [];
  for (const [index, { args, status }] of RUNS.entries()) {
    const got = await run(program, ['bin/licet.js', ...args], { cwd, env });
    const told = `licet ${args.join(' ')}`;
    if (got.status !== status)
      problems.push(`${told}: status ${got.status}, not ${status}\n${got.stderr}`);
    else if (got.stdout !== expected[index].stdout || got.stderr !== expected[index].stderr)
      problems.push(`${told}: does not print what Node ${process.versions.node} prints`);
  }
  const example = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(cwd, 'docs/library.md'), 'utf8'));
  writeFileSync(join(home, 'example.js'), example[1]);
  const { status, stdout, stderr } = await run(program, ['example.js'], { cwd: home, env });
  if (status !== 0 || !stdout.startsWith('red '))
    problems.push(`the example of docs/library.md: status ${status}\n${stdout}${stderr}`);
  return problems;
};

const work = mkdtempSync(join(tmpdir(), 'licet-node-'));
try {
  const own = Number(process.versions.node.split('.')[0]);
  const versions = VERSIONS.filter((version) => version !== own);
  const nodes = await Promise.all(versions.map((version) => fetched(version, work)));
  if (nodes.some((node) => node !== undefined)) {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', work], {
      cwd: root,
    });
    if (packed.status !== 0) throw new Error(`npm pack failed:\n${packed.stderr}`);
    const tarball = join(
      work,
      readdirSync(work).find((name) => name.endsWith('.tgz')),
    );
    const expected = [];
    for (const { args } of RUNS)
      expected.push(await run(process.execPath, ['bin/licet.js', ...args], { cwd: root }));
    await Promise.all(
      nodes.map(async (node, index) => {
        if (node === undefined) return;
        const version = versions[index];
        const problems = await problemsOn(node, tarball, join(work, `on-${version}`), expected);
        for (const problem of problems) say(`Node ${version}: ${problem}`);
        if (problems.length > 0) process.exitCode = 1;
        else say(`Node ${version}: installs and runs as on Node ${process.versions.node}`);
      }),
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
