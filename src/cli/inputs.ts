// Files, folders and '-' → the transaction files to read, in an order that never varies. A link in a folder is refused
// and a file that is not read is counted aloud: what nobody looked at must not pass as looked at.

import { statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { LicetError, type Problem } from '../model/errors.ts';
import {
  formatOf,
  TRANSACTION_ENDINGS,
  type InputFormat,
} from '../data/transaction/transactions.ts';
import { isMappedAlone } from '../data/quotation/quotation-table.ts';
import { allBelow } from '../data/read/walk.ts';
import { isKeptHere } from './kept-here.ts';
import { isWorkingFolder, OWN_FOLDER } from './working-folder.ts';

export interface Input {
  readonly file: string;
  readonly format: InputFormat;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** What was left aside in folders, as sentences for standard error. */
  readonly notes: readonly string[];
}

/** Files and folders of the run itself, which are no transactions even where a folder around them is screened. */
export interface OwnFiles {
  /** Those that are read as what they are, so that nothing else can hide in them. */
  readonly read: readonly string[];
  /** Those that are left aside; what is left there is counted aloud. */
  readonly aside: readonly string[];
}

const NONE: OwnFiles = { read: [], aside: [] };

/** A sheet of a workbook and a Parquet file are read as a table is, by a mapping alone. */
const ofMapped = (file: string): InputFormat | undefined =>
  isMappedAlone(file) ? 'csv' : undefined;

/** `mapped`: tables are read by a mapping. */
export const inputsOf = (
  arguments_: readonly string[],
  forced: InputFormat | undefined,
  own: OwnFiles = NONE,
  mapped = false,
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
    if (folder) return filesIn(argument, own, mapped, problems, notes);
    const format = formatOf(argument) ?? forced ?? (mapped ? ofMapped(argument) : undefined);
    if (format) return [{ file: argument, format }];
    problems.push({
      code: 'unknown-format',
      place: { file: argument },
      what: 'The ending of the file names no format that licet reads',
      remedy: isMappedAlone(argument)
        ? 'Workbooks and Parquet files are read by a mapping of their columns: name it with --map (licet map drafts one)'
        : `Use one of ${TRANSACTION_ENDINGS.join(', ')}, or say which with --input`,
    });
    return [];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return { inputs, notes };
};

/** How a mapping of columns is called, so that it is not taken for a transaction. */
const MAPPING = /\.mapping\.ya?ml$/i;

const liesIn = (path: string, own: string): boolean => {
  const [inner, outer] = [resolve(path), resolve(own)];
  return inner === outer || inner.startsWith(outer + sep);
};

/** It could be a transaction, and is none of what the run reads or licet itself wrote. */
const isPassedOver = (file: string, read: readonly string[]): boolean =>
  formatOf(file) !== undefined &&
  !read.some((one) => resolve(one) === resolve(file)) &&
  !resolve(file).split(sep).includes(OWN_FOLDER) &&
  !isKeptHere(file);

const passedText = (folder: string, names: readonly string[]): string => {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return `${folder}: ${names.length} ${names.length === 1 ? 'file' : 'files'} of the run itself not read as transactions: ${names.slice(0, 3).join(', ')}${more}`;
};

const filesIn = (
  folder: string,
  { read, aside }: OwnFiles,
  mapped: boolean,
  problems: Problem[],
  notes: string[],
): Input[] => {
  const own = [...read, ...aside];
  if (isWorkingFolder(folder) && !own.some((one) => liesIn(resolve(folder, OWN_FOLDER), one))) {
    problems.push({
      code: 'no-effect',
      place: { file: folder },
      what: 'The folder is a working folder, and its licet.yaml is not the one that is read here',
      remedy: `Change into it first, or name ${join(folder, 'licet.yaml')} with --config`,
    });
    return [];
  }
  const { files, notFollowed } = allBelow(folder);
  const others = new Set<string>();
  const passed: string[] = [];
  let [left, mappings, kept] = [0, 0, 0];
  // Who names a folder of the run itself means what is in it.
  const apart = own.filter((one) => !liesIn(folder, one));
  const inputs = files.flatMap((name): Input[] => {
    const file = join(folder, name);
    if (apart.some((one) => liesIn(file, one))) {
      if (isPassedOver(file, read)) passed.push(name);
      return [];
    }
    if (MAPPING.test(name)) {
      mappings += 1;
      return [];
    }
    if (isKeptHere(file)) {
      kept += 1;
      return [];
    }
    const format = formatOf(name) ?? (mapped ? ofMapped(name) : undefined);
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
  if (passed.length > 0) notes.push(passedText(folder, passed));
  if (left > 0)
    notes.push(
      `${folder}: ${left} ${left === 1 ? 'file was' : 'files were'} not read, for the ending names no format (${[...others].sort().slice(0, 10).join(', ')})`,
    );
  if (mappings > 0)
    notes.push(
      `${folder}: ${mappings} ${mappings === 1 ? 'mapping was' : 'mappings were'} not read, for a mapping is no transaction`,
    );
  if (kept > 0)
    notes.push(
      `${folder}: ${kept} ${kept === 1 ? 'file' : 'files'} of records that were kept ${kept === 1 ? 'was' : 'were'} not read, for a record is no transaction`,
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
