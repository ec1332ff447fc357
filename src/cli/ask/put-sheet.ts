// A checklist: lines of a sheet that are marked where they are so. What is not marked is no answer until the person says what
// it means; a marked line that may be so in several ways is asked for its own.

import type { FactTable } from '../../model/fact.ts';
import type { Question, QuestionLine } from '../../model/verdict.ts';
import {
  answerRows,
  declarationFor,
  exampleLines,
  helpLines,
  tellingOf,
} from '../../report/asked.ts';
import { leadsText, questionText } from '../../report/words.ts';
import type { Answers } from '../answers.ts';
import { unmarkedOf } from './checklist.ts';
import type { Message } from './dialogue.ts';
import { besideOf, putQuestion } from './put-question.ts';
import { sayHelp, type Putting, type Reply } from './ways.ts';
import { sameOf } from './single-questions.ts';

interface SheetReply {
  readonly kind: 'answers';
  readonly answers: Answers;
  /** Lines that stay open in this sitting. */
  readonly open: readonly string[];
  /** Somebody stopped on the way; what was answered before is kept. */
  readonly stops?: true;
}

export const putSheet = async (asked: Question, putting: Putting): Promise<Reply | SheetReply> => {
  const { dialogue, facts, former } = putting;
  const { lines = [] } = asked;
  const message: Message = [
    questionText(asked),
    ...besideOf(asked),
    ...turning(asked),
    'Mark what is so',
  ];
  const before = (line: QuestionLine): string | undefined => former.get(line.fact);
  let marks: readonly string[] = lines
    .filter((line) => ![undefined, unmarkedOf(line, facts)].includes(before(line)))
    .map(({ fact }) => fact);
  const rested = lines.filter(({ fact }) => !marks.includes(fact));
  if (rested.length > 0 && rested.every((line) => before(line) === unmarkedOf(line, facts)))
    marks = [...marks, THE_REST.value];
  for (;;) {
    const marked = await dialogue.mark(message, [...lines.map(choiceOf(facts)), THE_REST], marks);
    if (marked === undefined) return { kind: 'stop' };
    marks = marked;
    const rest = lines.filter(({ fact }) => !marked.includes(fact));
    const chosen = lines.filter(({ fact }) => marked.includes(fact));
    const isSaid = rest.length === 0 || marked.includes(THE_REST.value);
    const way = isSaid ? 'no' : await meaningOf(rest, chosen.length, putting);
    switch (way) {
      case 'no':
      case 'open':
      case 'one-by-one': {
        if (chosen.length === 0 && way === 'open') return { kind: 'open' };
        const reply = await answered(asked, chosen, rest, way, putting);
        if (reply.kind !== 'back') return reply;
        break;
      }
      case 'back':
        return { kind: 'back' };
      case 'help':
        sayHelp(sheetHelp(asked, putting), dialogue);
        break;
      case 'again':
        break;
      case 'stop':
      case undefined:
        return { kind: 'stop' };
    }
  }
};

/** Where the lines lead, if that is not the same of all. */
const turning = (asked: Question): string[] => {
  const told = tellingOf(asked.leads ?? []);
  const text = told && leadsText(asked, told);
  return text === undefined ? [] : [text];
};

/** Not looked at, and looked at and not so, are two answers. */
const THE_REST = {
  value: '<rest>',
  label: 'All others, or none: looked at each, and it is not so',
};

const choiceOf =
  (facts: FactTable) =>
  ({ fact, question, examples }: QuestionLine) => ({
    value: fact,
    label: question,
    ...(examples && { detail: exampleLines(examples, declarationFor(facts, fact)).join('\n') }),
  });

const meaningOf = (
  rest: readonly QuestionLine[],
  marked: number,
  { dialogue, facts, former, canGoBack }: Putting,
) =>
  dialogue.choose(
    [
      marked === 0
        ? 'Nothing is marked. What does that mean?'
        : `${marked} marked. And the ${rest.length} that are not?`,
    ],
    [
      { value: 'open', label: 'Not known yet, or not looked at' },
      {
        value: 'no',
        label: `${marked === 0 ? 'None of these' : `None of these ${rest.length}`}: looked at each`,
      },
      { value: 'one-by-one', label: 'Ask me each of them' },
      { value: 'again', label: 'Mark again' },
      { value: 'help', label: 'Help: why, by whom, what proves it' },
      ...(canGoBack ? [{ value: 'back', label: 'Back to the last question' } as const] : []),
      { value: 'stop', label: 'Stop here; what is answered is kept' },
    ],
    rest.every((line) => former.get(line.fact) === unmarkedOf(line, facts)) ? 'no' : undefined,
  );

const answered = async (
  asked: Question,
  marked: readonly QuestionLine[],
  rest: readonly QuestionLine[],
  way: 'no' | 'open' | 'one-by-one',
  putting: Putting,
): Promise<Reply | SheetReply> => {
  const { facts } = putting;
  const isYesNo = ({ fact }: QuestionLine): boolean =>
    declarationFor(facts, fact)?.type === 'yes-no';
  const answers = new Map<string, string>();
  const say = (line: QuestionLine, value: string): void => {
    for (const label of sameOf(asked, line.fact)) answers.set(label, value);
  };
  const { lines = [] } = asked;
  for (const line of lines)
    if (marked.includes(line) && isYesNo(line)) say(line, 'yes');
    else if (rest.includes(line) && way === 'no') say(line, unmarkedOf(line, facts)!);
  const stillOpen = way === 'open' ? rest.map(({ fact }) => fact) : [];
  const reply = await eachOf(
    asked,
    [...marked.filter((line) => !isYesNo(line)), ...(way === 'one-by-one' ? rest : [])],
    answers,
    putting,
  );
  if (reply.kind === 'answers') return { ...reply, open: [...reply.open, ...stillOpen] };
  return reply;
};

/** `answers`: what is said already. Back goes to the line before, and from the first to the checklist. */
const eachOf = async (
  asked: Question,
  lines: readonly QuestionLine[],
  answers: Map<string, string>,
  putting: Putting,
): Promise<Reply | SheetReply> => {
  const open = new Set<string>();
  const { lines: _, leads: __, ...one } = asked;
  const former = new Map(putting.former);
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const reply = await putQuestion(
      { ...one, ...line, about: [line.fact] },
      { ...putting, former, canGoBack: true },
    );
    if (reply.kind === 'back') {
      if (at === 0) return reply;
      at -= 1;
      continue;
    }
    open.delete(line.fact);
    for (const label of sameOf(asked, line.fact)) answers.delete(label);
    if (reply.kind === 'answer') {
      for (const label of sameOf(asked, line.fact)) answers.set(label, reply.value);
      former.set(line.fact, reply.value);
    } else if (reply.kind === 'open') open.add(line.fact);
    else
      return answers.size > 0 ? { kind: 'answers', answers, open: [...open], stops: true } : reply;
    at += 1;
  }
  return answers.size > 0 ? { kind: 'answers', answers, open: [...open] } : { kind: 'open' };
};

const sheetHelp = (asked: Question, { facts, titleOf }: Putting): string[] => [
  ...helpLines(asked, undefined, titleOf),
  ...(asked.lines ?? []).flatMap((line) => [
    line.question,
    ...(unmarkedOf(line, facts) === 'no'
      ? []
      : answerRows(line, declarationFor(facts, line.fact)).map(({ label }) => `- ${label}`)),
    ...exampleLines(line.examples, declarationFor(facts, line.fact)),
  ]),
];
