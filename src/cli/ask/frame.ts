// One question as it stands on the screen: every line begins with the bar, none is wider than the screen, and what is broken
// goes on under its own beginning. What is pointed at or marked is told by signs, never by colour alone.

import type { ChalkInstance } from 'chalk';
import { printable } from '../../report/printable.ts';
import { wrap } from '../../report/wrap.ts';
import type { Message } from './dialogue.ts';

export interface Signs {
  readonly bar: string;
  readonly end: string;
  readonly asked: string;
  readonly answered: string;
  readonly stopped: string;
  readonly wrong: string;
  readonly chosen: string;
  readonly other: string;
  readonly pointer: string;
  readonly marked: string;
  readonly unmarked: string;
  readonly caret: string;
}

export const SIGNS: Signs = {
  bar: '│',
  end: '└',
  asked: '◆',
  answered: '◇',
  stopped: '■',
  wrong: '▲',
  chosen: '●',
  other: '○',
  pointer: '›',
  marked: '◼',
  unmarked: '◻',
  caret: '█',
};

/** For consoles whose letters end with ASCII. */
export const PLAIN_SIGNS: Signs = {
  bar: '|',
  end: '-',
  asked: '*',
  answered: 'o',
  stopped: 'x',
  wrong: '!',
  chosen: '>',
  other: ' ',
  pointer: '>',
  marked: '[x]',
  unmarked: '[ ]',
  caret: '_',
};

export type Standing = 'asked' | 'answered' | 'stopped';

/** The bar and the space before each line. */
export const BESIDE = 3;

export class Frame {
  readonly ink: ChalkInstance;
  readonly signs: Signs;
  readonly #width: number;

  constructor(ink: ChalkInstance, signs: Signs, columns: number) {
    this.ink = ink;
    this.signs = signs;
    this.#width = Math.max(20, columns - BESIDE);
  }

  /** Its help goes once it is answered. */
  question([question, ...beside]: Message, standing: Standing): string[] {
    const { bar } = this.signs;
    const [first = '', ...rest] = this.#broken(question, '', '');
    const sign = { asked: this.ink.cyan, answered: this.ink.green, stopped: this.ink.red }[
      standing
    ](this.signs[standing]);
    return [
      this.#dim(bar),
      `${sign}  ${standing === 'asked' ? this.ink.bold(first) : first}`,
      ...rest.map((line) => this.#line(line, standing === 'asked' ? this.ink.bold : undefined)),
      ...(standing === 'asked' ? beside.flatMap((text) => this.lines(text, this.ink.dim)) : []),
    ];
  }

  /** Of a text of one or several lines. `before` stands at the first, and the rest is put under what follows it. */
  lines(text: string, ink?: (text: string) => string, before = ''): string[] {
    return text
      .split('\n')
      .flatMap((one, index) =>
        this.#broken(one, index === 0 ? before : '', ' '.repeat(before.length)),
      )
      .map((line) => this.#line(line, ink));
  }

  blank(): string {
    return this.#dim(this.signs.bar);
  }

  end(): string {
    return this.ink.cyan(this.signs.end);
  }

  #line(line: string, ink: (text: string) => string = (same) => same): string {
    return `${this.#dim(this.signs.bar)}  ${ink(line)}`;
  }

  #broken(text: string, before: string, hanging: string): string[] {
    const lines = wrap(printable(text), this.#width, hanging);
    const [first = '', ...rest] = lines.length === 0 ? [hanging] : lines;
    return [before + first.slice(before.length), ...rest];
  }

  #dim(sign: string): string {
    return this.ink.gray(sign);
  }
}
