// Where a value of a transaction comes from, in words: its file and line.

import type { RawTransaction } from '../read/raw.ts';
import type { Path } from '../read/path.ts';

export const originOf = (raw: RawTransaction, path: Path): string => {
  const { file, line } = raw.lineAt ? { file: raw.file, line: raw.lineAt(path) } : raw.place(path);
  return line === undefined ? file : `${file}:${line}`;
};
