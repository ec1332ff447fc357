// Writes the made parts of README.md anew: npm run readme, after the packs, the data or the options have changed.

import { build } from 'esbuild';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'dist', `readme-tables.${process.pid}.mjs`);
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/readme-tables.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { readmeParts, withParts } = await import(pathToFileURL(bundle).href);
  const file = join(root, 'README.md');
  const before = readFileSync(file, 'utf8');
  const after = withParts(before, await readmeParts(root));
  if (after !== before) writeFileSync(file, after);
  process.stdout.write(
    after === before ? 'README.md was up to date.\n' : 'README.md is written anew.\n',
  );
} finally {
  rmSync(bundle, { force: true });
}
