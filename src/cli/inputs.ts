// Files, folders and '-' → the transaction files to read, in an order that never varies. A link in a folder is refused
// and a file that is not read is counted aloud: what nobody looked at must not pass as looked at.

import { statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { LicetError, type Problem } from '../model/errors.ts';
import {
  formatOf,
  TRANSACTION_ENDINGS,
  type InputFormat,
} from '../data/transaction/transactions.ts';
import { allBelow } from '../data/read/walk.ts';

export interface Input {
  readonly file: string;
  readonly format: InputFormat;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** What was left aside in folders, as sentences for standard error. */
  readonly notes: readonly string[];
}

/** `own`: files of the run itself, which are no transactions even where their folder is screened. */
export const inputsOf = (
  arguments_: readonly string[],
  forced: InputFormat | undefined,
  own: readonly string[] = [],
): Inputs => {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const inputs = arguments_.flatMap((argument): Input[] => {
    if (argument === '-') return [{ file: '-', format: forced ?? 'yaml' }];
    let folder: boolean;
    try {
      folder = statSync(argument).isDirectory();
    } catch {
      problems.push({
        code: 'file-unreadable',
        place: { file: argument },
        what: 'There is no such file or folder',
        remedy: 'Check the path',
      });
      return [];
    }
    if (folder) return filesIn(argument, own, problems, notes);
    const format = formatOf(argument) ?? forced;
    if (format) return [{ file: argument, format }];
    problems.push({
      code: 'unknown-format',
      place: { file: argument },
      what: 'The ending of the file names no format that licet reads',
      remedy: `Use one of ${TRANSACTION_ENDINGS.join(', ')}, or say which with --input`,
    });
    return [];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return { inputs, notes };
};

const filesIn = (
  folder: string,
  own: readonly string[],
  problems: Problem[],
  notes: string[],
): Input[] => {
  const { files, notFollowed } = allBelow(folder);
  const others = new Set<string>();
  let left = 0;
  const inputs = files.flatMap((name): Input[] => {
    const file = join(folder, name);
    if (own.some((one) => resolve(file) === resolve(one))) return [];
    const format = formatOf(name);
    if (format) return [{ file, format }];
    left += 1;
    others.add(extname(name) || 'no ending');
    return [];
  });
  for (const name of notFollowed)
    problems.push({
      code: 'file-unreadable',
      place: { file: join(folder, name) },
      what: 'It is a link or no plain file, and licet does not follow it inside a folder',
      remedy: 'Name its target as an argument of its own, or take the link away',
    });
  if (left > 0)
    notes.push(
      `${folder}: ${left} ${left === 1 ? 'file was' : 'files were'} not read, for the ending names no format (${[...others].sort().slice(0, 10).join(', ')})`,
    );
  if (inputs.length === 0 && notFollowed.length === 0) {
    problems.push({
      code: 'file-empty',
      place: { file: folder },
      what: 'The folder holds no transaction file',
      remedy: `Put files ending in ${TRANSACTION_ENDINGS.join(', ')} into it`,
    });
  }
  return inputs;
};
