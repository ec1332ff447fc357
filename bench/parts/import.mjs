// A made-up list as large as the largest of its publisher, taken in by a process of its own: time, and the peak of its memory.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licet, run } from '../child.mjs';
import { writeAdvanced } from '../made-up-advanced.mjs';
import { row } from '../table.mjs';

export const title = 'Taking a list in';

export const measure = async (size) => {
  // Fewer parties than the real list has are refused, so that a trial takes nearly as many.
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-import-'));
  try {
    const [file, settings] = [join(folder, 'SDN_ADVANCED.XML'), join(folder, 'licet.yaml')];
    const { parties, written } = writeAdvanced(file, size.of(120_000_000, 90_000_000));
    writeFileSync(settings, 'store: lists.sqlite\n');
    const order = ['--from', file, '--accept-shrink', '--config', settings];
    const { wall, user, memory } = await run([licet, 'lists', 'import', 'us-sdn', ...order]);
    return [
      row(`SDN_ADVANCED.XML of ${(written / 1e6).toFixed(0)} MB, ${parties} parties`, {
        measured: `${(wall / 1000).toFixed(1)} s, ${memory.toFixed(0)} MiB`,
        user: `${(user / 1000).toFixed(1)} s`,
        aim: '60 s, 400 MB',
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
