// The dialogue at a terminal. The prompts are loaded with this file and by nobody else, so that no other command pays for
// them; lines are broken at the width of the terminal, and a person who wants no colour gets none.

import { autocomplete, isCancel, multiselect, select, text, updateSettings } from '@clack/prompts';
import { printable } from '../../report/printable.ts';
import type { Terminal } from '../run.ts';
import type { Choice, Dialogue } from './dialogue.ts';
import { found } from './finding.ts';

/** Prompts hide the cursor while they wait. */
const SHOW_CURSOR = '\u001b[?25h';

/** The guide and the mark before each line. */
const BESIDE = 3;

export const terminalDialogue = ({ input, output }: Terminal, colour: boolean): Dialogue => {
  updateSettings({ withGuide: true });
  input.setRawMode(true);
  const streams = {
    input,
    output: colour ? output : withoutColour(output),
    showInstructions: false,
  };
  /** What was typed ahead waits for the next prompt unseen; a prompt that it made end without an answer is put again. */
  const put = async <T>(prompt: () => Promise<unknown>): Promise<T | undefined> => {
    for (;;) {
      const answer = await prompt();
      input.setRawMode(true);
      if (isCancel(answer)) return undefined;
      if (answer !== undefined) return answer as T;
    }
  };
  const options = <T extends string>(choices: readonly Choice<T>[]) =>
    choices.map(({ value, label }) => ({ value: value as string, label: printable(label) }));
  return {
    choose: <T extends string>(message: string, choices: readonly Choice<T>[]) =>
      put<T>(() => select({ ...streams, message: shown(message), options: options(choices) })),
    search: <T extends string>(
      message: string,
      choices: readonly Choice<T>[],
      always: readonly Choice<T>[],
    ) => {
      const [first, ...others] = always;
      // Where nothing fits, the ways out are still there. Beside what fits they would keep the mark that stood on them.
      const offered = (typed: string): readonly Choice[] => {
        if (typed.trim() === '') return [first!, ...choices, ...others];
        const fitting = found(typed, choices);
        return fitting.length > 0 ? fitting : always;
      };
      return put<T>(() =>
        autocomplete({
          ...streams,
          message: shown(message),
          placeholder: 'type to find it',
          maxItems: roomFor(choices, output),
          // What is offered fits already.
          filter: () => true,
          options(this: { readonly userInput: string }) {
            return options(offered(this.userInput));
          },
        }),
      );
    },
    mark: <T extends string>(message: string, choices: readonly Choice<T>[]) =>
      put<readonly T[]>(() =>
        multiselect({
          ...streams,
          message: shown(message),
          options: options(choices),
          required: false,
        }),
      ),
    write: (message, initial, refuses) =>
      put<string>(() =>
        text({
          ...streams,
          message: shown(message),
          ...(initial !== undefined && { initialValue: initial }),
          validate: (typed) => refuses(typed ?? ''),
        }),
      ),
    say: (said) => void streams.output.write(said),
    leave: () => {
      input.setRawMode(false);
      output.write(SHOW_CURSOR);
    },
    get width() {
      return Math.max(20, (output.columns ?? 80) - BESIDE);
    },
    colour,
  };
};

/** How many choices fit under a question, each taking as many lines as most do. */
const roomFor = (
  choices: readonly Choice[],
  { rows = 24, columns = 80 }: NodeJS.WriteStream,
): number => {
  const letters = choices.reduce((sum, { label }) => sum + label.length, 0) / choices.length;
  const lines = Math.ceil(letters / Math.max(10, columns - 8)) + (columns < 60 ? 1 : 0);
  return Math.max(3, Math.min(10, Math.floor((rows - 12) / lines)));
};

/** Lines stay lines; nothing in them steers the terminal. */
const shown = (text: string): string => text.split('\n').map(printable).join('\n');

/** Prompts of some versions colour whatever the environment says; what moves the cursor has to stay. */
const withoutColour = (output: NodeJS.WriteStream): NodeJS.WriteStream =>
  new Proxy(output, {
    get: (stream, key) => {
      if (key === 'write')
        return (text: string, ...rest: never[]) =>
          stream.write(text.replace(/\u001b\[[\d;]*m/g, ''), ...rest);
      const value: unknown = Reflect.get(stream, key);
      return typeof value === 'function' ? (value.bind(stream) as unknown) : value;
    },
  });
