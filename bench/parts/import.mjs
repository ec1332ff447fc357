// Lists taken in by processes of their own, with the time and the peak of memory: a made-up one as large as the largest of its
// publisher, and the publishers' own files, where they lie beside the checkout, in processes of their own and in one.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licet, run } from '../child.mjs';
import { writeAdvanced } from '../made-up-advanced.mjs';
import { importPublished, importPublishedAtOnce } from '../published.mjs';
import { row } from '../table.mjs';

export const title = 'Taking a list in';

const AIM = '60 s, 400 MB';

export const measure = async (size) => [await madeUp(size), ...(await published(size))];

const taken = (what, { wall, user, memory }) =>
  row(what, {
    measured: `${(wall / 1000).toFixed(1)} s, ${memory.toFixed(0)} MiB`,
    user: `${(user / 1000).toFixed(1)} s`,
    aim: AIM,
  });

const madeUp = async (size) => {
  // Fewer parties than the real list has are refused, so that a trial takes nearly as many.
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-import-'));
  try {
    const [file, settings] = [join(folder, 'SDN_ADVANCED.XML'), join(folder, 'licet.yaml')];
    const { parties, written } = writeAdvanced(file, size.of(120_000_000, 90_000_000));
    writeFileSync(settings, 'store: lists.sqlite\n');
    const order = ['--from', file, '--accept-shrink', '--config', settings];
    return taken(
      `SDN_ADVANCED.XML of ${(written / 1e6).toFixed(0)} MB, ${parties} parties`,
      await run([licet, 'lists', 'import', 'us-sdn', ...order]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const published = async (size) => {
  const total = await importPublished(size.quick);
  const atOnce = await importPublishedAtOnce(size.quick);
  if (total && atOnce)
    return [
      taken(`all publishers' files beside the checkout, ${total.lists} lists`, total),
      taken('the same by one process', atOnce),
    ];
  process.stderr.write(
    "  SKIPPED: the publishers' files are not beside the checkout (../shared)\n",
  );
  return [];
};
