// How much of a long list a page shows: the first of it, and how many more there are; everything where all is wanted.

import type { Page } from './page.ts';

/** A few more than the most are shown too: a line that says "and one more" is no shorter. */
export const few = <T>(all: readonly T[], most: number, everything: boolean): readonly T[] =>
  everything || all.length <= most + 1 ? all : all.slice(0, most);

export const addRest = (
  page: Page,
  count: number,
  most: number,
  everything: boolean,
  indent: string,
): void => {
  const rest = everything || count <= most + 1 ? 0 : count - most;
  if (rest > 0) page.add(`… and ${rest} more (--all)`, indent, page.ink.dim);
};
