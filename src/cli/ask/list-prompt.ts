// Choosing at a terminal: one of a list, one of many that is found by typing, or any of a checklist. Keys that are not named
// below the list do nothing, so that a word typed in haste marks nothing.

import { Prompt } from '@clack/core';
import type { Choice, Message } from './dialogue.ts';
import type { Frame } from './frame.ts';
import type { Keys } from './keys.ts';
import { pointedAfterTyping } from './pointed.ts';

export interface Place {
  readonly input: Keys;
  readonly output: NodeJS.WriteStream;
  /** As the screen is now. */
  readonly frame: () => Frame;
}

export interface Offered<T extends string> {
  readonly choices: readonly Choice<T>[];
  /** False where nothing is called as was typed, and only the ways out are left: none of them is pointed at. */
  readonly fits: boolean;
}

export interface List<T extends string> {
  readonly message: Message;
  /** By what was typed; the same always where nothing can be typed. */
  readonly offered: (typed: string) => Offered<T>;
  readonly isSearch: boolean;
  /** Any of them. `marked`: at first. */
  readonly several?: { readonly marked: readonly string[] };
  /** What is pointed at first. */
  readonly at?: string | undefined;
}

const KEYS = {
  one: 'Arrows and Enter choose · Esc stops',
  search: 'Type to find it (? help, < back) · arrows and Enter choose · Esc stops',
  several: 'Space marks · Enter ends · Esc stops',
};

const NOTHING_FITS =
  'Nothing is called that: type it otherwise, or choose a way out with the arrows';

/** Of a long list so much is shown, so that the question stays in sight. */
const MOST_LINES = 16;

/** One value, or those that are marked. Clack's sign of a cancel where the person stops. */
export const askFrom = async <T extends string>(
  { message, offered, isSearch, several, at }: List<T>,
  { input, output, frame }: Place,
): Promise<readonly T[] | symbol | undefined> => {
  let typed = '';
  let { choices, fits } = offered(typed);
  let pointed = Math.max(
    0,
    choices.findIndex(({ value }) => value === at),
  );
  let byArrows = false;
  const marked = new Set<string>(several?.marked ?? []);
  const answer = (): readonly Choice<T>[] =>
    several
      ? choices.filter(({ value }) => marked.has(value))
      : choices.slice(Math.max(0, pointed), pointed + 1);
  const prompt = new Prompt<readonly T[]>(
    {
      input,
      output,
      validate: () => (pointed < 0 ? NOTHING_FITS : undefined),
      render: () => {
        const on = frame();
        if (prompt.state === 'cancel') return on.question(message, 'stopped').join('\n');
        if (prompt.state === 'submit') {
          const said = answer().flatMap(({ label }) => on.lines(label, on.ink.dim));
          const none = on.lines('none marked', on.ink.dim);
          return [...on.question(message, 'answered'), ...(said.length === 0 ? none : said)].join(
            '\n',
          );
        }
        const head = [
          ...on.question(message, 'asked'),
          on.blank(),
          ...(isSearch ? on.lines(`${typed}${on.signs.caret}`, undefined, 'Search: ') : []),
          ...(fits ? [] : on.lines(NOTHING_FITS, on.ink.yellow, `${on.signs.wrong} `)),
        ];
        const foot = [
          on.blank(),
          ...on.lines(several ? KEYS.several : isSearch ? KEYS.search : KEYS.one, on.ink.dim),
          on.end(),
        ];
        const drawn = choices.map((choice, index) => drawnOf(on, choice, index === pointed));
        const room = Math.min(
          (output.rows ?? 24) - head.length - foot.length - 1,
          isSearch ? MOST_LINES : Infinity,
        );
        return [...head, ...inRoom(drawn, Math.max(0, pointed), room, on), ...foot].join('\n');
      },
    },
    isSearch,
  );
  const drawnOf = (
    on: Frame,
    { value, label, detail }: Choice<T>,
    isPointed: boolean,
  ): string[] => {
    const { chosen, other, pointer, marked: full, unmarked } = on.signs;
    const sign = several
      ? `${isPointed ? pointer : ' '} ${marked.has(value) ? full : unmarked}`
      : isPointed
        ? chosen
        : other;
    const below = ' '.repeat(sign.length + 1);
    return [
      ...on.lines(label, isPointed ? undefined : on.ink.dim, `${sign} `),
      ...(isPointed && detail !== undefined
        ? detail.split('\n').flatMap((line) => on.lines(line, on.ink.dim, below))
        : []),
    ];
  };
  prompt.on('cursor', (key) => {
    const step = key === 'up' ? -1 : key === 'down' ? 1 : 0;
    if (step !== 0) byArrows = true;
    if (choices.length > 0 && step !== 0)
      pointed =
        pointed < 0 && step < 0
          ? choices.length - 1
          : (pointed + step + choices.length) % choices.length;
    const choice = choices[pointed];
    if (key === 'space' && several && choice) turn(choice);
  });
  const turn = ({ value, isAlone }: Choice<T>): void => {
    if (marked.delete(value)) return;
    for (const other of choices)
      if (isAlone === true || other.isAlone === true) marked.delete(other.value);
    marked.add(value);
  };
  prompt.on('userInput', (text) => {
    if (!isSearch || text === typed) return;
    typed = text;
    const chosen = byArrows ? choices[pointed]?.value : undefined;
    ({ choices, fits } = offered(typed));
    pointed = pointedAfterTyping(chosen, { choices, fits });
    byArrows = chosen !== undefined && choices[pointed]?.value === chosen;
  });
  prompt.on('finalize', () => {
    if (prompt.state === 'submit') prompt.value = answer().map(({ value }) => value);
  });
  return prompt.prompt();
};

/** As many as fit around what is pointed at; what is cut off is told by dots. */
const inRoom = (
  drawn: readonly (readonly string[])[],
  pointed: number,
  room: number,
  on: Frame,
): readonly string[] => {
  const height = (from: number, to: number): number =>
    drawn.slice(from, to).reduce((sum, lines) => sum + lines.length, 0) +
    Number(from > 0) +
    Number(to < drawn.length);
  let [from, to] = [pointed, Math.min(pointed + 1, drawn.length)];
  for (let grew = true; grew;) {
    grew = false;
    if (to < drawn.length && height(from, to + 1) <= room) [to, grew] = [to + 1, true];
    if (from > 0 && height(from - 1, to) <= room) [from, grew] = [from - 1, true];
  }
  const dots = (count: number): string[] =>
    count === 0 ? [] : on.lines(`… ${count} more`, on.ink.dim);
  return [...dots(from), ...drawn.slice(from, to).flat(), ...dots(drawn.length - to)];
};
