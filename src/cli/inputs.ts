// Files, folders and '-' → the transaction files to read, in an order that never varies.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { LicetError, type Problem } from '../model/errors.ts';
import {
  formatOf,
  TRANSACTION_ENDINGS,
  type InputFormat,
} from '../data/transaction/transactions.ts';
import { filesBelow } from '../data/read/walk.ts';

export interface Input {
  readonly file: string;
  readonly format: InputFormat;
}

export const inputsOf = (
  arguments_: readonly string[],
  forced: InputFormat | undefined,
): Input[] => {
  const problems: Problem[] = [];
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
    if (folder) return filesIn(argument, problems);
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
  return inputs;
};

const filesIn = (folder: string, problems: Problem[]): Input[] => {
  const inputs = filesBelow(folder, '').flatMap((name): Input[] => {
    const format = formatOf(name);
    return format ? [{ file: join(folder, name), format }] : [];
  });
  if (inputs.length === 0) {
    problems.push({
      code: 'file-empty',
      place: { file: folder },
      what: 'The folder holds no transaction file',
      remedy: `Put files ending in ${TRANSACTION_ENDINGS.join(', ')} into it`,
    });
  }
  return inputs;
};
