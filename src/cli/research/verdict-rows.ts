// The tables of a run of licet screen --out, read again: its verdicts row by row, and what stands behind some of them.

import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headedRows, type HeadedRow } from '../../data/read/headed-rows.ts';
import { LicetError } from '../../model/errors.ts';
import { COMPARED_COLOURS, type JudgedRow, type Missed } from '../../model/validation.ts';
import { COLOURS, type Colour } from '../../model/verdict.ts';
import { counted } from '../../report/words.ts';
import { hasUnfinished, MANIFEST, needsCsv, tablesManifestIn } from '../tables/folder.ts';

const VERDICTS = 'verdicts.csv';
const FINDINGS = 'findings.csv';

const COLUMNS = [
  'id',
  'file',
  'line',
  ...COMPARED_COLOURS,
  'best',
  'worst',
  'decided_by',
  'rule',
  'provision',
  'about',
  'gap',
  'lifted',
] as const;

const OF_FINDINGS = [
  ...['id', 'file', 'line'],
  ...['state', 'colour', 'rule', 'provision', 'about', 'lifted_by'],
];

/**
 * The table of verdicts that is meant; undefined where it is none, but something that has to be screened first. Errors: the folder is
 * of tables, and has none of verdicts as CSV, or not yet.
 */
export const verdictsFile = (table: string): string | undefined => {
  const isFolder = statSync(table, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) return table.endsWith(VERDICTS) && existsSync(table) ? table : undefined;
  const [manifest, verdicts] = [join(table, MANIFEST), join(table, VERDICTS)];
  if (existsSync(manifest)) {
    if (existsSync(verdicts)) return verdicts;
    if (tablesManifestIn(manifest)) throw needsCsv(table);
  } else if (hasUnfinished(table)) throw unfinished(table);
  return undefined;
};

const unfinished = (folder: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: 'The run that writes its tables there was stopped, or has not come to its end',
      remedy: 'End it with licet screen and --resume',
    },
  ]);

/** Errors: it is no table of verdicts, or a cell of a colour holds none. */
export async function* verdictRows(file: string): AsyncGenerator<JudgedRow> {
  for await (const { line, cells } of headedRows(file, COLUMNS)) {
    const colour = (column: string): Colour => colourIn(file, line, column, cells[column]!);
    yield {
      id: cells['id']!,
      file: cells['file']!,
      line: cells['line']!,
      colours: {
        verdict: colour('verdict'),
        law: colour('law'),
        policy: colour('policy'),
        gate: colour('gate'),
      },
      best: colour('best'),
      worst: colour('worst'),
      reasons: [reasonText(cells)],
    };
  }
}

const colourIn = (file: string, line: number, column: string, text: string): Colour => {
  const colour = COLOURS.find((one) => one === text);
  if (colour !== undefined) return colour;
  throw new LicetError([
    {
      code: 'wrong-type',
      place: { file, line, cell: column },
      what: `'${text}' is no colour`,
      remedy: 'Give the table as licet screen --out wrote it',
    },
  ]);
};

const reasonText = (cells: HeadedRow['cells']): string => {
  const lifted = Number(cells['lifted']);
  switch (cells['decided_by']) {
    case 'found':
    case 'not-decided':
      return `${cells['decided_by'] === 'found' ? '' : 'not decided: '}${ruleText(cells)}`;
    case 'gap':
      return `not looked at: ${cells['gap']}`;
    default:
      return `no reason was found${lifted > 0 ? `; ${counted(lifted, 'finding')} lifted` : ''}`;
  }
};

const ruleText = ({ rule, provision, about }: HeadedRow['cells']): string =>
  `${rule}${provision === '' ? '' : ` (${provision})`}${about === '' ? '' : `, about ${about}`}`;

/**
 * With what the findings beside the verdicts say: of one that is red what was found red, of one that is green what was lifted. The
 * reason that decides stays the first. Nothing more where the findings are not there.
 */
export const withFindings = async (
  verdicts: string,
  missed: readonly Missed[],
): Promise<readonly Missed[]> => {
  const file = join(dirname(verdicts), FINDINGS);
  if (missed.length === 0 || !existsSync(file)) return missed;
  const reasons = new Map(missed.map((one) => [keyOf(one), new Set(one.reasons)]));
  for await (const { cells } of headedRows(file, OF_FINDINGS, { mayBeNone: true })) {
    const of = reasons.get(keyOf(cells as { id: string; file: string; line: string }));
    if (!of) continue;
    if (cells['state'] === 'lifted') of.add(`lifted by ${cells['lifted_by']}: ${ruleText(cells)}`);
    else if (cells['state'] === 'found' && cells['colour'] === 'red') of.add(ruleText(cells));
  }
  return missed.map((one) => ({ ...one, reasons: [...reasons.get(keyOf(one))!] }));
};

const keyOf = ({ id, file, line }: Pick<Missed, 'id' | 'file' | 'line'>): string =>
  JSON.stringify([id, file, line]);
