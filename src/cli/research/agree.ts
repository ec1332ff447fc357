// licet agree A.csv B.csv …: how far coders agree who coded the same rows apart from one another, and where they have to settle.

import { basename, extname } from 'node:path';
import { headedRows } from '../../data/read/headed-rows.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { StudyFormat } from '../../report/research/index.ts';
import { settleCells, settleColumns } from '../../report/research/agreement-cells.ts';
import { agreementOf, type Coder, type Scaled } from '../../research/agreement.ts';
import { found } from '../overwriting.ts';
import type { Run } from '../run.ts';
import { scalesOf } from './scales.ts';
import { refuseOutputs, writeStudy } from './study-text.ts';

export interface AgreeArguments {
  readonly id: string;
  readonly ordinal?: readonly string[];
  readonly interval?: readonly string[];
  readonly missing?: readonly string[];
  readonly ignoreColumns?: readonly string[];
  readonly format: StudyFormat;
  readonly all?: boolean;
  readonly output?: string;
  readonly rows?: string;
}

export const agreeCommand = async (
  files: readonly string[],
  given: AgreeArguments,
  run: Run,
): Promise<number> => {
  if (files.length < 2)
    throw new LicetError([
      {
        code: 'missing-key',
        what: 'One table alone agrees with nobody',
        remedy: 'Name what two or more coders wrote, each in a file of its own',
      },
    ]);
  const written = { output: given.output, beside: { option: '--rows', file: given.rows } };
  refuseOutputs(written, files);
  const names = namesOf(files);
  const scales = scalesOf(given.ordinal ?? [], given.interval ?? []);
  const coders: Coder[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries())
    coders.push(await coderIn(file, names[index]!, given, scales, problems));
  const columns = new Set(coders.flatMap((one) => one.columns));
  for (const column of scales.keys())
    if (!columns.has(column))
      problems.push({
        code: 'unknown-option-value',
        what: `No table has a column '${column}', of which the scale is given`,
        remedy: `Their columns are: ${[...columns].join(', ')}`,
      });
  if (problems.length > 0) throw new LicetError(problems);
  const agreement = agreementOf(coders, given.id, scales);
  if (agreement.columns.length === 0)
    throw new LicetError([
      {
        code: 'file-empty',
        what: `No column beside '${given.id}' is in two of the tables`,
        remedy: 'Give the same columns the same names',
      },
    ]);
  await writeStudy(
    agreement,
    given,
    () => [settleColumns(agreement), ...settleCells(agreement)],
    written,
    run,
  );
  return 0;
};

/** The name of the file without its ending; the whole path where two are called alike. Errors: two are one file, however reached. */
const namesOf = (files: readonly string[]): readonly string[] => {
  const short = files.map((file) => basename(file, extname(file)));
  if (new Set(files.map(found)).size === files.length)
    return new Set(short).size < short.length ? files : short;
  throw new LicetError([
    {
      code: 'duplicate-id',
      what: 'The same table is named twice, and would agree with itself',
      remedy: 'Name each table once',
    },
  ]);
};

const coderIn = async (
  file: string,
  name: string,
  { id, missing = [], ignoreColumns = [] }: AgreeArguments,
  scales: ReadonlyMap<string, Scaled>,
  problems: Problem[],
): Promise<Coder> => {
  const empty = new Set(['', ...missing.map((word) => word.trim())]);
  const ignored = new Set(ignoreColumns);
  const rows = new Map<string, Readonly<Record<string, string>>>();
  let columns: readonly string[] = [];
  for await (const { line, cells } of headedRows(file, [id])) {
    columns = Object.keys(cells).filter((column) => column !== '' && !ignored.has(column));
    const of = cells[id]!;
    if (of === '' || rows.has(of)) {
      problems.push({
        code: of === '' ? 'missing-key' : 'duplicate-id',
        place: { file, line, cell: id },
        what: of === '' ? 'The row has no id' : `An earlier row has the id '${of}' too`,
        remedy: 'Give each row an id of its own, the same in all tables',
      });
      continue;
    }
    const said = columns.flatMap((column) =>
      column === id || empty.has(cells[column]!) ? [] : [[column, cells[column]!] as const],
    );
    for (const [column, value] of said) {
      const scaled = scales.get(column);
      if (scaled && Number.isNaN(scaled.number(value)))
        problems.push({
          code: 'unknown-option-value',
          place: { file, line, cell: column },
          what: `'${value}' has no place on the scale of the column`,
          remedy:
            'Write a number, or a value of --ordinal; words for what is missing go with --missing',
        });
    }
    rows.set(of, Object.fromEntries(said));
  }
  return { name, columns, rows };
};
