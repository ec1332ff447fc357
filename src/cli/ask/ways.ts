// What can be said to every question instead of an answer: that it is open, that nobody could say, help, back, stop. And what a
// choice amounts to, with the answer taken only where the file can take it.

import type { FactTable } from '../../model/fact.ts';
import { ASKED_WITHOUT_RESULT } from '../../model/fact.ts';
import type { Question } from '../../model/verdict.ts';
import { Page } from '../../report/page.ts';
import type { Choice, Dialogue } from './dialogue.ts';

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

export type Way = 'open' | 'in-vain' | 'help' | 'back' | 'stop' | 'one-by-one';

/** Ways begin with a sign that no answer begins with. */
export const WAYS: Readonly<Record<Way, Choice>> = {
  open: { value: '<open>', label: 'Not known yet' },
  'in-vain': { value: '<in-vain>', label: 'Asked, but nobody could or would say' },
  help: { value: '<help>', label: 'Help: why, by whom, what proves it', sign: '?' },
  back: { value: '<back>', label: 'Back to the last question', sign: '<' },
  stop: { value: '<stop>', label: 'Stop here; what is answered is kept' },
  'one-by-one': { value: '<one-by-one>', label: 'It differs: ask one by one' },
};

export const waysFor = (asked: Question, { canGoBack, canBeInVain }: Putting): Choice[] => [
  WAYS.open,
  ...(asked.lines === undefined && asked.about.length > 1 ? [WAYS['one-by-one']] : []),
  ...(canBeInVain ? [WAYS['in-vain']] : []),
  WAYS.help,
  ...(canGoBack ? [WAYS.back] : []),
  WAYS.stop,
];

/** Not known comes first, so that a key pressed in haste answers nothing. */
export const around = (choices: readonly Choice[], ways: readonly Choice[]): readonly Choice[] => {
  const [open, ...others] = ways;
  return [open!, ...choices, ...others];
};

export const picked = (choice: string | undefined, putting: Putting): Reply | 'help' => {
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
export const taken = (value: string, { dialogue, refuses }: Putting): Reply | 'help' => {
  const wrong = refuses(value);
  if (wrong === undefined) return { kind: 'answer', value };
  sayHelp([wrong], dialogue);
  return 'help';
};

export const sayHelp = (lines: readonly string[], dialogue: Dialogue): void => {
  const page = new Page(dialogue);
  for (const line of lines) page.add(line, '', undefined, '  ');
  dialogue.say(page.text());
};
