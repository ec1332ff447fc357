// Blocks → pages of marks at their places. Nothing is drawn here: how many pages there are is known before the first one is.

import type { Bar, Block, Cell, Ink, Part, Row, Table, Text, Together } from './block.ts';
import type { Line, Paragraphs, Run } from './lines.ts';

export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 39.7,
  right: 39.7,
  top: 36.85,
  bottom: 42.5,
};
const ROOM = PAGE.width - PAGE.left - PAGE.right;

export type Mark =
  /** `y`: of the foot of its letters. */
  | {
      readonly mark: 'run';
      readonly part: Part;
      readonly run: Run;
      readonly x: number;
      readonly y: number;
    }
  | {
      readonly mark: 'fill';
      readonly ink: Ink | 'rule' | 'shade';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly mark: 'place'; readonly id: string; readonly y: number }
  | { readonly mark: 'bookmark'; readonly title: string; readonly y: number };

export type Page = Mark[];

const LEADING = 1.3;
/** From the top of a line to the foot of its letters, as a share of its height. */
const FOOT = 0.76;
const CELL = { x: 3.6, y: 1.1 };
const HAIR = 0.5;

export class Layout {
  readonly pages: Page[] = [[]];
  readonly #paragraphs: Paragraphs;
  #y = PAGE.top;
  /** Room that the block before wants below it. */
  #after = 0;
  /** Of the block before: it goes on to that below it. */
  #bar: Bar | undefined;

  constructor(paragraphs: Paragraphs) {
    this.#paragraphs = paragraphs;
  }

  place(blocks: readonly Block[]): void {
    blocks.forEach((block, index) => {
      if (block.kind === 'text') this.#text(block, blocks.slice(index + 1));
      else if (block.kind === 'table') this.#table(block);
      else this.#together(block);
    });
  }

  /** What follows begins on a page of its own. */
  turn(): void {
    this.pages.push([]);
    this.#y = PAGE.top;
    this.#after = 0;
  }

  get #page(): Page {
    return this.pages.at(-1)!;
  }

  get #left(): number {
    return PAGE.height - PAGE.bottom - this.#y;
  }

  #atTop(): boolean {
    return this.#y === PAGE.top;
  }

  #text(text: Text, next: readonly Block[]): void {
    const lines = this.#linesOf(text, ROOM);
    const height = text.size * LEADING;
    const gap = this.#atTop() ? 0 : Math.max(this.#after, text.before);
    const wanted = text.heading === true ? this.#withHeading(lines.length * height, next) : 0;
    if (gap + Math.max(wanted, height) > this.#left && !this.#atTop()) this.turn();
    else {
      if (text.bar !== undefined && text.bar === this.#bar) this.#drawBar(text.bar, this.#y, gap);
      this.#y += gap;
    }
    this.#named(text);
    lines.forEach((line, index) => {
      if (height > this.#left) this.turn();
      if (text.bar !== undefined) this.#drawBar(text.bar, this.#y, height);
      if (index === 0 && text.marker !== undefined) this.#marker(text, text.marker);
      this.#line(line, text, PAGE.left + text.indent, this.#y);
      this.#y += height;
    });
    if (text.ruled === true) {
      this.#y += 1.2;
      this.#fill('rule', PAGE.left, this.#y, ROOM, HAIR);
    }
    this.#after = text.after;
    this.#bar = text.bar;
  }

  /** A heading stands with the beginning of what is below it. */
  #withHeading(own: number, next: readonly Block[]): number {
    const [first] = next;
    if (first === undefined) return own;
    const below =
      first.kind === 'text'
        ? first.heading === true
          ? this.#withHeading(first.size * LEADING, next.slice(1))
          : first.size * LEADING * 2
        : first.kind === 'table'
          ? 40
          : this.#heightOf(first);
    return own + 8 + below;
  }

  #named({ id, bookmark }: Text): void {
    if (id !== undefined) this.#page.push({ mark: 'place', id, y: this.#y });
    if (bookmark !== undefined) this.#page.push({ mark: 'bookmark', title: bookmark, y: this.#y });
  }

  #linesOf(text: Text, room: number): readonly Line[] {
    return this.#paragraphs.lines(text.inlines, text.size, Math.max(20, room - text.indent));
  }

  #marker(text: Text, marker: string): void {
    const manner = { bold: false, mono: false, scale: 1, ink: 'ink' as const };
    const [line] = this.#paragraphs.lines([{ text: marker, manner }], text.size, ROOM);
    const width = line!.reduce((sum, run) => sum + run.width, 0);
    this.#line(line!, text, PAGE.left + text.indent - width - 4, this.#y);
  }

  #line(line: Line, { part, size }: Text, left: number, top: number): void {
    for (const run of line)
      this.#page.push({
        mark: 'run',
        part,
        run,
        x: left + run.x,
        y: top + size * LEADING * FOOT,
      });
  }

  #drawBar({ indent, ink }: Bar, y: number, height: number): void {
    this.#fill(ink, PAGE.left + indent, y, 2, height);
  }

  #fill(
    ink: Ink | 'rule' | 'shade',
    x: number,
    y: number,
    width: number,
    height: number,
    first = false,
  ): void {
    const mark = { mark: 'fill', ink, x, y, width, height } as const;
    if (first) this.#page.unshift(mark);
    else this.#page.push(mark);
  }

  #together(block: Together): void {
    const height = this.#heightOf(block);
    if (height > this.#left && !this.#atTop() && height < PAGE.height - PAGE.top - PAGE.bottom)
      this.turn();
    if (block.framed === undefined) {
      this.place(block.blocks);
      return;
    }
    this.#y += this.#after + 2;
    this.#after = 0;
    const top = this.#y;
    this.#y += FRAME.y;
    this.place(
      block.blocks.map((one) =>
        one.kind === 'text' ? { ...one, indent: one.indent + FRAME.x } : one,
      ),
    );
    this.#y += FRAME.y;
    const tall = this.#y - top;
    this.#fill(block.framed, PAGE.left, top, ROOM, FRAME.line);
    this.#fill(block.framed, PAGE.left, this.#y - FRAME.line, ROOM, FRAME.line);
    this.#fill(block.framed, PAGE.left, top, FRAME.line, tall);
    this.#fill(block.framed, PAGE.left + ROOM - FRAME.line, top, FRAME.line, tall);
    this.#after = 5;
  }

  #heightOf(block: Block): number {
    if (block.kind === 'text')
      return block.before + block.after + this.#linesOf(block, ROOM).length * block.size * LEADING;
    if (block.kind === 'table')
      return [...(block.head === undefined ? [] : [block.head]), ...block.rows].reduce(
        (sum, row) => sum + this.#set(row, block).height,
        4,
      );
    return block.blocks.reduce((sum, one) => sum + this.#heightOf(one), 0);
  }

  #table(table: Table): void {
    this.#y += this.#atTop() ? 0 : Math.max(this.#after, 3);
    const head = table.head === undefined ? undefined : this.#set(table.head, table);
    const [first] = table.rows;
    const least = (head?.height ?? 0) + (first ? this.#set(first, table).height : 0);
    if (least > this.#left && !this.#atTop()) this.turn();
    if (head !== undefined) this.#row(head, table, true);
    for (const row of table.rows) {
      let rest: SetRow | undefined = this.#set(row, table);
      while (rest !== undefined) {
        const [now, later] = this.#fitting(rest, head?.height ?? 0);
        if (now === undefined) {
          this.turn();
          if (head !== undefined) this.#row(head, table, true);
          continue;
        }
        this.#row(now, table, false);
        rest = later;
      }
    }
    this.#after = 3.6;
  }

  /** A row is parted where it is taller than a page. */
  #fitting(row: SetRow, head: number): readonly [now: SetRow | undefined, later?: SetRow] {
    if (row.height <= this.#left) return [row];
    const page = PAGE.height - PAGE.top - PAGE.bottom - head;
    if (row.height <= page) return [undefined];
    const room = this.#left - 2 * CELL.y;
    const parted = row.cells.map(({ lines, ...cell }) => {
      const count = countWithin(lines, room);
      return [
        { ...cell, lines: lines.slice(0, count) },
        { ...cell, lines: lines.slice(count) },
      ] as const;
    });
    if (parted.every(([{ lines }]) => lines.length === 0)) return [undefined];
    const [now, later] = ([0, 1] as const).map((half) =>
      withHeight(
        parted.map((pair) => pair[half]),
        0,
      ),
    ) as [SetRow, SetRow];
    return [now, later];
  }

  #set(row: Row, { columns, indent }: Table): SetRow {
    const width = ROOM - indent;
    let x = PAGE.left + indent;
    let column = 0;
    const cells = row.cells.map(({ texts, span }: Cell): SetCell => {
      const share = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const cell = { x, width: share * width };
      column += span;
      x += cell.width;
      const room = cell.width - 2 * CELL.x;
      return {
        ...cell,
        lines: texts.flatMap((text) =>
          this.#paragraphs.lines(text.inlines, text.size, room).map((line) => ({ line, text })),
        ),
      };
    });
    return withHeight(cells, row.least);
  }

  #row({ cells, height }: SetRow, { bordered }: Table, shaded: boolean): void {
    const top = this.#y;
    for (const { x, width, lines } of cells) {
      if (shaded) this.#fill('shade', x, top, width, height);
      if (bordered) {
        this.#fill('rule', x, top, width, HAIR);
        this.#fill('rule', x, top + height, width + HAIR, HAIR);
        this.#fill('rule', x, top, HAIR, height);
        this.#fill('rule', x + width, top, HAIR, height);
      }
      let y = top + CELL.y;
      for (const { line, text } of lines) {
        this.#line(line, text, x + (bordered ? CELL.x : 0), y);
        y += text.size * LEADING;
      }
    }
    this.#y += height;
  }
}

const FRAME = { x: 8, y: 5, line: 1.5 };

interface SetCell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly { readonly line: Line; readonly text: Text }[];
}

interface SetRow {
  readonly cells: readonly SetCell[];
  readonly height: number;
}

const withHeight = (cells: readonly SetCell[], least: number): SetRow => ({
  cells,
  height: Math.max(
    least,
    ...cells.map(
      ({ lines }) => 2 * CELL.y + lines.reduce((sum, { text }) => sum + text.size * LEADING, 0),
    ),
  ),
});

const countWithin = (lines: SetCell['lines'], room: number): number => {
  let used = 0;
  for (const [index, { text }] of lines.entries()) {
    used += text.size * LEADING;
    if (used > room) return index;
  }
  return lines.length;
};
