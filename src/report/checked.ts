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

/** How the passages compare with the copies of a folder, where one was given. */
export interface ComparedPassages {
  readonly stand: number;
  readonly absent: readonly { readonly copy: string; readonly passages: number }[];
}

/** A rule that applies to nothing yet. */
export interface ToldDraft {
  readonly id: string;
  /** File and line. */
  readonly place: string;
  readonly left: readonly string[];
}

/** 'house/first is a draft and applies to nothing (house/first.yaml:1): it still has …'. */
export const draftText = ({ id, place, left }: ToldDraft): string =>
  `${id} is a draft and applies to nothing (${place})${left.length === 0 ? '' : `: it still has ${left.join(' and ')} of the template`}.`;

export const lookedOverText = (
  of: LookedOver,
  compared: ComparedPassages | undefined,
  paper: Paper,
  drafts: readonly ToldDraft[] = [],
): string => {
  const page = new Page(paper);
  page.add(
    `${of.packs} packs: ${of.rules} rules, ${of.definitions} definitions and ${of.entries} control entries, ${of.cases} cases passed.`,
  );
  page.add(
    `${of.parameters} parameters, ${of.instruments} instruments, ${of.facts} facts; ${of.lists} lists with ${of.rows} rows, ${of.records} records with ${of.incidents} incidents, ${counted(of.indices, 'index', 'indices')}.`,
  );
  if (compared) {
    page.add(
      `${counted(compared.stand, 'passage')} of the law stand in their copies as they were read.`,
    );
    for (const { copy, passages } of compared.absent)
      page.add(`${copy} is not in the folder: ${counted(passages, 'passage')} not compared.`);
  }
  for (const draft of drafts) page.add(draftText(draft), '', page.colour('amber'));
  page.add('No problems.');
  return page.text();
};
