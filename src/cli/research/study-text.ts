// Where the result of a study goes: standard output or a file, and what else is written beside it. All or nothing of each.

import { writeWhole } from '../../data/read/files.ts';
import { LicetError } from '../../model/errors.ts';
import { studyText, type Study, type StudyFormat } from '../../report/research/index.ts';
import { dataRow } from '../../report/tables/data-row.ts';
import { found, refuseOverwriting } from '../overwriting.ts';
import type { Run } from '../run.ts';

export interface Wanted {
  readonly format: StudyFormat;
  readonly all?: boolean;
}

export interface Written {
  readonly output: string | undefined;
  /** The option of the table beside it, and its file. */
  readonly beside: { readonly option: string; readonly file: string | undefined };
}

/** `read`: files of the run. Errors: an output is one of them, or both outputs are one. */
export const refuseOutputs = ({ output, beside }: Written, read: readonly string[]): void => {
  for (const file of [output, beside.file]) refuseOverwriting(file, [], read);
  if (output === undefined || beside.file === undefined) return;
  if (found(output) !== found(beside.file)) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file: output },
      what: `--output and ${beside.option} name the same file`,
      remedy: 'Name another for one of them',
    },
  ]);
};

/** `rows`: of the table beside it, the header first. */
export const writeStudy = async (
  study: Study,
  { format, all }: Wanted,
  rows: () => Iterable<readonly string[]>,
  { output, beside }: Written,
  run: Run,
): Promise<void> => {
  const { width, colour } = run.streams;
  const look = { width, colour: colour && output === undefined, all: all === true };
  const text =
    format === 'html'
      ? (await import('../../report/research/page.tsx')).studyPage(study)
      : studyText(study, format, look);
  if (beside.file !== undefined) writeWhole(beside.file, Array.from(rows(), dataRow).join(''));
  if (output === undefined) run.streams.out(text);
  else writeWhole(output, text);
};
