// Files of lists for the readers: given as text, or the publishers' own, which lie beside the checkout and not in it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openedFile } from '../../../src/data/lists/readers/opened-file.ts';
import { READERS, type ListFormat } from '../../../src/data/lists/readers/index.ts';
import type { ListFile, ReadingOptions } from '../../../src/data/lists/readers/reader.ts';
import { ReadingLog } from '../../../src/data/lists/readers/reading-log.ts';
import type { PublishedParty } from '../../../src/model/published-party.ts';

export interface Read {
  readonly parties: readonly PublishedParty[];
  readonly log: ReadingLog;
}

/** A file in memory. `cut`: it comes in pieces of so many bytes. */
export const textFile = (text: string | Uint8Array, name = 'list', cut = 7): ListFile => ({
  name,
  async *bytes() {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    for (let at = 0; at < bytes.length; at += cut) yield bytes.subarray(at, at + cut);
  },
});

export const readFiles = async (
  format: ListFormat,
  files: readonly ListFile[],
  options: ReadingOptions = {},
): Promise<Read> => {
  const log = new ReadingLog();
  const parties: PublishedParty[] = [];
  for await (const party of READERS[format].read(files, options, log)) parties.push(party);
  return { parties, log };
};

export const readText = (
  format: ListFormat,
  text: string | Uint8Array,
  options: ReadingOptions = {},
): Promise<Read> => readFiles(format, [textFile(text)], options);

const SHARED = join(import.meta.dirname, '../../../../shared');
const ELSEWHERE = join(import.meta.dirname, '../../../../../shared');
const shared = existsSync(SHARED) ? SHARED : ELSEWHERE;

export const published = (name: string): string => join(shared, name);

/** False where the publishers' files are not beside the checkout; tests on them then say that they were left out. */
export const hasPublished = existsSync(join(shared, 'data/lists'));
if (!hasPublished)
  process.stderr.write(
    `The publishers' lists are not beside the checkout: their tests are left out\n`,
  );

export const readPublished = (
  format: ListFormat,
  names: readonly string[],
  options: ReadingOptions = {},
): Promise<Read> =>
  readFiles(
    format,
    names.map((name) => openedFile(published(name))),
    options,
  );
