// Prints every bundled case with the colour expected, the colour found and what decided it: npm run cases. Writes nothing.

import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'dist', `cases.${process.pid}.mjs`);
try {
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/cases.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const { casesPage, shippedScreener } = await import(pathToFileURL(bundle).href);
  const { screener, close } = shippedScreener(root);
  process.stdout.write(await casesPage(root, screener));
  close();
} finally {
  rmSync(bundle, { force: true });
}
