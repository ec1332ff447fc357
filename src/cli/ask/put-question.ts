// One question put to a person, and what came back. Every question can be left open, be answered that nobody could say, be
// explained, or be gone back from; silence is never taken for an answer.

import type { Question } from '../../model/verdict.ts';
import type { FactDeclaration, FactTable } from '../../model/fact.ts';
import {
  answerRows,
  declarationFor,
  exampleLines,
  helpLines,
  whoAndHowLong,
  writtenAs,
} from '../../report/asked.ts';
import { questionText } from '../../report/words.ts';
import { Page } from '../../report/page.ts';
import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import type { Choice, Dialogue } from './dialogue.ts';

export type Reply =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'open' | 'back' | 'stop' | 'one-by-one' };

export interface Putting {
  readonly dialogue: Dialogue;
  readonly facts: FactTable;
  /** Names of places for a question about one, by code. */
  readonly places: readonly Choice[];
  /** What is wrong with an answer; nothing where it can be taken. */
  readonly refuses: (value: string) => string | undefined;
  readonly canGoBack: boolean;
  /** Whether the file can say of this fact that nobody could answer it. */
  readonly canBeInVain: boolean;
  /** What stands in the answer already, to be kept with one key. */
  readonly initial?: string;
}

type Way = 'open' | 'in-vain' | 'help' | 'back' | 'stop' | 'one-by-one';

/** Ways begin with a sign that no answer begins with. */
const WAYS: Readonly<Record<Way, Choice>> = {
  open: { value: '<open>', label: 'Not known yet' },
  'in-vain': { value: '<in-vain>', label: 'Asked, but nobody could or would say' },
  help: { value: '<help>', label: 'Help: why, by whom, what proves it' },
  back: { value: '<back>', label: 'Back to the last question' },
  stop: { value: '<stop>', label: 'Stop here; what is answered is kept' },
  'one-by-one': { value: '<one-by-one>', label: 'It differs: ask one by one' },
};

/** Examples that stand beside the question; more are in its help. */
const MOST_EXAMPLES = 3;

/** More answers than these are found by typing. */
const MOST_LISTED = 30;

export const putQuestion = async (asked: Question, putting: Putting): Promise<Reply> => {
  const { dialogue, facts } = putting;
  const declaration = declarationFor(facts, asked.fact);
  for (;;) {
    const reply = await once(asked, declaration, putting);
    if (reply !== 'help') return reply;
    const page = new Page(dialogue);
    for (const line of helpLines(asked, declaration)) page.add(line, '  ', undefined, '    ');
    dialogue.say(page.text());
  }
};

const once = async (
  asked: Question,
  declaration: FactDeclaration | undefined,
  putting: Putting,
): Promise<Reply | 'help'> => {
  const rows = answerRows(asked, declaration);
  const choices = rows.map(({ value, label, lead }) => ({
    value,
    label: lead === undefined ? label : `${label} → ${lead}`,
  }));
  const message = messageOf(asked);
  if (declaration?.type === 'choices') return marked(message, asked, choices, putting);
  const many = declaration?.type === 'territory' ? putting.places : choices;
  if (many.length > MOST_LISTED) {
    const hint = 'Type to find it. Help and the rest stand at the end of the whole list.';
    return picked(
      await putting.dialogue.search(`${message}\n${hint}`, many, waysFor(asked, putting)),
      putting,
    );
  }
  if (rows.length > 0)
    return picked(
      await putting.dialogue.choose(message, around(choices, waysFor(asked, putting))),
      putting,
    );
  return written(message, asked, declaration, putting);
};

const messageOf = (asked: Question): string => {
  const others = asked.lines === undefined ? asked.about.length - 1 : 0;
  return [
    questionText(asked) + (others > 0 ? ` (the same of ${others} more)` : ''),
    ...examplesBeside(asked),
    ...(asked.because === undefined ? [] : [`Asked because ${asked.because}`]),
    ...(whoAndHowLong(asked) === '' ? [] : [`Who can say: ${whoAndHowLong(asked)}`]),
  ].join('\n');
};

/** On each side of a line; of a long list the help has them. */
const examplesBeside = ({ answers = [], examples }: Question): string[] =>
  answers.length > MOST_EXAMPLES ? [] : exampleLines(examples);

const waysFor = (asked: Question, { canGoBack, canBeInVain }: Putting): Choice[] => [
  WAYS.open,
  ...(asked.lines === undefined && asked.about.length > 1 ? [WAYS['one-by-one']] : []),
  ...(canBeInVain ? [WAYS['in-vain']] : []),
  WAYS.help,
  ...(canGoBack ? [WAYS.back] : []),
  WAYS.stop,
];

/** Not known comes first, so that a key pressed in haste answers nothing. */
const around = (choices: readonly Choice[], ways: readonly Choice[]): readonly Choice[] => {
  const [open, ...others] = ways;
  return [open!, ...choices, ...others];
};

const picked = (choice: string | undefined, putting: Putting): Reply | 'help' => {
  if (choice === undefined) return { kind: 'stop' };
  switch (choice) {
    case WAYS.open.value:
      return { kind: 'open' };
    case WAYS['in-vain'].value:
      return { kind: 'answer', value: ASKED_WITHOUT_RESULT };
    case WAYS.help.value:
      return 'help';
    case WAYS.back.value:
      return { kind: 'back' };
    case WAYS.stop.value:
      return { kind: 'stop' };
    case WAYS['one-by-one'].value:
      return { kind: 'one-by-one' };
    default:
      return taken(choice, putting);
  }
};

/** An answer that the file cannot take is said, and asked again. */
const taken = (value: string, { dialogue, refuses }: Putting): Reply | 'help' => {
  const wrong = refuses(value);
  if (wrong === undefined) return { kind: 'answer', value };
  const page = new Page(dialogue);
  page.add(wrong, '  ');
  dialogue.say(page.text());
  return 'help';
};

/** Several answers: marked, or none of them marked and then what that means. */
const marked = async (
  message: string,
  asked: Question,
  choices: readonly Choice[],
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue } = putting;
  const hint = 'Space marks, Enter ends; mark nothing for none, not known and help';
  const some = await dialogue.mark(
    `${message}\n${hint}`,
    choices.filter(({ value }) => value !== 'none'),
  );
  if (some === undefined) return { kind: 'stop' };
  if (some.length > 0) return taken(some.join(','), putting);
  const none = choices.filter(({ value }) => value === 'none');
  const looked = none.map((one) => ({ ...one, label: 'None of them: looked at each' }));
  const again = { value: '<again>', label: 'Mark some after all' };
  const [open, ...others] = waysFor(asked, putting);
  const way = await dialogue.choose('Nothing is marked. What does that mean?', [
    open!,
    ...looked,
    again,
    ...others,
  ]);
  return way === again.value ? marked(message, asked, choices, putting) : picked(way, putting);
};

/** Signs that stand for the ways where an answer is typed. */
const TYPED: Readonly<Record<string, Way>> = { '?': 'help', '<': 'back', '!': 'in-vain' };

const written = async (
  message: string,
  asked: Question,
  declaration: FactDeclaration | undefined,
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue, canGoBack, canBeInVain, initial, refuses } = putting;
  const ways = [
    ...(initial === undefined ? ['Enter alone: not known yet'] : ['Enter: as it stands']),
    '?: help',
    ...(canGoBack ? ['<: back'] : []),
    ...(canBeInVain ? ['!: asked, nobody could say'] : []),
    'Ctrl-C: stop',
  ];
  const page = new Page(dialogue);
  if (declaration?.type !== 'text')
    page.add(`Write ${writtenAs(declaration, asked.fact)}.`, '  ', page.ink.dim);
  page.add(`${ways.join(' · ')}`, '  ', page.ink.dim);
  dialogue.say(page.text());
  const wayOf = (text: string): Way | undefined => {
    const way = Object.hasOwn(TYPED, text) ? TYPED[text] : undefined;
    const possible = way === 'back' ? canGoBack : way === 'in-vain' ? canBeInVain : true;
    return possible ? way : undefined;
  };
  const text = await dialogue.write(message, initial, (typed) =>
    typed.trim() === '' || wayOf(typed.trim()) ? undefined : refuses(typed.trim()),
  );
  if (text === undefined) return { kind: 'stop' };
  const answer = text.trim();
  const way = wayOf(answer);
  if (way) return picked(WAYS[way].value, putting);
  return answer === '' ? { kind: 'open' } : { kind: 'answer', value: answer };
};
