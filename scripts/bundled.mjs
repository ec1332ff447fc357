// Runs a script in TypeScript of this folder: bundled beside the program, imported, and taken away.

import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Tables of packages are taken in: Node reads none without a word that this form of module cannot say. */
const tablesWithin = {
  name: 'tables-within',
  setup(building) {
    const { resolve } = createRequire(import.meta.url);
    building.onResolve({ filter: /^[^./].*\.json$/ }, ({ path }) => ({ path: resolve(path) }));
  },
};

/** What scripts/NAME.ts exports is given to `run`, and what that gives is given back. */
export const bundled = async (name, run) => {
  const outfile = join(root, 'dist', `${name}.${process.pid}.mjs`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [`scripts/${name}.ts`],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      plugins: [tablesWithin],
      logLevel: 'warning',
    });
    return await run(await import(pathToFileURL(outfile).href));
  } finally {
    rmSync(outfile, { force: true });
  }
};
