// What is drawn on paper: texts, tables, and what keeps together.

import type { Colour } from '../../model/verdict.ts';

export type Ink = 'ink' | 'dim' | Colour;

export interface Manner {
  readonly bold: boolean;
  readonly mono: boolean;
  /** Of the size of its paragraph. */
  readonly scale: number;
  readonly ink: Ink;
  /** An address, or '#' and the name of a place in this file. */
  readonly to?: string;
}

export type Inline =
  | { readonly text: string; readonly manner: Manner }
  | { readonly shape: string; readonly ink: Ink };

/** An element of the structure that readers of a screen walk through. */
export interface Part {
  readonly type: string;
  readonly scope?: 'Row' | 'Column';
  readonly parts: Part[];
}

export interface Bar {
  readonly indent: number;
  readonly ink: Ink | 'rule';
}

export interface Text {
  readonly kind: 'text';
  readonly part: Part;
  readonly inlines: readonly Inline[];
  readonly size: number;
  readonly before: number;
  readonly after: number;
  readonly indent: number;
  /** Stands on the first line, to the left of it. */
  readonly marker?: string;
  readonly bar?: Bar;
  /** A heading: what follows stands on the same page. */
  readonly heading?: boolean;
  readonly ruled?: boolean;
  /** A name to which others point. */
  readonly id?: string;
  /** Its name among the bookmarks. */
  readonly bookmark?: string;
}

export interface Cell {
  readonly texts: readonly Text[];
  readonly span: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly least: number;
}

export interface Table {
  readonly kind: 'table';
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly head?: Row;
  readonly rows: readonly Row[];
  readonly bordered: boolean;
  readonly indent: number;
}

export interface Together {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
  /** A frame of this ink around it. */
  readonly framed?: Ink;
}

export type Block = Text | Table | Together;
