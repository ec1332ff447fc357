// One question put to a person, and what came back. Every question can be left open, be answered that nobody could say, be
// explained, or be gone back from; silence is never taken for an answer.

import type { Question } from '../../model/verdict.ts';
import { ASKED_WITHOUT_RESULT, type FactDeclaration } from '../../model/fact.ts';
import {
  alikeLines,
  answerRows,
  declarationFor,
  exampleLines,
  helpLines,
  onRecordLines,
  whoAndHowLong,
} from '../../report/asked.ts';
import { questionText } from '../../report/words.ts';
import type { Choice, Message } from './dialogue.ts';
import { marked } from './put-marked.ts';
import { written } from './put-written.ts';
import { around, picked, sayHelp, WAYS, waysFor, type Putting, type Reply } from './ways.ts';

/** Examples that stand beside the question; more are in its help. */
const MOST_EXAMPLES = 3;

/** More answers than these are found by typing. */
const MOST_LISTED = 12;

export const putQuestion = async (asked: Question, putting: Putting): Promise<Reply> => {
  const { facts } = putting;
  const declaration = declarationFor(facts, asked.fact);
  for (;;) {
    const reply = await once(asked, declaration, putting);
    if (reply !== 'help') return reply;
    sayHelp(helpLines(asked, declaration, putting.titleOf), putting.dialogue);
  }
};

const once = async (
  asked: Question,
  declaration: FactDeclaration | undefined,
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue, former, places, namesOf } = putting;
  const choices = answerRows(asked, declaration).map(({ value, label, lead }) => ({
    value,
    label: lead === undefined ? label : `${label} → ${lead}`,
    names: namesOf(asked.fact, value),
  }));
  const message = messageOf(asked, declaration);
  const at = atFirst(former.get(asked.fact));
  if (declaration?.type === 'choices') return marked(message, asked, choices, putting);
  const many = likelyFirst(declaration?.type === 'territory' ? places : choices, putting);
  const ways = waysFor(asked, putting);
  if (many.length > MOST_LISTED)
    return picked(await dialogue.search(message, many, ways, at), putting);
  if (declaration?.type === 'territory')
    return picked(await dialogue.choose(message, around(many, ways), at), putting);
  if (choices.length === 0) return written(message, asked, declaration, putting);
  if (declaration?.sorts) return sorted(message, declaration.sorts, choices, ways, putting, at);
  return picked(await dialogue.choose(message, around(choices, ways), at), putting);
};

/** Where the same was answered before, it is pointed at. */
const atFirst = (former: string | undefined): string | undefined =>
  former === ASKED_WITHOUT_RESULT ? WAYS['in-vain'].value : former;

/** What would mostly be the answer stands where one key reaches it, and has to be chosen all the same. */
const likelyFirst = (
  choices: readonly Choice[],
  { initial }: Pick<Putting, 'initial'>,
): readonly Choice[] => [
  ...choices.filter(({ value }) => value === initial),
  ...choices.filter(({ value }) => value !== initial),
];

/** Its subject names all of whom one answer is taken. */
const messageOf = (asked: Question, declaration: FactDeclaration | undefined): Message => [
  questionText(asked),
  ...examplesBeside(asked, declaration),
  ...onRecordLines(asked, declaration),
  ...besideOf(asked),
];

/** Why it is asked, and who can answer. */
export const besideOf = (asked: Question): string[] => [
  ...(asked.because === undefined ? [] : [`Asked because ${asked.because}`]),
  ...(whoAndHowLong(asked) === '' ? [] : [`Who can say: ${whoAndHowLong(asked)}`]),
  ...alikeLines(asked),
];

/** On each side of a line; of a long list the help has them. */
const examplesBeside = (
  { answers = [], examples }: Question,
  declaration: FactDeclaration | undefined,
): string[] => (answers.length > MOST_EXAMPLES ? [] : exampleLines(examples, declaration));

/** First of which sort it is, then which of them: one question asks one thing. */
const sorted = async (
  message: Message,
  sorts: Readonly<Record<string, readonly string[]>>,
  choices: readonly Choice[],
  ways: readonly Choice[],
  putting: Putting,
  at: string | undefined,
): Promise<Reply | 'help'> => {
  const { dialogue } = putting;
  const of = (sort: string) => choices.filter(({ value }) => sorts[sort]?.includes(value));
  const named = Object.keys(sorts)
    .filter((sort) => of(sort).length > 0)
    .map((sort) => ({ value: sort, label: sort }));
  const before = named.find(({ value }) => of(value).some((one) => one.value === at))?.value;
  const sort = await dialogue.choose(message, around(named, ways), before ?? at);
  if (sort === undefined || !named.some(({ value }) => value === sort))
    return picked(sort, putting);
  const grounds = of(sort);
  if (grounds.length === 1) return picked(grounds[0]!.value, putting);
  return picked(
    await dialogue.choose([`${sort}. Which of these?`, message[0]], around(grounds, ways), at),
    putting,
  );
};
