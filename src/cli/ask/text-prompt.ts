// Writing an answer at a terminal: one line, with what else can be typed below it.

import { Prompt } from '@clack/core';
import type { Message, Written } from './dialogue.ts';
import type { Frame } from './frame.ts';
import type { Place } from './list-prompt.ts';

class Line extends Prompt<string> {
  /** Where in the text the next letter goes. */
  get at(): number {
    return this._cursor;
  }

  /** In the place of all that stands there. */
  put(text: string): void {
    this._clearUserInput();
    this._setUserInput(text, true);
  }
}

/** Clack's sign of a cancel where the person stops. */
export const askLine = async (
  message: Message,
  { initial, isProposed, hint, refuses }: Written,
  { input, output, frame }: Place,
): Promise<string | symbol | undefined> => {
  const prompt: Line = new Line(
    {
      input,
      output,
      ...(initial !== undefined && { initialUserInput: initial }),
      validate: () => refuses(prompt.userInput),
      render: (): string => {
        const on = frame();
        if (prompt.state === 'cancel') return on.question(message, 'stopped').join('\n');
        if (prompt.state === 'submit')
          return [
            ...on.question(message, 'answered'),
            ...on.lines(prompt.userInput === '' ? '–' : prompt.userInput, on.ink.dim),
          ].join('\n');
        return [
          ...on.question(message, 'asked'),
          on.blank(),
          ...on.lines(withCaret(prompt.userInput, prompt.at, on)),
          ...(prompt.state === 'error'
            ? on.lines(prompt.error, on.ink.yellow, `${on.signs.wrong} `)
            : []),
          on.blank(),
          ...on.lines(hint, on.ink.dim),
          on.end(),
        ].join('\n');
      },
    },
    true,
  );
  let isUntouched = isProposed === true;
  prompt.on('key', (typed) => {
    if (isUntouched && typed !== undefined && prompt.userInput === `${initial}${typed}`)
      prompt.put(typed);
    isUntouched = false;
  });
  prompt.on('finalize', () => {
    if (prompt.state === 'submit') prompt.value = prompt.userInput;
  });
  return prompt.prompt();
};

const withCaret = (text: string, at: number, { signs: { caret } }: Frame): string =>
  `${text.slice(0, at)}${caret}${text.slice(at)}`;
