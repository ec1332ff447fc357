// A page of text at a terminal: lines broken at its width, in colour where the reader wants it.

import { Chalk, type ChalkInstance } from 'chalk';
import type { Colour } from '../model/verdict.ts';
import type { Look } from './format.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** Beside the bar of an interview on a screen of forty columns less is left. */
const NARROWEST = 30;
const WIDEST = 100;
/** What a page needs to know of its reader. */
export type Paper = Pick<Look, 'width' | 'colour'>;

export const INDENT = '  ';

export class Page {
  readonly #lines: string[] = [];
  readonly ink: ChalkInstance;
  readonly width: number;

  constructor(look: Paper) {
    this.ink = new Chalk({ level: look.colour ? 1 : 0 });
    this.width = Math.min(WIDEST, Math.max(NARROWEST, look.width));
  }

  add(
    text: string,
    indent = '',
    ink: (text: string) => string = (same) => same,
    hanging = indent,
  ): void {
    const [first = '', ...rest] = wrap(printable(text), this.width, hanging);
    this.#lines.push(ink(indent + first.slice(hanging.length)), ...rest.map((each) => ink(each)));
  }

  /** A line of a table in the program's own words, as it is. */
  line(text: string, ink: (text: string) => string = (same) => same): void {
    this.#lines.push(ink(text));
  }

  heading(text: string): void {
    this.#lines.push('', ...wrap(text, this.width).map((each) => this.ink.bold(each)));
  }

  blank(): void {
    this.#lines.push('');
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  colour(colour: Colour): (text: string) => string {
    return { red: this.ink.red, amber: this.ink.yellow, green: this.ink.green }[colour];
  }
}
