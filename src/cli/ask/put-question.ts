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
import type { Choice, Dialogue, Message } from './dialogue.ts';

export type Reply =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'open' | 'back' | 'stop' | 'one-by-one' };

export interface Putting {
  readonly dialogue: Dialogue;
  readonly facts: FactTable;
  /** Names of places for a question about one, by code. */
  readonly places: readonly Choice[];
  /** What a rule or a relief is about, by its id. */
  readonly titleOf: (rule: string) => string;
  /** By value of a fact the words under which it is looked for. */
  readonly namesOf: (fact: string, value: string) => readonly string[];
  /** What is wrong with an answer; nothing where it can be taken. */
  readonly refuses: (value: string) => string | undefined;
  readonly canGoBack: boolean;
  /** Whether the file can say of this fact that nobody could answer it. */
  readonly canBeInVain: boolean;
  /** What stands in the answer already, to be kept with one key. */
  readonly initial?: string;
  /** What was answered before somebody went back, by label. */
  readonly former: ReadonlyMap<string, string>;
}

type Way = 'open' | 'in-vain' | 'help' | 'back' | 'stop' | 'one-by-one';

/** Ways begin with a sign that no answer begins with. */
export const WAYS: Readonly<Record<Way, Choice>> = {
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
  const { facts } = putting;
  const declaration = declarationFor(facts, asked.fact);
  for (;;) {
    const reply = await once(asked, declaration, putting);
    if (reply !== 'help') return reply;
    sayHelp(helpLines(asked, declaration, putting.titleOf), putting.dialogue);
  }
};

export const sayHelp = (lines: readonly string[], dialogue: Dialogue): void => {
  const page = new Page(dialogue);
  for (const line of lines) page.add(line, '', undefined, '  ');
  dialogue.say(page.text());
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
  const many = declaration?.type === 'territory' ? likelyFirst(places, putting) : choices;
  const ways = waysFor(asked, putting);
  if (many.length > MOST_LISTED)
    return picked(await dialogue.search(message, many, ways, at), putting);
  if (choices.length === 0) return written(message, asked, declaration, putting);
  if (declaration?.sorts) return sorted(message, declaration.sorts, choices, ways, putting, at);
  return picked(await dialogue.choose(message, around(choices, ways), at), putting);
};

/** Where the same was answered before, it is pointed at. */
const atFirst = (former: string | undefined): string | undefined =>
  former === ASKED_WITHOUT_RESULT ? WAYS['in-vain'].value : former;

/** What would mostly be the answer stands where one key reaches it, and has to be chosen all the same. */
const likelyFirst = (
  places: readonly Choice[],
  { initial }: Pick<Putting, 'initial'>,
): readonly Choice[] => [
  ...places.filter(({ value }) => value === initial),
  ...places.filter(({ value }) => value !== initial),
];

const messageOf = (asked: Question, declaration: FactDeclaration | undefined): Message => {
  const others = asked.lines === undefined ? asked.about.length - 1 : 0;
  return [
    questionText(asked) + (others > 0 ? ` (the same of ${others} more)` : ''),
    ...examplesBeside(asked, declaration),
    ...besideOf(asked),
  ];
};

/** Why it is asked, and who can answer. */
export const besideOf = (asked: Question): string[] => [
  ...(asked.because === undefined ? [] : [`Asked because ${asked.because}`]),
  ...(whoAndHowLong(asked) === '' ? [] : [`Who can say: ${whoAndHowLong(asked)}`]),
];

/** On each side of a line; of a long list the help has them. */
const examplesBeside = (
  { answers = [], examples }: Question,
  declaration: FactDeclaration | undefined,
): string[] => (answers.length > MOST_EXAMPLES ? [] : exampleLines(examples, declaration));

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
  sayHelp([wrong], dialogue);
  return 'help';
};

/** Several answers: marked, that it is none of them too; where nothing is marked, what that means. */
const marked = async (
  message: Message,
  asked: Question,
  choices: readonly Choice[],
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue, former } = putting;
  const before = former.get(asked.fact);
  const looked = choices
    .filter(({ value }) => value === 'none')
    .map((one) => ({ ...one, label: 'None of them: looked at each', isAlone: true }));
  const some = await dialogue.mark(
    [...message, 'Mark nothing for not known, help and back'],
    [...choices.filter(({ value }) => value !== 'none'), ...looked],
    before?.split(','),
  );
  if (some === undefined) return { kind: 'stop' };
  if (some.length > 0) return taken(some.join(','), putting);
  const again = { value: '<again>', label: 'Mark some after all' };
  const [open, ...others] = waysFor(asked, putting);
  const way = await dialogue.choose(
    ['Nothing is marked. What does that mean?'],
    [open!, ...looked, again, ...others],
    before,
  );
  return way === again.value ? marked(message, asked, choices, putting) : picked(way, putting);
};

/** Signs that stand for the ways where an answer is typed. */
const TYPED: Readonly<Record<string, Way>> = { '?': 'help', '<': 'back', '!': 'in-vain' };

const written = async (
  [question, ...beside]: Message,
  asked: Question,
  declaration: FactDeclaration | undefined,
  putting: Putting,
): Promise<Reply | 'help'> => {
  const { dialogue, canGoBack, canBeInVain, refuses } = putting;
  const before = putting.former.get(asked.fact);
  const initial =
    before === undefined || before === ASKED_WITHOUT_RESULT ? putting.initial : before;
  const ways = [
    ...(initial === undefined
      ? ['Enter alone: not known yet']
      : ['Enter: as it stands', 'Ctrl-U: empties it']),
    '?: help',
    ...(canGoBack ? ['<: back'] : []),
    ...(canBeInVain ? ['!: asked, nobody could say'] : []),
    'Esc: stop',
  ];
  const wayOf = (text: string): Way | undefined => {
    const way = Object.hasOwn(TYPED, text) ? TYPED[text] : undefined;
    const possible = way === 'back' ? canGoBack : way === 'in-vain' ? canBeInVain : true;
    return possible ? way : undefined;
  };
  const how = declaration?.type === 'text' ? [] : [`Write ${writtenAs(declaration, asked.fact)}.`];
  const text = await dialogue.write([question, ...beside, ...how], {
    ...(initial !== undefined && { initial }),
    hint: ways.join(' · '),
    refuses: (typed) =>
      typed.trim() === '' || wayOf(typed.trim()) ? undefined : refuses(typed.trim()),
  });
  if (text === undefined) return { kind: 'stop' };
  const answer = text.trim();
  const way = wayOf(answer);
  if (way) return picked(WAYS[way].value, putting);
  return answer === '' ? { kind: 'open' } : { kind: 'answer', value: answer };
};
