// Where a transaction stands among all of a run: which of them draws on a licence its id does not tell, for two may have one.

import { resolve } from 'node:path';
import type { RawTransaction } from '../read/raw.ts';

/** One file in two spellings of its path is one file. A line may hold several transactions. */
export const writtenAt = (raw: RawTransaction): string => {
  const { line, column } = raw.place([]);
  return `${resolve(raw.file)}:${line ?? raw.line}:${column ?? 1}`;
};
