// What licet explain --uses says: the rules, definitions, entries and cases that rest on a provision.

import type { Use } from '../model/use.ts';
import type { Colour } from '../model/verdict.ts';
import { UNDATED } from '../model/dates.ts';
import { Page, type Paper } from './page.ts';
import { counted } from './words.ts';

/** A bundled case in which, as of its day, one of the rules is met. */
export interface CaseUse {
  readonly id: string;
  readonly title: string;
  readonly colour: Colour;
  readonly rules: readonly string[];
}

const HEADINGS = { rule: 'Rules', definition: 'Definitions', entry: 'Control entries' } as const;

export const usesText = (
  cited: string,
  uses: readonly Use[],
  cases: readonly CaseUse[],
  paper: Paper,
): string => {
  const page = new Page(paper);
  page.add(`What rests on ${cited}`);
  for (const kind of ['rule', 'definition', 'entry'] as const) {
    const mine = uses.filter((use) => use.kind === kind);
    if (mine.length === 0) continue;
    page.heading(`${HEADINGS[kind]} (${new Set(mine.map(({ id }) => id)).size})`);
    for (const { id, since, until, provision, instrument } of mine) {
      page.add(`${id}  ${since === UNDATED ? 'undated' : since} – ${until ?? 'today'}`, '  ');
      page.add(
        `${instrument}${provision.pinpoint === '' ? '' : `, ${provision.pinpoint}`}`,
        '      ',
        page.ink.dim,
      );
    }
  }
  page.heading(`Bundled cases in which one of these rules is met (${cases.length})`);
  for (const { id, title, colour, rules } of cases) {
    page.add(`${colour.padEnd(6)} ${id}: ${title}`, '  ', page.colour(colour), '    ');
    page.add(rules.join(', '), '         ', page.ink.dim);
  }
  if (cases.length === 0) page.add('none', '  ');
  page.blank();
  page.add(
    `${counted(uses.length, 'period')} of ${counted(new Set(uses.map(({ id }) => id)).size, 'rule, definition or entry', 'rules, definitions and entries')}.`,
  );
  return page.text();
};
