// --format, given as often as wanted: NAME goes to standard output or -o, NAME=FILE into that file.

import { LicetError, type Problem } from '../model/errors.ts';
import type { Format, BoundFormat } from '../report/format.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../report/index.ts';
import { found } from './overwriting.ts';
import type { Settings } from './settings.ts';
import type { ScreenArguments, ScreenLine } from './screen-arguments.ts';

export interface Target {
  readonly name: FormatName;
  /** Absent: standard output. */
  readonly file?: string;
}

/**
 * Those of the settings where the command line names none, else text. Errors: no such format; two for standard output or for one
 * file; -o with nothing to put there.
 */
export const targetsOf = (
  { format: named, output }: ScreenLine,
  { formats, file: from = '' }: Pick<Settings, 'formats' | 'file'> = {},
): readonly Target[] => {
  const format = named ?? formats ?? ['text'];
  const option = named || !formats ? '--format' : `${from}: formats:`;
  const problems: Problem[] = [];
  const targets = format.flatMap((given): Target[] => {
    const equals = given.indexOf('=');
    const name = equals < 0 ? given : given.slice(0, equals);
    const file = equals < 0 ? output : given.slice(equals + 1);
    if (!isFormat(name)) {
      problems.push(
        refused(
          `${option === '--format' ? '--format:' : option} '${name}' is no format`,
          `Possible: ${FORMAT_NAMES.join(', ')}, each with =FILE behind it or without`,
        ),
      );
      return [];
    }
    if (file === '' || file === '-') {
      problems.push(
        refused(
          `${option} ${given} names no file`,
          `Name one behind the =, or leave the = out for standard output`,
        ),
      );
      return [];
    }
    return [{ name, ...(file !== undefined && { file }) }];
  });
  const open = format.filter((given) => !given.includes('='));
  if (open.length > 1)
    problems.push(
      refused(
        `${option} ${open.join(` and ${option} `)} would both be written to ${output ?? 'standard output'}`,
        'Give all but one a file, such as --format sarif=licet.sarif',
      ),
    );
  if (open.length === 0 && output !== undefined)
    problems.push(
      refused(
        `-o ${output}: every format has a file of its own`,
        'Leave -o out, or add a --format without = for it',
      ),
    );
  const files = targets.flatMap(({ file }) => file ?? []);
  if (open.length <= 1)
    for (const [index, file] of files.entries())
      if (files.findIndex((other) => found(other) === found(file)) < index)
        problems.push(refused(`${file} is named for two formats`, 'Name a file for each'));
  if (problems.length > 0) throw new LicetError(problems);
  return targets;
};

const isFormat = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

const refused = (what: string, remedy: string): Problem => ({
  code: 'unknown-option-value',
  what,
  remedy,
});

/** What is written by name, for the main thread and for others alike. */
export const formatNamed = (name: FormatName): Format | BoundFormat => FORMATS[name];

/** For what has one form. Errors: several are wanted. */
export const onlyOne = (
  line: ScreenLine,
  targets: readonly Target[],
  option: string,
): ScreenArguments => {
  const [only, ...more] = targets as [Target, ...Target[]];
  if (more.length > 0)
    throw new LicetError([refused(`${option} is written in one format`, 'Give --format once')]);
  return {
    ...line,
    format: only.name,
    ...(only.file !== undefined && { output: only.file }),
  };
};
