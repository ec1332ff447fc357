// The package as npm packs it stays below its bound.

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const MOST_BYTES = 25_000_000;

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

it(
  'is packed to less than 25 MB, with the store and without the lists as built from',
  { timeout: 600_000 },
  () => {
    const told = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = JSON.parse(told) as [Packed];
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toContain('dist/lists.sqlite');
    expect(paths.filter((path) => path.endsWith('whole.ndjson.gz'))).toEqual([]);
    expect(packed.size).toBeLessThan(MOST_BYTES);
  },
);
