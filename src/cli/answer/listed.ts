// licet answer FILE without an answer: all that somebody stands for in it, whether it counts, and where its papers are. Papers
// are found by their hash alone, in the folder that the command line names: no name of a transaction is followed.

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../data/read/hash.ts';
import type { AnswersPage, GivenAnswer } from '../../model/answer.ts';
import { LicetError } from '../../model/errors.ts';
import { answersText, type PapersFound } from '../../report/given-answers.ts';
import { jsonText } from '../../report/json.ts';
import { onlyIn } from '../only-transaction.ts';
import type { Run } from '../run.ts';
import type { Screening } from '../screening.ts';
import type { AnswerArguments } from './answer-arguments.ts';

/** The status is 1 where one does not count or is contradicted, or its paper is not there. */
export const listAnswers = async (
  file: string,
  { papers, format }: AnswerArguments,
  screening: Screening,
  run: Run,
): Promise<number> => {
  const raw = await onlyIn(file, 'answer', undefined, screening);
  const { answers = [], asOf } = screening.screener.screen(raw).whole('standard', true);
  const found = papers === undefined ? undefined : papersIn(papers);
  run.streams.out(
    format === 'json'
      ? jsonText(pageOf(file, asOf, answers, found), 'page')
      : answersText(file, asOf, answers, found, run.streams),
  );
  const failing = answers.some(
    ({ standing, contradicted, papers: own }) =>
      standing === 'without-proof' ||
      contradicted === true ||
      (found !== undefined && own.some(({ sha256: hash }) => !found.has(hash))),
  );
  return failing ? 1 : 0;
};

const pageOf = (
  file: string,
  asOf: string,
  answers: readonly GivenAnswer[],
  found: PapersFound | undefined,
): AnswersPage => ({
  schema: 'licet/answers@1',
  file,
  asOf,
  answers: answers.map((one) => ({
    ...one,
    papers: one.papers.map((paper) => ({
      ...paper,
      ...(found && { found: found.get(paper.sha256) ?? false }),
    })),
  })),
});

/** By hash the name of a file of the folder; folders and links in it are passed over. */
const papersIn = (folder: string): PapersFound => {
  try {
    return new Map(
      readdirSync(folder)
        .sort()
        .filter((name) => lstatSync(join(folder, name)).isFile())
        .map((name) => [sha256(readFileSync(join(folder, name))), name]),
    );
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file: folder },
        what: `The folder of papers cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Name a folder with the papers in it',
      },
    ]);
  }
};
