// A sheet of yes-or-no lines as one checklist. What is not marked is no answer until the person says what it means.

import type { Question } from '../../model/verdict.ts';
import type { FactTable } from '../../model/fact.ts';
import { declarationFor, exampleLines, whoAndHowLong } from '../../report/asked.ts';
import { questionText } from '../../report/words.ts';
import type { Answers } from '../answers.ts';
import { putQuestion, type Putting, type Reply } from './put-question.ts';
import { sameOf } from './single-questions.ts';

interface SheetReply {
  readonly kind: 'answers';
  readonly answers: Answers;
  /** Lines that stay open in this sitting. */
  readonly open: readonly string[];
}

export const isChecklist = ({ lines = [] }: Question, facts: FactTable): boolean =>
  lines.every(({ fact }) => declarationFor(facts, fact)?.type === 'yes-no');

export const putSheet = async (asked: Question, putting: Putting): Promise<Reply | SheetReply> => {
  const { dialogue } = putting;
  const lines = asked.lines ?? [];
  const message = [
    questionText(asked),
    ...(asked.because === undefined ? [] : [`Asked because ${asked.because}`]),
    ...(whoAndHowLong(asked) === '' ? [] : [`Who can say: ${whoAndHowLong(asked)}`]),
    'Space marks what is so, Enter ends',
  ].join('\n');
  for (;;) {
    const marked = await dialogue.mark(
      message,
      lines.map(({ fact, question, examples }) => ({
        value: fact,
        label: [question, ...exampleLines(examples)].join(' – '),
      })),
    );
    if (marked === undefined) return { kind: 'stop' };
    const rest = lines.filter(({ fact }) => !marked.includes(fact)).map(({ fact }) => fact);
    if (rest.length === 0) return replyOf(asked, marked, [], []);
    const way = await dialogue.choose(
      marked.length === 0
        ? 'Nothing is marked. What does that mean?'
        : 'And the lines that are not marked?',
      [
        { value: 'open', label: 'Not known yet' },
        { value: 'no', label: 'No: looked at each' },
        { value: 'one-by-one', label: 'Ask me each of them' },
        { value: 'again', label: 'Mark again' },
        ...(putting.canGoBack
          ? [{ value: 'back', label: 'Back to the last question' } as const]
          : []),
        { value: 'stop', label: 'Stop here; what is answered is kept' },
      ],
    );
    switch (way) {
      case 'no':
        return replyOf(asked, marked, rest, []);
      case 'open':
        return marked.length === 0 ? { kind: 'open' } : replyOf(asked, marked, [], rest);
      case 'one-by-one':
        return eachOf(asked, marked, rest, putting);
      case 'back':
        return { kind: 'back' };
      case 'again':
        break;
      case 'stop':
      case undefined:
        return { kind: 'stop' };
    }
  }
};

const replyOf = (
  asked: Question,
  yes: readonly string[],
  no: readonly string[],
  open: readonly string[],
): SheetReply => ({
  kind: 'answers',
  answers: new Map([
    ...yes.flatMap((fact) => sameOf(asked, fact).map((label) => [label, 'yes'] as const)),
    ...no.flatMap((fact) => sameOf(asked, fact).map((label) => [label, 'no'] as const)),
  ]),
  open,
});

const eachOf = async (
  asked: Question,
  yes: readonly string[],
  rest: readonly string[],
  putting: Putting,
): Promise<Reply | SheetReply> => {
  const answers = new Map<string, string>(
    yes.flatMap((fact) => sameOf(asked, fact).map((label) => [label, 'yes'] as const)),
  );
  const open: string[] = [];
  for (const fact of rest) {
    const { lines = [], leads: _, ...one } = asked;
    const line = lines.find((each) => each.fact === fact)!;
    const reply = await putQuestion(
      { ...one, ...line, about: [fact] },
      { ...putting, canGoBack: false },
    );
    if (reply.kind === 'answer')
      for (const label of sameOf(asked, fact)) answers.set(label, reply.value);
    else if (reply.kind === 'open') open.push(fact);
    else return answers.size > 0 ? { kind: 'answers', answers, open: [] } : reply;
  }
  return answers.size > 0 ? { kind: 'answers', answers, open } : { kind: 'open' };
};
