// Builds this tree twice, in two folders that are called otherwise, under another time zone and other rights of new files, and
// compares every file that a build makes: npm run reproduce. The compiled code beside the program is not compared, for it is of one
// version of Node, and is no part of the package.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stdout.write(`${text}\n`);

/** What git knows of, as it lies here, and what it does not ignore. */
const files = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
})
  .split('\0')
  .filter((name) => name !== '' && name !== 'node_modules');

const copyTo = (folder) => {
  for (const name of files) {
    const from = join(root, name);
    if (statSync(from, { throwIfNoEntry: false }) === undefined) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(from, join(folder, name));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
};

const NOT_PACKED = new Set(['cli.cjs.cache']);

const hashesOf = (folder, below = '') =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (NOT_PACKED.has(name)) return [];
      if (entry.isDirectory()) return hashesOf(folder, name);
      return [
        [
          name,
          createHash('sha256')
            .update(readFileSync(join(folder, name)))
            .digest('hex'),
        ],
      ];
    });

const built = (folder, TZ, umask) => {
  copyTo(folder);
  const before = process.umask(umask);
  for (const args of [
    ['scripts/build.mjs'],
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'],
  ])
    execFileSync(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, TZ },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  process.umask(before);
  return new Map(hashesOf(join(folder, 'dist')));
};

const work = mkdtempSync(join(tmpdir(), 'licet-reproduce-'));
try {
  const first = built(join(work, 'a'), 'UTC', 0o022);
  const second = built(join(work, 'another-folder', 'deeper'), 'Asia/Kathmandu', 0o077);
  const differ = [...new Set([...first.keys(), ...second.keys()])].filter(
    (name) => first.get(name) !== second.get(name),
  );
  for (const name of differ) say(`dist/${name}: ${first.get(name)} and ${second.get(name)}`);
  if (differ.length > 0) process.exitCode = 1;
  const whole = createHash('sha256')
    .update(JSON.stringify([...first]))
    .digest('hex');
  say(
    differ.length === 0
      ? `Two builds gave the same ${first.size} files; sha256 over all of them ${whole}`
      : `${differ.length} of ${first.size} files differ between two builds of the same tree`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
