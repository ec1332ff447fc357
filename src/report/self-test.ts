// What a test of lists against themselves says to a person: of each list how many names were found, and which were not.

import type { SelfTest, Tested } from '../model/self-test.ts';
import { DAMAGES, type Damage } from '../model/self-test.ts';
import { few } from './few.ts';
import { INDENT, Page, type Paper } from './page.ts';

const SAID: Readonly<Record<Damage, string>> = {
  exact: 'as written',
  slight: 'one slip',
  heavy: 'two slips, first words exchanged',
};

const MOST = { missed: 3 };

/** `every`: one entry in so many was tested. */
export const selfTestText = (tests: readonly SelfTest[], every: number, look: Paper): string => {
  const page = new Page(look);
  if (every > 1) page.add(`One entry in ${every} was tested.`);
  for (const { list, of } of tests) {
    page.add(`${list}: ${of.exact.names} names`, '', page.ink.bold);
    for (const damage of DAMAGES) addTested(page, damage, of[damage]);
  }
  page.blank();
  page.add(
    'Found: its own entry is among the hits. Wrong first: the first hit is another entry, which does not bear the name. A slip is a letter left out, doubled, or exchanged with the next, in the longest word.',
    '',
    page.ink.dim,
  );
  return page.text();
};

const addTested = (
  page: Page,
  damage: Damage,
  { names, found, strong, wrongFirst, missed }: Tested,
): void => {
  if (names === 0) return;
  page.add(
    `${SAID[damage]}: ${share(found, names)} found, ${share(strong, names)} as strong, ${share(wrongFirst, names)} wrong first (${names} names)`,
    INDENT,
    damage === 'exact' && found < names ? page.colour('amber') : undefined,
    INDENT + INDENT,
  );
  for (const name of few(missed, MOST.missed, false))
    page.add(`not found: ${name}`, INDENT + INDENT, page.ink.dim);
};

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
