// npm run passages -- FOLDER: finds the passages that provisions rest on in the copies of the folder, and writes data/passages/ and
// data/unproved.yaml. npm run passages -- FOLDER COPY PINPOINT prints one passage.

import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [folder, copy, pinpoint] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Name the folder of copies: npm run passages -- FOLDER\n');
  process.exit(2);
}
const bundle = join(root, 'dist', `passages.${process.pid}.mjs`);
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/passages.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { passageText, writePassages } = await import(pathToFileURL(bundle).href);
  if (pinpoint !== undefined) process.stdout.write(passageText(root, folder, copy, pinpoint));
  else {
    const missing = writePassages(root, folder);
    for (const one of missing) process.stdout.write(`not found: ${one}\n`);
  }
} finally {
  rmSync(bundle, { force: true });
}
