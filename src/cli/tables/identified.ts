// What a folder of tables is made of: each input by its bytes, so that a run which goes on, or one of another day, can be held to them.

import { createHash } from 'node:crypto';
import { isParquetName } from '../../data/quotation/quotation-table.ts';
import { bytesOf } from '../../data/read/streams.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { TablesInput } from '../../model/tables.ts';
import { repositoryPath } from '../../report/places.ts';
import type { Input } from '../inputs.ts';
import type { Progress } from '../progress.ts';

export interface Identified extends TablesInput {
  /** Line ends, or of Parquet rows: by them it is told how far a run has come, and what is of which shard. */
  readonly lines: number;
}

/** Errors: standard input, which cannot be read twice; two that have one name in the tables; a file that cannot be read. */
export const identified = async (
  inputs: readonly Pick<Input, 'file'>[],
  progress: Progress,
): Promise<readonly Identified[]> => {
  if (inputs.some(({ file }) => file === '-')) throw notTwice();
  const names = inputs.map(({ file }) => repositoryPath(file, process.cwd()));
  refuseAlike(names, inputs);
  const all: Identified[] = [];
  for (const [index, { file }] of inputs.entries()) {
    const hash = createHash('sha256');
    let [bytes, lines] = [0, 0];
    for await (const chunk of bytesOf(file)) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
      await progress.turn();
    }
    if (isParquetName(file)) lines = await rowsOf(file);
    all.push({ file: names[index]!, bytes, sha256: hash.digest('hex'), lines });
  }
  return all;
};

/** With the names of the columns, which are row 1. A file that is broken is told when it is read. */
const rowsOf = async (file: string): Promise<number> => {
  const { ParquetRows } = await import('../../data/parquet/parquet-rows.ts');
  try {
    const opened = await ParquetRows.open(file);
    await opened.close();
    return opened.rows + 1;
  } catch (error) {
    if (error instanceof LicetError) return 1;
    throw error;
  }
};

/** Rows of tables are joined by the file and its line. */
const refuseAlike = (names: readonly string[], inputs: readonly Pick<Input, 'file'>[]): void => {
  const seen = new Map<string, string>();
  const alike = inputs.flatMap(({ file }, index): Problem[] => {
    const first = seen.get(names[index]!);
    if (first === undefined) {
      seen.set(names[index]!, file);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        place: { file },
        what: `The tables would call it '${names[index]!}', as they call ${first}, and nobody could tell their rows apart`,
        remedy:
          'Name each file once, and work in a folder around both: what lies outside is called by its name alone',
      },
    ];
  });
  if (alike.length > 0) throw new LicetError(alike);
};

const notTwice = (): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      what: 'Standard input does not go with --out: its tables name what they were made of, and it cannot be read twice',
      remedy: 'Write it into a file and name that; or leave --out out',
    },
  ]);
