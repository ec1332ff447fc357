// What licet check says: every problem on a line with its place, or how much was looked over.

import { problemText, type Problem } from '../model/errors.ts';
import { Page, type Paper } from './page.ts';
import { printable } from './printable.ts';
import { counted } from './words.ts';

export const problemsText = (problems: readonly Problem[]): string =>
  problems.map((problem) => `${printable(problemText(problem))}\n`).join('');

/** How many of each kind were looked over. */
export interface LookedOver {
  readonly packs: number;
  readonly rules: number;
  readonly definitions: number;
  readonly entries: number;
  readonly cases: number;
  readonly parameters: number;
  readonly instruments: number;
  readonly facts: number;
  readonly lists: number;
  readonly rows: number;
  readonly records: number;
  readonly incidents: number;
  readonly indices: number;
}

export const lookedOverText = (of: LookedOver, paper: Paper): string => {
  const page = new Page(paper);
  page.add(
    `${of.packs} packs: ${of.rules} rules, ${of.definitions} definitions and ${of.entries} control entries, ${of.cases} cases passed.`,
  );
  page.add(
    `${of.parameters} parameters, ${of.instruments} instruments, ${of.facts} facts; ${of.lists} lists with ${of.rows} rows, ${of.records} records with ${of.incidents} incidents, ${counted(of.indices, 'index', 'indices')}.`,
  );
  page.add('No problems.');
  return page.text();
};
