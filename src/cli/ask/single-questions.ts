// A question about several subjects, or of several lines, taken apart: for each subject a question of its own, for the lines
// that can be marked a checklist, and for each other line a question.

import type { FactTable } from '../../model/fact.ts';
import type { Question, QuestionLine } from '../../model/verdict.ts';
import { at } from '../../data/read/values.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import { listAt } from '../../data/transaction/answer-targets.ts';
import { writtenItemCalled } from '../../data/transaction/item-called.ts';
import { PARTY_ROLES } from '../../model/fact.ts';
import { alike } from '../../model/label.ts';
import type { Answers } from '../answers.ts';
import { checklistsOf } from './checklist.ts';

/** 'items.1.x' → ['items.1', 'x'], 'end-user.type' → ['end-user', 'type']. */
const parted = (label: string): readonly [string, string] => {
  const [, holder = '', local = ''] = /^((?:items|parties|licences)\.\d+|[^.]+)\.(.+)$/.exec(
    label,
  ) ?? [undefined, '', label];
  return [holder, local];
};

/** All labels to which the answer about one of them is the answer. */
export const sameOf = ({ about = [] }: Question, label: string): readonly string[] => {
  const same = alike(about, label);
  return same.length > 0 ? same : [label];
};

/**
 * `apart`: labels that are asked for each subject by itself; of parties every one is, for who is asked about several of them
 * would answer for one.
 */
export const singly = (
  asked: Question,
  apart: ReadonlySet<string>,
  raw: RawTransaction,
  facts: FactTable,
): readonly Question[] => {
  if (asked.lines !== undefined) return partsOf(asked, asked.lines, facts);
  const labels = asked.about;
  if (labels.length < 2) return [asked];
  if (
    labels.every((label) => label.startsWith('items.')) &&
    !labels.some((label) => apart.has(label))
  )
    return [asked];
  const { leads: _, ...rest } = asked;
  return labels.map((label) => ({
    ...rest,
    fact: label,
    about: [label],
    subject: subjectOf(label, raw),
  }));
};

/** What stands by itself often spares the list, and comes first. */
const partsOf = (
  asked: Question,
  lines: readonly QuestionLine[],
  facts: FactTable,
): readonly Question[] => {
  const { lines: _, leads, ...rest } = asked;
  const lists = checklistsOf(asked, facts).filter((list) => list.length > 1);
  const listed = new Set(lists.flat());
  return [
    ...lines
      .filter((line) => !listed.has(line))
      .map((line) => ({ ...rest, ...line, about: sameOf(asked, line.fact) })),
    ...lists.map((list) => ({
      ...rest,
      fact: list[0]!.fact,
      about: list.flatMap((line) => sameOf(asked, line.fact)),
      lines: list,
      // They hold for the sheet as a whole.
      ...(leads && list.length === lines.length && { leads }),
    })),
  ];
};

/** How the file calls whom or what a label is about. */
const subjectOf = (label: string, { value }: RawTransaction): string => {
  const [holder] = parted(label);
  const [list = '', index] = holder.split('.');
  if (list === 'items') return writtenItemCalled(listAt(value, 'items'), Number(index));
  const parties = at(value, ['parties']);
  const record =
    index !== undefined
      ? at(value, [list, index])
      : list !== 'exporter' &&
          (PARTY_ROLES as readonly string[]).includes(list) &&
          Array.isArray(parties)
        ? parties.find((party) => at(party, ['role']) === list)
        : at(value, [list]);
  const name = at(record, ['name']);
  const role = at(record, ['role']) ?? list;
  if (typeof name !== 'string' || name === '') return holder;
  return typeof role === 'string' ? `${name} (${role})` : name;
};

/** The questions of lines that stay open, by label. */
export const linesOf = ({ lines = [] }: Question, open: readonly string[]): Answers =>
  new Map(
    lines.flatMap(({ fact, question }): [string, string][] =>
      open.includes(fact) ? [[fact, question]] : [],
    ),
  );

/** One answer for all labels that have the question. */
export const answersTo = (asked: Question, value: string): Answers =>
  new Map(sameOf(asked, asked.fact).map((label) => [label, value]));
