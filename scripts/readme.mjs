// Writes the made parts of README.md, ARCHITECTURE.md, CONTRIBUTING.md and docs/ anew: npm run readme, after the packs, the data or the options have changed.

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
  const { documents, madeParts, withParts } = await import(pathToFileURL(bundle).href);
  const parts = await madeParts(root);
  const written = documents(root).filter((name) => {
    const file = join(root, name);
    const before = readFileSync(file, 'utf8');
    const after = withParts(before, parts);
    if (after !== before) writeFileSync(file, after);
    return after !== before;
  });
  process.stdout.write(
    written.length === 0
      ? 'All documents were up to date.\n'
      : `Written anew: ${written.join(', ')}\n`,
  );
} finally {
  rmSync(bundle, { force: true });
}
