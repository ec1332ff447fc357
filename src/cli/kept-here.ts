// Whether a file in a folder of transactions is a record that was kept, or the log of them: by how it begins, wherever it lies
// and whatever the settings say. It is no transaction, and a transaction that lies beside it is one.

import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';

const BEGINNINGS: Readonly<Record<string, string>> = {
  '.json': '{"schema":"licet/record@1",',
  '.ndjson': '{"schema":"licet/log@1",',
};

export const isKeptHere = (file: string): boolean => {
  const beginning = BEGINNINGS[extname(file).toLowerCase()];
  return beginning !== undefined && startOf(file, beginning.length) === beginning;
};

/** Nothing of a file that cannot be read: whoever reads it next says so. */
const startOf = (file: string, length: number): string | undefined => {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = Buffer.alloc(length);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};
