// Answers that somebody stands for, in words: in an answer on a deal, in its record, and of a file of their own.

import type { GivenAnswer, Paper as PaperOfAnswer } from '../model/answer.ts';
import type { Verdict } from '../model/verdict.ts';
import { INDENT, Page, type Paper } from './page.ts';
import { counted, noticeText } from './words.ts';

/** By hash the name under which a paper lies in a folder. */
export type PapersFound = ReadonlyMap<string, string>;

const GRADES: Readonly<Record<NonNullable<PaperOfAnswer['grade']>, string>> = {
  own: 'made by the exporter',
  counterparty: 'made by the buyer or an agent',
  independent: 'made by somebody outside the deal',
  official: 'made by an authority',
};

const LACKS: Readonly<Record<NonNullable<PaperOfAnswer['lacks']>, string>> = {
  grade: 'nobody said who made it, so that it proves nothing',
  expired: 'it has run out',
  later: 'it is of a later day than the law that is read',
};

export const paperText = ({ file, dated, grade, until, lacks }: PaperOfAnswer): string =>
  [
    `${file} of ${dated}`,
    ...(grade === undefined ? [] : [GRADES[grade]]),
    ...(until === undefined ? [] : [`good before ${until}`]),
    ...(lacks === undefined ? [] : [LACKS[lacks]]),
  ].join(', ');

export const standingText = ({ standing, withdrawn, contradicted }: GivenAnswer): string => {
  if (withdrawn) return `withdrawn by ${withdrawn.by} on ${withdrawn.on}: ${withdrawn.reason}`;
  if (standing === 'without-proof') return 'does not count: the standard asks for a paper';
  return contradicted ? 'contradicted; the worse is read' : 'counts';
};

/** 'A. Berg, 2026-11-01; statement.pdf of 2026-10-30, made by the buyer or an agent'. */
export const whoText = ({ by, on, papers }: GivenAnswer): string =>
  [`${by}, ${on}`, ...papers.map(paperText)].join('; ');

export const givenText = (answer: GivenAnswer): string =>
  `${answer.fact} = ${answer.value} (${whoText(answer)}): ${standingText(answer)}.${answer.note === undefined ? '' : ` ${answer.note}`}`;

/** What stands in the file once an answer was put down. */
export const putDownText = (file: string, verdict: Verdict, paper: Paper): string => {
  const page = new Page(paper);
  const { answers = [], notices = [] } = verdict;
  page.add(
    `${file}: ${counted(answers.length, 'answer')} by name, ${counted(answers.filter(({ standing }) => standing === 'counts').length, 'of them counts', 'of them count')}; ${verdict.verdict} as of ${verdict.asOf}`,
    '',
    page.ink.bold,
  );
  for (const notice of notices)
    page.add(`- ${noticeText(notice)}`, INDENT, undefined, INDENT + INDENT);
  // Once each, though it may stand beside several answers.
  const weak = new Map(
    answers
      .filter(({ standing }) => standing === 'counts')
      .flatMap(({ papers }) => papers.filter(({ lacks }) => lacks === 'grade'))
      .map((one) => [one.sha256, one]),
  );
  for (const one of weak.values())
    page.add(
      `- ${paperText(one)}. Give it once more with --grade.`,
      INDENT,
      undefined,
      INDENT + INDENT,
    );
  return page.text();
};

export const answersText = (
  file: string,
  asOf: string,
  answers: readonly GivenAnswer[],
  found: PapersFound | undefined,
  paper: Paper,
): string => {
  const page = new Page(paper);
  page.add(
    `${file}: ${counted(answers.length, 'answer')} by name, as of ${asOf}`,
    '',
    page.ink.bold,
  );
  for (const answer of answers) {
    page.blank();
    page.add(`${answer.fact} = ${answer.value}`, INDENT, page.ink.bold);
    page.add(
      `${answer.by}, ${answer.on} (${answer.from}): ${standingText(answer)}`,
      INDENT + INDENT,
    );
    if (answer.note !== undefined) page.add(answer.note, INDENT + INDENT);
    for (const one of answer.papers) {
      const where = found?.get(one.sha256);
      const there =
        found === undefined
          ? ''
          : where === undefined
            ? '; NOT FOUND there'
            : `; found as ${where}`;
      page.add(`- ${paperText(one)}${there}`, INDENT + INDENT, undefined, INDENT + INDENT + INDENT);
      page.add(`SHA-256 ${one.sha256}`, INDENT + INDENT + INDENT, page.ink.dim);
    }
  }
  return page.text();
};
