// A page of text at a terminal: lines broken at its width, in colour where the reader wants it.

import { Chalk, type ChalkInstance } from 'chalk';
import type { Colour } from '../model/verdict.ts';
import type { Look } from './format.ts';
import { printable } from './printable.ts';
import { widthOf, wrap } from './wrap.ts';

/** Beside the bar of an interview on a screen of forty columns less is left. */
const NARROWEST = 30;
const WIDEST = 100;
/** What a page needs to know of its reader. */
export type Paper = Pick<Look, 'width' | 'colour'>;

export const INDENT = '  ';

export class Page {
  readonly #look: Paper;
  readonly #lines: string[] = [];
  #rows = 0;
  readonly ink: ChalkInstance;
  readonly width: number;

  constructor(look: Paper) {
    this.#look = look;
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
    this.line(indent + first.slice(hanging.length), ink);
    for (const each of rest) this.line(each, ink);
  }

  /** A line of a table in the program's own words, as it is. */
  line(text: string, ink: (text: string) => string = (same) => same): void {
    this.#lines.push(ink(text));
    this.#rows += Math.max(1, Math.ceil(widthOf(text) / Math.max(1, this.#look.width)));
  }

  heading(text: string): void {
    this.blank();
    for (const each of wrap(text, this.width)) this.line(each, this.ink.bold);
  }

  blank(): void {
    this.line('');
  }

  /** Lines of the reader's screen so far: a word that is wider than it takes several. */
  get rows(): number {
    return this.#rows;
  }

  /** An empty one for the same reader, to see how long something would be. */
  draft(): Page {
    return new Page(this.#look);
  }

  /** What stands on another one, as it stands there. */
  join({ lines, rows }: { readonly lines: readonly string[]; readonly rows: number }): void {
    this.#lines.push(...lines);
    this.#rows += rows;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  colour(colour: Colour): (text: string) => string {
    return { red: this.ink.red, amber: this.ink.yellow, green: this.ink.green }[colour];
  }
}
