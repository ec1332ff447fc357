// What is told of a search for bodies of a territory that found none, and where nobody searched.

import type { Searched } from '../model/end-user-record.ts';
import { INDENT, type Page } from './page.ts';

const DEEP = INDENT + INDENT;

/** `searched`: absent where nobody did. */
export const addSearched = (page: Page, searched: Searched | undefined, name: string): void => {
  if (!searched) {
    page.add(
      `Nobody looked for bodies of ${name}: that none is on record says nothing of them.`,
      INDENT,
    );
    return;
  }
  page.add(`Of the services of ${name} nothing was found by ${searched.on} in:`, INDENT);
  for (const where of searched.where) page.add(`- ${where}`, INDENT, undefined, DEEP);
  if (searched.note !== undefined) page.add(searched.note, INDENT);
};
