// The dialogue at a terminal. The prompts are loaded with this file and by nobody else, so that no other command pays for
// them; lines are broken at the width of the terminal, and a person who wants no colour gets none.

import { Chalk } from 'chalk';
import { isCancel } from '@clack/core';
import type { Terminal } from '../run.ts';
import type { Choice, Dialogue } from './dialogue.ts';
import { found } from './finding.ts';
import { BESIDE, Frame, type Signs } from './frame.ts';
import { Keys } from './keys.ts';
import { askFrom, type Offered, type Place } from './list-prompt.ts';
import { askLine } from './text-prompt.ts';

/** Prompts hide the cursor while they wait. */
const SHOW_CURSOR = '\u001b[?25h';

export const terminalDialogue = (
  { input, output }: Terminal,
  colour: boolean,
  signs: Signs,
): Dialogue => {
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const frame = (): Frame => new Frame(ink, signs, output.columns ?? 80);
  const keys = new Keys(input);
  const place: Place = { input: keys, output, frame };
  input.setRawMode(true);
  /** What was typed ahead waits for the next prompt unseen; a prompt that it made end without an answer is put again. */
  const put = async <T>(prompt: () => Promise<T | symbol | undefined>): Promise<T | undefined> => {
    for (;;) {
      const answer = await keys.during(prompt());
      input.setRawMode(true);
      if (isCancel(answer)) return undefined;
      if (answer !== undefined) return answer as T;
    }
  };
  const first = async <T>(answer: Promise<readonly T[] | undefined>): Promise<T | undefined> =>
    (await answer)?.[0];
  return {
    choose: (message, choices, at) =>
      first(
        put(() =>
          askFrom(
            { message, offered: () => ({ choices, fits: true }), isSearch: false, at },
            place,
          ),
        ),
      ),
    search: <T extends string>(
      message: Parameters<Dialogue['search']>[0],
      choices: readonly Choice<T>[],
      always: readonly Choice<T>[],
      at?: string,
    ) => {
      const [way, ...others] = always;
      // Where nothing fits, the ways out are still there. Beside what fits they would keep the mark that stood on them.
      const offered = (typed: string): Offered<T> => {
        if (typed.trim() === '') return { choices: [way!, ...choices, ...others], fits: true };
        const meant = always.find(({ sign }) => sign === typed.trim());
        if (meant) return { choices: [meant], fits: true };
        const fitting = found(typed, choices);
        const fits = fitting.length > 0;
        return { choices: fits ? fitting : always, fits };
      };
      return first(put(() => askFrom({ message, offered, isSearch: true, at }, place)));
    },
    mark: (message, choices, marked = []) =>
      put(() =>
        askFrom(
          {
            message,
            offered: () => ({ choices, fits: true }),
            isSearch: false,
            several: { marked },
          },
          place,
        ),
      ),
    write: (message, written) => put(() => askLine(message, written, place)),
    say: (said) => {
      const on = frame();
      const lines = said.replace(/\n$/, '').split('\n');
      for (const line of lines) output.write(`${on.blank()}${line === '' ? '' : `  ${line}`}\n`);
    },
    leave: () => {
      keys.leave();
      input.setRawMode(false);
      output.write(SHOW_CURSOR);
    },
    get width() {
      return Math.max(20, (output.columns ?? 80) - BESIDE);
    },
    colour,
  };
};
